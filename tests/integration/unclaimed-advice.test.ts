import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { perform, type Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { registerScreen } from '@/lib/trajectory/register-screen'
import * as commands from '@/lib/unclaimed-advice/commands'
import { unclaimedScreen } from '@/lib/unclaimed-advice/queries'
import { unclaimedFilter } from '@/lib/unclaimed-advice/schemas'
import { listUnclaimed } from '@/lib/unclaimed-advice/take-from-list'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { importSteps } from '../support/import-steps'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const steps = importSteps(() => world)

beforeAll(async () => {
  world = await makeWorld(admin)
})

const press = <T>(command: Command<T>, raw: Record<string, unknown>, account: AccountKey = 'caseworker') =>
  perform(command, world.session[account], { submissionId: randomUUID(), ...raw }, now)
const advice = {
  ...{ surname: 'Zoekman', initials: 'B.', birthDate: '3-4-1995', outcome: 'positive', adviceGround: 'b' },
  ...{ advisedOn: '1-10-2026', receivedOn: '5-10-2026' },
}
async function found(account: AccountKey = 'caseworker', query = {}) {
  const answer = await read(unclaimedScreen, world.session[account], unclaimedFilter.parse(query), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const rowOf = async (surname: string) => {
  const row = (await found()).rows.find((each) => each.surname === surname)
  if (!row) throw new Error(`${surname} is not there`)
  return row
}
const record = (change: Record<string, unknown> = {}, account: AccountKey = 'caseworker') =>
  press(commands.recordUnclaimed, { municipalityId: world.meerdorp, ...advice, ...change }, account)

describe('an advice that no trajectory holds', () => {
  test('is recorded once, with who finds out and since when', async () => {
    const submissionId = randomUUID()
    const first = await record({ submissionId })
    expect(first.status).toBe('done')
    expect(await record({ submissionId })).toEqual({ ...first, repeated: true })
    expect(await record()).toMatchObject({ status: 'refused', reason: 'already_done' })
    expect(await rowOf('Zoekman')).toMatchObject({ receivedOn: '2026-10-05', isMine: true, likely: [] })
  })

  test.each([
    ['of a day to come', { advisedOn: '1-12-2026', receivedOn: '1-12-2026' }, 'day_in_future'],
    ['that came before it was given', { advisedOn: '6-10-2026' }, 'ends_before_start'],
    ['of another gemeente', { municipalityId: 'oeverland' }, 'not_found'],
  ])('%s is refused', async (_, change, reason) => {
    const place = 'municipalityId' in change ? { municipalityId: world.oeverland } : {}
    expect(await record({ surname: 'Geweigerd', ...change, ...place })).toMatchObject({
      status: 'refused',
      reason,
    })
  })

  test('fills in who is registered for it; another gemeente reads nothing by its id', async () => {
    const { id } = await rowOf('Zoekman')
    const form = async (account: AccountKey) => {
      const answer = await read(registerScreen, world.session[account], { advies: id }, now)
      return answer.status === 'found' ? answer.data.values : null
    }
    expect(await form('caseworker')).toMatchObject({
      surname: 'Zoekman',
      birthDate: '03-04-1995',
      registeredOn: '05-10-2026',
      intakeSource: 'uwv',
    })
    expect(await form('caseworkerOeverland')).toMatchObject({ surname: '' })
  })

  test('goes into a trajectory by the move that fits there, and who it is about stands here no more', async () => {
    const trajectory = await trajectoryIn(world, admin, 'intake', {
      surname: 'Zoekman',
      on: new Date('2026-10-05T10:00:00+02:00'),
    })
    await admin`update person set birth_date = '1995-04-03' where id = (select person_id from trajectory where id = ${trajectory.trajectoryId})`
    const { id, version, likely } = await rowOf('Zoekman')
    expect(likely).toEqual([trajectory.number])
    const link = { id, version, number: trajectory.number.toLowerCase() }
    expect((await press(commands.linkUnclaimed, link)).status).toBe('done')
    const [held] =
      await admin`select outcome, advised_on::text, received_on::text from advice where trajectory_id = ${trajectory.trajectoryId} and superseded_at is null`
    expect(held).toMatchObject({ outcome: 'positive', advised_on: '2026-10-01', received_on: '2026-10-05' })
    const [state] = await admin`select state from trajectory where id = ${trajectory.trajectoryId}`
    expect(state?.state).toBe('adviceReceived')
    const [kept] =
      await admin`select answer, surname, birth_date, trajectory_id from unclaimed_advice where id = ${id}`
    expect(kept).toEqual({
      answer: 'linked',
      surname: null,
      birth_date: null,
      trajectory_id: trajectory.trajectoryId,
    })
    expect(await press(commands.linkUnclaimed, { ...link, version: version + 1 })).toMatchObject({
      reason: 'not_found',
    })
  })

  test('that the trajectory holds already is only linked', async () => {
    const trajectory = await trajectoryIn(world, admin, 'toBePlaced', { surname: 'Heeft al' })
    const [held] =
      await admin`select outcome, advised_on::text as on from advice where trajectory_id = ${trajectory.trajectoryId} and superseded_at is null`
    await admin`insert into unclaimed_advice (municipality_id, surname, outcome, ground, advised_on, received_on, source, owner_id, recorded_by)
      values (${world.meerdorp}, 'Heeft al', ${held?.outcome}, 'b', ${held?.on}, ${held?.on}, 'hand', ${world.account.caseworker}, ${world.account.caseworker})`
    const { id, version } = await rowOf('Heeft al')
    expect((await press(commands.linkUnclaimed, { id, version, number: trajectory.number })).status).toBe(
      'done',
    )
    const [count] =
      await admin`select count(*)::int as n from advice where trajectory_id = ${trajectory.trajectoryId} and superseded_at is null`
    expect(count?.n).toBe(1)
  })

  test('is not put into a trajectory of another gemeente', async () => {
    await record({ surname: 'Van elders' })
    const { id, version } = await rowOf('Van elders')
    const there = await trajectoryIn(world, admin, 'intake', { in: 'oeverland' })
    for (const account of ['caseworker', 'caseworkerBoth'] as const)
      expect(
        await press(commands.linkUnclaimed, { id, version, number: there.number }, account),
      ).toMatchObject({ status: 'refused', reason: 'not_found' })
  })

  test('goes back to UWV with why, or to a colleague; of two at once one is too late', async () => {
    const { id, version } = await rowOf('Van elders')
    expect((await press(commands.takeUnclaimed, { id, version }, 'caseworkerBoth')).status).toBe('done')
    expect(await press(commands.returnUnclaimed, { id, version, reason: 'Woont hier niet.' })).toMatchObject({
      status: 'refused',
      reason: 'changed_meanwhile',
    })
    expect(await press(commands.returnUnclaimed, { id, version: version + 1, reason: ' ' })).toMatchObject({
      status: 'invalid',
    })
    const both = [1, 2].map(() =>
      press(commands.returnUnclaimed, { id, version: version + 1, reason: 'Woont hier niet.' }),
    )
    const ends = (await Promise.all(both)).map(({ status }) => status)
    expect(ends.sort()).toEqual(['done', 'refused'])
    const [kept] = await admin`select answer, reason from unclaimed_advice where id = ${id}`
    expect(kept).toEqual({ answer: 'returned', reason: 'Woont hier niet.' })
  })

  test('another gemeente, HR and a manager see none of it', async () => {
    await record({ surname: 'Blijft' })
    expect((await found('caseworkerOeverland', { gemeente: world.meerdorp })).rows).toEqual([])
    for (const account of ['decisionMaker', 'hr', 'manager'] as const) {
      const answer = await read(unclaimedScreen, world.session[account], unclaimedFilter.parse({}), now)
      expect(answer.status).toBe('notFound')
    }
  })
})

test('a list of UWV gives what no trajectory holds, once, and nobody a trajectory', async () => {
  const known = await trajectoryIn(world, admin, 'adviceReceived', { surname: 'Bekend' })
  await admin`update person set birth_date = '1990-02-01' where id = (select person_id from trajectory where id = ${known.trajectoryId})`
  await admin`update advice set advised_on = '2026-09-01' where trajectory_id = ${known.trajectoryId}`
  const file = [
    'Naam klant;Voorl.;Geb.datum;Uitkomst;Dag advies',
    'Bekend;K.;1-2-1990;positief;1-9-2026',
    'Onbekend;L.;5-6-1991;positief;2-9-2026',
    'Zonder dag;M.;7-8-1992;positief;',
  ].join('\r\n')
  const trajectories = async () => (await admin`select count(*)::int as n from trajectory`)[0]?.n
  const before = await trajectories()
  for (const listed of [1, 0]) {
    const { batchId } = await steps.uploaded(new TextEncoder().encode(file), 'uwv.csv')
    const [batch] = await admin`select version from import_batch where id = ${batchId}`
    const columns = ['surname', 'initials', 'birthDate', 'adviceOutcome', 'adviceOn']
    const mapping = { batchId, version: batch?.version, columns, words: [], keep: false }
    const { setMapping } = await import('@/lib/import/commands')
    expect((await press(setMapping, mapping)).status).toBe('done')
    const taken = await press(listUnclaimed, { batchId, version: Number(batch?.version) + 1 })
    expect(taken).toMatchObject({ status: 'done', value: { listed } })
  }
  expect(await rowOf('Onbekend')).toMatchObject({ advisedOn: '2026-09-02', birthDate: '1991-06-05' })
  const names = (await found()).rows.map(({ surname }) => surname)
  expect(names).not.toContain('Bekend')
  expect(names).not.toContain('Zonder dag')
  expect(await trajectories()).toBe(before)
})
