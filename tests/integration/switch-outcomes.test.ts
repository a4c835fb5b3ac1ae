import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { exportSwitches } from '@/lib/export/commands'
import type { Move } from '@/lib/domain/lifecycle'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { switchOutcomesScreen, switchReportFilter } from '@/lib/report/switch-queries'
import { whySwitch } from '@/lib/report/why-switch'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 5000)
  for (let n = 0; n < 6; n += 1) {
    const trajectory = await trajectoryIn(world, admin, 'elsewhereDayActivities')
    if (n === 0) await moved(world, admin, trajectory, 'returnToPlace', { input: { returnReason: 'ready' } })
    const stopped = await trajectoryIn(world, admin, 'switchPreparing')
    await moved(world, admin, stopped, 'stopSwitch', { input: { stopKind: 'income' } })
  }
})

const at = (day: string) => new Date(`${day}T10:00:00+01:00`)

const look = (as: AccountKey, asked: { cijfer?: string } = {}) =>
  read(
    switchOutcomesScreen,
    world.session[as],
    switchReportFilter.parse({ gemeente: world.meerdorp, ...asked }),
    now,
  )

const ofPair = (pair: string, counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).map(([what, n]) => [`${pair}.${what}`, n]))

test('the manager reads how switches went by kind, and no figure that is about few', async () => {
  const answer = await look('manager')
  if (answer.status !== 'found') throw new Error(answer.status)
  const { counts, shown } = answer.data
  expect(counts).toEqual({
    ...ofPair('sheltered-dayActivities', { completed: 6, stopped: 6, returned: 1 }),
    'stopped.income': 6,
    'returned.ready': 1,
  })
  expect(shown['sheltered-dayActivities.stopped']).toEqual({ kind: 'number', value: 6 })
  expect(shown['sheltered-dayActivities.returned']).toEqual({ kind: 'few' })
  expect(shown['returned.ready']).toEqual({ kind: 'few' })
  // Nothing of who it was.
  expect(JSON.stringify(answer.data)).not.toMatch(/Jansen|T-2026/)
})

test('as it was known before a switch was recorded it is not there; what is not known yet is still under way', async () => {
  const knownOn = async (bekend: string) => {
    const filter = switchReportFilter.parse({ gemeente: world.meerdorp, dag: '2026-10-31', bekend })
    const answer = await read(switchOutcomesScreen, world.session.manager, filter, at('2026-11-09'))
    if (answer.status !== 'found') throw new Error(answer.status)
    return answer.data
  }
  const pair = 'sheltered-jobAgreement'
  for (let n = 0; n < 5; n += 1) {
    const options = { surname: `Gaat ${n}`, on: at('2026-10-05'), toTrack: 'jobAgreement' }
    const trajectory = await trajectoryIn(world, admin, 'switchPreparing', options)
    // It ended in October, and somebody wrote it down a week later; it went elsewhere than was prepared.
    const input = { validOn: '2026-10-26' }
    await moved(world, admin, trajectory, 'switchToRegular', { on: at('2026-11-04'), input })
  }
  expect((await knownOn('2026-10-04')).counts).toEqual({})
  const before = await knownOn('2026-11-03')
  expect(before.shown[`${pair}.running`]).toEqual({ kind: 'number', value: 5 })
  expect(before.known).toBe('2026-11-03')
  const after = await knownOn('2026-11-04')
  expect(after.counts).not.toHaveProperty(`${pair}.running`)
  expect(after.shown['sheltered-regular.completed']).toEqual({ kind: 'number', value: 5 })
})

test('another municipality is not read; who is no manager reads nothing', async () => {
  const elsewhere = await look('managerOeverland')
  if (elsewhere.status !== 'found') throw new Error(elsewhere.status)
  expect(elsewhere.data.counts).toEqual({})
  for (const who of ['caseworker', 'decisionMaker', 'hr', 'administrator'] as const)
    expect((await look(who)).status).toBe('notFound')
})

test('a figure opens as many rows as it counts, without a name and each with why; a small one opens nowhere', async () => {
  const opened = async (cijfer: string) => {
    const answer = await look('manager', { cijfer })
    if (answer.status !== 'found') throw new Error(answer.status)
    return answer.data
  }
  const stopped = await opened('sheltered-dayActivities.stopped')
  expect(stopped.figure).toMatchObject({ label: 'Beschut werk → dagbesteding: gestopt', total: 6 })
  expect(stopped.rows).toHaveLength(6)
  // No key and no day: with either one could work out a small number from two days.
  expect(stopped.rows).toEqual([1, 2, 3, 4, 5, 6].map((line) => ({ line })))
  const { name, label } = stopped.figure ?? { name: '', label: '' }
  expect(whySwitch(name, label, stopped.day)).toBe(
    'Beschut werk → dagbesteding: gestopt, uiterlijk op 02-11-2026.',
  )
  for (const small of ['returned.ready', 'sheltered-dayActivities.returned', 'nobody.here'])
    expect(await opened(small)).toMatchObject({ figure: null, rows: [] })
  const asManager = (session: string) =>
    admin.begin(async (sql) => {
      await sql`set local role app_web`
      await sql`select app.enter(${session})`
      return sql`select * from app.switch_rows(${world.meerdorp}, ${'2030-01-01'}, 'infinity', 'returned.ready', 0)`
    })
  expect(await asManager(world.session.manager)).toHaveLength(0)
  await expect(asManager(world.session.managerOeverland)).rejects.toThrow(/not of this manager/)
})

test('the file of a figure has the rows of the screen, that of the page every figure as it stands there', async () => {
  const take = async (filter: Record<string, string>) => {
    const result = await perform(
      exportSwitches,
      world.session.manager,
      { submissionId: randomUUID(), filter },
      now,
    )
    return result.status === 'done' ? result.value.rows : result
  }
  expect(await take({ cijfer: 'sheltered-dayActivities.stopped' })).toEqual(
    [1, 2, 3, 4, 5, 6].map((line) => [
      line,
      'Beschut werk → dagbesteding: gestopt, uiterlijk op 02-11-2026.',
    ]),
  )
  const all = await take({})
  expect(all).toContainEqual(['Beschut werk → dagbesteding: gestopt', '6'])
  expect(all).toContainEqual(['Beschut werk → dagbesteding: overgestapt', 'niet getoond'])
  expect(all).toContainEqual(['Beschut werk → dagbesteding: teruggekomen', '<5'])
  expect(await take({ cijfer: 'returned.ready' })).toMatchObject({ status: 'refused', reason: 'not_found' })
})

const outcomesOn = async (day: string) => {
  const on = new Date(`${day}T10:00:00+01:00`)
  const answer = await read(
    switchOutcomesScreen,
    world.session.managerOeverland,
    switchReportFilter.parse({ gemeente: world.oeverland }),
    on,
  )
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data.counts
}

test('who comes back by a prepared switch came back too, with the reason, and a day before it is as it was then', async () => {
  await setTarget(admin, world.oeverland, 5000)
  const options = { in: 'oeverland' as const }
  const trajectory = await trajectoryIn(world, admin, 'elsewhereDayActivities', options)
  const on = (day: string) => ({ ...options, on: new Date(`${day}T10:00:00+01:00`) })
  const walk = (move: Move, day: string, input = {}) =>
    moved(world, admin, trajectory, move, { ...on(day), input })
  await walk('prepareSwitchElsewhere', '2026-12-01', { toTrack: 'sheltered' })
  await walk('endSwitchToPlace', '2026-12-10', { returnReason: 'ready' })
  const [there, back] = ['sheltered-dayActivities', 'dayActivities-sheltered']
  expect(await outcomesOn('2026-12-05')).toEqual({ ...ofPair(there, { completed: 1 }), ...ofPair(back, { running: 1 }) })
  const after = { ...ofPair(there, { completed: 1, returned: 1 }), ...ofPair(back, { completed: 1 }) }
  expect(await outcomesOn('2026-12-11')).toEqual({ ...after, 'returned.ready': 1 })
  await walk('offer', '2026-12-12')
  await walk('place', '2026-12-14')
  await walk('prepareSwitch', '2027-01-10')
  await walk('switchToDayActivities', '2027-01-12')
  expect(await outcomesOn('2027-01-13')).toEqual({
    ...after, ...ofPair(there, { completed: 2, returned: 1 }), ...ofPair(back, { completed: 1, returned: 1 }), 'returned.ready': 1, 'returned.unknown': 1,
  })
}) // prettier-ignore
