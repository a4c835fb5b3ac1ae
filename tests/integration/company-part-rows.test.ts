import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { formatNumber } from '@/lib/domain/dutch-number'
import { hoursBandWords } from '@/lib/domain/hours-band'
import { exportGroup } from '@/lib/export/commands'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { groupFilter } from '@/lib/report/group-filter'
import { groupScreen } from '@/lib/report/group-queries'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { makeWorld, openSession, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const begun = new Date('2026-03-02T10:00:00+01:00')

/** At Werkpad eight of Meerdorp, one of whom more hours since August, and six of Oeverland; at De Kade nobody. */
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 500)
  await setTarget(admin, world.oeverland, 500)
  for (let n = 0; n < 8; n += 1) {
    const works = await trajectoryIn(world, admin, 'placed', { surname: `Zonneveld ${n}`, on: begun })
    if (n === 0) await moved(world, admin, works, 'changeTerms', { on: new Date('2026-08-03T10:00:00+02:00'), input: { startsOn: '2026-08-03', hoursPerWeek: '28' } })
  }
  for (let n = 0; n < 6; n += 1)
    await trajectoryIn(world, admin, 'placed', { surname: `Duinstra ${n}`, in: 'oeverland', on: begun })
}) // prettier-ignore

async function parts(asked: Record<string, string>, session = world.session.managerWerkpad) {
  const answer = await read(groupScreen, session, groupFilter.parse(asked), now)
  return answer.status === 'found' ? answer.data : null
}
async function take(filter: Record<string, string>) {
  const raw = { submissionId: randomUUID(), filter }
  const result = await perform(exportGroup, world.session.managerWerkpad, raw, now)
  return result.status === 'done' ? result.value : result
}

async function openedOf(asked: Record<string, string>) {
  const opened = (await parts(asked))?.opened
  if (!opened) throw new Error('does not open')
  return opened
}

test.each(['personen', 'uren', 'plekken-van-31-uur'])('%s of each gemeente open the people who work, with the hours that make it, also in the file', async (cijfer) => {
  for (const { id, name, persons, hours } of (await parts({}))?.rows ?? []) {
    const { rows, ...opened } = await openedOf({ gemeente: id, cijfer })
    expect(opened).toMatchObject({ whose: name, total: rows.length })
    expect(persons).toEqual({ kind: 'number', value: rows.length })
    if (cijfer === 'uren') expect(opened.together).toBe(`samen ${formatNumber(Number(hours))} uur per week`)
    expect(new Set(rows.map((row) => row.hours?.upTo))).toEqual(new Set([32]))
    expect(JSON.stringify(rows)).not.toMatch(/Zonneveld|Duinstra|T-20|"\d{4}-/)
    const file = await take({ gemeente: id, cijfer })
    expect('rows' in file && file.rows.map((row) => [row[1], row[2]])).toEqual(rows.map((row) => [name, hoursBandWords(row.hours)]))
  }
}) // prettier-ignore

test('the page itself goes along too: each gemeente and together, as the screen shows them', async () => {
  const file = await take({ dag: '2026-09-30', onderdeel: 'termijnen' })
  if (!('rows' in file)) throw new Error('no file')
  const at = (label: string) => file.columns.findIndex((column) => column.label === label)
  const shown = await parts({ dag: '2026-09-30' })
  expect(file.rows.map((row) => [row[0], row[at('Personen')], row[at('Contracturen per week')]])).toEqual([
    ...(shown?.rows ?? []).map(({ name, persons, hours }) => [name, persons.kind === 'number' && persons.value, hours]),
    ['Samen', 14, 8 * 24.5 + 3.5 + 6 * 24.5],
  ])
  expect([at('Te realiseren'), at('Verplichting')]).toEqual([-1, -1])
  expect(file.about).toContainEqual(['Onderdeel', 'Per gemeente', 'text'])
}) // prettier-ignore

test('of an earlier day, and as known on it, are the rows of then', async () => {
  const asked = { gemeente: world.meerdorp, cijfer: 'uren' }
  const most = async (days: Record<string, string>) => (await parts({ ...asked, ...days }))?.opened?.together
  expect(await most({})).toBe('samen 199,5 uur per week')
  expect(await most({ dag: '2026-07-31' })).toBe('samen 196 uur per week')
  expect(await most({ dag: '2026-08-31', bekend: '2026-08-01' })).toBe('samen 196 uur per week')
})

test('a gemeente that is not shown, or is none of these, opens nowhere', async () => {
  await admin`update organisation set small_number = 7 where id = ${world.werkpad}`
  const data = await parts({ gemeente: world.oeverland, cijfer: 'personen' })
  expect(data?.rows.map(({ persons }) => persons.kind)).not.toContain('number')
  for (const gemeente of [world.meerdorp, world.oeverland]) {
    expect((await parts({ gemeente, cijfer: 'personen' }))?.opened).toBeNull()
    expect(await take({ gemeente, cijfer: 'personen' })).toMatchObject({ reason: 'not_found' })
  }
  await admin`update organisation set small_number = 5 where id = ${world.werkpad}`
  for (const gemeente of [randomUUID(), world.werkpad])
    expect((await parts({ gemeente, cijfer: 'personen' }))?.opened).toBeNull()
})

test('the database gives them to who steers that company alone, and none of too few', async () => {
  const direct = (session: string, gemeente: string) =>
    admin.begin(async (sql) => {
      await sql`set local role app_web`
      await sql`select app.enter(${session})`
      return sql`select * from app.report_part_rows(${gemeente}, '2026-11-02', 'infinity', 0)`
    })
  expect(await direct(world.session.managerWerkpad, world.oeverland)).toHaveLength(6)
  for (const as of ['manager', 'hr', 'caseworker', 'administrator'] as AccountKey[])
    await expect(direct(world.session[as], world.oeverland)).rejects.toThrow(/not of this manager/)
  const [kade] = await admin<{ id: string }[]>`insert into account (organisation_id, email, name, role)
    values (${world.deKade}, 'kade@voorbeeld.example', 'Naam Kade', 'manager') returning id`
  const ofKade = await openSession(admin, kade?.id ?? '')
  expect(await direct(ofKade, world.oeverland)).toHaveLength(0)
  await admin`update organisation set small_number = 7 where id = ${world.werkpad}`
  expect(await direct(world.session.managerWerkpad, world.oeverland)).toHaveLength(0)
})
