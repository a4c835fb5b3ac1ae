import 'server-only'
import type { HandoverField, HandoverPayload, HandoverRule, Receiver } from '@/lib/domain/handover-fields'
import { documentsToSend, fieldsToSend, onlyChosen } from '@/lib/domain/handover-fields'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { MoveInput } from '@/lib/domain/situation'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { markOf, wholePayload } from './handover-payload'

/** The grounds for this receiver, and for a move who may turn out to pay, as they hold on this day. */
export const rulesFor = ({ sql, today }: Context, receiver: Receiver) => sql<HandoverRule[]>`
  select key, kind, receiver, label, words, needed, optional, documents, ask, source, certainty from handover_rule
  where receiver = ${receiver} and superseded_at is null and valid_from <= ${today} and (valid_to is null or valid_to >= ${today}) order by position, key`

/** What is sent, frozen with the ground in the words of today. */
export interface Sending {
  fields: HandoverField[]
  payload: HandoverPayload
  ground: HandoverRule
}

const ticked = (list: MoveInput[string]) => (typeof list === 'string' ? list.split(',').filter(Boolean) : [])

/**
 * What goes along on the chosen ground. Refuses a ground that does not hold for this receiver today, and what is no longer
 * what the sender saw (`seen`).
 */
export async function sendingOf(
  context: Context,
  facts: TrajectoryFacts,
  input: MoveInput,
  receiver: Receiver,
): Promise<Sending> {
  const rules = await rulesFor(context, receiver)
  const ground = rules.find(({ kind, key }) => kind === 'ground' && key === input.ground)
  if (!ground) refuse('ground_needed')
  const whole = await wholePayload(context, facts)
  if (typeof input.seen === 'string' && input.seen !== markOf(whole, ground)) refuse('handover_changed')
  const documents = documentsToSend(whole.documents ?? [], ground, ticked(input.documents))
  const chosen = ticked(input.fields).filter((field) => field !== 'documents')
  const fields = fieldsToSend(ground, documents.length > 0 ? [...chosen, 'documents'] : chosen)
  return { fields, payload: onlyChosen({ ...whole, documents }, fields), ground }
}
