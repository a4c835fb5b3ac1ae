import { addDays, addMonths, dateParts, type IsoDate } from './calendar'
import type { Scenario } from './scenario'
import { standardPlaces, type PlaceCounting } from './standard-places'
import { parameterOn, type ParameterRow } from './wage-subsidy/rules'

/** Where a scenario stands on a day. People are averages, so that there are parts of people; nothing is rounded. */
export interface ForecastPoint {
  /** The first day of the scenario, and after that the last day of each month. */
  day: IsoDate
  persons: number
  /** Places of the number (31 hours); null where the size of a place is not known on that day. */
  places: number | null
  waitingClean: number
  /** Null where it was not filled in. */
  waitingGross: number | null
  /** The number of that calendar year, and how far it still is; below zero is above the number. */
  number: number | null
  distance: number | null
}

/** How places are counted on a day; null where no size of a place is known. */
export type CountingOn = (day: IsoDate) => PlaceCounting | null

/** How places are counted by the dated parameters. */
export const countingWith =
  (parameters: readonly ParameterRow[]): CountingOn =>
  (day) => {
    const size = parameterOn(parameters, 'standardPlace.hours', day)
    const more = parameterOn(parameters, 'standardPlace.mayExceedOne', day)
    return size && { hoursPerPlace: Number(size.value), mayExceedOne: Number(more?.value ?? 0) === 1 }
  }

interface People {
  persons: number
  waiting: number
}

/** What one person fills of the number, in the unit of the number; null where that is not known. */
function filledByOne({ basis, hours }: Scenario, counting: PlaceCounting | null): number | null {
  if (basis === 'persons') return 1
  return counting && standardPlaces(hours, counting)
}

/** The number that is supposed for the year of a day, in the unit of the counting basis; null is not known. */
export const numberOn = ({ begin, numbers }: Scenario, day: IsoDate): number | null =>
  numbers[dateParts(day).year - dateParts(begin).year] ?? null

function pointOf(scenario: Scenario, people: People, day: IsoDate, countingOn: CountingOn): ForecastPoint {
  const counting = countingOn(day)
  const filled = filledByOne(scenario, counting)
  const number = numberOn(scenario, day)
  return {
    day,
    persons: people.persons,
    places: counting && people.persons * standardPlaces(scenario.hours, counting),
    waitingClean: people.waiting,
    waitingGross:
      scenario.waitingGross === null ? null : people.waiting + scenario.waitingGross - scenario.waitingClean,
    number,
    distance: number === null || filled === null ? null : number - people.persons * filled,
  }
}

/** Where a forecast cannot go on: from this month on nobody knows how many may be placed, because this is not known. */
export interface ForecastStop {
  /** The last day of the first month that is not shown. */
  day: IsoDate
  missing: 'number' | 'placeSize'
}

/** What is not known of the limit on a day; null where it is known, or where none is asked. */
function missingLimit(
  scenario: Scenario,
  day: IsoDate,
  countingOn: CountingOn,
): ForecastStop['missing'] | null {
  if (scenario.above === 'continue') return null
  if (numberOn(scenario, day) === null) return 'number'
  return filledByOne(scenario, countingOn(day)) ? null : 'placeSize'
}

/** The last day of every month of a scenario. */
function monthEnds({ begin, until }: Scenario): IsoDate[] {
  const ends: IsoDate[] = []
  for (let month = begin; dateParts(month).year <= until; month = addMonths(month, 1))
    ends.push(addDays(addMonths(month, 1), -1))
  return ends
}

/**
 * Where a forecast stops before the end of its last year; null where it does not. Who places no more than the number needs a
 * number: without one there is no limit that holds, and a forecast without limit would say that all of them can be placed.
 */
export function stopOf(scenario: Scenario, countingOn: CountingOn): ForecastStop | null {
  for (const day of monthEnds(scenario)) {
    const missing = missingLimit(scenario, day, countingOn)
    if (missing !== null) return { day, missing }
  }
  return null
}

/** How many may still begin before the number and the extra places above it are filled; without a limit where none is asked. */
function room(scenario: Scenario, persons: number, day: IsoDate, countingOn: CountingOn): number {
  if (scenario.above === 'continue') return Infinity
  const filled = filledByOne(scenario, countingOn(day)) ?? 0
  return filled > 0 ? Math.max(0, ((numberOn(scenario, day) ?? 0) + scenario.extra) / filled - persons) : 0
}

function oneMonth(scenario: Scenario, before: People, day: IsoDate, countingOn: CountingOn): People {
  const stayed = Math.max(0, before.persons - scenario.outflow)
  const waiting = before.waiting + scenario.inflow
  const begin = Math.min((waiting * scenario.startShare) / 100, room(scenario, stayed, day, countingOn))
  return { persons: stayed + begin, waiting: waiting - begin }
}

/**
 * Month by month where a scenario leads, up to the end of its last year or to where it cannot be said (`stopOf`). Each month
 * first those stop who stop, then the new decisions join those who wait, then a share of who waits begins, up to the number
 * and the extra places where no more are placed above it (Pw art. 10b lid 5 and 6). Who rests goes on resting.
 */
export function forecast(scenario: Scenario, countingOn: CountingOn): ForecastPoint[] {
  let people: People = { persons: scenario.persons, waiting: scenario.waitingClean }
  const points = [pointOf(scenario, people, scenario.begin, countingOn)]
  const stop = stopOf(scenario, countingOn)
  for (const day of monthEnds(scenario)) {
    if (stop !== null && day >= stop.day) break
    people = oneMonth(scenario, people, day, countingOn)
    points.push(pointOf(scenario, people, day, countingOn))
  }
  return points
}

/** The points that a table shows: the beginning, and the end of every quarter. */
export const quarters = (points: readonly ForecastPoint[]): ForecastPoint[] =>
  points.filter(({ day }, at) => at === 0 || dateParts(day).month % 3 === 0)
