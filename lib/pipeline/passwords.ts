import 'server-only'
import { hash, verify } from '@node-rs/argon2'

// argon2id, the library's default kind (ASVS 5.0 11.4.2; OWASP: 19 MiB, two passes, one lane).
const cost = { memoryCost: 19456, timeCost: 2, parallelism: 1 }

/** Of a random text that was thrown away: an unknown account takes as long as a known one. */
const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$wBpHZ5/VnGuhS4frFFoNBA$fwuCQOz4yxfynLNdmj+uSYBuTPgklaGNbOqd5CoifMM'

/** One spelling for letters that keyboards compose differently. */
const spelled = (password: string) => password.normalize('NFKC')

/** The hash of a password, as it is kept. */
export const hashPassword = (password: string) => hash(spelled(password), cost)

/** Whether the password fits; without a hash it takes the same time and says no. */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? nobodysHash, spelled(password))
  return fits && passwordHash !== null
}
