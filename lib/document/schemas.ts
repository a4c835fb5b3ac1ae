import { z } from 'zod'
import { documentClasses, fileKinds } from '@/lib/domain/document-terms'
import { choiceInput, idChoiceInput, seenVersion, submission, textInput } from '@/lib/pipeline/inputs'

const title = textInput('Omschrijving', { required: true, max: 200 })
const documentClass = choiceInput('Soort', documentClasses, { required: true }).transform(
  (value) => value as (typeof documentClasses)[number],
)

/** What the form of a new document asks besides the file; the browser checks it first. */
export const documentFieldsSchema = z.object({ class: documentClass, title })

/** Of a file that was received, looked at and stored; made by the server, never sent by a form. */
const fileSchema = z.object({
  id: z.uuid(),
  kind: z.enum(fileKinds),
  size: z.number().int().positive(),
  sha256: z.string().length(64),
  givenName: z.string().max(200),
  sealedKey: z.string(),
  scannedBy: z.enum(['clamd', 'none']),
})
export type StoredFile = z.output<typeof fileSchema>

const ofTrajectory = { ...submission, trajectoryId: z.uuid() }
const ofDocument = { ...ofTrajectory, documentId: z.uuid() }

export const addDocumentSchema = z.object({ ...ofTrajectory, class: documentClass, title, file: fileSchema })
export const addVersionSchema = z.object({ ...ofDocument, version: seenVersion, file: fileSchema })
export const shareDocumentSchema = z.object({
  ...ofDocument,
  companyId: idChoiceInput('SO-bedrijf', { required: true }),
})
export const stopSharingSchema = z.object(ofDocument)
export const withdrawDocumentSchema = z.object({
  ...ofDocument,
  reason: textInput('Reden', { required: true, max: 500 }),
})
export const downloadSchema = z.object({ ...submission, versionId: z.uuid() })

/** What comes before the bytes of a file in an upload: the fields of the form and what the browser knows of the file. */
export const uploadHeadSchema = z.object({
  ...submission,
  documentId: z.uuid().optional(),
  version: z.number().int().positive().optional(),
  class: z.string().max(40).optional(),
  title: z.string().max(2000).optional(),
  fileName: z.string().min(1).max(400),
})
export type UploadHead = z.output<typeof uploadHeadSchema>

/** The form that is open on the page of documents, and about which document. */
export const documentPageFilter = z.object({
  stap: z.enum(['toevoegen', 'versie', 'delen', 'intrekken']).optional().catch(undefined),
  bij: z.uuid().optional().catch(undefined),
})
export type DocumentPageFilter = z.output<typeof documentPageFilter>
