import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from './columns'
import { organisation } from './organisation'

/** One list brought in: file, mapping, progress and outcome. */
export const importBatch = pgTable(
  'import_batch',
  {
    id: id(),
    municipalityId: uuid('municipality_id')
      .notNull()
      .references(() => organisation.id),
    accountId: uuid('account_id').notNull(),
    fileName: text('file_name').notNull(),
    status: text('status').notNull(),
    headers: jsonb('headers').notNull(),
    mapping: jsonb('mapping').notNull().default({}),
    choices: jsonb('choices').notNull().default({}),
    counts: jsonb('counts').notNull().default({}),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull().defaultNow(),
    importedAt: instant('imported_at'),
    undoneAt: instant('undone_at'),
  },
  (t) => [index('import_batch_municipality').on(t.municipalityId, t.createdAt)],
)

/** One row of the list as read, and what became of it. */
export const importRow = pgTable(
  'import_row',
  {
    id: id(),
    batchId: uuid('batch_id')
      .notNull()
      .references(() => importBatch.id),
    municipalityId: uuid('municipality_id').notNull(),
    rowNumber: integer('row_number').notNull(),
    cells: jsonb('cells').notNull(),
    replacement: text('replacement'),
    chosen: text('chosen').notNull().default('auto'),
    verdict: text('verdict'),
    trajectoryId: uuid('trajectory_id'),
  },
  (t) => [index('import_row_batch').on(t.batchId, t.rowNumber)],
)

/** A column mapping that a municipality keeps for its next list. */
export const importMapping = pgTable('import_mapping', {
  id: id(),
  municipalityId: uuid('municipality_id')
    .notNull()
    .references(() => organisation.id),
  name: text('name').notNull(),
  mapping: jsonb('mapping').notNull(),
  savedBy: uuid('saved_by').notNull(),
  savedAt: instant('saved_at').notNull().defaultNow(),
})
