import type { IsoDate } from '../calendar'
import type { State } from '../states'
import type { FaultCode } from './faults'
import type { ImportedEmployer, RowValues } from './row-values'
import type { StatusReason } from './status-choices'

/** One step of an imported past: the trajectory was in `toState` from `validOn` on (T43). */
export type ImportedStep = { move: 'import'; toState: State; validOn: IsoDate }

/** A time that a trajectory was in a state; `validTo` is its last day, null while it lasts. */
export type ImportedPeriod = { state: State; validFrom: IsoDate; validTo: IsoDate | null }

/** A time in one of the two queues or at rest. `positionOn` gives the order; `reviewOn` the day to look again. */
export type ImportedWaiting = {
  queue: 'toBePlaced' | 'waiting' | 'resting'
  positionOn: IsoDate
  restReason: StatusReason | null
  reviewOn: IsoDate | null
  validFrom: IsoDate
  validTo: IsoDate | null
}

/**
 * A job; hours per week, up to the end of its contract. Of somebody who is placed by the list while that day has passed,
 * the import asks both sides what follows.
 */
export type ImportedPlacement = {
  startedOn: IsoDate
  hoursPerWeek: number
  employer: ImportedEmployer
  contractEndsOn: IsoDate | null
}

export const personFields = [
  'surname', 'prefix', 'initials', 'givenName', 'gender', 'birthDate', 'birthYear', 'bsn', 'street', 'postcode',
  'houseNumber', 'city', 'phone', 'email',
] as const // prettier-ignore

/** Everything of one row that goes into Schakel, complete or not at all. */
export type ImportedHistory = {
  person: Pick<RowValues, (typeof personFields)[number]>
  benefit: string | null
  profile: Pick<RowValues, 'support' | 'hoursWanted' | 'travel' | 'preference'>
  remark: string | null
  externalNumber: string | null
  application: { applicant: string | null; uwvReceivedOn: IsoDate } | null
  advice: { outcome: 'positive' | 'negative'; advisedOn: IsoDate } | null
  decision: { kind: 'grant' | 'reject'; decidedOn: IsoDate; deviates: boolean } | null
  waiting: ImportedWaiting[]
  placement: ImportedPlacement | null
  track: { track: 'dayActivities' | 'jobAgreement' | 'regular'; validFrom: IsoDate } | null
  finalState: State
  stateSince: IsoDate
  closedReason: StatusReason | null
  steps: ImportedStep[]
  periods: ImportedPeriod[]
  /** Facts that the state needs and the list does not give, as codes of the warnings that name them. */
  missing: FaultCode[]
}
