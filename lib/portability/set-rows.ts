import 'server-only'
import { csvFields, csvRecords } from './csv-line'
import { checkValue } from './check-value'
import { fileLines, longestLine, onLine, type Seen } from './file-lines'
import { jsonValues, LineProblem, type ValueText } from './json-line'
import { tablePath, type PackedTable } from './packed-table'
import { at, PortabilityProblem } from './problem'

export type Form = 'jsonl' | 'csv'

export interface SetRow {
  line: number
  values: ValueText[]
}

/** Where each column of the table stands in the header; refuses a column too many, too few or twice. */
function placesIn(header: ValueText[], { columns }: PackedTable): number[] {
  if (new Set(header).size !== header.length) throw new LineProblem('noemt een kolom twee keer')
  if (header.some((name) => !columns.some((column) => column.name === name)))
    throw new LineProblem('heeft een kolom die Schakel niet kent')
  return columns.map(({ name }) => {
    const place = header.indexOf(name)
    if (place < 0) throw new LineProblem(`mist kolom ${name}`)
    return place
  })
}

function placed(fields: ValueText[], places: number[]): ValueText[] {
  if (fields.length !== places.length) throw new LineProblem('heeft niet zoveel velden als er kolommen zijn')
  return places.map((place) => fields[place] ?? null)
}

async function* jsonRows(folder: string, table: PackedTable, seen: (all: Seen) => void) {
  const path = tablePath(table.name, 'jsonl')
  for await (const { number, text } of fileLines(folder, path, seen))
    yield { line: number, values: onLine(path, number, () => jsonValues(table.columns, text)) }
}

async function* csvRows(folder: string, table: PackedTable, seen: (all: Seen) => void) {
  const path = tablePath(table.name, 'csv')
  let places: number[] | undefined
  for await (const { number, text } of csvRecords(path, fileLines(folder, path, seen), longestLine)) {
    const fields = onLine(path, number, () => csvFields(text))
    if (places) yield { line: number, values: onLine(path, number, () => placed(fields, places ?? [])) }
    else places = onLine(path, number, () => placesIn(fields, table))
  }
  if (!places) throw new PortabilityProblem(`${path} is leeg; de regel met kolommen ontbreekt.`)
}

/** The rows of a table in the set, each value one that its column can hold. Refuses the first that is not, with its line. */
export async function* setRows(
  folder: string,
  table: PackedTable,
  form: Form,
  seen: (all: Seen) => void,
): AsyncGenerator<SetRow> {
  const path = tablePath(table.name, form)
  const rows = form === 'csv' ? csvRows(folder, table, seen) : jsonRows(folder, table, seen)
  for await (const row of rows) {
    onLine(path, row.line, () =>
      table.columns.forEach((column, place) => checkValue(column, row.values[place] ?? null)),
    )
    yield row
  }
}

const same = (one: ValueText[], other: ValueText[]) => one.every((value, place) => value === other[place])

/** The same rows of both forms side by side; refuses the first that they do not agree about. */
export async function* sameRows(
  folder: string,
  table: PackedTable,
  seen: Record<Form, (all: Seen) => void>,
): AsyncGenerator<SetRow> {
  const csv = setRows(folder, table, 'csv', seen.csv)
  const differs = (line: number) =>
    new PortabilityProblem(
      `${at(tablePath(table.name, 'jsonl'), line)} zegt iets anders dan ${tablePath(table.name, 'csv')}. Haal de verkeerde van de twee uit de set en uit datapackage.json.`,
    )
  let last = 0
  try {
    for await (const row of setRows(folder, table, 'jsonl', seen.jsonl)) {
      const other = await csv.next()
      if (other.done || !same(row.values, other.value.values)) throw differs(row.line)
      last = row.line
      yield row
    }
    if (!(await csv.next()).done) throw differs(last + 1)
  } finally {
    await csv.return(undefined)
  }
}
