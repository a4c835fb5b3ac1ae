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
