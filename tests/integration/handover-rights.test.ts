import { beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '@/db/client'
import { acceptHandover, askHandover, refuseHandover } from '@/lib/trajectory/handover-commands'
import { sendHandover } from '@/lib/trajectory/handover-sending'
import type { Moved } from '@/lib/trajectory/apply-move'
import { act, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, trajectoryIn } from '../support/factories'
import { handoverDesk } from '../support/handover-desk'
import { newBsn } from '../support/import-steps'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})
const { handoverOf, receives, receivedBy } = handoverDesk(admin, () => world)

/** Every handover and question that the database shows this account, of these trajectories. */
const rowsFor = async (as: AccountKey, ...of: Moved[]) => {
  const ids = of.map(({ trajectoryId }) => trajectoryId)
  const found = await asActor(world.session[as], async ({ sql }) => ({
    handovers: (await sql<{ id: string }[]>`select id from handover where trajectory_id = any (${ids}::uuid[])`).map(({ id }) => id),
    questions: (await sql`select id from handover_question where trajectory_id = any (${ids}::uuid[])`).length,
  })) // prettier-ignore
  return found ?? { handovers: [], questions: 0 }
}

const placed = () => trajectoryIn(world, admin, 'placed', { bsn: newBsn() })
const toWerkpad = async (one: Moved) => {
  made(await act(world, admin, sendHandover, one, { receiver: 'company', receiverId: world.werkpad, ground: 'reintegration' })) // prettier-ignore
  return handoverOf(one)
}
const toColleague = async (one: Moved) => {
  made(await act(world, admin, sendHandover, one, { receiver: 'colleague', receiverId: world.account.caseworkerBoth, ground: 'sameMunicipality' })) // prettier-ignore
  return handoverOf(one)
}

describe('HR and handovers', () => {
  test('reads what was sent to its own company, with its questions, and no other handover of the same person', async () => {
    const one = await placed()
    const first = await toColleague(one)
    made(await receives(refuseHandover, 'caseworkerBoth', first.id, { reason: 'Nu niet.' }))
    const own = await toWerkpad(one)
    made(await receives(askHandover, 'hr', own.id, { question: 'Welke dagen?' }))
    expect(await rowsFor('hr', one)).toEqual({ handovers: [own.id], questions: 1 })
    expect((await rowsFor('caseworker', one)).handovers.sort()).toEqual([first.id, own.id].sort())
    expect(await receivedBy('hr', first.id)).toBeNull()
    expect(await receivedBy('hr', own.id)).toMatchObject({ receipt: { id: own.id } })
  })

  test('another company reads none of it, by row or by page, and can answer none of it', async () => {
    const one = await placed()
    const { id } = await toWerkpad(one)
    expect(await rowsFor('hrDeKade', one)).toEqual({ handovers: [], questions: 0 })
    expect(await receivedBy('hrDeKade', id)).toBeNull()
    for (const command of [acceptHandover, refuseHandover, askHandover])
      expect(await receives<unknown>(command, 'hrDeKade', id, { reason: 'x', question: 'x' })).toMatchObject({ reason: 'not_found' }) // prettier-ignore
  })

  test('a refused one is gone for HR, an accepted one stays while it sees the person and no longer', async () => {
    const [refused, accepted] = [await placed(), await placed()]
    const [no, yes] = [await toWerkpad(refused), await toWerkpad(accepted)]
    made(await receives(refuseHandover, 'hr', no.id, { reason: 'Geen begeleider.' }))
    made(await receives(acceptHandover, 'hr', yes.id))
    expect(await rowsFor('hr', refused, accepted)).toEqual({ handovers: [yes.id], questions: 0 })
    await admin`update access set ended_at = now() where trajectory_id = ${accepted.trajectoryId}`
    expect(await rowsFor('hr', refused, accepted)).toEqual({ handovers: [], questions: 0 })
  })

  test('nothing of a move to another municipality, also when the job goes along', async () => {
    const one = await placed()
    await moved(world, admin, one, 'startHandoverPlaced', { input: { toMunicipalityId: world.oeverland } })
    const { id } = await handoverOf(one)
    expect(await rowsFor('hr', one)).toEqual({ handovers: [], questions: 0 })
    expect(await receivedBy('hr', id)).toBeNull()
  })

  test('is never the sender', async () => {
    const one = await placed()
    const send = { receiver: 'company', receiverId: world.werkpad, ground: 'reintegration' }
    expect(await act(world, admin, sendHandover, one, send, { as: 'hr' })).toMatchObject({
      reason: 'not_found',
    })
    expect((await rowsFor('caseworker', one)).handovers).toEqual([])
  })
})
