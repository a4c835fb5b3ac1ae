import { foreignKey, index, integer, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { day, id, instant } from './columns'
import { organisation } from './organisation'
import { trajectory } from './trajectory'

/** A paper of a trajectory. Its content stands outside the database, encrypted, one file for each version. */
export const document = pgTable(
  'document',
  {
    id: id(),
    trajectoryId: uuid('trajectory_id').notNull(),
    municipalityId: uuid('municipality_id').notNull(),
    /** The company that reads along while it has access; null is only the municipality. */
    companyId: uuid('company_id'),
    class: text('class').notNull(),
    title: text('title').notNull(),
    madeAt: instant('made_at').notNull(),
    madeBy: uuid('made_by').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: uuid('withdrawn_by'),
    withdrawnReason: text('withdrawn_reason'),
  },
  (t) => [
    foreignKey({
      columns: [t.trajectoryId, t.municipalityId],
      foreignColumns: [trajectory.id, trajectory.municipalityId],
    }),
    unique('document_whose').on(t.id, t.trajectoryId, t.municipalityId),
    index('document_trajectory').on(t.trajectoryId, t.madeAt),
  ],
)

/** One file of a document. Never overwritten: a next version supersedes it. */
export const documentVersion = pgTable(
  'document_version',
  {
    /** Also the name of the file in the store. */
    id: id(),
    documentId: uuid('document_id').notNull(),
    trajectoryId: uuid('trajectory_id').notNull(),
    municipalityId: uuid('municipality_id').notNull(),
    number: integer('number').notNull(),
    kind: text('kind').notNull(),
    /** Bytes as they came in. */
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    /** What the file was called by who brought it in; may hold personal data. */
    givenName: text('given_name').notNull(),
    /** The key of the file, under the key of the installation. */
    sealedKey: text('sealed_key').notNull(),
    /** What looked for viruses, or 'none'. */
    scannedBy: text('scanned_by').notNull(),
    madeAt: instant('made_at').notNull(),
    madeBy: uuid('made_by').notNull(),
    supersededAt: instant('superseded_at'),
  },
  (t) => [
    foreignKey({
      columns: [t.documentId, t.trajectoryId, t.municipalityId],
      foreignColumns: [document.id, document.trajectoryId, document.municipalityId],
    }),
    unique('document_version_number').on(t.documentId, t.number),
    uniqueIndex('document_version_one_newest').on(t.documentId),
  ],
)

/** What was destroyed after its time: kind, number, ground and who decided, never about whom. Kept for ever. */
export const destruction = pgTable(
  'destruction',
  {
    id: id(),
    municipalityId: uuid('municipality_id')
      .notNull()
      .references(() => organisation.id),
    class: text('class').notNull(),
    count: integer('count').notNull(),
    months: integer('months').notNull(),
    source: text('source').notNull(),
    /** Trajectories that closed on this day or before. */
    closedUntil: day('closed_until').notNull(),
    reason: text('reason').notNull(),
    decidedAt: instant('decided_at').notNull(),
    decidedByName: text('decided_by_name').notNull(),
    /** Names of files that the night still removes from the store. */
    files: uuid('files').array().notNull(),
  },
  (t) => [index('destruction_municipality').on(t.municipalityId, t.decidedAt)],
)
