import { formatDate } from '../dutch-date'
import { formatNumber } from '../dutch-number'
import type { ChangedOn, PlaceValue } from '../place-values'
import { asWeek, weekdayShort } from '../week-hours'
import { aspectWords, profileSourceLabel, type Aspect, type Profile } from '../work-profile'
import {
  adaptationLabel,
  contactStyleLabel,
  kindOfWorkLabel,
  listedWords,
  supportClassLabel,
  travelMeansLabel,
} from '../work-terms'
import {
  criterionKeys,
  criterionLabel,
  type CriterionKey,
  type HardCriteria,
  type Outcome,
  type Outcomes,
} from './criteria'
import { distanceWords } from './distance'
import type { MatchDay, MatchPlace } from './outcomes'

/** One side of a criterion: the value in words, where it comes from and since when ('yyyy-mm-dd'; null: not known). */
export interface Side {
  words: string
  source: string | null
  knownOn: string | null
}

/** A row of the sheet, as it is shown and as it is frozen with an offer. */
export interface Criterion {
  key: CriterionKey
  outcome: Outcome
  hard: boolean
  person: Side
  place: Side
  /** Of what is free: the first later day on which it no longer is on a day that both can; absent when that is not known. */
  until?: string
}

/** Who keeps the place, and since when each value is known; `today` is the day of looking, `from` the day of which what is free was counted. */
export interface PlaceOrigin {
  company: string
  /** The day since which the place has these opening days, or on which they were recorded when that was before. */
  daysSince: string | null
  changedOn: ChangedOn
  today: string
  from: string
}

const daysOf = (days: readonly MatchDay[], words: (day: MatchDay) => string) =>
  days.length === 0
    ? 'onbekend'
    : [...days]
        .sort((one, other) => one.weekday - other.weekday)
        .map((day) => `${weekdayShort[day.weekday - 1]} ${words(day)}`)
        .join(', ')

const unlisted = 'niet vastgelegd'
const placeWords: Record<CriterionKey, (place: MatchPlace, distance: number | null) => string> = {
  weekdays: ({ days }) => daysOf(days, ({ hours }) => formatNumber(hours)),
  hours: ({ minimumHours }) =>
    minimumHours === null ? 'geen minimum' : `minimaal ${formatNumber(minimumHours)} uur per week`,
  supportClass: ({ supportClass }) => `tot en met ${supportClassLabel[supportClass].toLowerCase()}`,
  adaptations: ({ adaptations }) => listedWords(adaptationLabel, adaptations, 'geen'),
  kindsWanted: ({ kindsOfWork }) => listedWords(kindOfWorkLabel, kindsOfWork, unlisted),
  kindsNotWanted: ({ kindsOfWork }) => listedWords(kindOfWorkLabel, kindsOfWork, unlisted),
  travelMeans: ({ reachableBy }) => listedWords(travelMeansLabel, reachableBy, unlisted),
  travelDistance: (_, distance) => distanceWords(distance),
  contactStyle: ({ contactStyles }) => listedWords(contactStyleLabel, contactStyles, unlisted),
  seat: ({ days }) =>
    daysOf(days, ({ freeSeats, seatsUntil }) => untilWords(Math.max(0, freeSeats), 'vrij', seatsUntil)),
  supportHours: ({ days }) =>
    daysOf(days, ({ freeSupport, supportUntil }) =>
      freeSupport === null
        ? 'geen begeleiding'
        : untilWords(Math.max(0, freeSupport), 'uur vrij', supportUntil),
    ),
}

/** '2 vrij tot 30-11-2026': from that day there is none. Of what is not free there is no later day to tell. */
const untilWords = (free: number, words: string, until: string | null | undefined) =>
  `${formatNumber(free)} ${words}${free > 0 && until ? ` tot ${formatDate(until)}` : ''}`

/** What a criterion is about at the place, where that is a value with a day of its own. */
const valueOf: Partial<Record<CriterionKey, PlaceValue>> = {
  hours: 'minimumHours',
  supportClass: 'supportClass',
  adaptations: 'adaptations',
  kindsWanted: 'kindsOfWork',
  kindsNotWanted: 'kindsOfWork',
  travelMeans: 'reachableBy',
  contactStyle: 'contactStyles',
}

const counted: readonly CriterionKey[] = ['seat', 'supportHours']

function placeSide(key: CriterionKey, place: MatchPlace, origin: PlaceOrigin, distance: number | null): Side {
  const words = placeWords[key](place, distance)
  if (words === unlisted || words === 'onbekend') return { words, source: null, knownOn: null }
  if (counted.includes(key)) return { words, source: countedWords(origin), knownOn: origin.today }
  if (key === 'travelDistance')
    return { words, source: 'kaartpunten van beide plaatsen', knownOn: origin.today }
  const value = valueOf[key]
  const knownOn = value ? (origin.changedOn[value] ?? null) : origin.daysSince
  return { words, source: `plek van ${origin.company}`, knownOn }
}

const countedWords = ({ from, today }: PlaceOrigin) =>
  from > today ? `bezetting van ${formatDate(from)}, gezien` : 'bezetting'

/** The aspects of a person that a criterion looks at; of two, the hours and what they may grow to. */
const aspectsOf = (key: CriterionKey): Aspect[] => {
  if (key === 'hours') return ['hours', 'hoursGrowth']
  return key === 'seat' || key === 'supportHours' ? ['weekdays'] : [key]
}

function personSide(key: CriterionKey, profile: Profile): Side {
  const rows = aspectsOf(key).flatMap((aspect) => profile[aspect] ?? [])
  const [first] = rows
  if (!first) return { words: 'nog niet gevraagd', source: null, knownOn: null }
  const words = rows.map(({ aspect, value }) =>
    aspect === 'hoursGrowth' && value !== null
      ? `kan groeien tot ${aspectWords(aspect, value)}`
      : aspectWords(aspect, value),
  )
  const latest = rows.reduce((one, other) => (other.knownOn > one.knownOn ? other : one), first)
  return {
    words: words.join('; '),
    source: [...new Set(rows.map(({ source }) => profileSourceLabel[source]))].join(' en '),
    knownOn: latest.knownOn,
  }
}

/** How much is free on a day, and until when. */
type Free = readonly [free: number, until: string | null | undefined]
const freeOn: Partial<Record<CriterionKey, (day: MatchDay) => Free>> = {
  seat: ({ freeSeats, seatsUntil }) => [freeSeats, seatsUntil],
  supportHours: ({ freeSupport, supportUntil }) => [freeSupport ?? 0, supportUntil],
}

/** The first of the later days on which what is free now no longer is, of the days that somebody can work. */
function untilOf(key: CriterionKey, { days }: MatchPlace, profile: Profile): { until?: string } {
  const week = asWeek(profile.weekdays?.value)
  const worked = days.filter(({ weekday }) => week === null || (week[weekday - 1] ?? 0) > 0)
  const [until] = worked
    .map((day): Free => freeOn[key]?.(day) ?? [0, null])
    .flatMap(([free, day]) => (free > 0 && day ? [day] : []))
    .sort()
  return until === undefined ? {} : { until }
}

export interface Compared {
  place: MatchPlace
  origin: PlaceOrigin
  profile: Profile
  distance: number | null
  outcomes: Outcomes
  hard: HardCriteria
}

/** Every criterion as a row, with the value on both sides, its source and its day. */
export const criteriaOf = ({ place, origin, profile, distance, outcomes, hard }: Compared): Criterion[] =>
  criterionKeys.map((key) => ({
    key,
    outcome: outcomes[key],
    hard: hard.has(key),
    person: personSide(key, profile),
    place: placeSide(key, place, origin, distance),
    ...(outcomes[key] !== 'notMet' && untilOf(key, place, profile)),
  }))

/** The names of criteria in a sentence: 'dagen en begeleiding'. */
export function criterionWords(keys: readonly CriterionKey[]): string {
  const words = keys.map((key) => criterionLabel[key].toLowerCase())
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`
}
