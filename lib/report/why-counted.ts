import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
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

interface CountedRow {
  since: string
  until: string | null
  hours: string | null
}

/**
 * Why a row counts for a figure on a day; `placeHours` is the size of one place in hours per week,
 * `placeLimit` the most hours of one person that count for it.
 */
export function whyCounted(
  counted: Counted,
  { since, until, hours }: CountedRow,
  { day, placeHours, placeLimit }: { day: string; placeHours: number | null; placeLimit: number | null },
): string {
  const from = formatDate(since)
  switch (counted) {
    case 'working':
      return workingWords(Number(hours), day, placeHours, placeLimit)
    case 'started':
      return `Eerste werkdag ${from} valt in ${day.slice(0, 4)}.`
    case 'ended':
      return `Laatste werkdag ${until ? formatDate(until) : 'onbekend'} valt in ${day.slice(0, 4)}.`
    case 'idle':
      return whyIdle({ since, until, hours }, day)
    case 'offers':
      return `Aangeboden op ${from} en op ${formatDate(day)} nog niet afgerond.`
    case 'trials':
      return `Proefplaats sinds ${from}.`
    default:
      return `Staat sinds ${from} in deze stap.${withReason(counted)}`
  }
}

const withReason = (counted: Counted) => {
  const reason = counted.startsWith('state.') ? whyNot[counted.slice('state.'.length) as State] : null
  return reason ? ` ${reason}` : ''
}

/** Why somebody who stands as placed does not count on that day, by the contract that lies nearest to it. */
function whyIdle({ since, until, hours }: CountedRow, day: string): string {
  if (hours === null) return `Geplaatst sinds ${formatDate(since)}, maar er is geen contract vastgelegd.`
  if (since > day) return `Het contract begint pas op ${formatDate(since)}.`
  if (until !== null && until < day) return `Het laatste contract liep tot en met ${formatDate(until)}.`
  return `Het werk loopt door sinds ${formatDate(since)}, maar telt niet meer als beschut werk.`
}

/** How much of a place the hours of one person fill, unrounded; null where the size of a place is not known. */
export const placesOf = (hours: number, placeHours: number | null, placeLimit: number | null) =>
  placeHours ? Math.min(hours, placeLimit ?? Infinity) / placeHours : null

function workingWords(hours: number, day: string, placeHours: number | null, placeLimit: number | null) {
  const counted = placesOf(hours, placeHours, placeLimit)
  const places = counted === null ? '' : `, ${formatNumber(counted, 2)} plek`
  return `Contract op ${formatDate(day)}: 1 persoon, ${formatNumber(hours)} uur${places}.`
}
