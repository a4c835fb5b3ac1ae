/** How far a packed file (Word, Excel, ODT) may unpack before it counts as an archive bomb. */
export const archiveLimits = {
  entries: 2000,
  /** Bytes of all entries together, unpacked. */
  total: 200 * 1024 * 1024,
  /** Unpacked against packed, once it matters. */
  ratio: 100,
  /** Below this size a high ratio harms nobody: an empty sheet packs very well. */
  smallTotal: 2 * 1024 * 1024,
} as const

/** What the table of contents of an archive says of one entry, sizes in bytes. */
export interface ArchiveEntry {
  packed: number
  unpacked: number
}

/**
 * Whether an archive of `size` bytes unpacks too far: too many entries, too much in all, far more than was packed, or
 * entries that share bytes (together more than the file). Counts what has been seen so far, so that it can be asked after
 * every entry.
 */
export function unpacksTooFar(seen: { entries: number } & ArchiveEntry, size: number): boolean {
  const { entries, packed, unpacked } = seen
  if (entries > archiveLimits.entries || unpacked > archiveLimits.total || packed > size) return true
  return unpacked > archiveLimits.smallTotal && unpacked > packed * archiveLimits.ratio
}

const startsWith = (head: Uint8Array, ...bytes: number[]) => bytes.every((byte, at) => head[at] === byte)

/** Whether a file inside an archive is itself packed, an old Office file or a program, by its first eight bytes. */
export function isPackedOrProgram(head: Uint8Array): boolean {
  return (
    startsWith(head, 0x50, 0x4b, 0x03, 0x04) || // zip
    startsWith(head, 0x50, 0x4b, 0x05, 0x06) || // zip without entries
    startsWith(head, 0x52, 0x61, 0x72, 0x21) || // rar
    startsWith(head, 0x37, 0x7a, 0xbc, 0xaf) || // 7z
    startsWith(head, 0x1f, 0x8b) || // gzip
    startsWith(head, 0xfd, 0x37, 0x7a, 0x58, 0x5a) || // xz
    startsWith(head, 0x42, 0x5a, 0x68) || // bzip2
    startsWith(head, 0xd0, 0xcf, 0x11, 0xe0) || // the old Office container
    isProgram(head)
  )
}

/** Whether these first bytes are those of a program: Windows, Linux, macOS or a script with an interpreter. */
export function isProgram(head: Uint8Array): boolean {
  return (
    startsWith(head, 0x4d, 0x5a) ||
    startsWith(head, 0x7f, 0x45, 0x4c, 0x46) ||
    startsWith(head, 0xcf, 0xfa, 0xed, 0xfe) ||
    startsWith(head, 0xca, 0xfe, 0xba, 0xbe) ||
    startsWith(head, 0x23, 0x21)
  )
}
