import { dateParts } from '@/lib/domain/calendar'
import { formatNumber, roundHalfUp } from '@/lib/domain/dutch-number'
import type { ForecastPoint } from '@/lib/domain/forecast'
import type { ForecastYear, Money } from '@/lib/domain/forecast-money'
import type { ForecastShown } from './forecast-of'
import { distanceWords, moneyWords, people, unitWords } from './forecast-phrases'

/** A scenario with what follows from it. */
export interface ComparedSide {
  name: string
  shown: ForecastShown
}
export type ComparedSides = readonly [ComparedSide, ComparedSide]

/** What one of the two says of the end of a year, or of a year: a number as it is shown, or words why there is none. */
export interface ComparedCell {
  value: number | null
  words: string
  /** "plan, geen wet", or why there is no amount. */
  note: string
}

/** One year of a measure: both sides, and the second less the first in the unit of the measure; null where one has none. */
export interface ComparedYear {
  year: number
  cells: readonly [ComparedCell, ComparedCell]
  difference: number | null
  words: string
}

/** One thing that is compared, over the years of which at least one of the two can say something. */
export interface Measure {
  label: string
  unit: string
  /** Whether it is of the end of a year or of the whole of it. */
  kind: 'end' | 'money'
  years: ComparedYear[]
}

const lastDay = ({ shown: { scenario } }: ComparedSide) => scenario.until

/** The calendar years that either of the two looks at. */
export function comparedYears(both: ComparedSides): number[] {
  const first = Math.min(...both.map(({ shown }) => dateParts(shown.scenario.begin).year))
  const last = Math.max(...both.map(lastDay))
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/** Why there is nothing of this year: nobody looks so far, or nobody can say. */
const noneOf = ({ shown: { scenario, stop } }: ComparedSide, year: number): ComparedCell => ({
  value: null,
  words:
    stop !== null && year <= scenario.until && year >= dateParts(stop.day).year
      ? 'niet te zeggen'
      : 'kijkt zo ver niet',
  note: '',
})

const endOf = ({ shown }: ComparedSide, year: number): ForecastPoint | undefined =>
  shown.points.find(({ day }, at) => at > 0 && day === `${year}-12-31`)
const moneyOf = ({ shown }: ComparedSide, year: number): ForecastYear | undefined =>
  shown.years.find((each) => each.year === year)

const rounded = (value: number | null) => (value === null ? null : roundHalfUp(value, 1))
const peopleCell = (value: number | null): ComparedCell => ({
  value: rounded(value),
  words: people(value),
  note: '',
})
const distanceCell = (value: number | null): ComparedCell => ({
  value: rounded(value),
  words: distanceWords(value),
  note: '',
})
function moneyCell(money: Money | null): ComparedCell {
  const [words, note] = moneyWords(money)
  return { value: money?.known ? roundHalfUp(money.cents / 100, 0) : null, words, note }
}

const ofOne: Readonly<Record<string, string>> = { plekken: 'plek', personen: 'persoon' }

/** A difference with its sign and unit: "+21,2 plekken", "−€ 931.000", "gelijk"; "niet te zeggen" where a side has no number. */
export function differenceIn(difference: number | null, unit: string): string {
  if (difference === null) return 'niet te zeggen'
  if (difference === 0) return 'gelijk'
  const sign = difference > 0 ? '+' : '−'
  const size = formatNumber(Math.abs(difference), unit === 'euro' ? 0 : 2)
  return unit === 'euro'
    ? `${sign}€ ${size}`
    : `${sign}${size} ${size === '1' ? (ofOne[unit] ?? unit) : unit}`
}

type CellOf = (side: ComparedSide, year: number) => ComparedCell | null

function measure(
  both: ComparedSides,
  { label, unit, kind }: Omit<Measure, 'years'>,
  cellOf: CellOf,
): Measure {
  const years = comparedYears(both).flatMap((year): ComparedYear[] => {
    const [one, other] = both.map((side) => cellOf(side, year))
    if (!one && !other) return []
    const cells = [one ?? noneOf(both[0], year), other ?? noneOf(both[1], year)] as const
    const [before, after] = [cells[0].value, cells[1].value]
    const difference = before === null || after === null ? null : roundHalfUp(after - before, 1)
    return [{ year, cells, difference, words: differenceIn(difference, unit) }]
  })
  return { label, unit, kind, years }
}

const ofEnd =
  (cell: (point: ForecastPoint) => ComparedCell): CellOf =>
  (side, year) => {
    const end = endOf(side, year)
    return end ? cell(end) : null
  }
const ofMoney =
  (money: (year: ForecastYear) => Money | null): CellOf =>
  (side, year) => {
    const found = moneyOf(side, year)
    return found ? moneyCell(money(found)) : null
  }

/** How far the number still is; between a number of persons and one of places lies no difference. */
function distanceMeasure(both: ComparedSides): Measure {
  const [one, other] = both.map(({ shown }) => unitWords(shown.scenario))
  const found = measure(
    both,
    { label: 'Nog te gaan tot het aantal', unit: one === 'personen' ? 'personen' : 'plekken', kind: 'end' },
    ofEnd(({ distance }) => distanceCell(distance)),
  )
  if (one === other) return found
  const years = found.years.map((year) => ({ ...year, difference: null, words: 'andere eenheid' }))
  return { ...found, unit: `${one} en ${other}`, years }
}

/** Two scenarios beside each other: each measure over the years, with by how much they differ (the second less the first). */
export function compared(both: ComparedSides): Measure[] {
  const end = (label: string, unit: string, of: (point: ForecastPoint) => number | null) =>
    measure(
      both,
      { label, unit, kind: 'end' },
      ofEnd((point) => peopleCell(of(point))),
    )
  const money = (label: string, of: (year: ForecastYear) => Money | null) =>
    measure(both, { label, unit: 'euro', kind: 'money' }, ofMoney(of))
  const withBudget = both.some(({ shown }) => shown.years.some(({ budget }) => budget !== null))
  return [
    end('Plekken van 31 uur', 'plekken', ({ places }) => places),
    end('Personen aan het werk', 'personen', ({ persons }) => persons),
    distanceMeasure(both),
    end('Wachtend schoon', 'personen', ({ waitingClean }) => waitingClean),
    money('Loonkostensubsidie', ({ subsidy }) => subsidy),
    ...(withBudget ? [money('Budget', ({ budget }) => budget)] : []),
  ]
}
