import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { TransactionSql } from 'postgres'
import { csvRecords } from '../../lib/domain/csv'

/** Published files with their source, and the table that each fills. Column names differ only where named here. */
const files: Record<string, { table: string; columns: Record<string, string> }> = {
  'municipalities.csv': {
    table: 'cbs_municipality',
    columns: same('code name province inhabitants labour_region'),
  },
  'annual-targets-municipal.csv': {
    table: 'published_target',
    columns: same('year code_then name_then code places source'),
  },
  'annual-targets-national.csv': {
    table: 'national_target',
    columns: same(
      'year places working_persons average_hours published_percentage positive_advices_in_year positive_advices_total status source source_working certainty note',
    ),
  },
  'minimum-wage.csv': {
    table: 'minimum_wage',
    columns: same('scale age percentage hourly monthly source certainty valid_from valid_to'),
  },
  'local-amounts.csv': {
    table: 'local_amount',
    columns: same(
      'municipality_code kind value unit per_hours from_percentage to_percentage source certainty note valid_from valid_to',
    ),
  },
  'parameters.csv': {
    table: 'parameter',
    columns: same('key value unit source certainty note is_plan valid_from valid_to'),
  },
  'national-published.csv': {
    table: 'parameter',
    columns: same('key value unit source certainty note is_plan valid_from valid_to'),
  },
  'deadline-rules.csv': {
    table: 'deadline_rule',
    columns: same(
      'key label length unit counting moves_to_working_day audience basis source certainty valid_from valid_to',
    ),
  },
  'employer-steps.csv': {
    table: 'employer_step',
    columns: same('key position label help source certainty valid_from valid_to'),
  },
  'switch-rules.csv': {
    table: 'switch_rule',
    columns: same(
      'key from_track to_track kind subject position words when_advice when_number when_benefit step holds_up done_by_move term ask source certainty valid_from valid_to',
    ),
  },
  'handover-rules.csv': {
    table: 'handover_rule',
    columns: same(
      'key kind receiver position label words needed optional documents ask source certainty valid_from valid_to',
    ),
  },
  'plain-words.csv': { table: 'plain_word', columns: same('kind forms plain source valid_from valid_to') },
  'srg-guidelines.csv': {
    table: 'srg_guideline',
    columns: same('key title source certainty note valid_from valid_to link'),
  },
  'srg-fields.csv': {
    table: 'srg_field',
    columns: same('guideline position label element section fills pattern needed fixed source certainty'),
  },
  'srg-codes.csv': {
    table: 'srg_code',
    columns: same('guideline field code label stands_for source certainty note'),
  },
  'equated-days.csv': { table: 'equated_day', columns: { ...same('reason source'), date: 'day' } },
}

function same(names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, name]))
}

const rowsOf = (text: string, columns: Record<string, string>) =>
  csvRecords(text).map((record) =>
    Object.fromEntries(
      Object.entries(columns).map(([header, column]) => [
        column,
        record[header] === '' ? null : record[header],
      ]),
    ),
  )

/**
 * What a new installation begins with was published before: a figure of an earlier day, as known then, counts with it.
 * What a later version brings was not known before it came.
 */
const knownSince = { column: ', recorded_at', value: ', least(now(), valid_from)' }

/**
 * Loads the published figures and dated parameters. A row that is there already, or that the beheerder replaced,
 * is left alone; a file that has not changed is skipped.
 */
export async function loadReference(sql: TransactionSql) {
  for (const [file, { table, columns }] of Object.entries(files)) {
    const text = readFileSync(new URL(`./reference/${file}`, import.meta.url), 'utf8')
    const checksum = createHash('sha256').update(text).digest('hex')
    const [loaded] = await sql`select 1 from reference_load where file = ${file} and checksum = ${checksum}`
    if (loaded) continue
    const names = Object.values(columns).join(', ')
    const [earlier] = await sql`select 1 from reference_load where file = ${file}`
    const known = table === 'parameter' && !earlier ? knownSince : { column: '', value: '' }
    // Table and column names are the constants above; only the rows are a parameter.
    await sql.unsafe(
      `insert into ${table} (${names}${known.column}) select ${names}${known.value} from jsonb_populate_recordset(null::${table}, $1::text::jsonb) on conflict do nothing`,
      [JSON.stringify(rowsOf(text, columns))],
    )
    await sql`
      insert into reference_load (file, checksum) values (${file}, ${checksum})
      on conflict (file) do update set checksum = excluded.checksum`
  }
}
