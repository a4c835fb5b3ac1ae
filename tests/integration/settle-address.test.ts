import { beforeAll, describe, expect, test } from 'vitest'
import { settleAddress } from '@/lib/person/settle-address'
import { addDays } from '@/lib/domain/calendar'
import { read } from '@/lib/pipeline/query'
import type { Moved } from '@/lib/trajectory/apply-move'
import { checkOutcomeScreen } from '@/lib/waiting-list/outcome-query'
import { act, lastEvent, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { now, today, trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

const old = { street: 'Rietweg', houseNumber: '4', postcode: '4321 AB', city: 'Meerdorp' }
const other = { street: 'Nieuwe Kade', houseNumber: '12b', postcode: '1234 ab', city: 'Meerdorp' }

async function waiting(): Promise<Moved> {
  const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
  await admin`update person set street = ${old.street}, house_number = ${old.houseNumber}, postcode = ${old.postcode}, city = ${old.city}
    where id = (select person_id from trajectory where id = ${trajectory.trajectoryId})`
  return trajectory
}
const kept = async ({ trajectoryId }: Moved) => {
  const [row] = await admin<{ address: string; version: number; checks: string[]; due: string[] }[]>`
    select concat_ws(' ', p.street, p.house_number, p.postcode, p.city) as address, p.version,
      array(select c.outcome || ' ' || c.source || ' ' || c.checked_on || ' ' || c.address from address_check c where c.person_id = p.id order by c.seq) as checks,
      array(select d.rule || ' ' || d.due_on from deadline d where d.trajectory_id = t.id and d.closed_on is null and d.rule like 'address%') as due
    from trajectory t join person p on p.id = t.person_id where t.id = ${trajectoryId}`
  if (!row) throw new Error('nobody')
  return { ...row }
}
const settle = async (trajectory: Moved, input: Record<string, unknown>, as: AccountKey = 'caseworker') =>
  act(world, admin, settleAddress, trajectory, { personVersion: (await kept(trajectory)).version, ...input }, { as }) // prettier-ignore
const known = (trajectory: Moved, address: object = other) =>
  settle(trajectory, { newAddress: 'known', ...address })
const unknown = (trajectory: Moved) => settle(trajectory, { newAddress: 'unknown' })

describe('het adres klopt niet', () => {
  test('the form starts with the address that is kept', async () => {
    const { number } = await waiting()
    const answer = await read(checkOutcomeScreen, world.session.caseworker, { number }, now)
    expect(answer).toMatchObject({ status: 'found', data: { address: old, personVersion: 1 } })
  })

  test('a new one that is known is kept, with its line, and the rest of the person stays', async () => {
    const trajectory = await waiting()
    made(await known(trajectory))
    expect(await kept(trajectory)).toEqual({
      ...{ address: 'Nieuwe Kade 12b 1234 AB Meerdorp', version: 2, checks: [], due: [] },
    })
    expect(await lastEvent(admin, trajectory)).toMatchObject({
      kind: 'personChanged',
      details: { what: 'person', fields: ['street', 'houseNumber', 'postcode'] },
    })
    const [row] = await admin`select p.surname from person p join trajectory t on t.person_id = p.id where t.id = ${trajectory.trajectoryId}` // prettier-ignore
    expect(row?.surname).toBeTruthy()
  })

  test('one that nobody knows is marked wrong from today, once, and finding it is a task until it is there', async () => {
    const trajectory = await waiting()
    made(await unknown(trajectory))
    expect(await kept(trajectory)).toEqual({
      address: 'Rietweg 4 4321 AB Meerdorp',
      version: 1,
      checks: [`wrong other ${today} Rietweg 4, 4321 AB  MEERDORP`],
      due: [`addressSought ${addDays(today, 7)}`],
    })
    expect(await lastEvent(admin, trajectory)).toMatchObject({ kind: 'addressWrong' })
    expect(await unknown(trajectory)).toMatchObject({ status: 'refused', reason: 'address_sought' })
    made(await known(trajectory))
    expect((await kept(trajectory)).due).toEqual([])
  })

  test('the same address after all ends the search; without one there is nothing to change', async () => {
    const trajectory = await waiting()
    expect(await known(trajectory, old)).toMatchObject({ reason: 'nothing_changed' })
    made(await unknown(trajectory))
    made(await known(trajectory, old))
    const { checks, due } = await kept(trajectory)
    expect([checks.length, checks[1]?.slice(0, 5), due]).toEqual([2, 'right', []])
  })

  test.each([
    [{ ...other, postcode: '12 AB' }, 'postcode'],
    [{ ...other, city: '' }, 'city'],
    [{ ...other, newAddress: '' }, 'newAddress'],
  ])('what cannot be kept is said at its field: %j', async (typed, field) => {
    const trajectory = await waiting()
    const result = await settle(trajectory, { newAddress: 'known', ...typed })
    expect(result).toMatchObject({ status: 'invalid', fields: { [field]: expect.anything() } })
    expect((await kept(trajectory)).address).toBe('Rietweg 4 4321 AB Meerdorp')
  })

  test('a colleague who changed the person meanwhile is told with both addresses', async () => {
    const trajectory = await waiting()
    made(await known(trajectory))
    const stale = { personVersion: 1, newAddress: 'known', ...old }
    expect(await settle(trajectory, stale)).toMatchObject({
      reason: 'changed_meanwhile',
      collision: { fields: [{ label: 'Straat', yours: 'Rietweg', theirs: 'Nieuwe Kade' }, {}, {}] },
    })
    expect((await kept(trajectory)).version).toBe(2)
  })

  test.each(['decisionMaker', 'hr', 'manager', 'caseworkerOeverland'] as const)('not by %s', async (as) => {
    const trajectory = await waiting()
    const result = await settle(trajectory, { newAddress: 'unknown' }, as)
    expect(result.status).not.toBe('done')
    expect((await kept(trajectory)).checks).toEqual([])
  })
})
