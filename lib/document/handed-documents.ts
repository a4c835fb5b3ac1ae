import 'server-only'
import { randomUUID } from 'node:crypto'
import { document, documentVersion } from '@/db/schema/document'
import { downloadName, type DocumentClass, type FileKind } from '@/lib/domain/document-terms'
import type { Context } from '@/lib/pipeline/context'
import { log } from '@/lib/pipeline/log'
import { refuse } from '@/lib/pipeline/result'
import { openBytes, openFileKey } from './sealed-file'
import { documentStore } from './store'
import { removeStored, storeBytes, type StoredBytes } from './store-bytes'

interface HandedFile {
  versionId: string
  /** Whose it was. */
  municipalityId: string
  class: DocumentClass
  title: string
  kind: FileKind
  size: number
  sha256: string
  sealedKey: string
  scannedBy: 'clamd' | 'none'
}

/** A copy that stands in the store of the receiver, under a key of its own, and has no row yet. */
export type HandedCopy = StoredBytes & Pick<HandedFile, 'class' | 'title' | 'kind' | 'scannedBy'>

/** The bytes of a stored file; it is opened when the first of them is asked for, so that nothing waits without a reader. */
async function* bytesOf({ municipalityId, versionId: id, sealedKey }: HandedFile) {
  yield* openBytes(await (await documentStore()).get({ municipalityId, id }), openFileKey(sealedKey))
}

/** The same bytes encrypted anew for the receiver; throws when they are not there or are not what was listed. */
async function copyOf(file: HandedFile, municipalityId: string): Promise<HandedCopy> {
  const { class: documentClass, title, kind, scannedBy, size: limit, sha256: expected } = file
  const stored = await storeBytes(municipalityId, bytesOf(file), { limit, expected })
  return { ...stored, class: documentClass, title, kind, scannedBy }
}

/**
 * Copies the documents of an open handover into the store of the municipality that takes it over, each under a new name and
 * a new key; of what was sent only what is still in use (`app.handed_documents`). Refuses with document_unreadable when one
 * does not open, and then leaves no copy. A server that stops here leaves files without a row, which the night removes.
 */
export async function copyHandedDocuments(
  { sql }: Context,
  handoverId: string,
  municipalityId: string,
): Promise<HandedCopy[]> {
  const files = await sql<HandedFile[]>`
    select version_id as "versionId", municipality_id as "municipalityId", class, title, kind, size, sha256,
      sealed_key as "sealedKey", scanned_by as "scannedBy" from app.handed_documents(${handoverId})`
  const copies: HandedCopy[] = []
  try {
    for (const file of files) copies.push(await copyOf(file, municipalityId))
    return copies
  } catch (error) {
    log.error(
      { event: 'handedDocument', handover: handoverId, err: error },
      'a document that goes along does not open',
    )
    await removeStored(copies, municipalityId)
    refuse('document_unreadable')
  }
}

/** The rows of copied documents in the new trajectory: read by its municipality alone, brought in by who took it over. */
export async function keepHandedDocuments(
  { tx, now, today, actor }: Context,
  whose: { trajectoryId: string; municipalityId: string },
  copies: readonly HandedCopy[],
) {
  const made = { ...whose, madeAt: now.toISOString(), madeBy: actor.accountId }
  for (const { class: documentClass, title, ...file } of copies) {
    const documentId = randomUUID()
    const givenName = downloadName(documentClass, today, 1, file.kind)
    await tx.insert(document).values({ ...made, id: documentId, class: documentClass, title })
    await tx.insert(documentVersion).values({ ...made, ...file, documentId, number: 1, givenName })
  }
}
