import { stateOfTrack } from './main-track'
import type { MoveInput, Requirement } from './situation'

const hasValue = (value: MoveInput[string]) => value !== undefined && value !== null && value !== ''

/** A switch waits for its tasks; one that the law does not ask may be left with a reason (domain §5.3). */
export const tasksDone: Requirement = ({ jobSwitch }, input) => {
  const open = jobSwitch?.openTasks ?? []
  if (open.includes('always')) return 'switch_tasks_open'
  if (open.length === 0 || input === undefined) return null
  return hasValue(input.openTasksReason) ? null : 'switch_tasks_reason'
}
/** Ending a preparation towards sheltered work completes the switch; otherwise a job ended meanwhile (T48). */
export const tasksDoneToSheltered: Requirement = (s, input) =>
  s.jobSwitch?.toTrack === 'sheltered' ? tasksDone(s, input) : null
/** T34: the indicatie is asked once, and only for a switch whose rules ask it. */
export const indicationAsksHere: Requirement = ({ jobSwitch }) => {
  if (jobSwitch?.indicationAskedOn != null) return 'indication_asked'
  return jobSwitch?.asksIndication === true ? null : 'indication_not_asked_here'
}
/** A switch leads somewhere else than where someone is. */
export const otherTrack: Requirement = ({ state }, input) =>
  input !== undefined && stateOfTrack[String(input.toTrack)] === state ? 'same_track' : null
/** Trying out has a day on which it is talked over. */
export const tryOutPlanned: Requirement = (_, input) =>
  input === undefined || !hasValue(input.tryOut) || input.tryOut === 'none' || hasValue(input.tryEvaluateOn)
    ? null
    : 'try_out_day_needed'
/** T50 asks the same steps as every switch (domain §5.3): without a preparation it says why nobody had its tasks before. */
export const whyUnprepared: Requirement = (_, input) =>
  input === undefined || hasValue(input.openTasksReason) ? null : 'unprepared_reason_needed'
