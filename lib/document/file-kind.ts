import 'server-only'
import { fileTypeFromBuffer } from 'file-type'
import { isProgram } from '@/lib/domain/archive-limits'
import { endingAgrees, fileKinds, type FileKind } from '@/lib/domain/document-terms'
import { inspectArchive, type Inspected } from './inspect-archive'
import { openWaiting, type WaitingFile } from './waiting-file'

/** Bytes at the beginning by which a kind is known. */
const headSize = 4100

const isKind = (extension: string | undefined): extension is FileKind =>
  fileKinds.includes(extension as FileKind)

const isZip = (head: Uint8Array) =>
  Buffer.from(head.subarray(0, 4)).equals(Buffer.from('PK\x03\x04', 'latin1'))

/** What a file that is no archive is, by its first bytes. */
async function plainKind(head: Buffer): Promise<Inspected> {
  if (isProgram(head)) return { problem: 'program' }
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  if (found?.ext === 'cfb') return { problem: 'protected' }
  return isKind(found?.ext) ? { kind: found.ext } : { problem: 'unknownKind' }
}

/** What a file that waits really is, by its content and never by its name; and whether its name agrees. */
export async function kindOf(file: WaitingFile, fileName: string): Promise<Inspected> {
  const reader = await openWaiting(file)
  try {
    const head = await reader.range(0, headSize)
    const found = isZip(head) ? await inspectArchive(reader.range, file.size) : await plainKind(head)
    if ('problem' in found) return found
    return endingAgrees(fileName, found.kind) ? found : { problem: 'otherKind' }
  } finally {
    await reader.close()
  }
}
