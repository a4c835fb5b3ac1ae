import { parseDutchNumber } from '../dutch-number'
import { foldHeader } from '../import/propose-mapping'
import type { Table, TableRow } from '../import/table'
import { holdsBsn } from '../sensitive-text'
import { uwvIndicatorNames, uwvIndicators, type UwvIndicator } from '../uwv-figures'
import { uwvColumns, type UwvColumn } from './columns'
import { readQuarter } from './read-quarter'
import type { UwvSkippedRow, UwvSkipReason } from './skipped'

/** What a sheet is read against: whose figures may be recorded, of which quarters, and what was recorded last. */
export interface UwvGround {
  municipalities: readonly { id: string; name: string; cbsCode: string | null }[]
  /** Names of the quarters that are over and that Schakel shows. */
  quarters: readonly string[]
  /** UWV's figure that was recorded last, by `uwvKey`. */
  kept: ReadonlyMap<string, number>
}

/** A figure of UWV that a row of the sheet gives. */
export interface UwvFileFigure {
  /** Number of the row in the sheet. */
  line: number
  municipalityId: string
  quarter: string
  indicator: UwvIndicator
  value: number
}

export type UwvReading =
  | { ok: true; taken: UwvFileFigure[]; skipped: UwvSkippedRow[]; unused: string[] }
  | { ok: false; problem: 'persons' }
  | { ok: false; problem: 'missing' | 'double'; columns: string[] }

/** One figure of one gemeente and quarter. */
export const uwvKey = (figure: Pick<UwvFileFigure, 'municipalityId' | 'quarter' | 'indicator'>) =>
  `${figure.municipalityId} ${figure.quarter} ${figure.indicator}`

/** Other names of a figure; those that could also mean something else are not here. */
const indicatorWords: Record<UwvIndicator, RegExp> = {
  working: /^((aantal )?(mensen |personen |werknemers )?(aan het werk|werkzaam|werkend)( in)?( beschut( werk)?)?( op (de )?peil ?datum)?)$/,
  advices: /^((aantal )?(afgegeven |gegeven |nieuwe )?positieve adviezen( beschut werk)?( in (het|dit) kwartaal)?)$/,
  withAdvice: /^((aantal )?(mensen|personen) met (een )?positief advies( beschut werk)?( op (de )?peil ?datum)?)$/,
} // prettier-ignore

function readIndicator(cell: string): UwvIndicator | null {
  const folded = foldHeader(cell)
  const names = (name: UwvIndicator) => [foldHeader(name), name.toLowerCase(), foldHeader(uwvIndicators[name].label)]
  return uwvIndicatorNames.find((name) => names(name).includes(folded) || indicatorWords[name].test(folded)) ?? null
} // prettier-ignore

const codeOf = (text: string) => /^(?:gm)?(\d{1,4})$/.exec(foldHeader(text))?.[1]?.padStart(4, '0') ?? null
const nameOf = (text: string) => foldHeader(text).replace(/^gemeente /, '')

type Cells = (column: UwvColumn) => string

/** The gemeente that name and code mean, as far as they are there; null when it is none of these or they disagree. */
function readMunicipality(cells: Cells, { municipalities }: UwvGround): string | null {
  const found = [cells('municipality'), cells('code')]
    .filter((text) => text !== '')
    .map((text) => {
      const [name, code] = [nameOf(text), codeOf(text)]
      return municipalities.find((one) => nameOf(one.name) === name || (code !== null && one.cbsCode === code))
    })
  return found.length > 0 && found.every((one) => one === found[0]) ? (found[0]?.id ?? null) : null
} // prettier-ignore

const mostDigits = 999_999

function readValue(cell: string): number | null {
  const reading = parseDutchNumber(cell)
  const fits = reading.ok && Number.isInteger(reading.value) && reading.value >= 0
  return fits && reading.value <= mostDigits ? Math.abs(reading.value) : null
}

function readFigure(line: number, cells: Cells, ground: UwvGround): UwvFileFigure | UwvSkipReason {
  const municipalityId = readMunicipality(cells, ground)
  if (municipalityId === null) return 'elsewhere'
  const quarter = readQuarter(cells('quarter'), cells('year'))
  if (quarter === null) return 'quarter'
  if (!ground.quarters.includes(quarter)) return 'notOver'
  const indicator = readIndicator(cells('indicator'))
  if (indicator === null) return 'indicator'
  const value = readValue(cells('value'))
  return value === null ? 'value' : { line, municipalityId, quarter, indicator, value }
}

/** Of each figure of a gemeente and quarter the first row that gives it, and whether another row says otherwise. */
function firstOfEach(figures: UwvFileFigure[]) {
  const found = new Map<string, { first: UwvFileFigure; differs: boolean }>()
  for (const figure of figures) {
    const before = found.get(uwvKey(figure))
    if (!before) found.set(uwvKey(figure), { first: figure, differs: false })
    else before.differs ||= before.first.value !== figure.value
  }
  return found
}

/** Why a figure that can be read is left out: it stands there more than once, or it was recorded so before. */
function alreadyThere(figure: UwvFileFigure, firsts: ReturnType<typeof firstOfEach>, { kept }: UwvGround) {
  const known = firsts.get(uwvKey(figure))
  if (known?.differs) return 'contradicts'
  if (known?.first !== figure) return 'repeats'
  return kept.get(uwvKey(figure)) === figure.value ? 'same' : null
}

const shownColumns: UwvColumn[] = ['municipality', 'code', 'quarter', 'year', 'indicator', 'value']

/**
 * Reads the rows of a sheet with UWV's figures: every row is either taken or left out with its reason. Refuses a sheet about
 * people (by its headings, or a BSN in any cell) and one without the columns gemeente, kwartaal, cijfer and waarde.
 */
export function readUwvRows({ headers, rows }: Pick<Table, 'headers' | 'rows'>, ground: UwvGround): UwvReading {
  const columns = uwvColumns(headers)
  if (!columns.ok) return columns
  if (rows.some(({ cells }) => cells.some(holdsBsn))) return { ok: false, problem: 'persons' }
  const { places, unused } = columns
  const cellsOf = (row: TableRow) => (column: UwvColumn) => row.cells[places[column] ?? -1]?.trim() ?? ''
  const read = rows.map((row) => ({ row, figure: readFigure(row.number, cellsOf(row), ground) }))
  const firsts = firstOfEach(read.flatMap(({ figure }) => (typeof figure === 'string' ? [] : [figure])))
  const skipped: UwvSkippedRow[] = []
  const taken: UwvFileFigure[] = []
  for (const { row, figure } of read) {
    const why = typeof figure === 'string' ? figure : alreadyThere(figure, firsts, ground)
    const cells = shownColumns.map(cellsOf(row)).filter((text) => text !== '').join(' · ').slice(0, 200)
    if (why) skipped.push({ line: row.number, why, cells })
    else if (typeof figure !== 'string') taken.push(figure)
  }
  return { ok: true, taken, skipped, unused }
} // prettier-ignore
