/** The states of a trajectory (domain §11), in the order of the road. `none` is "not there yet". */
export const states = [
  'intake',
  'screening',
  'awaitingAdvice',
  'adviceReceived',
  'decisionPending',
  'rejected',
  'toBePlaced',
  'waiting',
  'resting',
  'offered',
  'trialPlacement',
  'placed',
  'switchPreparing',
  'elsewhereDayActivities',
  'elsewhereJobAgreement',
  'elsewhereRegular',
  'handover',
  'closed',
] as const

export type State = (typeof states)[number]

/** A place in the life cycle before the first move. */
export type StateOrNone = State | 'none'

/** Every state in which a trajectory is alive: it has an owner and a next step. */
export const openStates: readonly State[] = states.filter((state) => state !== 'closed')

/** Open states out of which a person can be handed over or closed ("any" in T30 and T33). */
export const anyState: readonly State[] = openStates.filter((state) => state !== 'handover')

/** Waiting with the right to a place or to another offer. */
export const queueStates = ['toBePlaced', 'waiting'] as const satisfies readonly State[]

/** Somewhere else than in sheltered work; the determination stays what it is. */
export const elsewhereStates = [
  'elsewhereDayActivities',
  'elsewhereJobAgreement',
  'elsewhereRegular',
] as const satisfies readonly State[]
