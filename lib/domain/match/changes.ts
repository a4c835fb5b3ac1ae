import {
  adaptationLabel,
  contactStyleLabel,
  kindOfWorkLabel,
  supportClassLabel,
  travelMeansLabel,
  weekdayLabel,
  type Adaptation,
  type ContactStyle,
  type KindOfWork,
  type SupportClass,
  type TravelMeans,
  type Weekday,
} from '../work-terms'
import { formatNumber } from '../dutch-number'
import type { CriterionKey } from './criteria'
import type { MatchDay, MatchPlace } from './outcomes'

/** One thing that could be different at a place, in words, with the place as it would be and what it bears on. */
export interface PlaceChange {
  words: string
  place: MatchPlace
  touches: readonly CriterionKey[]
}

const missing = <T extends string>(labels: Record<T, string>, there: readonly T[]) =>
  (Object.keys(labels) as T[]).filter((key) => !there.includes(key))

const days: readonly CriterionKey[] = ['weekdays', 'seat', 'supportHours']
const dayName = (weekday: number) => weekdayLabel[weekday as Weekday]

/** A day like the longest of the place, with room for one. */
function openDay(place: MatchPlace, weekday: number): PlaceChange {
  const hours = Math.max(1, ...place.days.map((day) => day.hours))
  const opened: MatchDay = { weekday, hours, freeSeats: 1, freeSupport: null }
  return {
    words: `Ook open op ${dayName(weekday)}, ${formatNumber(hours)} uur`,
    place: { ...place, days: [...place.days, opened] },
    touches: days,
  }
}

const dayNames = (weekdays: readonly number[]) => {
  const names = weekdays.map(dayName)
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`
}

const withDays = (place: MatchPlace, weekdays: readonly number[], more: Partial<MatchDay>): MatchPlace => ({
  ...place,
  days: place.days.map((day) => (weekdays.includes(day.weekday) ? { ...day, ...more } : day)),
})

/** What is short on some days: more of it on each of them, and on all of them at once. */
function ofShortage(
  place: MatchPlace,
  lacks: (day: MatchDay) => boolean,
  more: Partial<MatchDay>,
): { words: string; place: MatchPlace }[] {
  const short = place.days.filter(lacks).map(({ weekday }) => weekday)
  short.sort((one, other) => one - other)
  const choices = short.map((weekday) => [weekday])
  return [...choices, ...(short.length > 1 ? [short] : [])].map((weekdays) => ({
    words: dayNames(weekdays),
    place: withDays(place, weekdays, more),
  }))
}

const ofDays = (place: MatchPlace): PlaceChange[] => [
  // Whose days are unknown is not made closed on the others.
  ...[1, 2, 3, 4, 5]
    .filter((weekday) => place.days.length > 0 && !place.days.some((day) => day.weekday === weekday))
    .map((weekday) => openDay(place, weekday)),
  ...ofShortage(place, ({ freeSeats }) => freeSeats < 1, { freeSeats: 1 }).map(
    ({ words, place: changed }): PlaceChange => ({
      words: `Een zitplaats meer op ${words}`,
      place: changed,
      touches: ['seat'],
    }),
  ),
  ...ofShortage(place, ({ freeSupport }) => freeSupport !== null && freeSupport <= 0, {
    freeSupport: 1,
  }).map(({ words, place: changed }): PlaceChange => ({
    words: `Meer begeleiding op ${words}`,
    place: changed,
    touches: ['supportHours'],
  })),
]

/** Steps of four hours down from the minimum: as small a change as does the same comes first. */
function ofMinimum(place: MatchPlace): PlaceChange[] {
  const { minimumHours } = place
  if (minimumHours === null) return []
  const steps = Array.from({ length: 10 }, (_, at) => minimumHours - 4 * (at + 1)).filter((to) => to >= 8)
  return steps.map((to) => ({
    words: `Minimaal ${formatNumber(to)} uur per week in plaats van ${formatNumber(minimumHours)}`,
    place: { ...place, minimumHours: to },
    touches: ['hours', ...days],
  }))
}

const classes: readonly SupportClass[] = ['light', 'medium', 'heavy']
const ofSupport = (place: MatchPlace): PlaceChange[] =>
  classes.slice(classes.indexOf(place.supportClass) + 1).map((supportClass) => ({
    words: `Zwaardere begeleiding: ${supportClassLabel[supportClass].toLowerCase()}`,
    place: { ...place, supportClass },
    touches: ['supportClass'],
  }))

const ofAdaptations = (place: MatchPlace): PlaceChange[] =>
  missing<Adaptation>(adaptationLabel, place.adaptations).map((key) => ({
    words: `Erbij: ${adaptationLabel[key].toLowerCase()}`,
    place: { ...place, adaptations: [...place.adaptations, key] },
    touches: ['adaptations'],
  }))

/** Nothing is added to a list that is unknown: that would make a no out of it. */
const ofLists = (place: MatchPlace): PlaceChange[] => [
  ...(place.kindsOfWork.length === 0 ? [] : missing<KindOfWork>(kindOfWorkLabel, place.kindsOfWork)).map(
    (key): PlaceChange => ({
      words: `Ook ander werk: ${kindOfWorkLabel[key].toLowerCase()}`,
      place: { ...place, kindsOfWork: [...place.kindsOfWork, key] },
      touches: ['kindsWanted', 'kindsNotWanted'],
    }),
  ),
  ...(place.reachableBy.length === 0 ? [] : missing<TravelMeans>(travelMeansLabel, place.reachableBy)).map(
    (key): PlaceChange => ({
      words: `Bereikbaar maken met: ${travelMeansLabel[key].toLowerCase()}`,
      place: { ...place, reachableBy: [...place.reachableBy, key] },
      touches: ['travelMeans'],
    }),
  ),
  ...(place.contactStyles.length === 0
    ? []
    : missing<ContactStyle>(contactStyleLabel, place.contactStyles)
  ).map((key): PlaceChange => ({
    words: `Ook werk: ${contactStyleLabel[key].toLowerCase()}`,
    place: { ...place, contactStyles: [...place.contactStyles, key] },
    touches: ['contactStyle'],
  })),
]

/** Every single thing that could be different at a place; each takes nothing away, so whoever fits goes on fitting. */
export const changesOf = (place: MatchPlace): PlaceChange[] => [
  ...ofDays(place),
  ...ofMinimum(place),
  ...ofSupport(place),
  ...ofAdaptations(place),
  ...ofLists(place),
]
