import 'server-only'
import { downloadName, type DocumentClass, type FileKind } from '@/lib/domain/document-terms'
import { recordAudit } from '@/lib/pipeline/audit'
import { dayAt } from '@/lib/pipeline/clock'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { downloadSchema } from './schemas'

interface KeptFile {
  id: string
  municipalityId: string
  number: number
  kind: FileKind
  size: number
  sealedKey: string
  madeAt: string
  class: DocumentClass
}

/** A version that whoever entered may read, of a document in use; row level security decides. */
async function readableFile({ sql }: Context, { versionId }: { versionId: string }) {
  const [row] = await sql<KeptFile[]>`
    select v.id, v.municipality_id as "municipalityId", v.number, v.kind, v.size, v.sealed_key as "sealedKey", v.made_at as "madeAt", d.class
    from document_version v join document d on d.id = v.document_id
    where v.id = ${versionId} and d.withdrawn_at is null`
  return row ?? null
}

/** What is needed to open a file, and the name it gets. */
export interface FileToOpen {
  id: string
  municipalityId: string
  kind: FileKind
  size: number
  sealedKey: string
  name: string
}

/** Gives a file out and records who got which (view logging). The log holds ids, class and version; never a title or name. */
export const downloadDocument = command<typeof downloadSchema, KeptFile, FileToOpen>({
  permission: 'document.read',
  input: downloadSchema,
  subject: readableFile,
  run: async ({ subject: file, input: _, ...context }) => {
    const details = { documentClass: file.class, version: file.number }
    const line = { kind: 'documentDownloaded', subjectKind: 'documentVersion', subjectId: file.id, details }
    const { event } = await recordAudit(context, line, { versionId: file.id })
    const name = downloadName(file.class, dayAt(new Date(file.madeAt)), file.number, file.kind)
    const { id, municipalityId, kind, size, sealedKey } = file
    return { event, value: { id, municipalityId, kind, size, sealedKey, name } }
  },
})
