import 'server-only'
import { z } from 'zod'
import { actFields } from '@/lib/domain/act-fields'
import { lastDay, ruleInForce } from '@/lib/domain/deadlines'
import type { HandoverPayload } from '@/lib/domain/handover-fields'
import { municipalityIds } from '@/lib/pipeline/actor'
import { command, type EventId } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { loadRules } from './create-trajectory'
import { formSchema } from './fields-schema'
import type { ReceivedHandover } from './plan-handover'
import { answerHandover, takeOver } from './take-over'

const handover = { handoverId: z.uuid() }
const acceptSchema = formSchema(handover, actFields.acceptHandover)
const refuseSchema = formSchema(handover, actFields.refuseHandover)
const askSchema = formSchema(handover, actFields.askHandover)

/** A handover to who asks: to an own municipality, to oneself, or to the own company; no other part of that trajectory. */
async function received(
  { sql, actor }: Context,
  { handoverId }: { handoverId: string },
): Promise<ReceivedHandover | null> {
  const [row] = await sql<
    (Omit<ReceivedHandover, 'payload'> & { payload: string | null; outcome: string | null })[]
  >`
    select h.id, h.kind, h.trajectory_id as "trajectoryId", t.number, h.to_municipality_id as "municipalityId", o.name as sender,
      h.contract_continues as "contractContinues", h.subsidy_payer as "subsidyPayer", h.payload, h.outcome
    from handover h join organisation o on o.id = h.municipality_id left join trajectory t on t.id = h.trajectory_id
    where h.id = ${handoverId} and case h.kind
      when 'municipality' then ${actor.role} = 'caseworker' and h.to_municipality_id = any (${municipalityIds(actor)}::uuid[])
      when 'colleague' then h.to_account_id = ${actor.accountId}
      else ${actor.role} = 'hr' and h.to_company_id = ${actor.companyId} end`
  if (!row?.payload) return null
  if (row.outcome !== null) refuse('changed_meanwhile')
  return { ...row, payload: JSON.parse(row.payload) as HandoverPayload }
}

/**
 * The receiver takes it. Another municipality gets a new trajectory with what came along (T44); a colleague becomes the
 * owner; of the guidance by a company the receipt is what changes: the municipality keeps the trajectory.
 */
export const acceptHandover = command({
  permission: 'handover.answer',
  input: acceptSchema,
  subject: received,
  run: async ({ subject, input: { input }, ...context }) => {
    if (subject.kind === 'municipality') return takeOver(context, subject, input)
    const words = typeof input.reason === 'string' ? input.reason : null
    const event = await answerHandover(context, subject.id, {
      outcome: 'accepted',
      words,
      submissionId: context.submissionId,
    })
    return { value: { trajectoryId: subject.trajectoryId, number: subject.number }, event }
  },
})

/** Not taken over, with the reason; the sender stays the owner and takes it from there. */
export const refuseHandover = command({
  permission: 'handover.answer',
  input: refuseSchema,
  subject: received,
  run: async ({ subject, input: { input }, ...context }) => {
    const event = await answerHandover(context, subject.id, {
      outcome: 'refused',
      words: String(input.reason),
      submissionId: context.submissionId,
    })
    return { value: { handoverId: subject.id }, event }
  },
})

/** Asked back: the sender gets the question as a task, and the term of the answer runs on. One question at a time. */
export const askHandover = command({
  permission: 'handover.answer',
  input: askSchema,
  subject: received,
  run: async ({ subject, input: { input }, ...context }) => {
    const { sql, now, today, actor, submissionId } = context
    const { rules, equatedDays } = await loadRules(context)
    const rule = ruleInForce(rules, 'handoverQuestion', today)
    const due = rule && lastDay(rule, today, equatedDays)
    const [row] = await sql<{ id: string }[]>`
      select app.ask_handover(${subject.id}, ${String(input.question)}, ${today}::date, ${due}::date, ${now.toISOString()}::timestamptz,
        ${actor.name}, ${submissionId}) as id`
    return { value: { handoverId: subject.id }, event: String(row?.id) as EventId }
  },
})
