import 'server-only'
import { createReadStream } from 'node:fs'
import { fileProblemWords, sizeWords, type FileProblem } from '@/lib/domain/document-terms'
import { withoutBsns } from '@/lib/domain/sensitive-text'
import { largestDocument, scannerAddress } from '@/lib/pipeline/document-settings'
import { perform } from '@/lib/pipeline/command'
import { log } from '@/lib/pipeline/log'
import { read } from '@/lib/pipeline/query'
import type { Result } from '@/lib/pipeline/result'
import type { Moved } from '@/lib/trajectory/apply-move'
import { scan } from './clamd'
import { addDocument, addVersion } from './commands'
import { kindOf } from './file-kind'
import { uploadTarget } from './queries'
import { documentFieldsSchema, type StoredFile, type UploadHead } from './schemas'
import { openBytes } from './sealed-file'
import { documentStore } from './store'
import { splitUpload } from './upload-head'
import { giveUp, takeIn, TooLarge, type WaitingFile } from './waiting-file'

type Uploaded = Result<Moved>

/** A refusal at the field of the file, so that the rest of the form stays as it was typed. */
export const fileProblem = (problem: FileProblem): Uploaded => ({
  status: 'invalid',
  fields: { file: [fileProblemWords[problem](sizeWords(largestDocument()))] },
})

const notFound: Uploaded = { status: 'refused', reason: 'not_found' }

/** What the fields beside the file still need, said before the file is read; null when they are complete. */
function fieldProblems({ documentId, class: documentClass, title }: UploadHead): Uploaded | null {
  if (documentId) return null
  const { error } = documentFieldsSchema.safeParse({ class: documentClass ?? '', title: title ?? '' })
  if (!error) return null
  const fields: Record<string, string[]> = {}
  for (const { path, message } of error.issues) (fields[String(path[0])] ??= []).push(message)
  return { status: 'invalid', fields }
}

/** Lets the scanner, when there is one, read the file as it came in. */
async function scanned(
  file: WaitingFile,
): Promise<{ by: StoredFile['scannedBy'] } | { problem: FileProblem }> {
  const address = scannerAddress()
  if (!address) return { by: 'none' }
  const verdict = await scan(address, openBytes(createReadStream(file.path), file.key))
  if (verdict === 'clean') return { by: 'clamd' }
  log.warn({ event: 'documentScan', verdict }, 'document not kept')
  return { problem: verdict === 'virus' ? 'virus' : 'scannerAway' }
}

/** Looks at a file that waits: the scanner first, then what it really is. */
async function examined(file: WaitingFile, fileName: string): Promise<StoredFile | { problem: FileProblem }> {
  if (file.size === 0) return { problem: 'empty' }
  const scan = await scanned(file)
  if ('problem' in scan) return scan
  const found = await kindOf(file, fileName)
  if ('problem' in found) return found
  const { id, size, sha256, sealedKey } = file
  const givenName = withoutBsns(fileName).slice(-200)
  return { id, size, sha256, sealedKey, kind: found.kind, givenName, scannedBy: scan.by }
}

interface Upload {
  sessionId: string
  trajectoryId: string
  municipalityId: string
  head: UploadHead
  now: Date
}

const recorded = ({ sessionId, head, trajectoryId, now }: Upload, file: StoredFile): Promise<Uploaded> => {
  const { submissionId, documentId, version, class: documentClass, title } = head
  const base = { submissionId, trajectoryId, file }
  return documentId
    ? perform(addVersion, sessionId, { ...base, documentId, version }, now)
    : perform(addDocument, sessionId, { ...base, class: documentClass, title }, now)
}

/**
 * Stores a file and then its row. Without the row the file goes again; when nobody knows whether there is a row (a
 * connection that broke) it stays, and the nightly work finds out.
 */
async function storeAndRecord(upload: Upload, waiting: WaitingFile, file: StoredFile): Promise<Uploaded> {
  const store = await documentStore()
  const name = { municipalityId: upload.municipalityId, id: file.id }
  await store.put(name, waiting.path)
  const result = await recorded(upload, file)
  if (result.status !== 'done' || result.repeated) await store.remove(name)
  return result
}

async function received(upload: Upload, bytes: AsyncIterable<Uint8Array>): Promise<Uploaded> {
  let waiting: WaitingFile
  try {
    waiting = await takeIn(bytes, largestDocument())
  } catch (error) {
    if (error instanceof TooLarge) return fileProblem('tooLarge')
    throw error
  }
  try {
    const file = await examined(waiting, upload.head.fileName)
    return 'problem' in file ? fileProblem(file.problem) : await storeAndRecord(upload, waiting, file)
  } finally {
    await giveUp(waiting)
  }
}

/**
 * Takes a document in: may this account add here → fields → file, encrypted as it comes, within the size → scanner → what
 * it really is → store → row with its event. Whatever is refused leaves no file and no row.
 */
export async function receiveDocument(
  sessionId: string,
  number: string,
  body: AsyncIterable<Uint8Array>,
  now: Date,
): Promise<Uploaded> {
  const target = await read(uploadTarget, sessionId, { number }, now)
  if (target.status === 'signedOut') return target
  if (target.status === 'notFound') return notFound
  const { head, bytes } = await splitUpload(body)
  if (!head) return fileProblem('damaged')
  const incomplete = fieldProblems(head)
  if (incomplete) return incomplete
  return received({ sessionId, ...target.data, head, now }, bytes)
}
