import 'server-only'

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is missing`)
  return value
}

function key(name: string): Buffer {
  const bytes = Buffer.from(required(name), 'base64')
  if (bytes.length !== 32) throw new Error(`${name} must be 32 bytes in base64`)
  return bytes
}

/** Seals session cookies and keys the counters of the sign-in limits. */
export const sessionSecret = () => required('NEXTAUTH_SECRET')

/** Encrypts a BSN, and whatever else is kept sealed: drafts, search words, rows of a list (32 bytes). */
export const sealKey = () => key('SCHAKEL_BSN_KEY')

/** Keys the hash by which a BSN is found (32 bytes), another than the one that encrypts. */
export const bsnIndexKey = () => key('SCHAKEL_BSN_INDEX_KEY')

/** Encrypts the key of each document (32 bytes), another than those of the BSN. */
export const documentKey = () => key('SCHAKEL_DOCUMENT_KEY')

/** The mail server (an `smtp://` or `smtps://` address, mostly with a password) and the address that sends; null when unset. */
export function mailServer(): { url: string; from: string } | null {
  const { SCHAKEL_SMTP_URL: url, SCHAKEL_MAIL_FROM: from } = process.env
  return url && from ? { url, from } : null
}

/** The address on which people open Schakel, for the links in messages. */
export const publicAddress = () => required('NEXTAUTH_URL')

/** The worker's own address of the database, for its queues. */
export const workerDatabase = () => required('DATABASE_WORKER_URL')

/** The address of the database as its owner: only programs of whoever runs the server have it. */
export const ownerDatabase = () => required('DATABASE_OWNER_URL')
