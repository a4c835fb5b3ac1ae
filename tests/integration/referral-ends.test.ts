import { beforeAll, expect, test } from 'vitest'
import type { Move } from '@/lib/domain/lifecycle'
import { read } from '@/lib/pipeline/query'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { refer } from '@/lib/trajectory/referral-commands'
import { act, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, today, trajectoryIn } from '../support/factories'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 5000)
})

/** Waits in Meerdorp, referred to Werkpad by the caseworker. */
async function referred(): Promise<Moved> {
  const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
  const input = { companyId: world.werkpad, validOn: today, reason: 'Kennismaken.' }
  made(await act(world, admin, refer, trajectory, input))
  return trajectory
}

const seenBy = async ({ number }: Moved) =>
  (await read(trajectoryScreen, world.session.hr, { number, filter: trajectoryPageFilter.parse({}) }, now))
    .status

const walk = async (trajectory: Moved, moves: readonly Move[]) => {
  for (const move of moves) await moved(world, admin, trajectory, move)
}

test.each<[string, Move[]]>([
  ['the determination is revoked (T37)', ['revoke']],
  ['it is revoked while an offer is open', ['offer', 'revoke']],
  ['the person goes to day activities (T49)', ['takeDayActivities']],
  ['the person works under the banenafspraak (T49)', ['takeJobAgreement']],
  ['the person has a regular job (T49)', ['takeRegular']],
  ['the person is handed over (T30)', ['startHandover']],
  ['the person died (T39)', ['closeDeceasedOrPension']],
  ['it is taken back after the handover began (T45)', ['startHandover', 'returnHandover']],
])('the referral ends when %s', async (_, moves) => {
  const trajectory = await referred()
  expect(await seenBy(trajectory)).toBe('found')
  await walk(trajectory, moves)
  expect(await seenBy(trajectory)).toBe('notFound')
  const open =
    await admin`select 1 from access where trajectory_id = ${trajectory.trajectoryId} and ended_at is null`
  expect(open).toHaveLength(0)
})

test.each<[string, Move[]]>([
  ['an offer is refused', ['offer', 'refuseToPlace']],
  ['the person rests for a while', ['rest']],
  ['the person works at that company', ['offer', 'place']],
])('it goes on while %s', async (_, moves) => {
  const trajectory = await referred()
  await walk(trajectory, moves)
  expect(await seenBy(trajectory)).toBe('found')
})
