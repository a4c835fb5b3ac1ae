import 'server-only'
import { formatNumber, roundHalfUp } from '@/lib/domain/dutch-number'
import { shownWords } from '@/lib/domain/small-numbers'
import type { GroupRow } from '@/lib/report/group-figures'
import type { GroupReport } from '@/lib/report/group-queries'
import { numberUnit, stateWords, targetWords, togetherWords, workedWords } from '@/lib/report/stand-words'
import type { SheetColumn } from './sheet'

/** A gemeente, or all together: number against realised, each unit by itself. */
export interface StandRow extends Pick<GroupRow, 'name' | 'persons' | 'hours' | 'places' | 'target'> {
  /** The number, its unit and the obligation in the words of the page. */
  targetWords: string
  unitWords: string
  stateWords: string | null
  /** Below how many people nothing is shown. */
  threshold: number
}

/** The rows of the page, all together last. */
export function standRows({ rows, total, threshold }: GroupReport): StandRow[] {
  const [number, unit] = togetherWords(total)
  return [
    ...rows.map((row) => ({
      ...{ ...row, threshold, targetWords: targetWords(row.target) },
      ...{ unitWords: numberUnit(row.unit), stateWords: stateWords(row.state) },
    })),
    { ...total, name: 'Samen', threshold, targetWords: number, unitWords: unit, stateWords: null },
  ]
}

type Column = SheetColumn<StandRow>

/** A number, and beside it why there is none. */
const pair = (
  label: string,
  value: (row: StandRow) => number | null,
  why: (row: StandRow) => string,
): Column[] => [
  { label, kind: 'number', value },
  {
    label: `${label}: waarom geen getal`,
    kind: 'text',
    value: (row) => (value(row) === null ? why(row) : null),
  },
]

const gemeente: Column = { label: 'Gemeente', kind: 'text', width: 28, value: ({ name }) => name }
const worked: Column[] = [
  ...pair(
    'Plekken van 31 uur',
    ({ places }) => places && roundHalfUp(places, 2),
    ({ places, persons }) => workedWords(places, persons),
  ),
  ...pair(
    'Contracturen per week',
    ({ hours }) => hours,
    ({ hours, persons }) => workedWords(hours, persons),
  ),
  ...pair(
    'Personen',
    ({ persons }) => (persons.kind === 'number' ? persons.value : null),
    ({ persons, threshold }) => shownWords(persons, threshold, formatNumber),
  ),
]
const number: Column[] = [
  ...pair(
    'Te realiseren',
    ({ target }) => target,
    (row) => row.targetWords,
  ),
  { label: 'Telt in', kind: 'text', width: 20, value: ({ unitWords }) => unitWords },
]

const duty: Column = { label: 'Verplichting', kind: 'text', width: 20, value: (row) => row.stateWords }

/** The columns of the page; of a company without the number, which is of each gemeente itself. */
export const standColumns = (company: boolean): Column[] =>
  company ? [gemeente, ...worked] : [gemeente, ...number, ...worked, duty]
