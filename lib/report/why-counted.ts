import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { hoursBandWords, type HoursBand } from '@/lib/domain/hours-band'
import type { State } from '@/lib/domain/states'
import type { Counted } from './figures'

const undecided = 'Telt niet mee in het aantal: er is nog geen besluit.'
const elsewhere = 'Telt niet mee in het aantal: er is geen contract voor beschut werk.'

/** Why somebody in a step does not count for the number; null where that follows from the contract of each. */
export const whyNot: Readonly<Record<State, string | null>> = {
  intake: undecided,
  screening: undecided,
  awaitingAdvice: undecided,
  adviceReceived: undecided,
  decisionPending: undecided,
  rejected: 'Telt niet mee in het aantal: het besluit is afwijzend.',
  toBePlaced: 'Telt niet mee in het aantal: er is nog geen plek.',
  waiting: 'Telt niet mee in het aantal: er is nog geen plek.',
  resting: 'Telt niet mee in het aantal: rust, en heeft geen plek.',
  offered: 'Telt niet mee in het aantal: het aanbod is nog geen contract.',
  trialPlacement: 'Telt niet mee in het aantal: een proefplaats is geen contract.',
  placed: null,
  switchPreparing: null,
  elsewhereDayActivities: elsewhere,
  elsewhereJobAgreement: elsewhere,
  elsewhereRegular: elsewhere,
  handover: null,
  closed: null,
}

/** Why somebody who stands as placed does not count on a day, as app.report_rows says it. */
const whyIdle = {
  unrecorded: 'Geplaatst, maar er is geen contract vastgelegd.',
  later: 'Geplaatst, maar het contract begint later.',
  over: 'Geplaatst, maar het laatste contract is voorbij.',
  uncounted: 'Het werk loopt door, maar telt niet meer als beschut werk.',
} as const
export type WhyIdle = keyof typeof whyIdle

interface CountedRow {
  /** Per week, of who works. */
  hours: HoursBand | null
  /** Null also where a reason of so few would be told. */
  why: WhyIdle | null
}

/**
 * Why a row counts for a figure on a day, in words no finer than the figure itself: it names no day of the person.
 * `placeHours` is the size of one place in hours per week, `placeLimit` the most hours of one person that count for it.
 */
export function whyCounted(
  counted: Counted,
  { hours, why }: CountedRow,
  { day, placeHours, placeLimit }: { day: string; placeHours: number | null; placeLimit: number | null },
): string {
  const on = formatDate(day)
  if (counted === 'working') return workingWords(hours, on, placeHours, placeLimit)
  if (counted === 'idle') return why ? whyIdle[why] : `Geplaatst, maar op ${on} zonder contract dat meetelt.`
  return wordsOf[counted]?.(on) ?? `Staat op ${on} in deze stap.${withReason(counted)}`
}

const wordsOf: Partial<Record<Counted, (on: string) => string>> = {
  started: (on) => `Eerste werkdag valt in ${on.slice(-4)}.`,
  ended: (on) => `Laatste werkdag valt in ${on.slice(-4)}.`,
  offers: (on) => `Aangeboden, en op ${on} nog niet afgerond.`,
  trials: (on) => `Heeft op ${on} een proefplaats.`,
  gross: (on) => `Staat op ${on} op de lijst.`,
  clean: (on) => `Wacht op ${on}, en is op tijd bevestigd.`,
  stale: (on) => `Wacht op ${on}, en is te lang niet bevestigd.`,
}

const withReason = (counted: Counted) => {
  const reason = counted.startsWith('state.') ? whyNot[counted.slice('state.'.length) as State] : null
  return reason ? ` ${reason}` : ''
}

/** Of how many hours a place is, and the most of one person that count for it; how much each fills would tell the hours of each. */
function workingWords(
  hours: HoursBand | null,
  on: string,
  placeHours: number | null,
  placeLimit: number | null,
) {
  const most = placeLimit === null ? '' : `, ten hoogste ${formatNumber(placeLimit)} uur van elk`
  const places = placeHours === null ? '' : `; ${formatNumber(placeHours)} uur is een plek${most}`
  return `Contract op ${on}: 1 persoon, ${hoursBandWords(hours)} uur per week${places}.`
}
