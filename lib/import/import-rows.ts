import 'server-only'
import type { CheckedRow } from '@/lib/domain/import/check-list'
import { countRows } from '@/lib/domain/import/summary'
import type { Context } from '@/lib/pipeline/context'
import { writePlans } from '@/lib/trajectory/apply-move'
import { loadRules } from '@/lib/trajectory/create-trajectory'
import { reusablePerson } from './existing-persons'
import { checkBatch, type Batch, type CheckedList } from './load-list'
import { personColumns, planHistory, type ImportPlan } from './plan-history'
import type { SealedRow } from './sealed-rows'

/** How many rows one press of `importNext` brings in: some seconds of work, so that progress shows. */
const chunkSize = 250

/** How far an import is: rows that are in, rows that will be. */
export interface Progress {
  batchId: string
  done: number
  total: number
  finished: boolean
}

/** Writes the verdict of every row and the queue of all, so that what is imported is what the user saw. */
export async function storeVerdicts({ sql }: Context, { batch, rows, frame }: CheckedList): Promise<number> {
  const verdicts = rows.map((row) => ({ n: row.number, v: row.skipped ? 'skipped' : row.verdict }))
  await sql`
    update import_row r set verdict = x.v from jsonb_to_recordset(${JSON.stringify(verdicts)}::text::jsonb) as x (n integer, v text)
    where r.batch_id = ${batch.id} and r.row_number = x.n`
  const counts = { ...batch.counts, ...countRows(rows), imported: 0 }
  const total = counts.good + counts.warning
  await sql`
    update import_batch set status = ${total === 0 ? 'checking' : 'importing'}, counts = ${JSON.stringify(counts)}::text::jsonb,
      choices = choices || ${JSON.stringify({ queue: frame.queue })}::text::jsonb, version = version + 1
    where id = ${batch.id}`
  return total
}

/** The next rows of a running import, in the order of the list. */
export async function nextRows({ sql }: Context, batchId: string): Promise<SealedRow[]> {
  return sql<SealedRow[]>`
    select row_number as number, cells, replacement, chosen from import_row
    where batch_id = ${batchId} and verdict in ('good', 'warning') and trajectory_id is null order by row_number limit ${chunkSize}`
}

/** Brings in the next rows, each whole, all in one statement; answers how far the import is. */
export async function importChunk(context: Context, batch: Batch): Promise<Progress> {
  const sealed = await nextRows(context, batch.id)
  const checked = await checkBatch(context, batch, sealed)
  const going = checked.rows.filter(
    (row): row is CheckedRow & { history: NonNullable<CheckedRow['history']> } =>
      row.history !== null && !row.skipped,
  )
  const plans = await planRows(context, checked, going)
  if (plans.length > 0) await writePlans(context, plans)
  await storeNotes(context, batch, plans, going)
  return storeProgress(context, batch, sealed, plans, going)
}

type Going = CheckedRow & { history: NonNullable<CheckedRow['history']> }

async function planRows(
  context: Context,
  { batch, known }: CheckedList,
  going: Going[],
): Promise<ImportPlan[]> {
  const rules = await loadRules(context)
  const used = new Set<string>()
  const again: Record<string, unknown>[] = []
  const plans = going.map(({ values, history }) => {
    const found = reusablePerson(known, values)
    const reuse = found && !used.has(found.personId) ? found : undefined
    if (reuse) {
      used.add(reuse.personId)
      again.push({ id: reuse.personId, ...personColumns(history.person) })
    }
    return planHistory(
      { context, rules, municipalityId: batch.municipalityId, batchId: batch.id },
      history,
      reuse,
    )
  })
  if (again.length > 0) await renewPersons(context, again)
  return plans
}

// A person whom an undone import left behind gets what this list says.
async function renewPersons({ sql }: Context, persons: Record<string, unknown>[]): Promise<void> {
  await sql`
    update person p set surname = r.surname, prefix = r.prefix, initials = r.initials, given_name = r.given_name, gender = r.gender,
      birth_date = r.birth_date, birth_year = r.birth_year, street = r.street, house_number = r.house_number, postcode = r.postcode,
      city = r.city, phone = r.phone, email = r.email, version = p.version + 1
    from jsonb_populate_recordset(null::person, ${JSON.stringify(persons)}::text::jsonb) r where p.id = r.id`
}

async function storeNotes(
  { sql, actor, now }: Context,
  batch: Batch,
  plans: ImportPlan[],
  going: Going[],
): Promise<void> {
  const notes = going.flatMap(({ history }, index) =>
    history.remark === null ? [] : [{ t: plans[index]?.create.trajectoryId, text: history.remark }],
  )
  if (notes.length === 0) return
  await sql`
    insert into note (trajectory_id, municipality_id, text, on_day, written_by, written_at)
    select n.t, ${batch.municipalityId}, n.text, ${now.toISOString()}::timestamptz at time zone 'Europe/Amsterdam', ${actor.accountId}, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(notes)}::text::jsonb) as n (t uuid, text text)`
}

// A row that is in keeps its number and its trajectory; what the list said of the person is cleared.
async function storeProgress(
  { sql, now }: Context,
  batch: Batch,
  sealed: SealedRow[],
  plans: ImportPlan[],
  going: Going[],
): Promise<Progress> {
  const done = new Map(going.map(({ number }, index) => [number, plans[index]?.create.trajectoryId]))
  const rows = sealed.map(({ number }) => ({ n: number, t: done.get(number) ?? null }))
  await sql`
    update import_row r set trajectory_id = x.t, verdict = case when x.t is null then 'refused' else r.verdict end,
      cells = case when x.t is null then r.cells else '{}' end, replacement = case when x.t is null then r.replacement end
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as x (n integer, t uuid) where r.batch_id = ${batch.id} and r.row_number = x.n`
  const imported = (batch.counts.imported ?? 0) + plans.length
  const total = (batch.counts.good ?? 0) + (batch.counts.warning ?? 0)
  const finished = sealed.length < chunkSize
  await sql`
    update import_batch set counts = counts || ${JSON.stringify({ imported })}::text::jsonb,
      status = ${finished ? 'imported' : 'importing'}, imported_at = ${finished ? now.toISOString() : null}::timestamptz, version = version + 1
    where id = ${batch.id}`
  return { batchId: batch.id, done: imported, total, finished }
}
