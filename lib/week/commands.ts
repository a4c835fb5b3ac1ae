import 'server-only'
import { isTheirJob } from '@/lib/domain/company-part'
import { addDays } from '@/lib/domain/calendar'
import type { FactContext } from '@/lib/domain/effects/effect'
import { isJob, weekColumns } from '@/lib/domain/effects/track-days'
import {
  addTrack,
  changeTrack,
  changeWorkTimes as newWorkTimes,
  endTrack,
  impossibleTrack,
  keepsTrack,
  offContract,
} from '@/lib/domain/effects/tracks'
import type { Row, TrajectoryFacts } from '@/lib/domain/facts'
import { stateOfTrack, trackOfState } from '@/lib/domain/main-track'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { possibleTrack } from '@/lib/trajectory/possible-track'
import { factContext, lockOpen, record } from '@/lib/trajectory/record'
import * as schemas from './schemas'

/** States in which somebody works or goes elsewhere; what happens before that is a bridging measure. */
const withWeek: readonly string[] = [...Object.values(stateOfTrack), 'switchPreparing']

interface OfTrack {
  facts: TrajectoryFacts
  row: Row
}

/** A track that runs or is planned; who waited for a colleague finds that it was changed meanwhile. */
async function lockTrack(context: Context, input: { trajectoryId: string; factId: string }): Promise<OfTrack | null> {
  const facts = await lockOpen(context, input)
  const row = facts?.tracks.find(({ id }) => id === input.factId)
  if (facts && row) return { facts, row }
  const [known] = await context.sql`
    select 1 from participation where id = ${input.factId} and trajectory_id = ${input.trajectoryId} and superseded_at is not null`
  return facts && known ? refuse('changed_meanwhile') : null
} // prettier-ignore

/** A job's track; of a company only of a job of its own. */
async function lockWork(context: Context, input: { trajectoryId: string; factId: string }) {
  const found = await lockTrack(context, input)
  return found && isJob(found.row) && isTheirJob(found.facts, context.actor) ? found : null
}

/** What the log keeps of a week: the days and hours, without who gives them. */
const told = ({ input }: FactContext) => ({
  from: input.startsOn ?? null,
  dayTimes: input.dayTimes ?? null,
  hoursPerWeek: weekColumns(input).hours_per_week,
})
const before = (row: Row) => ({ track: row.track, hoursPerWeek: row.hours_per_week, weekdays: row.weekdays })

/**
 * Something beside what somebody does already, or trying out, from a day that may lie ahead (T60). The database refuses
 * an hour in which the person does something else.
 */
export const addParticipation = command({
  permission: 'week.record',
  input: schemas.addParticipationSchema,
  subject: lockOpen,
  run: async ({ subject: facts, input: { input }, ...context }) => {
    if (!withWeek.includes(facts.state)) refuse('week_not_here')
    const filled = factContext(context, facts, input)
    possibleTrack(filled)
    return record(context, facts, {
      kind: 'participationAdded',
      effects: addTrack(filled),
      reason: input.reason,
      details: { track: input.toTrack, kind: input.participationKind, after: told(filled) },
    })
  },
})

/** Another week from a day on: more or fewer days, other times or another place. */
export const changeParticipation = command({
  permission: 'week.record',
  input: schemas.changeParticipationSchema,
  subject: lockTrack,
  run: async ({ subject: { facts, row }, input: { input }, ...context }) => {
    if (isJob(row)) refuse('track_of_contract')
    const filled = factContext(context, facts, input)
    possibleTrack(filled, row)
    return record(context, facts, {
      kind: 'participationChanged',
      effects: changeTrack(filled, row),
      reason: input.reason,
      details: { before: before(row), after: told(filled) },
    })
  },
})

/** The last day of a part of the week; a job ends with its contract. */
export const endParticipation = command({
  permission: 'week.record',
  input: schemas.endParticipationSchema,
  subject: lockTrack,
  run: async ({ subject: { facts, row }, input: { input }, ...context }) => {
    const lastDay = String(input.lastDay)
    const reason = keepsTrack(factContext(context, facts, input), row, trackOfState(facts.state))
    if (reason) refuse(reason)
    if (lastDay < addDays(String(row.valid_from), -1)) refuse('ends_before_start')
    if (row.valid_to != null && lastDay >= String(row.valid_to)) refuse('nothing_changed')
    return record(context, facts, {
      kind: 'participationEnded',
      effects: endTrack(factContext(context, facts, input), row),
      reason: input.reason,
      details: { before: before(row), lastDay },
    })
  },
})

/** When the days of a job begin and end, from a day on; its hours stay those of the contract. */
export const changeWorkTimes = command({
  permission: 'week.times',
  input: schemas.changeWorkTimesSchema,
  subject: lockWork,
  run: async ({ subject: { facts, row }, input: { input }, ...context }) => {
    const filled = factContext(context, facts, input)
    const reason = impossibleTrack(filled, row) ?? offContract(filled, row)
    if (reason) refuse(reason)
    return record(context, facts, {
      kind: 'workTimesChanged',
      effects: newWorkTimes(filled, row),
      reason: input.reason,
      details: { after: told(filled) },
      companyId: row.company_id as string | null,
    })
  },
})
