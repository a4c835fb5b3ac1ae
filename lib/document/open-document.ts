import 'server-only'
import { Readable } from 'node:stream'
import { log } from '@/lib/pipeline/log'
import type { FileToOpen } from './download'
import { openBytes, openFileKey } from './sealed-file'
import { documentStore } from './store'

async function* withFirst(first: Uint8Array, rest: AsyncIterator<Uint8Array>) {
  yield first
  yield* { [Symbol.asyncIterator]: () => rest }
}

/**
 * The bytes of a file, decrypted as they go out; null when it is not in the store, when the key is another, or when its
 * first piece was changed. A piece further on that was changed breaks the stream off.
 */
export async function openDocument({
  id,
  municipalityId,
  sealedKey,
}: Pick<FileToOpen, 'id' | 'municipalityId' | 'sealedKey'>): Promise<ReadableStream<Uint8Array> | null> {
  try {
    const sealed = await (await documentStore()).get({ municipalityId, id })
    const pieces = openBytes(sealed, openFileKey(sealedKey))
    const { value, done } = await pieces.next()
    if (done) return null
    return Readable.toWeb(
      Readable.from(withFirst(value, pieces), { objectMode: false }),
    ) as ReadableStream<Uint8Array>
  } catch (error) {
    log.error({ event: 'documentUnreadable', version: id, err: error }, 'a stored document does not open')
    return null
  }
}
