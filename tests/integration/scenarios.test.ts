import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '@/db/client'
import { readScenario, valuesOf } from '@/lib/domain/scenario'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { removeScenario, renameScenario, saveScenario } from '@/lib/scenario/commands'
import { compareScreen, forecastScreen } from '@/lib/scenario/queries'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { savedScenario } from '../support/scenarios'
import { sourceFiles } from '../support/source-files'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 120)
})

const raw = (name: string, more: Record<string, unknown> = {}) => ({
  ...valuesOf(savedScenario),
  begin: savedScenario.begin,
  municipalityId: world.meerdorp,
  name,
  submissionId: randomUUID(),
  ...more,
})
const save = (name: string, as: AccountKey = 'manager', more: Record<string, unknown> = {}) =>
  perform(saveScenario, world.session[as], raw(name, more), now)
const saved = async (name: string, as: AccountKey = 'manager') => {
  const municipalityId = as === 'manager' ? world.meerdorp : world.oeverland
  const result = await save(name, as, { municipalityId })
  if (result.status !== 'done') throw new Error(JSON.stringify(result))
  return result.value.id
}
const screenOf = async (as: AccountKey, scenario?: string) => {
  const answer = await read(forecastScreen, world.session[as], { gemeente: undefined, scenario }, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const rowOf = async (id: string) => {
  const [row] = await admin<
    { name: string; version: number; inputs: unknown; superseded_at: string | null }[]
  >`select name, version, inputs, superseded_at from scenario where id = ${id}`
  return row
}
const change = (id: string, version = 1) => ({ id, version, submissionId: randomUUID() })

describe('bewaren en openen', () => {
  test('wat bewaard is, wordt hetzelfde geopend; met de dag en de maker', async () => {
    const id = await saved('Zoals het was')
    const { opened, values, begin } = await screenOf('manager', id)
    expect(opened).toMatchObject({ id, name: 'Zoals het was', version: 1, scenario: savedScenario })
    expect(values).toEqual(valuesOf(savedScenario))
    expect(begin).toBe('2026-12-01')
    expect(opened?.madeByName).not.toBe('')
  })

  test('een tweede druk op dezelfde knop bewaart niets dubbel', async () => {
    const once = raw('Eén keer')
    const first = await perform(saveScenario, world.session.manager, once, now)
    const second = await perform(saveScenario, world.session.manager, once, now)
    expect(second).toEqual({ ...first, repeated: true })
    const [row] = await admin`select count(*)::int as n from scenario where name = 'Eén keer'`
    expect(row?.n).toBe(1)
  })

  test('een naam bestaat één keer per gemeente; een andere gemeente mag hem ook', async () => {
    await saved('Zelfde naam')
    expect(await save('ZELFDE naam')).toMatchObject({
      status: 'refused',
      reason: 'scenario_known',
      field: 'name',
    })
    await saved('Zelfde naam', 'managerOeverland')
  })

  test('wat niet kan, wordt per veld gezegd en niet bewaard', async () => {
    const result = await save('Kan niet', 'manager', { hours: '60', waitingGross: '1', name: '' })
    expect(result).toMatchObject({ status: 'invalid' })
    const wrong = await save('Kan niet', 'manager', { hours: '60', waitingGross: '1' })
    expect(wrong).toMatchObject({
      status: 'invalid',
      fields: { hours: [expect.stringContaining('36')], waitingGross: [expect.stringContaining('minstens')] },
    })
    const [row] = await admin`select count(*)::int as n from scenario where name = 'Kan niet'`
    expect(row?.n).toBe(0)
  })

  test('wat niet meer te lezen is, staat in de lijst en gaat niet open', async () => {
    const id = await saved('Oud')
    await admin`update scenario set inputs = '{"persons": "veel"}' where id = ${id}`
    const { opened, saved: list } = await screenOf('manager', id)
    expect(opened).toBeNull()
    expect(list.find((each) => each.id === id)?.scenario).toBeNull()
  })
})

describe('hernoemen en verwijderen', () => {
  test('een andere naam verandert niets aan wat het aanneemt', async () => {
    const id = await saved('Eerst zo')
    const result = await perform(renameScenario, world.session.manager, { ...change(id), name: 'Nu zo' }, now)
    expect(result.status).toBe('done')
    expect(await rowOf(id)).toMatchObject({ name: 'Nu zo', version: 2, inputs: savedScenario })
  })

  test('wie een oudere stand zag, hoort dat; van twee tegelijk wint er één', async () => {
    const id = await saved('Twee tegelijk')
    const results = await Promise.all(
      ['Ene', 'Andere'].map((name) =>
        perform(renameScenario, world.session.manager, { ...change(id), name }, now),
      ),
    )
    expect(results.map((each) => (each.status === 'refused' ? each.reason : each.status)).sort()).toEqual([
      'changed_meanwhile',
      'done',
    ])
  })

  test('wat verwijderd is, vindt niemand terug, ook niet in een vergelijking; de regel blijft', async () => {
    const [gone, other] = [await saved('Weg'), await saved('Blijft')]
    expect((await perform(removeScenario, world.session.manager, change(gone), now)).status).toBe('done')
    expect((await screenOf('manager', gone)).opened).toBeNull()
    const compared = await read(compareScreen, world.session.manager, { een: gone, twee: other }, now)
    expect(compared.status).toBe('notFound')
    expect((await rowOf(gone))?.superseded_at).not.toBeNull()
    await saved('Weg')
    const again = await perform(removeScenario, world.session.manager, change(gone, 2), now)
    expect(again).toMatchObject({ status: 'refused', reason: 'not_found' })
  })
})

describe('van een ander blijft men af', () => {
  test('een manager elders ziet, hernoemt, verwijdert en vergelijkt het niet', async () => {
    const [id, theirs] = [await saved('Van Meerdorp'), await saved('Van Oeverland', 'managerOeverland')]
    const by = world.session.managerOeverland
    expect((await screenOf('managerOeverland', id)).opened).toBeNull()
    expect((await screenOf('managerOeverland')).saved.map(({ id: each }) => each)).not.toContain(id)
    expect((await read(compareScreen, by, { een: id, twee: theirs }, now)).status).toBe('notFound')
    for (const press of [renameScenario, removeScenario])
      expect(await perform(press, by, { ...change(id), name: 'Gekaapt' }, now)).toMatchObject({
        reason: 'not_found',
      })
    expect(await save('Ondergeschoven', 'managerOeverland')).toMatchObject({ reason: 'not_found' })
    expect(await rowOf(id)).toMatchObject({ name: 'Van Meerdorp', superseded_at: null })
  })

  test('ook met een eigen statement in de database niet, en wat het aanneemt verandert niemand', async () => {
    const id = await saved('Dicht')
    const count = await asActor(
      world.session.managerOeverland,
      async ({ sql }) => (await sql`select id from scenario where id = ${id}`).length,
    )
    expect(count).toBe(0)
    await expect(
      asActor(world.session.manager, ({ sql }) => sql`update scenario set inputs = '{}' where id = ${id}`),
    ).rejects.toThrow(/permission denied/)
  })

  test('wie geen manager is, vindt niets en bewaart niets', async () => {
    for (const who of ['caseworker', 'decisionMaker', 'hr', 'administrator'] as const) {
      const asked = { gemeente: undefined, scenario: undefined }
      expect((await read(forecastScreen, world.session[who], asked, now)).status).toBe('notFound')
      expect(await save('Mag niet', who)).toMatchObject({ status: 'refused', reason: 'not_found' })
    }
  })
})

describe('waar de schuiven beginnen', () => {
  test('een cijfer van 1 tot en met 4 wordt niet ingevuld, en niets wat eruit volgt', async () => {
    for (let n = 0; n < 3; n += 1) await trajectoryIn(world, admin, 'placed')
    const { values } = await screenOf('manager')
    // Nobody stopped; beside who works on two days that nought would tell how many began.
    expect(values).toMatchObject({ persons: '', hours: '', outflow: '' })
  })

  test('vanaf vijf staan er de cijfers van vandaag, met het aantal van het jaar', async () => {
    for (let n = 0; n < 3; n += 1) await trajectoryIn(world, admin, 'placed')
    for (let n = 0; n < 7; n += 1) await trajectoryIn(world, admin, 'toBePlaced')
    const { values, begin } = await screenOf('manager')
    expect(values).toMatchObject({
      persons: '6',
      number0: '120',
      number5: '',
      waitingClean: '7',
      waitingGross: '7',
    })
    expect(Number(values.hours.replace(',', '.'))).toBeGreaterThan(0)
    expect(begin).toBe('2026-12-01')
  })
})

describe('wat niet getoond mag worden, wordt ook niet geraden', () => {
  test('mag bruto niet getoond worden, dan blijft het veld leeg en niet het schone aantal; de verkenning is er wel', async () => {
    await trajectoryIn(world, admin, 'resting')
    const { values, begin } = await screenOf('manager')
    expect(values).toMatchObject({ waitingClean: '7', waitingGross: '' })
    // Who began and who stopped this year may be kept back too; then the user says so.
    const filled = { ...values, outflow: values.outflow || '0', startShare: values.startShare || '0' }
    expect(readScenario(filled, begin)).toMatchObject({ ok: true, scenario: { waitingGross: null } })
  })

  test('extra plekken door een besluit van vandaag staan er als aanname bij', async () => {
    await admin`insert into target_exceedance (municipality_id, extra_places, budget_note, valid_from)
      values (${world.meerdorp}, 3, 'Potje', '2026-01-01')`
    expect((await screenOf('manager')).values.extra).toBe('3')
  })

  test('een scenario van vóór dat veld gaat nog open', async () => {
    const id = await saved('Zonder extra plekken')
    await admin`update scenario set inputs = inputs - 'extra' where id = ${id}`
    expect((await screenOf('manager', id)).opened?.scenario).toMatchObject({ extra: 0 })
  })
})

test('geen enkel echt cijfer, bestand of lijst leest scenario’s', () => {
  const readers = sourceFiles('lib', 'components', 'app').filter(
    ({ path, text }) =>
      /lib\/scenario|schema\/scenario|from scenario\b/.test(text) && !/scenario|wat-als/.test(path),
  )
  expect(readers.map(({ path }) => path)).toEqual([])
})
