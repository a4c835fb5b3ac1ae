import 'server-only'
import postgres, { type TransactionSql } from 'postgres'
import { quoted } from './catalogue'
import type { ValueText } from './json-line'
import { madeAnew } from './left-out'
import { tablePath, type PackedTable } from './packed-table'
import { at, PortabilityProblem } from './problem'
import type { Form } from './set-rows'

/** A row as the database keeps it, by column, with the line it came from. */
export interface KeptRow {
  line: number
  row: Record<string, ValueText>
}

interface KeptColumn {
  name: string
  type: string
  kind: string
}

const columnsOf = ({ name, columns }: PackedTable): KeptColumn[] => [
  ...columns.map(({ from }) => from),
  ...(madeAnew[name] ?? []).map((column) => ({ name: column, type: 'text', kind: 'text' })),
]

/** A text of the set as a value of its column again; PostgreSQL reads it, so that it loses nothing. */
function valueOf({ name, type, kind }: KeptColumn): string {
  const text = `r.${quoted(name)}`
  if (kind === 'file') return `decode(${text}, 'base64')`
  if (kind !== 'array') return `${text}::${type}`
  return `case when ${text} is not null then array(select e.value from jsonb_array_elements_text(${text}::jsonb)
    with ordinality e (value, place) order by e.place)::${type} end`
}

function insertInto(table: PackedTable): string {
  const columns = columnsOf(table)
  const names = columns.map(({ name }) => quoted(name))
  return `insert into ${quoted(table.name)} (${names.join(', ')}) overriding system value select ${columns.map(valueOf).join(', ')}
    from jsonb_to_recordset($1::text::jsonb) r (${names.map((name) => `${name} text`).join(', ')})`
}

const reasons: Record<string, string> = {
  '23505': 'staat er twee keer (dezelfde sleutel)',
  '23503': 'verwijst naar een regel die er niet is',
  '23502': 'mist een waarde die er moet zijn',
  '23514': 'houdt zich niet aan een regel van de database',
  '23P01': 'overlapt met een andere regel',
}

/** Why the database does not take something, without what was in it. */
export function refusalOf(error: unknown): string | null {
  if (!(error instanceof postgres.PostgresError)) return null
  const named = error.constraint_name ? ` (${error.constraint_name})` : ''
  if (reasons[error.code]) return `${reasons[error.code]}${named}`
  return error.code.startsWith('22') ? 'heeft een waarde die daar niet kan staan' : null
}

const write = (sql: TransactionSql, insert: string, rows: KeptRow[]) =>
  sql.savepoint((inner) =>
    inner.unsafe(insert, [JSON.stringify(rows.map(({ row }) => row))], { prepare: true }),
  )

/** Writes rows; when the database refuses them, finds the line it was about. */
async function writeOrTell(sql: TransactionSql, insert: string, path: string, rows: KeptRow[]) {
  try {
    await write(sql, insert, rows)
  } catch (error) {
    const why = refusalOf(error)
    if (why === null) throw error
    if (rows.length === 1) throw new PortabilityProblem(`${at(path, rows[0]?.line ?? 0)} ${why}.`)
    for (const row of rows) await writeOrTell(sql, insert, path, [row])
  }
}

const mostRows = 500
const mostText = 4 * 1024 * 1024

const sizeOf = ({ row }: KeptRow) => Object.values(row).reduce((sum, text) => sum + (text?.length ?? 0), 0)

/** Puts the rows of a table back, some hundreds at a time. */
export async function putRows(
  sql: TransactionSql,
  table: PackedTable,
  form: Form,
  rows: AsyncIterable<KeptRow>,
) {
  const insert = insertInto(table)
  const path = tablePath(table.name, form)
  let held: KeptRow[] = []
  let size = 0
  for await (const row of rows) {
    held.push(row)
    size += sizeOf(row)
    if (held.length < mostRows && size < mostText) continue
    await writeOrTell(sql, insert, path, held)
    held = []
    size = 0
  }
  if (held.length > 0) await writeOrTell(sql, insert, path, held)
}
