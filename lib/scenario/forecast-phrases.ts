import { dateParts } from '@/lib/domain/calendar'
import { formatMonth } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import type { ForecastPoint } from '@/lib/domain/forecast'
import type { ForecastYear, Money } from '@/lib/domain/forecast-money'
import { choices } from '@/lib/domain/scenario-fields'
import { stopWords } from '@/lib/domain/forecast-words'
import type { Scenario } from '@/lib/domain/scenario'
import { parameterLabel } from '@/lib/parameter/labels'
import type { ForecastShown } from './forecast-of'

/** People and places of a forecast, to one decimal. */
export const people = (value: number | null) => (value === null ? 'onbekend' : formatNumber(value, 1))

/** How far the number still is: "nog 6,1", "bereikt", "2 boven het aantal" or "onbekend". */
export function distanceWords(distance: number | null): string {
  if (distance === null) return 'onbekend'
  const shown = formatNumber(Math.abs(distance), 1)
  if (shown === '0') return 'bereikt'
  return distance > 0 ? `nog ${shown}` : `${shown} boven het aantal`
}

const missingWords: Readonly<Record<string, string>> = {
  minimumWage: 'het minimumloon is nog niet bekend',
  wageValue: 'de loonwaarde is niet ingevuld',
}

/** An amount in whole euros (or with cents), or that there is none and why; with what it rests on besides the law. */
export function moneyWords(money: Money | null, decimals = 0): readonly [words: string, note: string] {
  if (money === null) return ['niet gekozen', '']
  if (!money.known)
    return ['geen bedrag bekend', missingWords[money.missing] ?? parameterLabel(money.missing).toLowerCase()]
  const notes = [money.isPlan && 'plan, geen wet', money.isOwn && 'eigen aanname'].filter(Boolean)
  return [`€ ${formatNumber(money.cents / 100, decimals, decimals)}`, notes.join(', ')]
}

/** The month of a point; the first one is where the forecast begins. */
export const pointWords = ({ day }: ForecastPoint, at: number) =>
  at === 0 ? `begin ${formatMonth(day)}` : `eind ${formatMonth(day)}`

/** A year, and how many of its months it has where that is not all. */
export const yearWords = ({ year, months }: ForecastYear) =>
  months === 12 ? String(year) : `${year} (${months === 1 ? '1 maand' : `${months} maanden`})`

/** By which arrangement a year is counted. */
export const regimeWords = ({ regime }: Scenario, { perPerson }: ForecastYear) =>
  perPerson.known && perPerson.isPlan
    ? 'Plan, geen wet'
    : choices.regime.options[regime === 'forfait50' ? 'forfait50' : 'wageValue']

/** The unit of the number: persons or places of 31 hours. */
export const unitWords = ({ basis }: Scenario) => (basis === 'persons' ? 'personen' : 'plekken van 31 uur')

/** What is realised in the unit of the number. */
export const realisedOf = ({ basis }: Scenario, point: ForecastPoint) =>
  basis === 'persons' ? point.persons : point.places

/** The last moment that a forecast can speak of: "eind 2027", or its beginning where it stops at once. */
export const endWords = ({ points, end }: Pick<ForecastShown, 'points' | 'end'>) =>
  points.length > 1 && dateParts(end.day).month === 12
    ? `eind ${dateParts(end.day).year}`
    : pointWords(end, points.length - 1)

/** That a forecast shows less than was asked, and for want of which numbers: "U kijkt vooruit tot en met eind 2029, maar …". */
export function shorterWords(shown: Pick<ForecastShown, 'points' | 'end' | 'scenario'>): string {
  const { begin, until, numbers } = shown.scenario
  const first = dateParts(begin).year
  const years = Array.from({ length: until - first + 1 }, (_, at) => first + at)
  const empty = years.filter((year) => (numbers[year - first] ?? null) === null)
  const why = empty.length > 0 ? ` Leeg is het aantal van ${inWords(empty.map(String))}.` : ''
  return `U kijkt vooruit tot en met eind ${until}, maar alles hieronder stopt: ${endWords(shown)}.${why}`
}

const inWords = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`

/** Where a scenario ends, in one line, and that nobody can say more where it stops. */
export function outcomeWords({ points, end, stop }: ForecastShown): string {
  const when = endWords({ points, end })
  const line = `${when.slice(0, 1).toUpperCase()}${when.slice(1)}: ${people(end.persons)} mensen, ${people(end.places)} plekken, tot het aantal: ${distanceWords(end.distance)}.`
  return stop ? `${line} ${stopWords(stop)}` : line
}
