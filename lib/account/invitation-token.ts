import { createHash, randomBytes } from 'node:crypto'

/** How long a link to choose a password works, in hours. */
export const invitationHours = 72

/** What the link carries: 256 random bits, given out once. */
export const newInvitationToken = () => randomBytes(32).toString('base64url')

/** What the database keeps of it (ASVS 5.0 6.4.1). */
export const invitationHash = (token: string) => createHash('sha256').update(token).digest('hex')
