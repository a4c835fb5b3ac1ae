import type { State } from '../states'

/**
 * What a status word in a list can mean. `queue` is "waits for a place": whether that is te plaatsen or the
 * wachtlijst depends on the number of places. 'Verhuisd' and 'onbereikbaar' are reasons within a state
 * (domain §11, readings), so they are choices of their own here.
 */
export const statusChoices = [
  'intake', 'screening', 'awaitingAdvice', 'adviceReceived', 'decisionPending', 'rejected', 'queue', 'toBePlaced',
  'waiting', 'restingOwnWish', 'restingNotAvailable', 'restingUnreachable', 'restingMoved', 'restingUnknown', 'offered',
  'trialPlacement', 'placed', 'elsewhereDayActivities', 'elsewhereJobAgreement', 'elsewhereRegular',
  'closedMoved', 'closedStopped', 'closedDeceased', 'closedPension', 'closedOther',
] as const // prettier-ignore

export type StatusChoice = (typeof statusChoices)[number]

/** Why someone rests or a trajectory was closed, as stored with the state. */
export type StatusReason =
  | 'ownWish'
  | 'notAvailable'
  | 'unreachable'
  | 'moved'
  | 'unknown'
  | 'stopped'
  | 'deceased'
  | 'pension'
  | 'other'

/** State and reason of a choice; `queue` is filled in with the queue that the number of today gives. */
export function stateOf(
  choice: StatusChoice,
  queue: 'toBePlaced' | 'waiting',
): { state: State; reason: StatusReason | null } {
  if (choice === 'queue') return { state: queue, reason: null }
  for (const state of ['resting', 'closed'] as const) {
    if (!choice.startsWith(state)) continue
    const reason = choice.slice(state.length)
    return { state, reason: (reason.charAt(0).toLowerCase() + reason.slice(1)) as StatusReason }
  }
  return { state: choice as State, reason: null }
}

/** What the user reads when choosing what a word means. */
export const statusChoiceLabel: Record<StatusChoice, string> = {
  intake: 'Aangemeld',
  screening: 'Voorselectie',
  awaitingAdvice: 'Advies gevraagd',
  adviceReceived: 'Advies ontvangen',
  decisionPending: 'Besluit in voorbereiding',
  rejected: 'Afgewezen',
  queue: 'Wacht op een plek (te plaatsen of wachtlijst, naar het aantal plekken)',
  toBePlaced: 'Te plaatsen',
  waiting: 'Wachtlijst (aantal bereikt)',
  restingOwnWish: 'Rustend: eigen wens',
  restingNotAvailable: 'Rustend: kan nu niet',
  restingUnreachable: 'Rustend: niet bereikbaar',
  restingMoved: 'Rustend: verhuisd, overdracht nog te regelen',
  restingUnknown: 'Rustend: reden onbekend',
  offered: 'Aanbod gedaan',
  trialPlacement: 'Proefplaats',
  placed: 'Geplaatst',
  elsewhereDayActivities: 'Elders: dagbesteding',
  elsewhereJobAgreement: 'Elders: banenafspraak',
  elsewhereRegular: 'Elders: regulier werk',
  closedMoved: 'Afgesloten: verhuisd en overgedragen',
  closedStopped: 'Afgesloten: op eigen wens gestopt',
  closedDeceased: 'Afgesloten: overleden',
  closedPension: 'Afgesloten: pensioen',
  closedOther: 'Afgesloten: andere reden',
}
