import 'server-only'
import { uploadHeadSchema, type UploadHead } from './schemas'

/** Bytes that the fields before a file may take. */
const mostHead = 8192
const lineEnd = 0x0a

/**
 * Splits the body of an upload: one line of JSON with the fields, and after its line end the bytes of the file as they
 * come. The fields are null when they cannot be read; then nothing more is read.
 */
export async function splitUpload(
  body: AsyncIterable<Uint8Array>,
): Promise<{ head: UploadHead | null; bytes: AsyncIterable<Uint8Array> }> {
  const chunks = body[Symbol.asyncIterator]()
  let held = Buffer.alloc(0)
  while (!held.includes(lineEnd) && held.length <= mostHead) {
    const { value, done } = await chunks.next()
    if (done) break
    held = Buffer.concat([held, value])
  }
  const end = held.indexOf(lineEnd)
  async function* bytes() {
    if (end + 1 < held.length) yield held.subarray(end + 1)
    yield* { [Symbol.asyncIterator]: () => chunks }
  }
  return { head: end < 0 || end > mostHead ? null : readHead(held.toString('utf8', 0, end)), bytes: bytes() }
}

function readHead(line: string): UploadHead | null {
  try {
    return uploadHeadSchema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}
