import { fault, type Fault } from './faults'
import type { ColumnTarget } from './fields'
import type { RowValues } from './row-values'
import { statusChoiceLabel, type StatusChoice } from './status-choices'

/**
 * Fills in what follows from the rest of the row: a status where the list gives none, the outcome of a decision
 * or an advice where only its day is given. Each is said; what does not follow stays empty.
 */
export function deriveFacts(
  values: RowValues,
  mapping: readonly ColumnTarget[],
): { values: RowValues; faults: Fault[] } {
  const withStatus = deriveStatus(values, mapping.includes('status'))
  const withDecision = deriveDecision(withStatus.values)
  const withAdvice = deriveAdvice(withDecision.values)
  return {
    values: withAdvice.values,
    faults: [...withStatus.faults, ...withDecision.faults, ...withAdvice.faults],
  }
}

type Derived = { values: RowValues; faults: Fault[] }

function deriveStatus(values: RowValues, hasColumn: boolean): Derived {
  if (values.status !== null) return { values, faults: [] }
  const status = statusOfFacts(values)
  return {
    values: { ...values, status },
    faults: [fault(hasColumn ? 'statusMissing' : 'statusDerived', 'status', statusChoiceLabel[status])],
  }
}

function statusOfFacts(values: RowValues): StatusChoice {
  if (values.placementStart !== null) return 'placed'
  if (values.decisionOutcome === 'reject') return 'rejected'
  if (values.decisionOn !== null || values.waitingSince !== null) return 'queue'
  if (values.adviceOn !== null) return 'adviceReceived'
  return values.applicationOn !== null ? 'awaitingAdvice' : 'intake'
}

const grantedStates: readonly (StatusChoice | null)[] = [
  'queue',
  'toBePlaced',
  'waiting',
  'offered',
  'trialPlacement',
  'placed',
]

function deriveDecision(values: RowValues): Derived {
  if (values.decisionOn === null || values.decisionOutcome !== null) return { values, faults: [] }
  const outcome =
    values.status === 'rejected' ? 'reject' : grantedStates.includes(values.status) ? 'grant' : null
  if (outcome === null) return { values, faults: [] }
  const word = outcome === 'grant' ? 'toegekend' : 'afgewezen'
  return {
    values: { ...values, decisionOutcome: outcome },
    faults: [fault('outcomeDerived', 'decisionOutcome', word)],
  }
}

function deriveAdvice(values: RowValues): Derived {
  if (values.adviceOn === null || values.adviceOutcome !== null || values.decisionOutcome === null)
    return { values, faults: [] }
  const outcome = values.decisionOutcome === 'grant' ? 'positive' : 'negative'
  const word = outcome === 'positive' ? 'positief' : 'negatief'
  return {
    values: { ...values, adviceOutcome: outcome },
    faults: [fault('adviceOutcomeDerived', 'adviceOutcome', word)],
  }
}
