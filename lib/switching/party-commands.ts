import 'server-only'
import { z } from 'zod'
import { actFields } from '@/lib/domain/act-fields'
import { evaluation, keepParty, switchOfTalk } from '@/lib/domain/effects/switch-work'
import type { Row } from '@/lib/domain/facts'
import { switchActors } from '@/lib/domain/switch-rules'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { formSchema } from '@/lib/trajectory/fields-schema'
import { factContext, lockOpen, record } from '@/lib/trajectory/record'

const parties = switchActors.filter((actor) => actor !== 'caseworker')
const partySchema = formSchema(
  { trajectoryId: z.uuid(), party: z.enum(parties as [(typeof parties)[number], ...typeof parties]) },
  actFields.keepSwitchParty,
)

async function lockParty(context: Context, input: { trajectoryId: string; party: string }) {
  const facts = await lockOpen(context, input)
  if (!facts?.jobSwitch) return null
  const [found] = await context.sql<{ row: Row }[]>`
    select to_jsonb(p) as row from switch_party p where p.job_switch_id = ${facts.jobSwitch.id} and p.party = ${input.party}`
  return { facts, jobSwitchId: facts.jobSwitch.id, known: found?.row ?? null }
}

/** Whom the consulent speaks to at a party of the open switch: a name, and how to reach them. */
export const keepSwitchParty = command({
  permission: 'switching.party',
  input: partySchema,
  subject: lockParty,
  run: async ({ subject: { facts, jobSwitchId, known }, input: { party, input }, ...context }) =>
    record(context, facts, {
      kind: 'switchPartyKept',
      effects: keepParty(factContext(context, facts, input), jobSwitchId, party, known),
      details: { party, changed: known !== null },
    }),
})

const evaluationSchema = formSchema(
  { trajectoryId: z.uuid(), deadlineId: z.uuid() },
  actFields.recordEvaluation,
)
const evaluated = ['tryOutEvaluation', 'evaluation1', 'evaluation3', 'evaluation6']

/** The talk that is due of a trajectory with a switch that it can be about. */
async function lockEvaluation(context: Context, input: { trajectoryId: string; deadlineId: string }) {
  const facts = await lockOpen(context, input)
  const deadline = facts?.deadlines.find(
    ({ id, rule }) => id === input.deadlineId && evaluated.includes(String(rule)),
  )
  return facts && deadline && switchOfTalk(facts, deadline) ? { facts, deadline } : null
}

/** After a try-out and 1, 3 and 6 months after a switch: how it goes, whether somebody wants back, what happens next. */
export const recordEvaluation = command({
  permission: 'switching.evaluate',
  input: evaluationSchema,
  subject: lockEvaluation,
  run: async ({ subject: { facts, deadline }, input: { input }, ...context }) => {
    const filled = factContext(context, facts, input, input.doneOn)
    return record(context, facts, {
      kind: 'switchEvaluated',
      effects: evaluation(filled, deadline),
      validOn: filled.validOn,
      details: { moment: deadline.rule, going: input.going, wantsBack: input.wantsBack },
    })
  },
})
