import 'server-only'
import { z } from 'zod'
import { actFields } from '@/lib/domain/act-fields'
import { amend } from '@/lib/domain/effects/effect'
import type { Row, TrajectoryFacts } from '@/lib/domain/facts'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { formSchema } from '@/lib/trajectory/fields-schema'
import { factContext, lockOpen, record } from '@/lib/trajectory/record'

const tickStepSchema = formSchema(
  { trajectoryId: z.uuid(), step: z.coerce.number().int().min(1).max(10) },
  actFields.tickStep,
)

async function lockStep(context: Context, input: { trajectoryId: string; step: number }) {
  const facts = await lockOpen(context, input)
  if (!facts?.jobSwitch) return null
  const [found] = await context.sql<{ row: Row }[]>`
    select to_jsonb(s) as row from job_switch_step s
    where s.job_switch_id = ${facts.jobSwitch.id} and s.step = ${input.step}`
  return found ? { facts, row: found.row } : null
}

/** The company of the job reads along with its own steps only, as long as it sees the trajectory. */
function readingCompany({ lastTerm, access }: TrajectoryFacts, { owner }: Row): string | null {
  if (owner !== 'hr') return null
  const company = (lastTerm?.company_id ?? null) as string | null
  return access.some((row) => row.organisation_id === company) ? company : null
}

/**
 * One of the ten steps of a switch (domain §5.3): when it was done, by whom, and a note. May be filled in again. A
 * company finds only its own steps, of the open switch out of a job of its own.
 */
export const tickStep = command({
  permission: 'switching.step',
  input: tickStepSchema,
  subject: lockStep,
  run: async ({ subject: { facts, row }, input: { step, input }, ...context }) => {
    const { validOn } = factContext(context, facts, input, input.doneOn)
    const set = { done_on: validOn, done_by: input.doneBy ?? context.actor.name, note: input.note }
    return record(context, facts, {
      kind: 'switchStepTicked',
      effects: amend('job_switch_step', row, set),
      validOn,
      details: { step, before: { done_on: row.done_on ?? null, done_by: row.done_by ?? null } },
      companyId: readingCompany(facts, row),
    })
  },
})
