import type { IsoDate } from './calendar'

/** The values of a place that a match compares and that change one by one; its days have versions of their own. */
export const placeValues = [
  'minimumHours', 'supportClass', 'adaptations', 'kindsOfWork', 'reachableBy', 'contactStyles',
] as const // prettier-ignore
export type PlaceValue = (typeof placeValues)[number]

/** Per value the day ('yyyy-mm-dd') on which it was recorded as it is now; one that is not there is not known. */
export type ChangedOn = Partial<Record<PlaceValue, IsoDate>>

type Values = Record<PlaceValue, string | readonly string[] | null>

/** The same whatever the order of a list or the way a number is written. */
const sameWords = (value: Values[PlaceValue]): string =>
  value === null || typeof value === 'string'
    ? String(value && (Number(value) || value))
    : [...value].sort().join()

/** Since when each value is known after a change on a day: a value that stays as it was keeps its day. */
export function changedOn(before: (Values & { changedOn: ChangedOn }) | null, after: Values, today: IsoDate): ChangedOn {
  const days = placeValues.map((value) => {
    const stays = before !== null && sameWords(before[value]) === sameWords(after[value])
    return [value, stays ? before.changedOn[value] : today] as const
  })
  return Object.fromEntries(days.filter(([, day]) => day !== undefined))
} // prettier-ignore
