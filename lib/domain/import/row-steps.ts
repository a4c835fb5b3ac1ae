import { addDays, type IsoDate } from '../calendar'
import { formatDate } from '../dutch-date'
import type { State } from '../states'
import { fault, type Fault } from './faults'
import type { ImportedPeriod, ImportedStep } from './imported-history'
import type { RowValues } from './row-values'
import { stateOf, statusChoiceLabel, type StatusChoice, type StatusReason } from './status-choices'

/** The day of the import, and in which queue a person with a right to a place stands by the number of that day. */
export type HistorySettings = { today: IsoDate; queue: 'toBePlaced' | 'waiting' }

/** The state a row ends in, its reason, the days of the road to it, and what the list left open. */
export type Road = { state: State; reason: StatusReason | null; steps: ImportedStep[]; faults: Fault[] }

// An offer or a trial rests on a workplace and a day that a list does not give: the person waits, and the row says so.
const unknownInList = { offered: 'offerUnknown', trialPlacement: 'trialUnknown' } as const

/**
 * The road of a row as dated steps: only days that the list gives, and for a state whose day it does not give the
 * day of the import, which a warning says. Refuses 'status sinds' before what went before it.
 */
export function roadOf(values: RowValues, status: StatusChoice, settings: HistorySettings): Road {
  const { state, reason, faults } = endOf(status, settings)
  const facts = factSteps(values, state, settings)
  const last = facts.at(-1)
  if (last?.toState === state)
    return { state, reason, steps: facts, faults: [...faults, ...sinceNote(values, last)] }
  const known = values.statusSince ?? factDay(values, state)
  const since = known ?? settings.today
  const open = known === null && !restsOnFact(state) ? [openDay(state, status)] : []
  return {
    state,
    reason,
    steps: [...facts, step(state, since)],
    faults: [...faults, ...lateFaults(since, last), ...open],
  }
}

function endOf(status: StatusChoice, { queue }: HistorySettings): Omit<Road, 'steps'> {
  const { state, reason } = stateOf(status, queue)
  if (state !== 'offered' && state !== 'trialPlacement') return { state, reason, faults: [] }
  return {
    state: queue,
    reason: null,
    faults: [fault(unknownInList[state], 'status', statusChoiceLabel[queue])],
  }
}

function lateFaults(since: IsoDate, last: ImportedStep | undefined): Fault[] {
  return last && since < last.validOn
    ? [fault('sinceBeforeFacts', 'statusSince', formatDate(since), formatDate(last.validOn))]
    : []
}

// In these states a missing day is a missing fact, and the check of the state says so.
const restsOnFact = (state: State) =>
  [
    'awaitingAdvice',
    'adviceReceived',
    'decisionPending',
    'rejected',
    'toBePlaced',
    'waiting',
    'placed',
  ].includes(state)

const step = (toState: State, validOn: IsoDate): ImportedStep => ({ move: 'import', toState, validOn })

const openDay = (state: State, status: StatusChoice) =>
  fault(state === 'resting' ? 'restUnexplained' : 'sinceUnknown', 'status', statusChoiceLabel[status])

function sinceNote({ statusSince }: RowValues, last: ImportedStep): Fault[] {
  return statusSince === null || statusSince === last.validOn
    ? []
    : [fault('sinceFollowsFact', 'statusSince', formatDate(last.validOn))]
}

function factSteps(values: RowValues, end: State, { queue }: HistorySettings): ImportedStep[] {
  const waits = end === 'toBePlaced' || end === 'waiting' ? end : queue
  const ended = end !== 'placed' && values.placementStart !== null && values.contractEnd !== null
  const days: [State, IsoDate | null][] = [
    ['awaitingAdvice', values.applicationOn],
    ['adviceReceived', values.adviceOn],
    [
      values.decisionOutcome === 'reject' ? 'rejected' : waits,
      values.decisionOutcome === null ? null : values.decisionOn,
    ],
    ['placed', values.placementStart],
    [waits, ended && values.contractEnd !== null ? addDays(values.contractEnd, 1) : null],
  ]
  return days.flatMap(([state, on]) => (on === null ? [] : [step(state, on)]))
}

/** The day on which a fact brought the trajectory into a state that no step of its own stands for. */
function factDay(values: RowValues, state: State): IsoDate | null {
  if (state === 'decisionPending') return values.adviceOn
  return state === 'intake' || state === 'screening' ? values.applicationOn : null
}

/** How long each state lasted; a state that began and ended on one day has no period, for a day counts where it ends. */
export function periodsOf(steps: readonly ImportedStep[]): ImportedPeriod[] {
  return steps.flatMap(({ toState, validOn }, index) => {
    const next = steps[index + 1]
    if (next && next.validOn <= validOn) return []
    return [{ state: toState, validFrom: validOn, validTo: next ? addDays(next.validOn, -1) : null }]
  })
}
