import { addWeeks, daysBetween, type IsoDate } from './calendar'
import { formatDate } from './dutch-date'
import { formatNumber } from './dutch-number'

export const signalLabel = {
  absenceSoon: 'Afwezig kort na de start',
  hoursBelowTarget: 'Werkt minder uren dan afgesproken',
  coachChanged: 'Andere begeleider',
  contractUndecided: 'Contract loopt af zonder besluit',
  contractOver: 'Contract afgelopen, nog niets vastgelegd',
} as const
export type SignalRule = keyof typeof signalLabel

/** Limits from dated parameters; null is not known, and then nothing is judged. */
export interface Thresholds {
  /** Weeks after the start in which absence is a signal. */
  absenceWeeks: number | null
  /** Percentage of the contract hours that should really be worked. */
  hoursShare: number | null
}

export interface Found {
  rule: SignalRule
  /** The fact that it is about, so that the same is found once. */
  about: string
  /** Why, in words. */
  reason: string
}

const wholeWeeks = (from: IsoDate, to: IsoDate) => Math.floor(daysBetween(from, to) / 7)
const inWeeks = (weeks: number) => (weeks === 0 ? 'in de eerste week' : weeks === 1 ? '1 week na de start' : `${weeks} weken na de start`) // prettier-ignore

/** Absence that begins within the first weeks of a job. */
export function absenceSoon(
  { startedOn, from, percentage }: { startedOn: IsoDate; from: IsoDate; percentage: number },
  { absenceWeeks }: Thresholds,
): Found | null {
  if (absenceWeeks === null || from < startedOn || from >= addWeeks(startedOn, absenceWeeks)) return null
  const when = inWeeks(wholeWeeks(startedOn, from))
  return {
    rule: 'absenceSoon',
    about: from,
    reason: `Afwezig (${percentage}%) sinds ${formatDate(from)}, ${when}.`,
  }
}

/** Hours really worked that stay below the share of the contract hours; both per week. */
export function hoursBelowTarget(
  { heldOn, worked, contract }: { heldOn: IsoDate; worked: number | null; contract: number },
  { hoursShare }: Thresholds,
): Found | null {
  if (hoursShare === null || worked === null || worked * 100 >= contract * hoursShare) return null
  return {
    rule: 'hoursBelowTarget',
    about: heldOn,
    reason: `Werkt ${formatNumber(worked)} van ${formatNumber(contract)} uur per week, gesprek van ${formatDate(heldOn)}.`,
  }
}

/** Somebody else gives the same kind of support. `kind` is its Dutch word. */
export function coachChanged({ kind, before, after, from }: { kind: string; before: string | null; after: string; from: IsoDate }): Found | null {
  if (before === null || before.trim().toLowerCase() === after.trim().toLowerCase()) return null
  return {
    rule: 'coachChanged',
    about: `${kind} ${from}`,
    reason: `${kind} is sinds ${formatDate(from)} ${after}, eerst ${before}.`,
  }
} // prettier-ignore

/**
 * A contract whose end was to be talked about from `alertOn`, and nobody decided. It comes up with the days: nothing
 * happens on that day, so it is asked whenever somebody looks.
 */
export const isUndecided = (alertOn: IsoDate | null, today: IsoDate): boolean =>
  alertOn !== null && alertOn <= today

/** The same in words. */
export const undecidedReason = (endsOn: IsoDate, today: IsoDate) =>
  endsOn < today
    ? `Contract eindigde op ${formatDate(endsOn)}; niemand legde het vervolg vast.`
    : `Contract eindigt op ${formatDate(endsOn)}; er is nog geen vervolg gekozen.`

/** Thresholds as they are stored, by the key of their parameter. */
export function thresholdsOf(parameters: Readonly<Record<string, unknown>>): Thresholds {
  const numberOf = (key: string) => (parameters[key] == null ? null : Number(parameters[key]))
  return { absenceWeeks: numberOf('signal.absenceWeeks'), hoursShare: numberOf('signal.hoursShare') }
}
