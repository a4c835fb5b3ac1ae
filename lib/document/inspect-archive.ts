import 'server-only'
import type { Entry, ZipFile } from 'yauzl'
import { archiveLimits, isPackedOrProgram, unpacksTooFar } from '@/lib/domain/archive-limits'
import type { FileKind, FileProblem } from '@/lib/domain/document-terms'
import { openArchive, unpacked, type Range } from './open-archive'

/** What a packed file turned out to be, or why it is not kept. */
export type Inspected = { kind: FileKind } | { problem: FileProblem }

class Refused extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem)
  }
}

/** Bytes of a small text inside an archive that is read whole. */
const smallText = 512 * 1024

const partTypes: Record<string, FileKind> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml': 'xlsx',
}
const odtType = 'application/vnd.oasis.opendocument.text'

interface Seen {
  entries: number
  packed: number
  unpacked: number
  kind: FileKind | null
}

/** Names under which Office and ODF keep programs. */
const macroName = /(^|\/)(vbaProject\.bin|vbaData\.xml|Basic\/.+|Scripts\/.+)$/i

/** What the two families say of themselves in a text of their own, with the kind that it means. */
const readers: Record<string, (text: string) => FileKind | null> = {
  '[Content_Types].xml': (text) => {
    if (/macroEnabled/i.test(text)) throw new Refused('macros')
    const found = Object.keys(partTypes).find((type) => text.includes(type))
    return found ? (partTypes[found] ?? null) : null
  },
  mimetype: (text) => (text.trim() === odtType ? 'odt' : null),
  'META-INF/manifest.xml': (text) => {
    if (text.includes('encryption-data')) throw new Refused('protected')
    return null
  },
}

/** Unpacks one entry within the limits, and gives its text when it is one that says what the file is. */
async function unpackEntry(archive: ZipFile, entry: Entry, seen: Seen, size: number): Promise<string> {
  const keeps = entry.fileName in readers
  const kept: Buffer[] = []
  let keptSize = 0
  for await (const chunk of unpacked(archive, entry)) {
    seen.unpacked += chunk.length
    if (unpacksTooFar(seen, size)) throw new Refused('bomb')
    if (keptSize >= (keeps ? smallText : 8)) continue
    kept.push(chunk)
    keptSize += chunk.length
  }
  const bytes = Buffer.concat(kept)
  if (isPackedOrProgram(bytes)) throw new Refused('nested')
  return keeps ? bytes.toString('utf8') : ''
}

/** What the table of contents says is believed only when it is bad: the entry is still counted as it unpacks. */
function refuseByName(entry: Entry, seen: Seen, size: number) {
  if ((entry.generalPurposeBitFlag & 1) === 1) throw new Refused('protected')
  if (macroName.test(entry.fileName)) throw new Refused('macros')
  if (seen.unpacked + entry.uncompressedSize > archiveLimits.total || unpacksTooFar(seen, size))
    throw new Refused('bomb')
}

async function look(archive: ZipFile, size: number): Promise<FileKind | null> {
  const seen: Seen = { entries: 0, packed: 0, unpacked: 0, kind: null }
  for await (const entry of archive.eachEntry()) {
    seen.entries += 1
    seen.packed += entry.compressedSize
    refuseByName(entry, seen, size)
    if (entry.fileName.endsWith('/')) continue
    const text = await unpackEntry(archive, entry, seen, size)
    const said = readers[entry.fileName]?.(text) ?? null
    seen.kind ??= said
  }
  return seen.kind
}

/**
 * Looks at a packed file (Word, Excel, ODT) of `size` bytes: every entry is unpacked once, within the limits, and nothing
 * of it is kept. Refuses macros, a password, a packed file or program inside, and what unpacks too far.
 */
export async function inspectArchive(range: Range, size: number): Promise<Inspected> {
  let archive: ZipFile | null = null
  try {
    archive = await openArchive(range, size)
    const kind = await look(archive, size)
    return kind ? { kind } : { problem: 'unknownKind' }
  } catch (error) {
    return { problem: error instanceof Refused ? error.problem : 'damaged' }
  } finally {
    archive?.close()
  }
}
