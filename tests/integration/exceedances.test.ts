import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { endExceedance, exceedTarget } from '@/lib/report/exceedance-commands'
import { reportFilter } from '@/lib/report/filter'
import { reportScreen } from '@/lib/report/queries'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World

beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 500)
})

async function report() {
  const answer = await read(reportScreen, world.session.manager, reportFilter.parse({}), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const extra = async () => Number((await report()).duty?.extra)

const kept = async () => (await admin<{ id: string }[]>`select id from target_exceedance`).map(({ id }) => id)

/** A decision of three places that stands; its id. All are recorded at one instant, so it is the one that was not there. */
async function decided(validTo = ''): Promise<string> {
  const before = await kept()
  const input = { municipalityId: world.meerdorp, extraPlaces: '3', validFrom: '1-10-2026', validTo, budgetNote: 'Reserve' }
  const result = await perform(exceedTarget, world.session.manager, { submissionId: randomUUID(), ...input }, now)
  expect(result.status).toBe('done')
  return (await kept()).find((id) => !before.includes(id)) ?? ''
} // prettier-ignore
const end = (exceedanceId: string, input: Record<string, unknown>, as: AccountKey = 'manager', submissionId = randomUUID()) =>
  perform(endExceedance, world.session[as], { submissionId, exceedanceId, reason: 'Dubbel vastgelegd.', lastDay: '', ...input }, now) // prettier-ignore

describe('a decision to go above the number', () => {
  test('that was a mistake is taken back: nothing extra is left, and what stood stays with the reason', async () => {
    const id = await decided()
    expect(await extra()).toBe(3)
    expect(await end(id, { how: 'mistake' })).toMatchObject({ status: 'done' })
    expect(await extra()).toBe(0)
    expect((await report()).exceedances).toMatchObject([
      { id, extraPlaces: 3, takenBack: { on: expect.any(String), why: 'Dubbel vastgelegd.' } },
    ])
    const [line] = await admin`select kind, details->>'why' as why from audit_event where kind = 'exceedanceTakenBack'`
    expect(line).toEqual({ kind: 'exceedanceTakenBack', why: 'Dubbel vastgelegd.' })
    expect(await end(id, { how: 'mistake' })).toMatchObject({ status: 'refused', reason: 'not_found' })
  }) // prettier-ignore

  test('that ends earlier counts up to that day, and the one that stood can still be read', async () => {
    const id = await decided()
    expect(await end(id, { how: 'ends', lastDay: '1-11-2026' })).toMatchObject({ status: 'done' })
    expect(await extra()).toBe(0)
    const rows = (await report()).exceedances.filter(({ validTo }) => validTo === '2026-11-01')
    expect(rows).toMatchObject([{ extraPlaces: 3, validFrom: '2026-10-01', takenBack: null }])
    const on = await read(reportScreen, world.session.manager, reportFilter.parse({ dag: '2026-10-15' }), now)
    expect(on.status === 'found' && Number(on.data.duty?.extra)).toBe(3)
  })

  test('who was offered a place because of it keeps the offer', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    await setTarget(admin, world.meerdorp, 0)
    const id = await decided()
    await admin`update trajectory set state = 'waiting' where id = ${person.trajectoryId}`
    await admin`update waiting_list_entry set queue = 'waiting' where trajectory_id = ${person.trajectoryId}`
    await moved(world, admin, person, 'offerAboveNumber')
    expect(await end(id, { how: 'mistake' })).toMatchObject({ status: 'done' })
    const [offer] = await admin`select closed_on from offer where trajectory_id = ${person.trajectoryId}`
    expect(offer).toEqual({ closed_on: null })
    await setTarget(admin, world.meerdorp, 500)
  })

  test('needs a reason, a last day that can be, and its own manager; a second press does nothing more', async () => {
    const id = await decided('31-12-2026')
    expect(await end(id, { how: 'mistake', reason: ' ' })).toMatchObject({ status: 'invalid' })
    expect(await end(id, { how: 'ends' })).toMatchObject({ status: 'invalid', fields: { lastDay: expect.anything() } })
    expect(await end(id, { how: 'ends', lastDay: '1-1-2020' })).toMatchObject({ reason: 'ends_before_start' })
    expect(await end(id, { how: 'ends', lastDay: '31-12-2026' })).toMatchObject({ reason: 'nothing_changed' })
    for (const as of ['managerOeverland', 'managerWerkpad', 'caseworker', 'decisionMaker', 'hr', 'administrator'] as const)
      expect(await end(id, { how: 'mistake' }, as), as).toMatchObject({ status: 'refused', reason: 'not_found' })
    const submissionId = randomUUID()
    const first = await end(id, { how: 'mistake' }, 'manager', submissionId)
    expect(await end(id, { how: 'mistake' }, 'manager', submissionId)).toEqual({ ...first, repeated: true })
  }) // prettier-ignore

  test('nobody ends one past the command that is not of the manager there', async () => {
    const id = await decided()
    for (const as of ['managerOeverland', 'caseworker', 'hr'] as const) {
      const [row] = await admin.begin(async (sql) => {
        await sql`select app.enter(${world.session[as]})`
        await sql`set local role app_web`
        return sql`select app.end_target_exceedance(${id}, null, 'x', now()) as municipality`
      })
      expect(row?.municipality, as).toBeNull()
    }
    expect(await extra()).toBeGreaterThanOrEqual(3)
  })
})
