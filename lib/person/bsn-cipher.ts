import 'server-only'
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { bsnIndexKey, bsnKey } from '@/lib/pipeline/secrets'

/** A BSN (nine digits) as the database keeps it: encrypted (AES-256-GCM), a keyed hash for exact search, the last four digits. */
export interface KeptBsn {
  cipher: string
  search_hash: string
  last_digits: string
}

/** The hash by which a BSN is found; the same BSN gives the same hash, without the key it tells nothing. */
export const bsnHash = (bsn: string) => createHmac('sha256', bsnIndexKey()).update(bsn).digest('base64url')

export function keepBsn(bsn: string): KeptBsn {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', bsnKey(), nonce)
  const sealed = Buffer.concat([cipher.update(bsn, 'utf8'), cipher.final()])
  return {
    cipher: Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url'),
    search_hash: bsnHash(bsn),
    last_digits: bsn.slice(-4),
  }
}

/** The nine digits again; throws when the key is another or the text was changed. */
export function openBsn(text: string): string {
  const bytes = Buffer.from(text, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', bsnKey(), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
