import 'server-only'
import { z } from 'zod'
import { actFields } from '@/lib/domain/act-fields'
import { questionAnswered, sent, takenBack } from '@/lib/domain/effects/handing-over'
import type { Row, TrajectoryFacts } from '@/lib/domain/facts'
import type { Receiver } from '@/lib/domain/handover-fields'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { seenVersion } from '@/lib/pipeline/inputs'
import { refuse } from '@/lib/pipeline/result'
import { formSchema } from './fields-schema'
import { sendingOf } from './handover-rules'
import { factContext, lockOpen, record } from './record'

const seen = { trajectoryId: z.uuid(), version: seenVersion }
const sendSchema = formSchema({ ...seen, receiver: z.enum(['colleague', 'company']) }, actFields.sendHandover)
const withdrawSchema = formSchema(seen, actFields.withdrawHandover)
const replySchema = formSchema({ trajectoryId: z.uuid(), questionId: z.uuid() }, actFields.replyHandover)

/** A colleague at work for the same municipality, who does not own it already; or a company that sees this person now. */
async function receiverName(
  { sql, today }: Context,
  { id, municipalityId, ownerId }: TrajectoryFacts,
  [receiver, receiverId]: [Receiver, string],
): Promise<string | null> {
  const [row] =
    receiver === 'colleague'
      ? await sql<{ name: string }[]>`
          select a.name from account a join account_municipality m on m.account_id = a.id
          where a.id = ${receiverId} and a.id is distinct from ${ownerId} and a.active and a.role = 'caseworker'
            and m.municipality_id = ${municipalityId} and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to >= ${today})`
      : await sql<{ name: string }[]>`
          select o.name from access a join organisation o on o.id = a.organisation_id
          where a.trajectory_id = ${id} and a.organisation_id = ${receiverId} and a.ended_at is null`
  return row?.name ?? null
}

const whom = (receiver: Receiver, receiverId: string, { municipalityId }: TrajectoryFacts) =>
  receiver === 'colleague'
    ? { to_account_id: receiverId, to_municipality_id: municipalityId }
    : { to_company_id: receiverId }

/**
 * To a colleague of the same municipality, or the guidance to HR of a company: what goes along is frozen, the sender stays
 * the owner and a term runs until the receiver answers.
 */
export const sendHandover = command({
  permission: 'handover.send',
  input: sendSchema,
  subject: lockOpen,
  run: async ({ subject: facts, input: { receiver, version, input }, ...context }) => {
    if (facts.passing || facts.state === 'handover') refuse('handover_runs')
    const receiverId = String(input.receiverId)
    const name = await receiverName(context, facts, [receiver, receiverId])
    if (name === null) refuse('receiver_needed')
    const { payload, fields, ground } = await sendingOf(context, facts, input, receiver)
    const filled = factContext(context, facts, {
      ...input,
      fields: fields.join(','),
      payload: JSON.stringify(payload),
      groundWords: ground.label,
      groundSource: ground.source,
      sentByName: context.actor.name,
    })
    return record(context, facts, {
      kind: 'handoverSent',
      effects: sent(filled, { kind: receiver, to_name: name, ...whom(receiver, receiverId, facts) }),
      details: { receiver, ground: ground.key, fields },
      companyId: receiver === 'company' ? receiverId : null,
      seen: version,
    })
  },
})

/** Taken back before it was answered; to another municipality that is the move `returnHandover` (T45). */
export const withdrawHandover = command({
  permission: 'handover.send',
  input: withdrawSchema,
  subject: lockOpen,
  run: async ({ subject: facts, input: { version, input }, ...context }) => {
    if (!facts.passing) refuse('handover_gone')
    return record(context, facts, {
      kind: 'handoverWithdrawn',
      effects: takenBack(factContext(context, facts, input), facts.passing),
      reason: input.reason,
      companyId: (facts.passing.to_company_id as string | null) ?? null,
      seen: version,
    })
  },
})

async function lockQuestion(context: Context, input: { trajectoryId: string; questionId: string }) {
  const facts = await lockOpen(context, input)
  if (!facts) return null
  const [found] = await context.sql<{ row: Row }[]>`
    select to_jsonb(q) as row from handover_question q where q.id = ${input.questionId} and q.trajectory_id = ${facts.id}`
  return found ? { facts, question: found.row } : null
}

const openHandover = ({ passing, handover }: TrajectoryFacts, { handover_id: id }: Row) =>
  [passing, handover].find((row) => row && row.id === id && row.outcome == null) ?? null

/** The sender answers what the receiver asked; the term of the receiver runs on, or is set anew where little is left. */
export const replyHandover = command({
  permission: 'handover.send',
  input: replySchema,
  subject: lockQuestion,
  run: async ({ subject: { facts, question }, input: { input }, ...context }) => {
    const row = openHandover(facts, question)
    if (!row || question.answered_on != null) refuse('changed_meanwhile')
    return record(context, facts, {
      kind: 'handoverReplied',
      effects: questionAnswered(factContext(context, facts, input), {
        row,
        question,
        answeredBy: context.actor.name,
      }),
      details: { handoverId: row.id },
      companyId: (row.to_company_id as string | null) ?? null,
    })
  },
})
