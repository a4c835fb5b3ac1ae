import 'server-only'
import { documentStore } from './store'
import { giveUp, takeIn } from './waiting-file'

/** A file that stands in the store under a name and a key of its own, and has no row yet. */
export interface StoredBytes {
  id: string
  /** The key, under the key of the installation. */
  sealedKey: string
  /** Bytes before they were encrypted. */
  size: number
  /** Of those bytes, in hexadecimal. */
  sha256: string
}

/**
 * Keeps bytes that Schakel made or has already, encrypted, in the store of a municipality; at most `limit` of them. Throws
 * when the store does not take them, or when they are not what was expected (`expected` is their sha256). Whoever writes no
 * row for it takes the file away again; a server that stops before that leaves a file that the night removes.
 */
export async function storeBytes(
  municipalityId: string,
  bytes: AsyncIterable<Uint8Array>,
  { limit, expected }: { limit: number; expected?: string },
): Promise<StoredBytes> {
  const store = await documentStore()
  const waiting = await takeIn(bytes, limit)
  try {
    const { id, sealedKey, size, sha256 } = waiting
    if (expected !== undefined && sha256 !== expected) throw new Error('a stored document is not what it was')
    await store.put({ municipalityId, id }, waiting.path)
    return { id, sealedKey, size, sha256 }
  } finally {
    await giveUp(waiting)
  }
}

/** Takes files away again that got no row. */
export async function removeStored(files: readonly { id: string }[], municipalityId: string): Promise<void> {
  const store = await documentStore()
  for (const { id } of files) await store.remove({ municipalityId, id })
}
