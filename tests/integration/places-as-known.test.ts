import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { changeEmployer } from '@/lib/employer/commands'
import { exportWorkplaces } from '@/lib/export/commands'
import { perform, type Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { addExtraSeat, changeWorkplace, createWorkplace, endWorkplace } from '@/lib/workplace/commands'
import { workplaceFilter } from '@/lib/workplace/list-filter'
import { workplacesScreen } from '@/lib/workplace/queries'
import { testDatabase } from '../support/database'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const last = '2026-11-02'
const at = (day: string) => new Date(`${day}T10:00:00+01:00`)
const atelier = 'Naaiatelier'

const filled = {
  ...{ name: 'Naaiatelier', employerId: 'new', employerName: 'Atelier', employerKind: 'foundation', form: 'internal' },
  ...{ kindsOfWork: ['laundryAndTextile'], location: 'Hal 2', city: 'Meerdorp', postcode: '1234 AB', seats: '3' },
  ...{ dayHours: '8|8|8||||', daySupport: '2|2|2||||', supportClass: 'medium', minimumHours: '', note: '', validTo: '' },
  validFrom: '1-3-2026',
} // prettier-ignore

async function done<T>(command: Command<T>, input: Record<string, unknown>, day: string): Promise<T> {
  const raw = { submissionId: randomUUID(), ...input }
  const result = await perform(command, world.session.hr, raw, at(day))
  if (result.status !== 'done') throw new Error(JSON.stringify(result))
  return result.value
}

async function seen(as: AccountKey, day: string, asked: Record<string, string> = {}) {
  const answer = await read(workplacesScreen, world.session[as], workplaceFilter.parse(asked), at(day))
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}

/** The place as a list shows it, besides from when it will be full. */
async function shown(as: AccountKey, day: string, asked: Record<string, string> = {}) {
  const { rows } = await seen(as, day, asked)
  return rows.filter(({ location }) => location === 'Hal 2').map(({ fullFrom: _, ...row }) => row)
}

const then = new Map<string, Awaited<ReturnType<typeof shown>>>()
const keep = async (day: string) => then.set(day, await shown('hr', day))
const version = async (table: string, id: string) =>
  Number((await admin`select version from ${admin(table)} where id = ${id}`)[0]?.version)

/** Opens, gets other days and fewer seats, another name, an end that is taken back, and an employer of another name. */
beforeAll(async () => {
  world = await makeWorld(admin)
  const { id } = await done(createWorkplace, filled, '2026-02-20')
  await keep('2026-02-20')
  await keep('2026-03-09')
  const [row] = await admin<{ employer_id: string }[]>`select employer_id from workplace where id = ${id}`
  const employerId = row?.employer_id ?? ''
  const same = { ...filled, id, employerId, hostId: employerId }
  const change = async (other: Record<string, unknown>, day: string) => {
    await done(changeWorkplace, { ...same, ...other, version: await version('workplace', id) }, day)
    await keep(day)
  }
  await change({ seats: '2', dayHours: '8||8||||', daySupport: '2||1||||' }, '2026-04-13')
  await change({ seats: '2', dayHours: '8||8||||', daySupport: '2||1||||', name: 'Kleermakerij', city: 'Oosterwijde' }, '2026-05-11') // prettier-ignore
  await done(addExtraSeat, { id, version: await version('workplace', id), validFrom: '1-6-2026', validTo: '', reason: 'Stage' }, '2026-06-01') // prettier-ignore
  await keep('2026-06-01')
  await done(
    endWorkplace,
    { id, version: await version('workplace', id), lastDay: '2026-07-10' },
    '2026-07-01',
  )
  await keep('2026-07-01')
  await keep('2026-07-20')
  await change({ seats: '2', dayHours: '8||8||||', daySupport: '2||1||||', name: 'Kleermakerij', city: 'Oosterwijde' }, '2026-08-03') // prettier-ignore
  const sheet = { name: 'Atelier Anders', kind: 'foundation', contactName: '', contactPhone: '', contactEmail: '', address: '', agreements: '', note: '' } // prettier-ignore
  await done(
    changeEmployer,
    { ...sheet, id: employerId, version: await version('employer', employerId) },
    '2026-09-07',
  )
  await keep('2026-09-07')
})

describe('the places of another day', () => {
  test('are what stood on the screen that day, asked as known then, for the company and for the gemeente', async () => {
    expect(then.size).toBe(9)
    for (const [day, rows] of then) {
      const asked = { dag: day, bekend: day }
      expect(await shown('hr', last, asked), day).toEqual(rows)
      expect(await shown('caseworker', last, asked), day).toEqual(rows)
    }
  })

  test('tell seats, days and name of that day, and what was known on another', async () => {
    const days = (rows: Awaited<ReturnType<typeof shown>>) =>
      rows.map((row) => [row.name, row.employerName, row.days.map(({ weekday, seats }) => [weekday, seats])])
    const march = [[1, 3], [2, 3], [3, 3]] // prettier-ignore
    expect(days(await shown('hr', last, { dag: '2026-03-09', bekend: '2026-03-09' }))).toEqual([
      [atelier, 'Atelier', march],
    ])
    // as known now: the week and the seats of that day, under the name it has now
    expect(days(await shown('hr', last, { dag: '2026-03-09' }))).toEqual([
      ['Kleermakerij', 'Atelier Anders', march],
    ])
    // on 20 July it was over; that it went on was recorded later
    expect(await shown('hr', last, { dag: '2026-07-20', bekend: '2026-07-20' })).toEqual([])
    expect(await shown('hr', last, { dag: '2026-07-20' })).toHaveLength(1)
    expect(
      await shown('hr', last, { dag: '2026-07-20', bekend: '2026-07-20', toon: 'voorbij' }),
    ).toHaveLength(1)
  })

  test('are not there before they were recorded, and say from which day they open', async () => {
    expect(await shown('hr', last, { dag: '2026-02-19' })).toEqual([])
    expect(await shown('hr', last, { dag: '2026-03-09', bekend: '2026-02-19' })).toEqual([])
    expect(await shown('hr', last, { dag: '2026-02-20' })).toMatchObject([{ opensOn: '2026-03-01' }])
  })

  test('a day to come, and what was known today, is the list of today', async () => {
    const { now, known, day } = await seen('hr', last, { dag: '2027-01-01', bekend: last })
    expect({ now, known, day }).toEqual({ now: true, known: null, day: last })
  })
})

describe('who may not see a place', () => {
  test('sees it on no other day either', async () => {
    expect(await shown('hrDeKade', last, { dag: '2026-06-01' })).toEqual([])
    expect(await shown('hrDeKade', last, { dag: '2026-06-01', bekend: '2026-06-01' })).toEqual([])
  })

  test('a company that worked for the gemeente later or no more is not on its list of that day', async () => {
    await admin`update service_area set valid_from = '2026-05-01' where municipality_id = ${world.meerdorp} and company_id = ${world.werkpad}`
    expect(await shown('caseworker', last, { dag: '2026-04-13' })).toEqual([])
    expect(await shown('caseworker', last, { dag: '2026-06-01' })).toHaveLength(1)
    await admin`update service_area set valid_from = '2015-01-01', valid_to = '2026-06-30' where municipality_id = ${world.meerdorp} and company_id = ${world.werkpad}`
    expect(await shown('caseworker', last, { dag: '2026-06-01' })).toEqual([])
    expect(await shown('hr', last, { dag: '2026-06-01' })).toHaveLength(1)
  })
})

test('it says from which day changes are kept, to who asks what was known before that', async () => {
  expect((await seen('hr', last, { dag: '2026-04-13', bekend: '2026-04-13' })).keptFrom).toBeNull()
  await admin`insert into place_past (kind, row_id, company_id, was, recorded_at, superseded_at)
    values ('start', ${world.werkpad}, ${world.werkpad}, '{}', '2026-05-01', '2026-05-01')`
  expect((await seen('hr', last, { dag: '2026-04-13', bekend: '2026-04-13' })).keptFrom).toBe('2026-05-01')
  expect((await seen('hr', last, { dag: '2026-04-13', bekend: '2026-05-02' })).keptFrom).toBeNull()
  expect((await seen('hr', last, { dag: '2026-04-13' })).keptFrom).toBeNull()
})

test('the file of a day as known then is the same whenever it is made, and holds what the screen shows', async () => {
  const filter = { dag: '2026-06-01', bekend: '2026-06-01' }
  const made = async (day: string) => {
    const { fileName: _, ...sheet } = await done(exportWorkplaces, { filter }, day)
    return sheet
  }
  const first = await made('2026-06-02')
  expect(await made(last)).toEqual(first)
  expect(first.columns.map(({ label }) => label)).not.toContain('Vrij tot')
  expect(first.rows.map(([name]) => name)).toEqual(
    (await seen('hr', last, filter)).rows.map(({ name }) => name),
  )
  expect(first.about).toContainEqual(['Stand van', '2026-06-01', 'day'])
})
