import 'server-only'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { sealKey } from './secrets'

/**
 * A text as the database keeps what nobody may read there: encrypted (AES-256-GCM) under a new nonce each time, with the
 * key of the installation or another of 32 bytes.
 */
export function seal(text: string, key: Buffer = sealKey()): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** The text again; throws when the key is another or the sealed text was changed. */
export function unseal(sealed: string, key: Buffer = sealKey()): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
