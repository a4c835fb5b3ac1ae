import { missingFields, type CorrectableFact } from '../correction-fields'
import type { ReasonCode } from '../reasons'
import { queueStates, type State } from '../states'
import { insertFact, openDeadline, text, type Effect, type FactContext } from './effect'

type Missing = keyof typeof missingFields
type Values = Record<string, unknown>
type Added = { effects: Effect[]; after: Values } | { refused: ReasonCode }

/** Whether a fact may be recorded afterwards by the form of its own. */
export const mayBeMissing = (fact: CorrectableFact): fact is Missing => Object.hasOwn(missingFields, fact)

const listed: readonly State[] = [...queueStates, 'resting']

function application(context: FactContext): Added {
  const { input, facts } = context
  if (facts.advice === null) return { refused: 'wrong_state' }
  const receivedOn = text(input, 'receivedOn')
  const after = {
    applicant: text(input, 'applicant'),
    received_on: receivedOn,
    uwv_received_on: text(input, 'uwvReceivedOn'),
    valid_from: receivedOn ?? text(input, 'uwvReceivedOn'),
  }
  return { effects: [insertFact(context, 'application', after)], after }
}

/** Somebody who waits or rests with a decision and no row on the list: it stands there from the day of this step. */
function position(context: FactContext): Added {
  const { facts, today, input } = context
  if (facts.entry !== null) return { refused: 'already_done' }
  if (!listed.includes(facts.state as State)) return { refused: 'wrong_state' }
  const resting = facts.state === 'resting'
  const after = { position_on: text(input, 'positionOn') }
  const row = {
    ...after,
    queue: facts.state,
    rest_reason: resting ? 'notAvailable' : null,
    review_on: resting ? today : null,
    valid_from: facts.stateSince,
  }
  const next = resting
    ? openDeadline(context, 'restReview', today)
    : openDeadline(context, 'contactRound', after.position_on ?? today, { notBefore: today })
  return { effects: [insertFact(context, 'waiting_list_entry', row), ...next], after }
}

/** What is written for a fact that was never recorded: the fact itself, with nothing before it; or why not. */
export function missingFact(context: FactContext, fact: Missing): Added {
  const found = fact === 'application' ? application(context) : position(context)
  if ('refused' in found) return found
  const days = Object.values(found.after).filter((value) => typeof value === 'string')
  const ahead = days.some((value) => /^\d{4}-\d\d-\d\d$/.test(value) && value > context.today)
  return ahead ? { refused: 'day_in_future' } : found
}
