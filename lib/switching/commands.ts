import 'server-only'
import { z } from 'zod'
import { actFields } from '@/lib/domain/act-fields'
import { setTask, takesReason } from '@/lib/domain/effects/switch-work'
import type { Row, TrajectoryFacts } from '@/lib/domain/facts'
import { isIndicationTask, type TaskState } from '@/lib/domain/switch-tasks'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { formSchema } from '@/lib/trajectory/fields-schema'
import { factContext, lockOpen, record } from '@/lib/trajectory/record'

const taskSchema = formSchema({ trajectoryId: z.uuid(), taskId: z.uuid() }, actFields.setSwitchTask)

/** A task of the open switch, as whoever entered may see it: of a company its own, under row level security. */
async function lockTask(context: Context, input: { trajectoryId: string; taskId: string }) {
  const facts = await lockOpen(context, input)
  if (!facts?.jobSwitch) return null
  const [found] = await context.sql<{ row: Row }[]>`
    select to_jsonb(s) as row from job_switch_step s
    where s.job_switch_id = ${facts.jobSwitch.id} and s.id = ${input.taskId}`
  return found ? { facts, row: found.row } : null
}

/** The company of the job reads along with its own tasks only, as long as it sees the trajectory. */
function readingCompany({ lastTerm, access }: TrajectoryFacts, { owner }: Row): string | null {
  if (owner !== 'hr') return null
  const company = (lastTerm?.company_id ?? null) as string | null
  return access.some((row) => row.organisation_id === company) ? company : null
}

/**
 * How a task of a switch stands: done (when, by whom), to do or waiting on an agreed day, or not needed with a reason,
 * which is refused where the switch cannot do without it. May be changed again until the switch ends.
 */
export const setSwitchTask = command({
  permission: 'switching.step',
  input: taskSchema,
  subject: lockTask,
  run: async ({ subject: { facts, row }, input: { input }, ...context }) => {
    const state = input.state as TaskState
    if (state === 'done' && isIndicationTask(row)) refuse('task_of_step')
    if (state === 'notNeeded' && row.holds_up === 'always') refuse('task_always_needed')
    if (takesReason(state) && !input.note) refuse('task_reason_needed')
    const filled = factContext(context, facts, input, state === 'done' ? input.doneOn : undefined)
    return record(context, facts, {
      kind: 'switchTaskSet',
      effects: setTask(filled, row, context.actor.name),
      validOn: filled.validOn,
      details: {
        step: row.step,
        owner: row.owner,
        before: row.state,
        after: state,
        dueOn: input.dueOn ?? null,
      },
      companyId: readingCompany(facts, row),
    })
  },
})
