import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import type { ProposableMove } from '@/lib/domain/act-fields'
import { perform, type Command } from '@/lib/pipeline/command'
import type { Result } from '@/lib/pipeline/result'
import type { Moved } from '@/lib/trajectory/apply-move'
import { proposeMove } from '@/lib/trajectory/proposal-commands'
import { now, today } from './factories'
import type { AccountKey, World } from './world'

export interface ActOptions {
  as?: AccountKey
  on?: Date
  submissionId?: string
  version?: number
}

/** The version of a trajectory as a screen would show it. */
export async function versionOf(admin: postgres.Sql, { trajectoryId }: { trajectoryId: string }) {
  const [row] = await admin<{ version: number }[]>`select version from trajectory where id = ${trajectoryId}`
  return row?.version ?? 1
}

/** Performs a command on a trajectory with the version that is on screen. */
export async function act<T>(
  world: World,
  admin: postgres.Sql,
  command: Command<T>,
  trajectory: { trajectoryId: string },
  input: Record<string, unknown>,
  { as = 'caseworker', on = now, submissionId = randomUUID(), version }: ActOptions = {},
): Promise<Result<T>> {
  const seen = version ?? (await versionOf(admin, trajectory))
  const raw = { ...input, submissionId, trajectoryId: trajectory.trajectoryId, version: seen }
  return perform(command, world.session[as], raw, on)
}

/** The value of a result that must be done. */
export function made<T>(result: Result<T>): T {
  if (result.status !== 'done') throw new Error(JSON.stringify(result))
  return result.value
}

export interface EventRow {
  kind: string
  move: string | null
  from_state: string | null
  to_state: string | null
  valid_on: string
  actor_name: string
  actor_role: string
  reason: string | null
  company_id: string | null
  details: Record<string, unknown>
}

export async function lastEvent(
  admin: postgres.Sql,
  { trajectoryId }: { trajectoryId: string },
): Promise<EventRow | undefined> {
  const [row] = await admin<EventRow[]>`
    select kind, move, from_state, to_state, valid_on, actor_name, actor_role, reason, company_id, details
    from event where trajectory_id = ${trajectoryId} order by id desc limit 1`
  return row
}

/** A caseworker proposes a move to the decision maker. */
export async function proposed(
  world: World,
  admin: postgres.Sql,
  trajectory: Moved,
  move: ProposableMove,
  on: Date = now,
) {
  return made(
    await act(
      world,
      admin,
      proposeMove,
      trajectory,
      { move, reason: 'Zo besproken.', validOn: today },
      { on },
    ),
  )
}
