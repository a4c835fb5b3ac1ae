import { formatNumber } from './dutch-number'
import type { DutyFacts } from './facts'
import { duty, type Duty } from './obligation'

/** The duty of art. 10b from a municipality's figures on a day; unknown while the hours of a place are. */
export function dutyOf(facts: DutyFacts): Duty {
  const hoursPerPlace = Number(facts.standardPlaceHours ?? 0)
  const places = hoursPerPlace === 0 ? 0 : Number(facts.countedHours ?? facts.hours) / hoursPerPlace
  const unknown = hoursPerPlace === 0 && facts.basis === 'standardPlaces'
  const target = unknown
    ? { ministerial: null, local: null }
    : { ministerial: facts.ministerial, local: facts.local }
  const realised = { persons: Number(facts.persons), hours: Number(facts.hours), standardPlaces: places }
  return duty(target, realised, facts.basis)
}

/** State of the duty, and how many places above the number a manager's decision still leaves. */
export function dutyState(facts: DutyFacts): { duty: Duty['state']; exceedanceLeft: number } {
  const { state, target, realised } = dutyOf(facts)
  const left = state === 'reached' ? (target ?? 0) + Number(facts.extra) - realised : 0
  return { duty: state, exceedanceLeft: Math.max(0, left) }
}

/** What the extra places of a decision mean now, in Dutch: up to where, how many are left and for whom; null without them. */
export function extraWords(facts: DutyFacts): string | null {
  const { target, basis } = dutyOf(facts)
  const extra = Number(facts.extra)
  if (extra === 0 || target === null) return null
  const unit = basis === 'persons' ? 'personen' : 'plekken van 31 uur'
  const most = `Een besluit geeft ${formatNumber(extra)} extra: de gemeente mag plaatsen tot en met ${formatNumber(target + extra)} ${unit}.`
  const { duty: state, exceedanceLeft } = dutyState(facts)
  if (state === 'owed') return `${most} Die tellen pas als het aantal is bereikt.`
  return exceedanceLeft === 0
    ? `${most} Die zijn vol.`
    : `${most} Daarvan is nog ${formatNumber(exceedanceLeft, 2)} over: wie op de wachtlijst staat, kan daarvoor een aanbod krijgen, in de volgorde van de verordening (art. 10b lid 5).`
}
