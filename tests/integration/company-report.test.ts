import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Sheet } from '@/lib/export/sheet'
import { exportDeviations, exportSwitches } from '@/lib/export/commands'
import { deviationFilter, deviationsScreen } from '@/lib/match/deviations'
import { perform, type Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { switchOutcomesScreen, switchReportFilter } from '@/lib/report/switch-queries'
import { testDatabase } from '../support/database'
import { moved, now, today, trajectoryIn } from '../support/factories'
import { makeWorld, openSession, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
/** Who steers De Kade. */
let managerKade: string

const at = (day: string) => new Date(`${day}T10:00:00+01:00`)

/** Somebody of Oeverland who works at De Kade. */
async function atKade() {
  const person = await trajectoryIn(world, admin, 'toBePlaced', { in: 'oeverland', on: at('2026-09-01') })
  const input = { workplaceId: world.workplace.deKade }
  const options = { in: 'oeverland', on: at('2026-09-02') } as const
  await moved(world, admin, person, 'offer', { ...options, input })
  return moved(world, admin, person, 'place', { ...options, as: 'hrDeKade' })
}

/** At Werkpad six went to dagbesteding of whom one came back, five stopped; at De Kade one stopped and one prepares. */
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 5000)
  await setTarget(admin, world.oeverland, 5000)
  for (let n = 0; n < 6; n += 1) {
    const gone = await trajectoryIn(world, admin, 'elsewhereDayActivities', { in: n < 4 ? 'meerdorp' : 'oeverland' })
    if (n === 0) await moved(world, admin, gone, 'returnToPlace', { input: { returnReason: 'ready' } })
  }
  for (let n = 0; n < 5; n += 1) {
    const stays = await trajectoryIn(world, admin, 'switchPreparing')
    await moved(world, admin, stays, 'stopSwitch', { input: { stopKind: 'income' } })
  }
  for (const [at, end] of [[0, true], [1, false]] as const) {
    const person = await atKade()
    await moved(world, admin, person, 'prepareSwitch', { in: 'oeverland' })
    if (end) await moved(world, admin, person, 'stopSwitch', { in: 'oeverland', input: { reason: `Toch niet ${at}.` } })
  }
  const [kade] = await admin<{ id: string }[]>`insert into account (organisation_id, email, name, role)
    values (${world.deKade}, 'kade@voorbeeld.example', 'Naam Kade', 'manager') returning id`
  managerKade = await openSession(admin, kade?.id ?? '')
}) // prettier-ignore

async function switches(session: string, asked: Record<string, string> = {}, on = now) {
  const answer = await read(switchOutcomesScreen, session, switchReportFilter.parse(asked), on)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
async function deviations(session: string, asked: Record<string, string> = {}) {
  const answer = await read(deviationsScreen, session, deviationFilter.parse(asked), now)
  if (answer.status !== 'found' || answer.data.named) throw new Error(answer.status)
  return answer.data
}
async function take(command: Command<Sheet>, filter: Record<string, string>, as: AccountKey = 'managerWerkpad') {
  const result = await perform(command, world.session[as], { submissionId: randomUUID(), filter }, now)
  return result.status === 'done' ? result.value : result
} // prettier-ignore
const number = (value: number) => ({ kind: 'number', value })

describe('switches of a company', () => {
  test('count who works there or worked there last, of every gemeente, without the reasons', async () => {
    const data = await switches(world.session.managerWerkpad)
    expect(data).toMatchObject({ municipality: null, name: 'Werkpad' })
    expect(data.counts).toEqual({
      'sheltered-dayActivities.completed': 6,
      'sheltered-dayActivities.returned': 1,
      'sheltered-dayActivities.stopped': 5,
    })
    expect(data.shown['sheltered-dayActivities.stopped']).toEqual(number(5))
    // Who came back is one, so that who went may not stand there either: who stayed away would follow from both.
    expect(data.shown['sheltered-dayActivities.returned']).toEqual({ kind: 'few' })
    expect(JSON.stringify(data)).not.toMatch(/income|ready|Jansen|T-2026/)
  })

  test('another company counts its own, each too few to be shown', async () => {
    const { counts, shown } = await switches(managerKade)
    expect(counts).toEqual({ 'sheltered-dayActivities.running': 1, 'sheltered-dayActivities.stopped': 1 })
    expect(new Set(Object.values(shown).filter((one) => one.kind === 'number').map((one) => one.kind === 'number' && one.value))).toEqual(new Set([0]))
  }) // prettier-ignore

  test('a figure opens as many rows as it counts, on the screen and in the file; a small one opens nowhere', async () => {
    const { figure, rows } = await switches(world.session.managerWerkpad, {
      cijfer: 'sheltered-dayActivities.stopped',
    })
    expect(figure?.total).toBe(5)
    expect(rows).toEqual([1, 2, 3, 4, 5].map((line) => ({ line })))
    const file = await take(exportSwitches, { cijfer: 'sheltered-dayActivities.stopped' })
    expect('rows' in file && file.rows).toHaveLength(5)
    for (const small of ['sheltered-dayActivities.returned', 'sheltered-dayActivities.completed', 'stopped.income'])
      expect(await switches(world.session.managerWerkpad, { cijfer: small })).toMatchObject({ figure: null, rows: [] })
    expect(await take(exportSwitches, { cijfer: 'stopped.income' })).toMatchObject({ reason: 'not_found' })
  }) // prettier-ignore

  test('as it was known before anything was recorded there is nothing, also on that day', async () => {
    const asked = { dag: today, bekend: '2026-08-30' }
    expect((await switches(world.session.managerWerkpad, asked, at('2026-11-10'))).counts).toEqual({})
    const known = { dag: today, bekend: today }
    const { counts } = await switches(world.session.managerWerkpad, known, at('2026-11-10'))
    expect(counts['sheltered-dayActivities.stopped']).toBe(5)
  })

  test('who went on to another company takes what came before along to nobody else', async () => {
    const person = await trajectoryIn(world, admin, 'elsewhereDayActivities', { in: 'oeverland', on: at('2026-10-05') })
    const options = { in: 'oeverland', on: at('2026-10-12') } as const
    await moved(world, admin, person, 'returnToPlace', options)
    await moved(world, admin, person, 'offer', { ...options, input: { workplaceId: world.workplace.deKade } })
    await moved(world, admin, person, 'place', { ...options, as: 'hrDeKade' })
    await moved(world, admin, person, 'prepareSwitch', { in: 'oeverland', on: at('2026-10-20') })
    expect((await switches(managerKade)).counts).toEqual({
      'sheltered-dayActivities.running': 2,
      'sheltered-dayActivities.stopped': 1,
    })
    const { counts } = await switches(world.session.managerWerkpad)
    expect(counts).toMatchObject({ 'sheltered-dayActivities.completed': 7, 'sheltered-dayActivities.returned': 2 })
    expect(counts).not.toHaveProperty('sheltered-dayActivities.running')
  }) // prettier-ignore
})

describe('deviations that concern the places of a company', () => {
  beforeAll(async () => {
    await admin`update offer set order_reason = 'Mevrouw De Wit past hier.', order_kind = 'othersDecline'
      where id in (select id from offer where company_id = ${world.werkpad} order by id limit 6)`
    await admin`update offer set order_reason = null, order_kind = null
      where id in (select id from offer where company_id = ${world.werkpad} order by id offset 6)`
  })

  test('are the offers of its own places, in the order of the list and out of it', async () => {
    const data = await deviations(world.session.managerWerkpad)
    expect(data).toMatchObject({ municipality: null, name: 'Werkpad' })
    const [own] = await admin<{ n: number }[]>`select count(*)::int as n from offer where company_id = ${world.werkpad}`
    expect(data.shown.offers).toEqual(number(own?.n ?? 0))
    expect(data.shown).toMatchObject({ deviated: number(6), 'kind.othersDecline': number(6) })
    expect((await deviations(managerKade)).shown.offers).toEqual({ kind: 'few' })
  }) // prettier-ignore

  test('open their rows without the words of the consulent, as many as the file', async () => {
    const { rows, figure } = await deviations(world.session.managerWerkpad, { cijfer: 'deviated' })
    expect(figure?.total).toBe(6)
    expect(rows).toEqual(Array.from({ length: 6 }, () => ({ kind: 'othersDecline' })))
    const file = await take(exportDeviations, { cijfer: 'deviated' })
    expect('rows' in file && file.rows).toHaveLength(6)
    expect(JSON.stringify(file)).not.toMatch(/De Wit|T-20/)
  })
})

test.each<AccountKey>(['hr', 'caseworker', 'decisionMaker', 'administrator'])('%s reads neither, nor from the database itself', async (as) => {
  expect((await read(switchOutcomesScreen, world.session[as], switchReportFilter.parse({}), now)).status).toBe('notFound')
  const direct = (statement: string) =>
    admin.begin(async (sql) => {
      await sql`set local role app_web`
      await sql`select app.enter(${world.session[as]})`
      return sql.unsafe(statement)
    })
  for (const statement of [
    `select app.switch_outcomes(null, '2026-11-02', 'infinity')`,
    `select * from app.switch_rows(null, '2026-11-02', 'infinity', 'sheltered-dayActivities.stopped', 0)`,
    `select app.report_deviations(null, '2026-01-01', '2026-11-02', 'infinity')`,
    `select * from app.deviation_rows(null, '2026-01-01', '2026-11-02', 'infinity', 'deviated', 0)`,
  ])
    await expect(direct(statement)).rejects.toThrow(/not of this manager/)
}) // prettier-ignore
