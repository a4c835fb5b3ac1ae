import type { FileProblem } from './table'

const startsWith = (bytes: Uint8Array, signature: number[]) =>
  signature.every((byte, index) => bytes[index] === byte)

/**
 * What a file is by its first bytes and its name; the bytes decide. An .xls or a password-protected .xlsx is a
 * compound file, an OpenDocument file is a zip whose first entry is its mime type.
 */
export function fileKind(
  bytes: Uint8Array,
  name: string,
): { kind: 'csv' | 'xlsx' } | { problem: FileProblem } {
  if (bytes.length === 0) return { problem: 'empty' }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return { problem: /\.xlsx$/i.test(name) ? 'protected' : 'oldExcel' }
  if (startsWith(bytes, [0x50, 0x4b])) return zipKind(bytes, name)
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) || !/\.(csv|txt|tsv)$/i.test(name))
    return { problem: otherKind(name) }
  return { kind: 'csv' }
}

function zipKind(bytes: Uint8Array, name: string): { kind: 'xlsx' } | { problem: FileProblem } {
  const start = Array.from(bytes.subarray(0, 120), (byte) => String.fromCharCode(byte)).join('')
  if (start.includes('opendocument') || /\.(ods|odt)$/i.test(name)) return { problem: 'openDocument' }
  return /\.(xlsx|xlsm)$/i.test(name) ? { kind: 'xlsx' } : { problem: 'unknownKind' }
}

function otherKind(name: string): FileProblem {
  if (/\.xls$/i.test(name)) return 'oldExcel'
  return /\.xlsx$/i.test(name) ? 'damaged' : 'unknownKind'
}
