import type { IsoDate } from '../calendar'
import { formatDate } from '../dutch-date'
import type { State } from '../states'
import { fault, type Fault } from './faults'
import type { RowValues } from './row-values'
import { stateOf, statusChoiceLabel, type StatusChoice } from './status-choices'

type Need = 'application' | 'advice' | 'decision' | 'grant' | 'placement'

// What each state rests on (domain §11): the guards of the moves that lead to it, read as facts.
const needs: Partial<Record<State, readonly Need[]>> = {
  awaitingAdvice: ['application'],
  adviceReceived: ['advice'],
  decisionPending: ['advice'],
  rejected: ['advice', 'decision'],
  toBePlaced: ['advice', 'grant'],
  waiting: ['advice', 'grant'],
  resting: ['advice', 'grant'],
  offered: ['advice', 'grant'],
  trialPlacement: ['advice', 'grant'],
  placed: ['advice', 'grant', 'placement'],
}

// States before a fact exists: a later fact in the row contradicts them.
const beforeAdvice: readonly State[] = ['intake', 'screening', 'awaitingAdvice']
const beforeDecision: readonly State[] = [...beforeAdvice, 'adviceReceived', 'decisionPending']

/** What the status of a row lacks or contradicts, as faults that name the missing fact. */
export function checkState(values: RowValues, status: StatusChoice, today: IsoDate): Fault[] {
  const { state } = stateOf(status, 'toBePlaced')
  const label = statusChoiceLabel[status]
  const lacking = (needs[state] ?? []).flatMap((need) => checks[need](values, label))
  return [
    ...lacking,
    ...checkBehind(values, state, label),
    ...checkOutcomes(values, state),
    ...checkPlacement(values, state, label, today),
  ]
}

const checks: Record<Need, (values: RowValues, label: string) => Fault[]> = {
  application: ({ applicationOn }, label) =>
    applicationOn === null ? [fault('applicationNeeded', 'applicationOn', label)] : [],
  advice: ({ adviceOn, adviceOutcome }, label) => {
    if (adviceOn === null) return [fault('adviceNeeded', 'adviceOn', label)]
    return adviceOutcome === null ? [fault('adviceOutcomeNeeded', 'adviceOutcome', label)] : []
  },
  decision: ({ decisionOn }, label) =>
    decisionOn === null ? [fault('decisionNeeded', 'decisionOn', label)] : [],
  grant: (values, label) =>
    values.decisionOutcome === 'reject'
      ? [fault('notGranted', 'decisionOutcome', label)]
      : checks.decision(values, label),
  placement: ({ placementStart, contractHours, employer }) => [
    ...(placementStart === null ? [fault('startNeeded', 'placementStart')] : []),
    ...(contractHours === null ? [fault('hoursNeeded', 'contractHours')] : []),
    ...(employer === null ? [fault('employerNeeded', 'employer')] : []),
  ],
}

function checkBehind(values: RowValues, state: State, label: string): Fault[] {
  const decided = values.decisionOn !== null || values.decisionOutcome !== null
  if (decided && beforeDecision.includes(state))
    return [fault('statusBehind', 'status', label, 'een besluit')]
  const advised = values.adviceOn !== null || values.adviceOutcome !== null
  return advised && beforeAdvice.includes(state) ? [fault('statusBehind', 'status', label, 'een advies')] : []
}

function checkOutcomes(values: RowValues, state: State): Fault[] {
  if (state === 'rejected' && values.decisionOutcome === 'grant')
    return [fault('rejectedButGranted', 'status')]
  const positive = values.adviceOutcome === 'positive'
  const differs =
    values.adviceOutcome !== null &&
    values.decisionOutcome !== null &&
    positive !== (values.decisionOutcome === 'grant')
  return differs ? [fault('deviates', 'decisionOutcome')] : []
}

// A job that ended before today belongs to the past of any state; one that still runs only to a placed person.
function checkPlacement(values: RowValues, state: State, label: string, today: IsoDate): Fault[] {
  const { placementStart: start, contractEnd: end } = values
  if (state === 'placed')
    return end !== null && end < today ? [fault('contractOver', 'contractEnd', formatDate(end))] : []
  if (start === null) return []
  if (end === null || end >= today)
    return [fault('placementBesideStatus', 'status', label, formatDate(start))]
  return [
    ...(values.decisionOutcome !== 'grant' ? [fault('notGranted', 'decisionOutcome', label)] : []),
    ...checks.placement(values, label),
  ]
}
