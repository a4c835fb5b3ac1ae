import 'server-only'
import { Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'

/** Reads bytes `start` to before `end` of a file. */
export type Range = (start: number, end: number) => Promise<Buffer>

/** Bytes of an archive at a time, for its table of contents and its entries. */
const step = 64 * 1024

/** Reads an archive through a function that gives any part of it, so that it never stands on disk as it came in. */
class ArchiveReader extends yauzl.RandomAccessReader {
  constructor(private readonly range: Range) {
    super()
  }

  override _readStreamForRange(start: number, end: number) {
    const { range } = this
    async function* parts() {
      for (let at = start; at < end; at += step) yield await range(at, Math.min(end, at + step))
    }
    return Readable.from(parts(), { objectMode: false })
  }
}

/** Opens an archive of `size` bytes; throws when its table of contents cannot be read. */
export const openArchive = (range: Range, size: number) =>
  yauzl.fromRandomAccessReaderPromise(new ArchiveReader(range), size, { autoClose: false })

/** The unpacked bytes of an entry; unpacking stops when reading stops, and fails when the sizes lie. */
export async function* unpacked(archive: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  for await (const chunk of await archive.openReadStreamPromise(entry)) yield chunk as Buffer
}
