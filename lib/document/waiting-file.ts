import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { waitingFolder } from '@/lib/pipeline/document-settings'
import { newFileKey, openRange, sealBytes, type ReadAt } from './sealed-file'

/** A file that came in and waits, encrypted, until it has been looked at. */
export interface WaitingFile {
  /** Its own name, in the waiting folder and later in the store. */
  id: string
  path: string
  key: Buffer
  sealedKey: string
  /** Bytes as they came in. */
  size: number
  /** Of those bytes, in hexadecimal. */
  sha256: string
}

/** Thrown when a file turns out larger than allowed; what was written of it is gone. */
export class TooLarge extends Error {}

/** Counts and hashes bytes on their way; stops at the first byte over the limit. */
function counted(bytes: AsyncIterable<Uint8Array>, limit: number) {
  const hash = createHash('sha256')
  const seen = { size: 0, sha256: () => hash.digest('hex') }
  async function* pass() {
    for await (const chunk of bytes) {
      seen.size += chunk.length
      if (seen.size > limit) throw new TooLarge()
      hash.update(chunk)
      yield chunk
    }
  }
  return { seen, pass }
}

async function writeAll(file: FileHandle, pieces: AsyncIterable<Buffer>) {
  try {
    for await (const piece of pieces) await file.writeFile(piece)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Keeps bytes encrypted in the waiting folder as they come in; at most `limit` of them ever reach memory or disk. */
export async function takeIn(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<WaitingFile> {
  const folder = waitingFolder()
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const id = randomUUID()
  const path = join(folder, id)
  const { key, sealedKey } = newFileKey()
  const { seen, pass } = counted(bytes, limit)
  try {
    await writeAll(await open(path, 'wx', 0o600), sealBytes(pass(), key))
    return { id, path, key, sealedKey, size: seen.size, sha256: seen.sha256() }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

/** Gives up a file that waits; one that was stored meanwhile is no longer there. */
export const giveUp = ({ path }: WaitingFile) => rm(path, { force: true })

/** Opens a waiting file for reading anywhere in it; the reader must be closed. */
export async function openWaiting({ path, key, size }: WaitingFile) {
  const file = await open(path, 'r')
  const readAt: ReadAt = async (start, length) => {
    const buffer = Buffer.alloc(length)
    const { bytesRead } = await file.read(buffer, 0, length, start)
    return buffer.subarray(0, bytesRead)
  }
  return {
    range: (start: number, end: number) => openRange(readAt, key, size, start, Math.min(end, size)),
    close: () => file.close(),
  }
}
