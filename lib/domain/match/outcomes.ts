import type { AspectValues } from '../work-profile'
import type { Adaptation, ContactStyle, KindOfWork, SupportClass, TravelMeans } from '../work-terms'
import type { Outcome, Outcomes } from './criteria'

/** A weekday (1 Monday … 7 Sunday) on which a place is open: hours, and what is still free of seats and support hours. */
export interface MatchDay {
  weekday: number
  hours: number
  freeSeats: number
  /** Hours of support that are not taken; null where the place gives none: then only who asks none fits. */
  freeSupport: number | null
  /** The first later day ('yyyy-mm-dd') on which no seat or no support is free any more; null or absent: it stays free as far as is known. */
  seatsUntil?: string | null
  supportUntil?: string | null
}

/** A place as a match looks at it. No days at all, and an empty list of work, ways to reach it or ways of working, is unknown. */
export interface MatchPlace {
  days: readonly MatchDay[]
  /** Fewest hours per week; null is no minimum. */
  minimumHours: number | null
  supportClass: SupportClass
  adaptations: readonly Adaptation[]
  kindsOfWork: readonly KindOfWork[]
  reachableBy: readonly TravelMeans[]
  contactStyles: readonly ContactStyle[]
}

/** What is known of a person; a missing or null value is unknown. */
export type Known = { readonly [A in keyof AspectValues]?: AspectValues[A] | null }

const classes: readonly SupportClass[] = ['light', 'medium', 'heavy']
const judged = (met: boolean): Outcome => (met ? 'met' : 'notMet')
const shares = <T>(some: readonly T[], others: readonly T[]) => some.some((one) => others.includes(one))

/** Hours per week that fit both sides, on the days that pass. */
const hoursTogether = (
  { days }: MatchPlace,
  week: readonly number[],
  passes: (day: MatchDay) => boolean = () => true,
) =>
  days
    .filter(passes)
    .reduce((sum, { weekday, hours }) => sum + Math.min(hours, Number(week[weekday - 1] ?? 0)), 0)

const enough = (hours: number, { minimumHours }: MatchPlace) => hours > 0 && hours >= (minimumHours ?? 0)
const allDay = [24, 24, 24, 24, 24, 24, 24]

/** Days on which both can, with enough hours together for what the place asks at least. */
const weekdays = (place: MatchPlace, { weekdays: week }: Known): Outcome =>
  week == null || place.days.length === 0 ? 'unknown' : judged(enough(hoursTogether(place, week), place))

/** The hours that somebody can work, now or after growing, against the minimum of the place. */
function hours({ minimumHours }: MatchPlace, known: Known): Outcome {
  if (minimumHours === null || (known.hours ?? 0) >= minimumHours) return 'met'
  if ((known.hoursGrowth ?? 0) >= minimumHours) return 'met'
  return known.hours == null || known.hoursGrowth == null ? 'unknown' : 'notMet'
}

const supportClass = (place: MatchPlace, { supportClass: need }: Known): Outcome =>
  need == null ? 'unknown' : judged(classes.indexOf(place.supportClass) >= classes.indexOf(need))

const adaptations = (place: MatchPlace, { adaptations: need }: Known): Outcome =>
  need == null ? 'unknown' : judged(need.every((one) => place.adaptations.includes(one)))

const kindsWanted = ({ kindsOfWork }: MatchPlace, { kindsWanted: wanted }: Known): Outcome =>
  wanted == null || wanted.length === 0 || kindsOfWork.length === 0
    ? 'unknown'
    : judged(shares(wanted, kindsOfWork))

/** Only when all the work at the place is work that somebody does not want. */
const kindsNotWanted = ({ kindsOfWork }: MatchPlace, { kindsNotWanted: unwanted }: Known): Outcome =>
  unwanted == null || kindsOfWork.length === 0
    ? 'unknown'
    : judged(!kindsOfWork.every((kind) => unwanted.includes(kind)))

/** A taxi brings somebody anywhere; for the rest one way to travel must reach the place. */
function travelMeans({ reachableBy }: MatchPlace, { travelMeans: means }: Known): Outcome {
  if (means?.includes('taxi')) return 'met'
  return means == null || means.length === 0 || reachableBy.length === 0
    ? 'unknown'
    : judged(shares(means, reachableBy))
}

const travelDistance = (distance: number | null, { travelDistance: most }: Known): Outcome =>
  distance === null || most == null ? 'unknown' : judged(distance <= most)

const contactStyle = ({ contactStyles }: MatchPlace, { contactStyle: liked }: Known): Outcome =>
  liked == null || liked.length === 0 || contactStyles.length === 0
    ? 'unknown'
    : judged(shares(liked, contactStyles))

/** Room on the days that both can. Whose days are unknown: no when nobody could, yes when every open day has room. */
function room(place: MatchPlace, { weekdays: week }: Known, passes: (day: MatchDay) => boolean): Outcome {
  if (place.days.length === 0) return 'unknown'
  if (week != null) return judged(enough(hoursTogether(place, week, passes), place))
  if (!enough(hoursTogether(place, allDay, passes), place)) return 'notMet'
  return place.days.every(passes) ? 'met' : 'unknown'
}

/** On days without support who asks none fits; whether somebody asks any is not known yet. */
function supportHours(place: MatchPlace, known: Known): Outcome {
  const given = room(place, known, ({ freeSupport }) => (freeSupport ?? 0) > 0)
  if (given === 'met') return given
  const without = room(place, known, ({ freeSupport }) => freeSupport === null || freeSupport > 0)
  return without === 'met' ? 'unknown' : without
}

/**
 * Every criterion of one place and one person. `distance` is in kilometres as the crow flies, null when unknown. What is
 * not known on the side that decides is unknown, never no.
 */
export const outcomesOf = (place: MatchPlace, known: Known, distance: number | null): Outcomes => ({
  weekdays: weekdays(place, known),
  hours: hours(place, known),
  supportClass: supportClass(place, known),
  adaptations: adaptations(place, known),
  kindsWanted: kindsWanted(place, known),
  kindsNotWanted: kindsNotWanted(place, known),
  travelMeans: travelMeans(place, known),
  travelDistance: travelDistance(distance, known),
  contactStyle: contactStyle(place, known),
  seat: room(place, known, ({ freeSeats }) => freeSeats > 0),
  supportHours: supportHours(place, known),
})
