import 'server-only'
import { checkList, type CheckedRow, type ImportSettings } from '@/lib/domain/import/check-list'
import type { ColumnTarget } from '@/lib/domain/import/fields'
import type { ImportCounts } from '@/lib/domain/import/summary'
import type { TableRow } from '@/lib/domain/import/table'
import type { WordMap } from '@/lib/domain/import/words'
import { dutyState } from '@/lib/domain/duty-state'
import type { DutyFacts } from '@/lib/domain/facts'
import type { Context } from '@/lib/pipeline/context'
import { knownPersons, type KnownPersons } from './existing-persons'
import { openChoice, openRow, type SealedRow } from './sealed-rows'

export type BatchStatus = 'mapping' | 'checking' | 'importing' | 'imported' | 'undone' | 'discarded'

/** One list brought in. `words` is what the user said unknown words mean; `counts` is of the last check. */
export interface Batch {
  id: string
  municipalityId: string
  municipalityName: string
  fileName: string
  status: BatchStatus
  headers: string[]
  columns: ColumnTarget[]
  words: WordMap
  /** In which queue the people of this list stand, fixed when its import starts; null before that. */
  queue: ImportFrame['queue'] | null
  counts: Partial<ImportCounts> & { rows?: number; imported?: number; source?: string; advices?: number }
  version: number
  createdAt: string
  importedAt: string | null
  undoneAt: string | null
  by: string
}

/** A batch that whoever entered may see, or null. */
export async function loadBatch({ sql }: Context, batchId: string): Promise<Batch | null> {
  const [batch] = await sql<Batch[]>`
    select b.id, b.municipality_id as "municipalityId", o.name as "municipalityName", b.file_name as "fileName", b.status, b.headers,
      coalesce(b.mapping->'columns', '[]') as columns, coalesce(b.choices->'words', '{}') as words, b.choices->>'queue' as queue,
      b.counts, b.version, b.created_at as "createdAt", b.imported_at as "importedAt", b.undone_at as "undoneAt", coalesce(a.name, '') as by
    from import_batch b join organisation o on o.id = b.municipality_id left join account a on a.id = b.account_id
    where b.id = ${batchId}`
  return batch ?? null
}

/** The rows of a batch, opened; after the import the rows that went in have no cells any more. */
export async function loadRows({ sql }: Context, batchId: string): Promise<SealedRow[]> {
  return sql<SealedRow[]>`
    select row_number as number, cells, replacement, chosen from import_row where batch_id = ${batchId} order by row_number`
}

/** One row of a batch that is not in yet, or nothing. */
export async function loadRow(
  { sql }: Context,
  batchId: string,
  number: number,
): Promise<SealedRow | undefined> {
  const [row] = await sql<SealedRow[]>`
    select row_number as number, cells, replacement, chosen from import_row
    where batch_id = ${batchId} and row_number = ${number} and trajectory_id is null`
  return row
}

export interface ImportFrame {
  companies: { id: string; name: string }[]
  queue: 'toBePlaced' | 'waiting'
  fullWeekHours: number
}

interface RawFrame {
  duty: DutyFacts
  fullWeekHours: string | number | null
  companies: { id: string; name: string }[]
}

// Without a number the duty holds, so that someone is never put behind it; without a parameter the hours of a full week.
const usualFullWeek = 40

/** What the number of today, the cao and the companies say, for the check of a list. */
export async function loadFrame({ sql, today }: Context, municipalityId: string): Promise<ImportFrame> {
  const [row] = await sql<
    { frame: RawFrame | null }[]
  >`select app.import_context(${municipalityId}, ${today}) as frame`
  const frame = row?.frame
  if (!frame) return { companies: [], queue: 'toBePlaced', fullWeekHours: usualFullWeek }
  return {
    companies: frame.companies,
    queue: dutyState(frame.duty).duty === 'reached' ? 'waiting' : 'toBePlaced',
    fullWeekHours: frame.fullWeekHours === null ? usualFullWeek : Number(frame.fullWeekHours),
  }
}

// What came in with the parts before may reach the number; who comes after them stands in the same queue all the same.
async function frameOf(context: Context, { municipalityId, queue }: Batch): Promise<ImportFrame> {
  const frame = await loadFrame(context, municipalityId)
  return { ...frame, queue: queue ?? frame.queue }
}

/** A batch with everything its check needs, checked as a whole. */
export interface CheckedList {
  batch: Batch
  table: TableRow[]
  frame: ImportFrame
  known: KnownPersons
  rows: CheckedRow[]
}

/**
 * Checks sealed rows of a batch by its columns and words, against each other and who is already there. Looked at
 * afterwards, who came in with this batch counts as already there.
 */
export async function checkBatch(
  context: Context,
  batch: Batch,
  sealed: readonly SealedRow[],
  when: 'before' | 'afterwards' = 'before',
): Promise<CheckedList> {
  const frame = await frameOf(context, batch)
  const table = sealed.map(openRow)
  const choices = Object.fromEntries(sealed.map((row) => [row.number, openChoice(row)]))
  const settings: ImportSettings = {
    ...frame,
    today: context.today,
    mapping: batch.columns,
    words: batch.words,
    choices,
    existing: new Map(),
  }
  const first = checkList(table, settings)
  const known = await knownPersons(
    context,
    { municipalityId: batch.municipalityId, without: when === 'before' ? batch.id : null },
    first.map(({ values }) => values),
  )
  const rows = known.existing.size === 0 ? first : checkList(table, { ...settings, existing: known.existing })
  return { batch, table, frame, known, rows }
}
