import type { PossibleMove } from './decide'
import type { Move } from './lifecycle'
import type { ReasonCode } from './reasons'
import type { State } from './states'

/**
 * The move that mostly comes next in each state; the first that may be made is the one big button. Who is on the
 * waiting list waits: there the number is reached, and an offer is the exception.
 */
// prettier-ignore
const usual: Record<State, readonly Move[]> = {
  intake: ['startScreening'],
  screening: ['requestAdvice', 'closeWithoutApplication'],
  awaitingAdvice: ['recordAdvice'],
  adviceReceived: ['prepareDecision'],
  decisionPending: ['grantToPlace', 'grantToWait', 'reject'],
  rejected: ['decideObjection', 'closeAfterRejection'],
  toBePlaced: ['offer'],
  waiting: [],
  resting: ['resumeToPlace', 'resumeToWait', 'resumeToAdvice'],
  offered: ['acceptOffer', 'place', 'lapseToPlace', 'lapseToWait'],
  trialPlacement: ['place', 'reviewTrial', 'stopTrialToPlace', 'stopTrialToWait'],
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
  /** What a colleague proposed and now waits for the second reader. */
  proposed: readonly string[]
  /** Where a switch in preparation leads. */
  toTrack: string | null
}

/** Reasons that help nobody: the step is not here, or a colleague proposes it first. */
const silent: readonly ReasonCode[] = [
  'wrong_state', 'second_reader_needed', 'no_negative_advice', 'indication_not_asked_here', 'indication_asked', 'switch_not_to_sheltered', 'no_decision_asked',
] // prettier-ignore

const trackMove: Record<string, Move> = {
  dayActivities: 'switchToDayActivities',
  jobAgreement: 'switchToJobAgreement',
  regular: 'switchToRegular',
  sheltered: 'endSwitchToPlace',
}

/** Of a switch only the end that was chosen says why it is not there yet. */
const leadsThere = (move: Move, { toTrack }: Leaning) =>
  toTrack === null || trackMove[toTrack] === move || !Object.values(trackMove).includes(move)

function wanted(state: State, { adviceOutcome, toTrack }: Leaning): readonly Move[] {
  if (state === 'decisionPending' && adviceOutcome === 'negative') return ['reject', ...usual[state]]
  const own = state === 'switchPreparing' && toTrack !== null ? trackMove[toTrack] : undefined
  return own ? [own, ...usual[state]] : usual[state]
}

/** Splits what may be made now into the one usual move and the rest, and keeps the reasons that help. */
export function nextSteps(state: State, possible: readonly PossibleMove[], leaning: Leaning): NextSteps {
  const allowed = possible.filter((move) => move.allowed).map(({ move }) => move)
  const proposed = allowed.find((move) => leaning.proposed.includes(move))
  // A negative advice waits for a decision before anything else.
  const turned = allowed.find((move) => move === 'keepDetermination')
  const primary = proposed ?? turned ?? wanted(state, leaning).find((move) => allowed.includes(move)) ?? null
  return {
    primary,
    others: inOrder(
      state,
      allowed.filter((move) => move !== primary),
    ),
    notYet: possible
      .filter((move) => !move.allowed)
      .filter(({ move, reason }) => !silent.includes(reason) && leadsThere(move, leaning)),
  }
}

/** What is seldom done comes last, so that the usual stays in sight. */
// prettier-ignore
const seldom: readonly Move[] = [
  'moveToDayActivities', 'moveToJobAgreement', 'moveToRegular',
  'attachAdvice', 'startReview', 'fileObjection', 'reopenDecision', 'revoke', 'endDetermination', 'lapseToRest', 'takeDayActivities',
  'takeJobAgreement', 'takeRegular', 'startHandover', 'startHandoverPlaced', 'withdrawRequestAndClose', 'dismissApplication',
  'closePlaced', 'closeDeceasedOrPension',
]

const inOrder = (state: State, moves: readonly Move[]): Move[] => [
  ...usual[state].filter((move) => moves.includes(move)),
  ...moves.filter((move) => !usual[state].includes(move) && !seldom.includes(move)),
  ...moves.filter((move) => !usual[state].includes(move) && seldom.includes(move)),
]
