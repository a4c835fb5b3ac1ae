import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { join } from 'node:path'

const flushAt = 256 * 1024

/** What was written of a file of the set. */
export interface Written {
  path: string
  bytes: number
  sha256: string
  rows: number
}

/** A new file in the set, readable by its owner only; counts and hashes what goes into it. */
export async function newSetFile(folder: string, path: string) {
  const file = await open(join(folder, path), 'wx', 0o600)
  const hash = createHash('sha256')
  let held: Buffer[] = []
  let waiting = 0
  const written = { path, bytes: 0, rows: 0 }
  const flush = async () => {
    const bytes = Buffer.concat(held)
    held = []
    waiting = 0
    hash.update(bytes)
    await file.writeFile(bytes)
  }
  return {
    add: async (piece: string | Uint8Array) => {
      const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : Buffer.from(piece)
      held.push(bytes)
      written.bytes += bytes.length
      waiting += bytes.length
      if (waiting >= flushAt) await flush()
    },
    countRow: () => void (written.rows += 1),
    finish: async (): Promise<Written> => {
      await flush()
      await file.sync()
      await file.close()
      return { ...written, sha256: hash.digest('hex') }
    },
    giveUp: () => file.close(),
  }
}
