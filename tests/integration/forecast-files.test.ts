import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { valuesOf } from '@/lib/domain/scenario'
import { exportForecast, exportScenarios } from '@/lib/export/commands'
import { csvFile } from '@/lib/export/text-file'
import { perform, type Command } from '@/lib/pipeline/command'
import type { Sheet } from '@/lib/export/sheet'
import { testDatabase } from '../support/database'
import { now } from '../support/factories'
import { scenarioWith } from '../support/scenarios'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const ids: Record<'one' | 'more' | 'there', string> = { one: '', more: '', there: '' }
const placing = scenarioWith({ startShare: 10, numbers: [40, 40, 40, null, null, null] })

beforeAll(async () => {
  world = await makeWorld(admin)
  const kept = async (name: string, hours: number, municipality: string) => {
    const [row] = await admin<{ id: string }[]>`
      insert into scenario (municipality_id, name, inputs, made_on, made_by, made_by_name)
      values (${municipality}, ${name}, ${admin.json({ ...placing, hours })}, '2026-11-01', ${world.account.manager}, 'Manager') returning id`
    return row?.id ?? ''
  }
  ids.one = await kept('Zoals nu', 25, world.meerdorp)
  ids.more = await kept('Meer uren', 26, world.meerdorp)
  ids.there = await kept('Elders', 25, world.oeverland)
}) // prettier-ignore

async function take(command: Command<Sheet>, filter: Record<string, string>, account: AccountKey = 'manager') {
  const result = await perform(command, world.session[account], { submissionId: randomUUID(), filter }, now)
  return result.status === 'done' ? result.value : null
} // prettier-ignore
async function taken(command: Command<Sheet>, filter: Record<string, string>) {
  const sheet = await take(command, filter)
  if (!sheet) throw new Error('no file')
  const at = (label: string) => sheet.columns.findIndex((column) => column.label === label)
  const find = (when: string, what: string) => {
    const row = sheet.rows.find((each) => each[at('Wanneer')] === when && each[at('Wat')] === what)
    return (label: string) => row?.[at(label)]
  }
  return { sheet, at, find }
}
const sliders = () => ({ ...valuesOf(placing), gemeente: world.meerdorp, begin: placing.begin })
const head = 'Verkenning, geen echte cijfers'

test('what the sliders say now goes along, each line a verkenning, and its head says that nothing in it was counted', async () => {
  const { sheet, at, find } = await taken(exportForecast, sliders())
  expect(sheet.fileName).toBe('schakel-verkenning-2026-11-02')
  expect(sheet.about.find(([label]) => label === 'Let op')?.[1]).toContain(head)
  expect(new Set(sheet.rows.map((row) => row[at('Soort')]))).toEqual(new Set(['Verkenning', 'Verkenning, geld', 'Ingevuld', 'Aanname']))
  expect(find('begin december 2026', 'Plekken van 31 uur')('Waarde')).toBe(25)
  expect(find('eind december 2026', 'Personen')('Waarde')).toBe(33)
  expect(find('2027', 'Loonkostensubsidie')('Zoals getoond')).toBe('geen bedrag bekend')
  expect(csvFile((await taken(exportForecast, sliders())).sheet)).toBe(csvFile(sheet))
}) // prettier-ignore

test('the plan is marked as a plan where it is counted with', async () => {
  const plan = { ...sliders(), regime: 'wageValueThenPlan', ownWage: '2400', until: '2028' }
  const { find } = await taken(exportForecast, plan)
  expect(find('2028', 'Loonkostensubsidie')('Let op')).toBe('plan, geen wet, eigen aanname')
  expect(find('2028', 'Regeling')('Zoals getoond')).toBe('Plan, geen wet')
})

test('two saved scenarios go along with by how much they differ, and the names of both in the head', async () => {
  const { sheet, find } = await taken(exportScenarios, { een: ids.one, twee: ids.more })
  expect(sheet.fileName).toBe('schakel-verkenning-vergelijking-2026-11-02')
  for (const line of [['A', 'Zoals nu', 'text'], ['B', 'Meer uren', 'text'], ['Verschil', 'B min A', 'text']]) expect(sheet.about).toContainEqual(line)
  expect(sheet.about.find(([label]) => label === 'Let op')?.[1]).toContain(head)
  const places = find('eind 2026', 'Plekken van 31 uur')
  expect([places('A'), places('B'), places('Verschil'), places('Verschil, zoals getoond')]).toEqual([26.6, 27.7, 1.1, '+1,1 plekken'])
  expect(find('', 'Contracturen gemiddeld')('Verschil, zoals getoond')).toBe('+1 uur per week')
}) // prettier-ignore

test.each<AccountKey>(['caseworker', 'hr', 'administrator', 'managerOeverland', 'managerWerkpad'])('%s takes neither of Meerdorp', async (account) => {
  expect(await take(exportForecast, sliders(), account)).toBeNull()
  expect(await take(exportScenarios, { een: ids.one, twee: ids.more }, account)).toBeNull()
}) // prettier-ignore

test('a scenario of elsewhere, a field that is not filled in and a day that is no first of a month make no file', async () => {
  expect(await take(exportScenarios, { een: ids.one, twee: ids.there })).toBeNull()
  for (const wrong of [
    { persons: '' },
    { begin: '2026-12-02' },
    { begin: 'x' },
    { gemeente: world.oeverland },
  ])
    expect(await take(exportForecast, { ...sliders(), ...wrong })).toBeNull()
})
