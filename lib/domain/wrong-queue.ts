import { formatNumber } from './dutch-number'
import { dutyOf, dutyState } from './duty-state'
import type { DutyFacts } from './facts'
import type { Duty } from './obligation'

/**
 * The queue that people stand in while the state of the duty puts them in the other one, by how many stand in each
 * (persons): while a place is owed nobody belongs on the wachtlijst (Pw art. 10b lid 1), and once the number is reached
 * nobody in te plaatsen (lid 6). Null when all stand right, or while the number is not known.
 */
export function wrongQueue(
  state: Duty['state'],
  counts: { toBePlaced?: number; waiting?: number },
): 'toBePlaced' | 'waiting' | null {
  if (state === 'unknown') return null
  const queue = state === 'owed' ? 'waiting' : 'toBePlaced'
  return (counts[queue] ?? 0) > 0 ? queue : null
}

/** Where a queue is to go, and whether what the municipality realised may stand beside it (small numbers). */
interface Shift {
  to: 'toBePlaced' | 'waiting'
  visible: boolean
}

const withoutFigures = {
  waiting: 'Het aantal is bereikt: er is geen plicht tot een plek (Participatiewet art. 10b lid 6).',
  toBePlaced:
    'Het aantal is niet (meer) bereikt: de gemeente moet een plek aanbieden (Participatiewet art. 10b lid 1).',
}

/**
 * Why people stand in the wrong queue, in Dutch: the number and what is realised with the article (Pw art. 10b lid 1 or
 * 6), and what a decision on places above the number changes about it (lid 5). Who goes to the wachtlijst goes there first
 * also while such places are left: they are offered from there. Without figures where these may not be shown.
 */
export function shiftGround(facts: DutyFacts, { to, visible }: Shift): string[] {
  if (!visible) return [withoutFigures[to]]
  return [dutyOf(facts).explanation, ...(Number(facts.extra) > 0 ? [aboveNumber(facts, to)] : [])]
}

function aboveNumber(facts: DutyFacts, to: Shift['to']): string {
  const extra = formatNumber(Number(facts.extra))
  if (to === 'toBePlaced')
    return `Uw besluit over extra plekken (${extra}) verandert dit niet: die tellen pas als het aantal is bereikt.`
  const { exceedanceLeft } = dutyState(facts)
  const unit = dutyOf(facts).basis === 'persons' ? 'personen' : 'plekken van 31 uur'
  return exceedanceLeft === 0
    ? `De extra plekken van uw besluit (${extra}) zijn vol.`
    : `Er is nog ${formatNumber(exceedanceLeft, 2)} over door uw besluit over extra plekken (${extra}), geteld in ${unit}. Ook dan gaan zij eerst naar de wachtlijst: vandaar kan iemand zo’n plek aangeboden krijgen, in de volgorde van de verordening (lid 5).`
}
