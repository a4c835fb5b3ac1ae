import type { PossibleMove } from './decide'
import { specOf, type Move } from './lifecycle'
import type { State } from './states'

/** The move that mostly comes next in each state; the first that may be made is the one big button. */
// prettier-ignore
const usual: Record<State, readonly Move[]> = {
  intake: ['startScreening'],
  screening: ['requestAdvice', 'closeWithoutApplication'],
  awaitingAdvice: ['recordAdvice'],
  adviceReceived: ['prepareDecision'],
  decisionPending: ['grantToPlace', 'grantToWait', 'reject'],
  rejected: ['decideObjection', 'closeAfterRejection'],
  toBePlaced: ['offer'],
  waiting: ['offer', 'offerAboveNumber'],
  resting: ['resumeToPlace', 'resumeToWait', 'resumeToAdvice'],
  offered: ['acceptOffer', 'place', 'lapseToPlace', 'lapseToWait'],
  trialPlacement: ['place', 'stopTrialToPlace', 'stopTrialToWait'],
  placed: ['changeTerms', 'prepareSwitch'],
  switchPreparing: ['switchToDayActivities', 'switchToJobAgreement', 'switchToRegular'],
  elsewhereDayActivities: ['returnToPlace', 'returnToWait', 'returnToScreening'],
  elsewhereJobAgreement: ['returnToJob', 'switchBackToPlace', 'switchBackToWait'],
  elsewhereRegular: ['returnToJob', 'switchBackToPlace', 'switchBackToWait'],
  handover: ['completeHandover', 'returnHandover'],
  closed: ['reopen'],
}

export interface NextSteps {
  primary: Move | null
  others: Move[]
  notYet: Extract<PossibleMove, { allowed: false }>[]
}

interface Leaning {
  /** Of the advice in force, so that the usual decision follows it. */
  adviceOutcome: string | null
  /** Where a switch in preparation leads. */
  toTrack: string | null
}

const trackMove: Record<string, Move> = {
  dayActivities: 'switchToDayActivities',
  jobAgreement: 'switchToJobAgreement',
  regular: 'switchToRegular',
}

function wanted(state: State, { adviceOutcome, toTrack }: Leaning): readonly Move[] {
  if (state === 'decisionPending' && adviceOutcome === 'negative') return ['reject', ...usual[state]]
  const own = state === 'switchPreparing' && toTrack !== null ? trackMove[toTrack] : undefined
  return own ? [own, ...usual[state]] : usual[state]
}

/** Splits what may be made now into the one usual move and the rest, and keeps the reasons that help. */
export function nextSteps(state: State, possible: readonly PossibleMove[], leaning: Leaning): NextSteps {
  const allowed = possible.filter((move) => move.allowed).map(({ move }) => move)
  const primary = wanted(state, leaning).find((move) => allowed.includes(move)) ?? null
  return {
    primary,
    others: allowed.filter((move) => move !== primary),
    notYet: possible
      .filter((move) => !move.allowed)
      .filter(({ move, reason }) => helps(move, reason, allowed)),
  }
}

const ofNumber: readonly string[] = ['target_reached', 'target_not_reached']

/** A move that only the number of the day keeps shut says nothing beside its twin that is open. */
const helps = (move: Move, reason: string, allowed: readonly Move[]) =>
  reason !== 'wrong_state' &&
  !(ofNumber.includes(reason) && allowed.some((open) => specOf(open).event === specOf(move).event))
