import { fieldsOf, faultsOfFields } from '@/lib/domain/word/fields'
import { wordLimits, type WordFault, type WordProblem } from '@/lib/domain/word/problems'
import { NotAZip, unzipParts, UnpacksTooLarge } from '@/lib/import/unzip'
import { tagsOf } from './fill-template'
import { outsideFaults } from './outside'

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const fault = (problem: WordProblem, about: string | null = null): WordFault => ({
  problem,
  about,
  place: null,
})

/** What a file is by its bytes: a zip, or the compound file of an old or protected one. */
function kindFault(bytes: Buffer): WordFault | null {
  if (bytes.length === 0) return fault('empty')
  if (bytes.length > wordLimits.bytes) return fault('tooLarge')
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return fault('protected')
  return bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04')) ? null : fault('unknownKind')
}

function partsOf(bytes: Buffer): Map<string, Buffer> | WordFault {
  try {
    return unzipParts(bytes, wordLimits.unpacked)
  } catch (error) {
    if (error instanceof UnpacksTooLarge) return fault('unpacksTooLarge')
    if (error instanceof NotAZip || error instanceof RangeError) return fault('damaged')
    throw error
  }
}

const textParts = /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/

function contentFaults(parts: Map<string, Buffer>, known: readonly string[]): WordFault[] {
  const read = [...parts]
    .filter(([name]) => textParts.test(name))
    .map(([name, xml]) => fieldsOf(name, xml.toString('utf8')))
  const fields = read.flatMap((part) => part.fields)
  const faults = [...read.flatMap((part) => part.faults), ...faultsOfFields(fields, known)]
  return faults.length === 0 && fields.length === 0 ? [fault('noField')] : faults
}

// The library has the last word on what it will fill, and on names that stand outside the text (title, company).
function libraryFaults(bytes: Buffer, known: readonly string[]): WordFault[] {
  const place = 'de eigenschappen van het bestand'
  try {
    return faultsOfFields(
      tagsOf(bytes).map((name) => ({ name, place })),
      known,
    )
  } catch {
    return [fault('damaged')]
  }
}

/**
 * What is wrong with a file as a template for letters; empty when it can be one. Checked in this order: size, kind by
 * content, what it unpacks to, macros and everything that comes from outside, then fields against the known names.
 */
export function checkTemplate(bytes: Buffer, known: readonly string[]): WordFault[] {
  const kind = kindFault(bytes)
  if (kind) return [kind]
  const parts = partsOf(bytes)
  if (!(parts instanceof Map)) return [parts]
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? ''
  if (!parts.has('word/document.xml')) return [fault('unknownKind')]
  const outside = outsideFaults(parts, types)
  if (outside.length > 0) return outside
  if (!types.includes(mainType)) return [fault('unknownKind')]
  const faults = contentFaults(parts, known)
  return faults.length > 0 ? faults : libraryFaults(bytes, known)
}
