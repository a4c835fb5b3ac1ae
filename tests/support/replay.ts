import type postgres from 'postgres'
import { edges, type Move } from '@/lib/domain/lifecycle'
import type { State, StateOrNone } from '@/lib/domain/states'

interface LoggedMove {
  trajectory: string
  move: Move
  from: StateOrNone
  to: State
  on: string
}

export interface Replayed {
  state: StateOrNone
  /** The day on which that state began. */
  since: string | null
}

const edge = (from: string, move: string, to: string) => `${from} ${move} ${to}`
const known = new Set(edges().map(({ from, move, to }) => edge(from, move, to)))

/** Where a trajectory is by its log alone; refuses a move that does not start or end as the life cycle says. */
export function replay(moves: readonly LoggedMove[]): Replayed {
  let now: Replayed = { state: 'none', since: null }
  for (const { move, from, to, on } of moves) {
    if (from !== now.state) throw new Error(`${move} started in ${from}, not in ${now.state}`)
    if (!known.has(edge(from, move, to))) throw new Error(`no move ${edge(from, move, to)}`)
    now = to === now.state ? now : { state: to, since: on }
  }
  return now
}

/** Every trajectory as its log says, beside what is stored of it; only reads `event` for the first. */
export async function replayedAndStored(admin: postgres.Sql) {
  const logged = await admin<LoggedMove[]>`
    select trajectory_id as trajectory, move, from_state as from, to_state as to, valid_on::text as on from event
    where move is not null order by id`
  const stored = await admin<{ id: string; state: State; since: string }[]>`
    select id, state, state_since::text as since from trajectory order by id`
  const movesOf = new Map<string, LoggedMove[]>()
  for (const line of logged) movesOf.set(line.trajectory, [...(movesOf.get(line.trajectory) ?? []), line])
  return stored.map(({ id, state, since }) => ({
    id,
    stored: { state, since },
    replayed: replay(movesOf.get(id) ?? []),
  }))
}
