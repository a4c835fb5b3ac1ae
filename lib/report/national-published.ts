import { formatDate, formatMonth } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { parameterLabel, unitLabel } from '@/lib/parameter/labels'

/** A figure of the country as somebody published it: of a period, or of one day (`from` is `until`). */
export interface PublishedFigure {
  key: string
  value: number
  unit: string
  source: string
  note: string | null
  from: string
  until: string
}

const monthOf = (day: string) => Number(day.slice(5, 7))
const isQuarterEnd = (day: string) => /-(03-31|06-30|09-30)$/.test(day)

/** The period of a figure in words: "30-06-2021", "kwartaal 1 van 2018", "januari 2023" or "2017". */
export function publishedPeriod({ from, until }: Pick<PublishedFigure, 'from' | 'until'>): string {
  if (from === until) return formatDate(until)
  const months = monthOf(until) - monthOf(from) + 1
  if (months === 1) return formatMonth(until)
  if (months === 3) return `kwartaal ${monthOf(until) / 3} van ${until.slice(0, 4)}`
  return until.slice(0, 4)
}

/** The figure as people read it, in its own unit. */
export const publishedWords = ({ value, unit }: Pick<PublishedFigure, 'value' | 'unit'>) =>
  unit === 'percent' ? `${formatNumber(value)}%` : formatNumber(value)

/** What was counted, and in which unit. */
export const publishedLabel = ({ key, unit }: Pick<PublishedFigure, 'key' | 'unit'>) =>
  `${parameterLabel(key).replace(/^Landelijk: /, '')} (${unitLabel(unit)})`

/** Figures of one key on the days or in the periods that are asked; null where nobody published it. */
type Row<Name extends string> = { period: string; source: string } & Record<Name, PublishedFigure | null>

function rowsOf<Name extends string>(
  figures: readonly PublishedFigure[],
  keys: Readonly<Record<Name, string>>,
  wanted: (day: string) => boolean,
  periodOf: (day: string) => string,
): Row<Name>[] {
  const names = Object.keys(keys) as Name[]
  const own = figures.filter(({ key, until }) => Object.values(keys).includes(key) && wanted(until))
  return [...new Set(own.map(({ until }) => until))].sort().map((day) => {
    const found = names.map(
      (name) => own.find(({ key, until }) => key === keys[name] && until === day) ?? null,
    )
    const source = [...new Set(found.flatMap((each) => (each ? [each.source] : [])))].join('; ')
    const cells = Object.fromEntries(names.map((name, at) => [name, found[at] ?? null]))
    return { period: periodOf(day), source, ...cells } as Row<Name>
  })
}

const quarterKeys = {
  advices: 'national.positiveAdvices',
  advicesTotal: 'national.positiveAdvicesTotal',
  withAdvice: 'national.personsWithAdvice',
  working: 'national.workingPersons',
} as const

/** What UWV published of a quarter that is not the end of a year: those stand with their year. */
export const publishedQuarters = (figures: readonly PublishedFigure[]) =>
  rowsOf(
    figures.filter(({ unit }) => unit !== 'places'),
    quarterKeys,
    isQuarterEnd,
    (day) => `kwartaal ${monthOf(day) / 3} van ${day.slice(0, 4)}`,
  )

const monthKeys = {
  all: 'national.srg.provisions',
  sheltered: 'national.srg.shelteredWork',
  subsidy: 'national.srg.wageSubsidy',
  forfait: 'national.srg.forfait',
} as const

/** The provisions of the months that CBS published, each kind known or not. */
export const publishedMonths = (figures: readonly PublishedFigure[]) =>
  rowsOf(figures, monthKeys, () => true, formatMonth)

/** How many people worked on each day that was published, the earliest first. */
export const publishedWorking = (figures: readonly PublishedFigure[]) =>
  figures
    .filter(({ key, unit }) => key === quarterKeys.working && unit === 'persons')
    .sort((one, other) => one.until.localeCompare(other.until))
