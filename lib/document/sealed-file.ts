import 'server-only'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { documentKey } from '@/lib/pipeline/secrets'
import { seal, unseal } from '@/lib/pipeline/seal'

/**
 * A document as it is stored: pieces of 64 KiB, each encrypted and authenticated by itself (AES-256-GCM) under a key that
 * only this file has. The nonce of a piece is its number and whether it is the last, so that no piece can be changed, left
 * out, moved or cut off without being refused, and nothing is given out before it was checked.
 */
const pieceSize = 64 * 1024
const tagSize = 16
const sealedSize = pieceSize + tagSize

/** A new key for one file, and how the database keeps it: sealed under the key of the installation. */
export function newFileKey(): { key: Buffer; sealedKey: string } {
  const key = randomBytes(32)
  return { key, sealedKey: seal(key.toString('base64'), documentKey()) }
}

/** The key of a file again; throws when the installation has another key or the text was changed. */
export const openFileKey = (sealedKey: string) => Buffer.from(unseal(sealedKey, documentKey()), 'base64')

function nonceOf(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(index, 7)
  nonce.writeUInt8(last ? 1 : 0, 11)
  return nonce
}

function sealPiece(key: Buffer, piece: Uint8Array, index: number, last: boolean): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index, last))
  const sealed = cipher.update(piece)
  return Buffer.concat([sealed, cipher.final(), cipher.getAuthTag()])
}

function openPiece(key: Buffer, sealed: Uint8Array, index: number, last: boolean): Buffer {
  if (sealed.length < tagSize) throw new Error('a stored document is cut off')
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index, last))
  decipher.setAuthTag(sealed.subarray(sealed.length - tagSize))
  const piece = decipher.update(sealed.subarray(0, sealed.length - tagSize))
  return Buffer.concat([piece, decipher.final()])
}

/** The same bytes in parts of exactly `size`, with a mark at the last one, which may be shorter. */
async function* partsOf(bytes: AsyncIterable<Uint8Array>, size: number) {
  let held = Buffer.alloc(0)
  for await (const chunk of bytes) {
    held = Buffer.concat([held, chunk])
    while (held.length > size) {
      yield { part: held.subarray(0, size), last: false }
      held = held.subarray(size)
    }
  }
  yield { part: held, last: true }
}

/** Encrypts bytes as they come; holds one piece at a time. */
export async function* sealBytes(bytes: AsyncIterable<Uint8Array>, key: Buffer) {
  let index = 0
  for await (const { part, last } of partsOf(bytes, pieceSize)) yield sealPiece(key, part, index++, last)
}

/** The bytes of a stored file again, piece by piece; throws at the first that was changed, moved or cut off. */
export async function* openBytes(sealed: AsyncIterable<Uint8Array>, key: Buffer) {
  let index = 0
  for await (const { part, last } of partsOf(sealed, sealedSize)) yield openPiece(key, part, index++, last)
}

/** Reads `length` bytes of a file from `start`, both as they are stored. */
export type ReadAt = (start: number, length: number) => Promise<Buffer>

/** The bytes from `start` to before `end` of a stored file that holds `size` bytes; opens only the pieces they are in. */
export async function openRange(read: ReadAt, key: Buffer, size: number, start: number, end: number) {
  const lastPiece = Math.max(0, Math.ceil(size / pieceSize) - 1)
  const first = Math.floor(start / pieceSize)
  const pieces: Buffer[] = []
  for (let index = first; index <= Math.min(lastPiece, Math.floor((end - 1) / pieceSize)); index += 1) {
    const length = Math.min(pieceSize, size - index * pieceSize) + tagSize
    pieces.push(openPiece(key, await read(index * sealedSize, length), index, index === lastPiece))
  }
  return Buffer.concat(pieces).subarray(start - first * pieceSize, end - first * pieceSize)
}
