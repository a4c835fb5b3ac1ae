import type { TextEncoding } from './table'

// Bytes 0x80–0x9f of Windows-1252. The TextDecoder of some Node versions reads them as Latin-1 and so loses the
// curly quotes and the euro sign, hence this table.
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let start = 0; start < bytes.length; start += 8192) {
    const chunk = bytes.subarray(start, start + 8192)
    parts.push(Array.from(chunk, windows1252Letter).join(''))
  }
  return parts.join('')
}

function windows1252Letter(byte: number): string {
  return byte >= 0x80 && byte <= 0x9f ? (windows1252[byte - 0x80] ?? '') : String.fromCharCode(byte)
}

/**
 * Text of a CSV file, with the encoding it was found to have: a byte order mark decides, then whether the bytes
 * are well-formed UTF-8, else Windows-1252 as Dutch Excel writes. Null when the bytes are no text at all.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return readable(new TextDecoder('utf-16le').decode(bytes), 'utf-16')
  if (bytes.includes(0)) return null
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== null) return readable(utf8, marked ? 'utf-8-bom' : 'utf-8')
  return readable(decodeWindows1252(bytes), 'windows-1252')
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

// Control characters other than tab and line ends do not occur in a list: such a file is something else.
function readable(text: string, encoding: TextEncoding): { text: string; encoding: TextEncoding } | null {
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? null : { text, encoding }
}

/** Bytes of a text in Windows-1252, or null when it holds a letter outside it; undoes text that was read wrongly. */
export function encodeWindows1252(text: string): Uint8Array | null {
  const bytes = Array.from(text, (letter) => {
    const special = windows1252.indexOf(letter)
    if (special >= 0) return 0x80 + special
    return letter.charCodeAt(0)
  })
  return bytes.every((byte) => byte <= 0xff) ? Uint8Array.from(bytes) : null
}
