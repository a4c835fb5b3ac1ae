import { inflateRawSync } from 'node:zlib'

/** What the parts of a spreadsheet may unpack to together, in bytes: far above an honest list of 10,000 rows. */
const unpackedLimit = 80_000_000

export class UnpacksTooLarge extends Error {}
export class NotAZip extends Error {}

type Entry = { name: string; method: number; packed: number; start: number }

/**
 * The parts of an archive by name, unpacked. What the archive says about its sizes is not believed: unpacking stops at
 * the limit (bytes, all parts together). Throws `UnpacksTooLarge` beyond it and `NotAZip` for what cannot be read.
 */
export function unzipParts(
  bytes: Buffer,
  limit: number,
  wanted: (name: string) => boolean = () => true,
): Map<string, Buffer> {
  const parts = new Map<string, Buffer>()
  let left = limit
  for (const entry of entries(bytes)) {
    if (!wanted(entry.name) || entry.name.endsWith('/')) continue
    if (parts.has(entry.name)) throw new NotAZip()
    const part = unpack(bytes, entry, left)
    left -= part.length
    parts.set(entry.name, part)
  }
  return parts
}

/** The XML parts of an .xlsx by name, unpacked; see `unzipParts`. */
export const unzipXml = (bytes: Buffer) =>
  unzipParts(bytes, unpackedLimit, (name) => /\.(xml|rels)$/.test(name))

function unpack(bytes: Buffer, entry: Entry, limit: number): Buffer {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed)
  if (limit <= 0) throw new UnpacksTooLarge()
  if (entry.method === 0 && packed.length > limit) throw new UnpacksTooLarge()
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new NotAZip()
  try {
    return inflateRawSync(packed, { maxOutputLength: limit })
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? new UnpacksTooLarge() : new NotAZip()
  }
}

const endSignature = Buffer.from([0x50, 0x4b, 0x05, 0x06])

// The central directory (APPNOTE 4.3.12) names every entry once; at most 1,000 are followed.
function entries(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(endSignature)
  if (end < 0 || end + 22 > bytes.length) throw new NotAZip()
  const count = bytes.readUInt16LE(end + 10)
  if (count > 1_000) throw new UnpacksTooLarge()
  const found: Entry[] = []
  let position = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (position + 46 > bytes.length) throw new NotAZip()
    found.push(entryAt(bytes, position))
    position +=
      46 +
      bytes.readUInt16LE(position + 28) +
      bytes.readUInt16LE(position + 30) +
      bytes.readUInt16LE(position + 32)
  }
  return found
}

function entryAt(bytes: Buffer, position: number): Entry {
  const nameLength = bytes.readUInt16LE(position + 28)
  const local = bytes.readUInt32LE(position + 42)
  if (bytes.readUInt32LE(position) !== 0x02014b50 || local + 30 > bytes.length) throw new NotAZip()
  return {
    name: bytes.toString('utf8', position + 46, position + 46 + nameLength),
    method: bytes.readUInt16LE(position + 10),
    packed: bytes.readUInt32LE(position + 20),
    start: local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28),
  }
}
