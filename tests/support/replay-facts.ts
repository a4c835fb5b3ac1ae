import type postgres from 'postgres'
import { backToList } from '@/lib/domain/ways-back'
import type { Move } from '@/lib/domain/lifecycle'
import type { State, StateOrNone } from '@/lib/domain/states'

interface Logged {
  trajectory: string
  move: Move | null
  from: StateOrNone | null
  to: State | null
  on: string
  input: Record<string, unknown> | null
  /** Of a correction: which fact, and how it stands now. */
  fact: string | null
  after: Record<string, unknown> | null
}

/**
 * What a log tells besides the step. It does not hold the day on the list of whom an import or a determination from
 * elsewhere put there, the hours of a job that was brought in or runs again, nor the place in a queue: that follows from
 * the facts of everybody in it.
 */
export interface ReplayedFacts {
  positionOn: string | null
  hours: number | null
}

const queues: readonly (string | null)[] = ['toBePlaced', 'waiting', 'resting']

/** The day on the list: of the decision that granted it, kept ever after, unless it was corrected or began anew. */
function positionAfter(position: string | null, { move, from, to, on, input, fact, after }: Logged) {
  if (fact === 'position' && after) return String(after.position_on)
  if (move === null || from === to || !queues.includes(to)) return position
  if (move.startsWith('grant')) return on
  return backToList.includes(move) && input?.positionKept === 'new' ? on : position
}

/** Contract hours per week, as they were filled in with the move that begins or changes a job; a correction says them anew. */
function hoursAfter(hours: number | null, { to, input, fact, after }: Logged) {
  if (fact === 'placementTerm' && after?.hours_per_week != null) return Number(after.hours_per_week)
  const filled = to === 'placed' ? input?.hoursPerWeek : undefined
  return filled == null || filled === '' ? hours : Number(String(filled).replace(',', '.'))
}

export const replayFacts = (lines: readonly Logged[]): ReplayedFacts =>
  lines.reduce<ReplayedFacts>(
    (known, line) => ({
      positionOn: positionAfter(known.positionOn, line),
      hours: hoursAfter(known.hours, line),
    }),
    { positionOn: null, hours: null },
  )

/** Beside what the log tells: the day on the list of who stands on it, and the hours of who works now. */
export async function factsReplayedAndStored(admin: postgres.Sql) {
  const logged = await admin<Logged[]>`
    select trajectory_id as trajectory, move, from_state as from, to_state as to, valid_on::text as on, details->'input' as input,
      details->>'fact' as fact, details->'after' as after from event where trajectory_id is not null order by id`
  const stored = await admin<{ id: string; state: State; positionOn: string | null; hours: number | null }[]>`
    select t.id, t.state, e.position_on::text as "positionOn", w.hours_per_week::float8 as hours from trajectory t
      left join waiting_list_entry e on e.trajectory_id = t.id and e.valid_to is null and e.superseded_at is null
      left join lateral (select x.hours_per_week from placement_term x where x.trajectory_id = t.id and x.superseded_at is null
        and x.kind = 'sheltered' and t.state = 'placed' order by x.valid_from desc limit 1) w on true`
  const linesOf = new Map<string, Logged[]>()
  for (const line of logged) linesOf.set(line.trajectory, [...(linesOf.get(line.trajectory) ?? []), line])
  return stored.map(({ id, ...facts }) => ({
    id,
    stored: facts,
    replayed: replayFacts(linesOf.get(id) ?? []),
  }))
}
