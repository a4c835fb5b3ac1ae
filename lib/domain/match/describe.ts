import { formatNumber } from '../dutch-number'
import { weekdayShort } from '../week-hours'
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
}

/** Who keeps the place and since when it is so; `today` is the day on which what is free was counted. */
export interface PlaceOrigin {
  company: string
  validFrom: string
  today: string
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
  seat: ({ days }) => daysOf(days, ({ freeSeats }) => `${Math.max(0, freeSeats)} vrij`),
  supportHours: ({ days }) =>
    daysOf(days, ({ freeSupport }) =>
      freeSupport === null ? 'geen begeleiding' : `${formatNumber(Math.max(0, freeSupport))} uur vrij`,
    ),
}

const counted: readonly CriterionKey[] = ['seat', 'supportHours']

function placeSide(key: CriterionKey, place: MatchPlace, origin: PlaceOrigin, distance: number | null): Side {
  const words = placeWords[key](place, distance)
  if (words === unlisted || words === 'onbekend') return { words, source: null, knownOn: null }
  if (counted.includes(key)) return { words, source: 'bezetting', knownOn: origin.today }
  if (key === 'travelDistance')
    return { words, source: 'kaartpunten van beide plaatsen', knownOn: origin.today }
  return { words, source: `plek van ${origin.company}`, knownOn: origin.validFrom }
}

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
  }))

/** The names of criteria in a sentence: 'dagen en begeleiding'. */
export function criterionWords(keys: readonly CriterionKey[]): string {
  const words = keys.map((key) => criterionLabel[key].toLowerCase())
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`
}
