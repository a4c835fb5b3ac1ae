import type { IsoDate } from '../calendar'
import { checkDays } from './check-days'
import { checkDoubles, type Contender, type ExistingPerson } from './check-doubles'
import { checkState } from './check-state'
import { checkUnused } from './check-unused'
import { deriveFacts } from './derive-status'
import { fault, isRefused, type Fault } from './faults'
import type { ColumnTarget } from './fields'
import type { ImportedHistory } from './imported-history'
import { readRow, type CheckedCells } from './read-row'
import { rowHistory } from './row-history'
import type { RowChoice, RowValues } from './row-values'
import type { TableRow } from './table'
import type { WordMap } from './words'

/**
 * What a list is checked against. `today` is the day of the import; `queue` where a person with a right to a place
 * stands by the number of that day; `fullWeekHours` the full week of the cao; `choices` by row number; `existing`
 * by the keys of `identityKeys`, with 'bsn:' or 'name:' before them.
 */
export type ImportSettings = {
  today: IsoDate
  mapping: readonly ColumnTarget[]
  words: WordMap
  queue: 'toBePlaced' | 'waiting'
  fullWeekHours: number
  companies: readonly { id: string; name: string }[]
  choices: Readonly<Record<number, RowChoice>>
  existing: ReadonlyMap<string, ExistingPerson>
}

export type Verdict = 'good' | 'warning' | 'refused'

/**
 * A row after every check. `history` is there exactly when the verdict is not `refused`: a row goes in whole or not
 * at all. `skipped` is the user's own choice and leaves the verdict as it is.
 */
export type CheckedRow = {
  number: number
  verdict: Verdict
  skipped: boolean
  values: RowValues
  cells: CheckedCells
  faults: Fault[]
  history: ImportedHistory | null
}

type Draft = Contender & { cells: CheckedCells; faults: Fault[]; history: ImportedHistory }

/** Checks a whole list: every row for itself, then rows against each other and against who is already there. */
export function checkList(rows: readonly TableRow[], settings: ImportSettings): CheckedRow[] {
  const drafts = rows.map((row) => checkRow(row, settings))
  const doubles = checkDoubles(drafts, settings.existing)
  return drafts.map((draft) => finish(draft, doubles.get(draft.number) ?? []))
}

function checkRow(row: TableRow, settings: ImportSettings): Draft {
  const choice = settings.choices[row.number] ?? {}
  const reading = readRow(row, settings.mapping, settings, choice)
  const derived = deriveFacts(reading.values, settings.mapping)
  const { values } = derived
  const status = values.status ?? 'intake'
  const { history, faults: road } = rowHistory(values, status, settings)
  const unread = reading.cells.status?.faults.some(({ code }) => code === 'wordNeeded')
  const faults = [
    ...checkIdentity(values, reading.cells),
    ...checkDays(values, settings.today),
    ...(unread ? [] : [...derived.faults, ...checkState(values, status, settings.today), ...road]),
  ].filter((found) => !saidByCell(found, reading.cells))
  const refused = isRefused([...faults, ...Object.values(reading.cells).flatMap((cell) => cell.faults)])
  if (!refused) faults.push(...checkUnused(values, history))
  return {
    number: row.number,
    values,
    cells: reading.cells,
    faults,
    history,
    choice,
    out: choice.skip === true || refused,
  }
}

// A cell that could not be read has said so itself; that its fact is missing then needs no second sentence.
function saidByCell({ code, field }: Fault, cells: CheckedCells): boolean {
  return field !== null && /Needed$|Missing$/.test(code) && isRefused(cells[field]?.faults ?? [])
}

function checkIdentity(values: RowValues, cells: CheckedCells): Fault[] {
  const nameless = values.surname === null && !isRefused(cells.fullName?.faults ?? [])
  const unknown =
    values.bsn === null &&
    values.birthDate === null &&
    !isRefused([cells.bsn, cells.birthDate].flatMap((cell) => cell?.faults ?? []))
  return [
    ...(nameless ? [fault('nameMissing', 'surname')] : []),
    ...(values.bsn === null && !unknown ? [fault('bsnMissing', 'bsn')] : []),
    ...(unknown ? [fault('cannotIdentify', 'birthDate')] : []),
  ]
}

function finish({ number, values, cells, faults, history, choice }: Draft, doubles: Fault[]): CheckedRow {
  const rowFaults = [...faults, ...doubles]
  const all = [...rowFaults, ...Object.values(cells).flatMap((cell) => cell.faults)]
  const warned = all.some(({ severity }) => severity === 'warning')
  const verdict = isRefused(all) ? 'refused' : warned ? 'warning' : 'good'
  return {
    number,
    verdict,
    skipped: choice.skip === true,
    values,
    cells,
    faults: rowFaults,
    history: verdict === 'refused' ? null : history,
  }
}

/** Every fault of a row, those of its cells first, in the order of the fields. */
export const faultsOf = (row: CheckedRow): Fault[] => [
  ...Object.values(row.cells).flatMap((cell) => cell.faults),
  ...row.faults,
]
