import 'server-only'
import type { FileProblem } from '@/lib/domain/import/table'
import type { WordMap } from '@/lib/domain/import/words'
import { foldWord } from '@/lib/domain/import/words'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { importChunk, storeVerdicts, type Progress } from './import-rows'
import { checkBatch, loadBatch, loadRow, loadRows, type Batch, type BatchStatus } from './load-list'
import { readFile } from './read-file'
import { batchSchema, mappingSchema, nextRowsSchema, rowChoiceSchema, uploadSchema } from './schemas'
import { openChoice, sealCorrections } from './sealed-rows'
import { keepMapping, storeList } from './upload-list'

/** A batch of the own municipality, locked; null is "not found". */
async function lockBatch(context: Context, { batchId }: { batchId: string }): Promise<Batch | null> {
  await context.sql`select from import_batch where id = ${batchId} for update`
  return loadBatch(context, batchId)
}

function expect(batch: Batch, statuses: readonly BatchStatus[], version?: number): void {
  if (!statuses.includes(batch.status)) refuse('wrong_state')
  if (version !== undefined && version !== batch.version) refuse('changed_meanwhile')
}

const logged = <T>(
  context: Context,
  kind: string,
  batchId: string,
  details: Record<string, unknown>,
  value: T,
) => recordAudit(context, { kind, subjectKind: 'importBatch', subjectId: batchId, details }, value)

const own = async ({ actor }: Context, { municipalityId }: { municipalityId: string }) =>
  actor.municipalities.find(({ id }) => id === municipalityId) ?? null

/** The batch that came of a file, or why the file cannot be read. */
export type Uploaded = { batchId: string; problem: null } | { batchId: null; problem: FileProblem }

/** Reads a file and keeps it as a batch with proposed columns; nothing of it is in a trajectory yet. */
export const uploadList = command({
  permission: 'import.run',
  input: uploadSchema,
  subject: own,
  run: async ({ input: { municipalityId, fileName, bytes }, ...context }) => {
    const reading = await readFile(Buffer.from(bytes), fileName)
    const done = (value: Uploaded, kind: string, id: string) =>
      logged(context, kind, id, { problem: value.problem }, value)
    if (!reading.ok)
      return done({ batchId: null, problem: reading.problem }, 'listUnreadable', municipalityId)
    const batchId = await storeList(context, municipalityId, fileName, reading.table)
    return done({ batchId, problem: null }, 'listUploaded', batchId)
  },
})

/** What each column holds and what unknown words mean; `keep` keeps both for the next list of this municipality. */
export const setMapping = command({
  permission: 'import.run',
  input: mappingSchema,
  subject: lockBatch,
  run: async ({ subject: batch, input, ...context }) => {
    expect(batch, ['mapping', 'checking'], input.version)
    const columns = batch.headers.map((_, index) => input.columns[index] ?? 'ignore')
    const words = wordMap(input.words)
    await context.sql`
      update import_batch set status = 'checking', mapping = ${JSON.stringify({ columns })}::text::jsonb,
        choices = ${JSON.stringify({ words })}::text::jsonb, version = version + 1 where id = ${batch.id}`
    if (input.keep) await keepMapping(context, batch.municipalityId, batch.headers, { columns, words })
    return logged(context, 'listMapped', batch.id, { kept: input.keep }, { batchId: batch.id })
  },
})

function wordMap(words: { field: string; word: string; value: string }[]): WordMap {
  const map: Record<string, Record<string, string>> = {}
  for (const { field, word, value } of words) if (value !== '') (map[field] ??= {})[foldWord(word)] = value
  return map
}

/** What the user decides about one row: leave it out, another person, or other text in a cell. */
export const decideRow = command({
  permission: 'import.run',
  input: rowChoiceSchema,
  subject: lockBatch,
  run: async ({ subject: batch, input, ...context }) => {
    const { rowNumber, decision, keepsBsn } = input
    expect(batch, ['mapping', 'checking'])
    const before = await loadRow(context, batch.id, rowNumber)
    if (!before) refuse('not_found')
    const bsn = keepsBsn ? openChoice(before).corrections?.bsn : undefined
    const corrections = { ...input.corrections, ...(bsn !== undefined && { bsn }) }
    await context.sql`
      update import_row set chosen = ${decision}, replacement = ${sealCorrections(corrections)}
      where batch_id = ${batch.id} and row_number = ${rowNumber}`
    const details = { row: rowNumber, decision, fields: Object.keys(corrections) }
    return logged(context, 'listRowDecided', batch.id, details, { batchId: batch.id })
  },
})

/** Checks the whole list once more and fixes which rows go in; the rows follow with `importNext`. */
export const startImport = command({
  permission: 'import.run',
  input: batchSchema,
  subject: lockBatch,
  run: async ({ subject: batch, input, ...context }) => {
    expect(batch, ['checking'], input.version)
    const list = await checkBatch(context, batch, await loadRows(context, batch.id))
    const total = await storeVerdicts(context, list)
    if (total === 0) refuse('nothing_chosen')
    return logged(context, 'importStarted', batch.id, { total }, {
      batchId: batch.id,
      done: 0,
      total,
      finished: false,
    } satisfies Progress)
  },
})

/** Brings in the next rows of a running import. */
export const importNext = command({
  permission: 'import.run',
  input: nextRowsSchema,
  subject: lockBatch,
  run: async ({ subject: batch, input: _, ...context }) => {
    expect(batch, ['importing'])
    const progress = await importChunk(context, batch)
    return logged(
      context,
      progress.finished ? 'importFinished' : 'importContinued',
      batch.id,
      { imported: progress.done },
      progress,
    )
  },
})

/** Undoes a whole import while nobody has worked on its rows; of one that still runs whatever is in by now. */
export const undoImport = command({
  permission: 'import.run',
  input: batchSchema,
  subject: lockBatch,
  run: async ({ subject: batch, input, ...context }) => {
    expect(batch, ['importing', 'imported'], batch.status === 'importing' ? undefined : input.version)
    const { sql, now, today, actor } = context
    const [used] = await sql<{ used: boolean }[]>`select app.import_worked_on(${batch.id}) as used`
    if (used?.used) refuse('batch_in_use')
    const [row] = await sql<{ undone: number }[]>`
      select app.undo_import(${batch.id}, ${now.toISOString()}::timestamptz, ${today}::date, ${actor.name}) as undone`
    return logged(context, 'importUndone', batch.id, { trajectories: row?.undone }, { batchId: batch.id })
  },
})

/** Throws away what the list still holds: before an import the whole list, after it the rows that stayed out. */
export const discardList = command({
  permission: 'import.run',
  input: batchSchema,
  subject: lockBatch,
  run: async ({ subject: batch, input, ...context }) => {
    expect(batch, ['mapping', 'checking', 'imported', 'undone'], input.version)
    const before = batch.status === 'mapping' || batch.status === 'checking'
    await context.sql`update import_row set cells = '{}', replacement = null where batch_id = ${batch.id}`
    await context.sql`
      update import_batch set status = ${before ? 'discarded' : batch.status}, counts = counts || '{"cleared": true}', version = version + 1 where id = ${batch.id}`
    return logged(context, 'listDiscarded', batch.id, {}, { batchId: batch.id })
  },
})
