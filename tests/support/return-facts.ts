import type postgres from 'postgres'
import type { Move } from '@/lib/domain/lifecycle'
import type { Moved } from '@/lib/trajectory/apply-move'
import { tryMove } from './factories'
import type { World } from './world'

/** What a way back left behind (arrangement, terms, place on the list), and why a move is refused. */
export function returnFacts(admin: postgres.Sql, world: () => World) {
  const lastSwitch = async ({ trajectoryId }: Moved) =>
    (
      await admin`select return_kind, return_until::text, return_note from job_switch
        where trajectory_id = ${trajectoryId} order by started_on desc limit 1`
    )[0]
  const dueOf = async ({ trajectoryId }: Moved, rule: string) =>
    (
      await admin<{ due_on: string }[]>`select due_on::text from deadline
        where trajectory_id = ${trajectoryId} and rule = ${rule} and closed_on is null`
    ).map(({ due_on }) => due_on)
  const positionOf = async ({ trajectoryId }: Moved) =>
    (
      await admin<{ position_on: string }[]>`select position_on::text from waiting_list_entry
        where trajectory_id = ${trajectoryId} and superseded_at is null and valid_to is null`
    )[0]?.position_on
  const refusal = async (trajectory: Moved, move: Move, on: Date, input: Record<string, unknown> = {}) => {
    const result = await tryMove(world(), admin, trajectory, move, { on, input })
    return result.status === 'refused' ? result.reason : result.status
  }
  return { lastSwitch, dueOf, positionOf, refusal }
}
