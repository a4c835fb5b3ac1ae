import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { document, documentVersion } from '@/db/schema/document'
import { documentClassLabel, mayBeShared, type DocumentClass } from '@/lib/domain/document-terms'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { lockTrajectory } from '@/lib/trajectory/apply-move'
import { record } from '@/lib/trajectory/record'
import {
  addDocumentSchema,
  addVersionSchema,
  shareDocumentSchema,
  stopSharingSchema,
  withdrawDocumentSchema,
  type StoredFile,
} from './schemas'

interface Kept {
  facts: TrajectoryFacts
  id: string
  class: DocumentClass
  companyId: string | null
  withdrawnAt: string | null
  /** Of the newest version. */
  number: number
}

/** A document of a trajectory that whoever entered may change, both locked; one that was withdrawn changes no more. */
async function lockDocument(context: Context, input: { trajectoryId: string; documentId: string }) {
  const facts = await lockTrajectory(context, input)
  if (!facts) return null
  const [row] = await context.sql<Omit<Kept, 'facts'>[]>`
    select d.id, d.class, d.company_id as "companyId", d.withdrawn_at as "withdrawnAt",
      (select max(v.number) from document_version v where v.document_id = d.id) as number
    from document d where d.id = ${input.documentId} and d.trajectory_id = ${facts.id} for update`
  if (row?.withdrawnAt) refuse('document_withdrawn')
  return row ? { ...row, facts } : null
}

const whoseOf = ({ id, municipalityId }: TrajectoryFacts) => ({ trajectoryId: id, municipalityId })
const labelOf = (documentClass: DocumentClass, number: number) =>
  number === 1 ? documentClassLabel[documentClass] : `${documentClassLabel[documentClass]}, versie ${number}`

/** The row of a file; its content is in the store before this is asked. */
const versionOf = (context: Context, facts: TrajectoryFacts, file: StoredFile) => ({
  ...file,
  ...whoseOf(facts),
  madeAt: context.now.toISOString(),
  madeBy: context.actor.accountId,
})

/** A new document with its first version; only the municipality reads it until it is shared. */
export const addDocument = command({
  permission: 'document.keep',
  input: addDocumentSchema,
  subject: lockTrajectory,
  run: async ({ subject: facts, input, ...context }) => {
    const id = randomUUID()
    const version = versionOf(context, facts, input.file)
    const { madeAt, madeBy } = version
    await context.tx
      .insert(document)
      .values({ id, ...whoseOf(facts), class: input.class, title: String(input.title), madeAt, madeBy })
    await context.tx.insert(documentVersion).values({ ...version, documentId: id, number: 1 })
    const details = { documentId: id, label: labelOf(input.class, 1) }
    return record(context, facts, { kind: 'documentAdded', effects: [], details })
  },
})

/** A next version of a document; what was there stays. Refuses when somebody added one since the page was opened. */
export const addVersion = command({
  permission: 'document.keep',
  input: addVersionSchema,
  subject: lockDocument,
  run: async ({ subject: kept, input, ...context }) => {
    if (kept.number !== input.version) refuse('changed_meanwhile')
    const number = kept.number + 1
    const version = versionOf(context, kept.facts, input.file)
    await context.tx
      .update(documentVersion)
      .set({ supersededAt: version.madeAt })
      .where(and(eq(documentVersion.documentId, kept.id), isNull(documentVersion.supersededAt)))
    await context.tx.insert(documentVersion).values({ ...version, documentId: kept.id, number })
    const details = { documentId: kept.id, label: labelOf(kept.class, number) }
    return record(context, kept.facts, {
      kind: 'documentReplaced',
      effects: [],
      details,
      companyId: kept.companyId,
    })
  },
})

/** Lets a company with access read the newest version along; a report of UWV never (Pw art. 65; AVG art. 9). */
export const shareDocument = command({
  permission: 'document.share',
  input: shareDocumentSchema,
  subject: lockDocument,
  run: async ({ subject: kept, input: { companyId }, ...context }) => {
    if (!mayBeShared(kept.class)) refuse('document_not_shared')
    if (kept.companyId) refuse('document_shared_already')
    if (!kept.facts.access.some((row) => row.organisation_id === companyId)) refuse('not_found')
    await context.tx.update(document).set({ companyId }).where(eq(document.id, kept.id))
    const details = { documentId: kept.id, label: labelOf(kept.class, kept.number) }
    return record(context, kept.facts, { kind: 'documentShared', effects: [], details, companyId })
  },
})

/** The company reads the document no longer. */
export const stopSharing = command({
  permission: 'document.share',
  input: stopSharingSchema,
  subject: lockDocument,
  run: async ({ subject: kept, input: _, ...context }) => {
    if (!kept.companyId) refuse('document_is_private')
    await context.tx.update(document).set({ companyId: null }).where(eq(document.id, kept.id))
    const details = { documentId: kept.id, label: labelOf(kept.class, kept.number) }
    const { companyId } = kept
    return record(context, kept.facts, { kind: 'documentSharingEnded', effects: [], details, companyId })
  },
})

/** Takes a document out of use: it stays on the list with the reason, and nobody opens it any more. */
export const withdrawDocument = command({
  permission: 'document.keep',
  input: withdrawDocumentSchema,
  subject: lockDocument,
  run: async ({ subject: kept, input: { reason }, ...context }) => {
    const [withdrawnAt, withdrawnBy] = [context.now.toISOString(), context.actor.accountId]
    await context.tx
      .update(document)
      .set({ companyId: null, withdrawnAt, withdrawnBy, withdrawnReason: reason })
      .where(eq(document.id, kept.id))
    const details = { documentId: kept.id, label: labelOf(kept.class, kept.number) }
    return record(context, kept.facts, { kind: 'documentWithdrawn', effects: [], details, reason })
  },
})
