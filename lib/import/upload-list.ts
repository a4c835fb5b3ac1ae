import 'server-only'
import { randomUUID } from 'node:crypto'
import type { ColumnTarget } from '@/lib/domain/import/fields'
import { foldHeader, proposeMapping } from '@/lib/domain/import/propose-mapping'
import type { Table } from '@/lib/domain/import/table'
import type { WordMap } from '@/lib/domain/import/words'
import type { Context } from '@/lib/pipeline/context'
import { sealRow } from './sealed-rows'

/** A column mapping that a municipality keeps: field by folded header, and what words mean. */
export interface KeptMapping {
  columns: Record<string, ColumnTarget>
  words: WordMap
}

/** The mapping this municipality kept last, for its next list. */
async function keptMapping({ sql }: Context, municipalityId: string): Promise<KeptMapping> {
  const [row] = await sql<{ mapping: KeptMapping }[]>`
    select mapping from import_mapping where municipality_id = ${municipalityId} order by saved_at desc limit 1`
  return row?.mapping ?? { columns: {}, words: {} }
}

/** Keeps columns and words for the next list; every version stays, the last one counts. */
export async function keepMapping(
  { sql, actor }: Context,
  municipalityId: string,
  headers: string[],
  mapping: { columns: ColumnTarget[]; words: WordMap },
) {
  const columns = Object.fromEntries(
    headers.map((header, index) => [foldHeader(header), mapping.columns[index] ?? 'ignore']),
  )
  await sql`
    insert into import_mapping (municipality_id, name, mapping, saved_by)
    values (${municipalityId}, 'Laatste lijst', ${JSON.stringify({ columns, words: mapping.words })}::text::jsonb, ${actor.accountId})`
}

/** Stores a list that was read: the batch with its proposed columns, and its rows encrypted. Answers its id. */
export async function storeList(
  context: Context,
  municipalityId: string,
  fileName: string,
  table: Table,
): Promise<string> {
  const { sql, actor } = context
  const kept = await keptMapping(context, municipalityId)
  const id = randomUUID()
  const columns = proposeMapping(table.headers, kept.columns)
  await sql`
    insert into import_batch (id, municipality_id, account_id, file_name, status, headers, mapping, choices, counts)
    values (${id}, ${municipalityId}, ${actor.accountId}, ${fileName}, 'mapping', ${JSON.stringify(table.headers)}::text::jsonb,
      ${JSON.stringify({ columns })}::text::jsonb, ${JSON.stringify({ words: kept.words })}::text::jsonb,
      ${JSON.stringify({ rows: table.rows.length, source: sourceText(table.source) })}::text::jsonb)`
  const rows = table.rows.map((row) => ({ row_number: row.number, cells: sealRow(row) }))
  await sql`
    insert into import_row (batch_id, municipality_id, row_number, cells)
    select ${id}, ${municipalityId}, r.row_number, r.cells from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r (row_number integer, cells jsonb)`
  return id
}

const encodings = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8',
  'utf-16': 'UTF-16',
  'windows-1252': 'Windows-1252',
} as const
const delimiters: Record<string, string> = { ';': 'puntkomma', ',': 'komma', '\t': 'tab' }

/** How the file was read, for the user to check: 'CSV, Windows-1252, gescheiden door puntkomma'. */
function sourceText(source: Table['source']): string {
  if (source.kind === 'xlsx') return `Excel, tabblad ‘${source.sheet}’`
  return `CSV, ${encodings[source.encoding]}, gescheiden door ${delimiters[source.delimiter] ?? source.delimiter}`
}
