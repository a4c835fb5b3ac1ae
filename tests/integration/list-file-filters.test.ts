import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar'
import * as commands from '@/lib/export/commands'
import type { Sheet } from '@/lib/export/sheet'
import { perform, type Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { placementFilter } from '@/lib/placement/list-filter'
import { placementsScreen } from '@/lib/placement/queries'
import { workplaceFilter } from '@/lib/workplace/list-filter'
import { workplacesScreen } from '@/lib/workplace/queries'
import { testDatabase } from '../support/database'
import { moved, now, today, trajectoryIn } from '../support/factories'
import { makeWorkplace, makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let employer = ''

beforeAll(async () => {
  world = await makeWorld(admin)
  const made = async (set: Record<string, unknown>, seats = 5) => {
    const id = await makeWorkplace(admin, world.werkpad, seats)
    await admin`update workplace set ${admin(set)} where id = ${id}`
    return id
  }
  const [other] = await admin<{ id: string }[]>`
    insert into employer (company_id, name, kind) values (${world.werkpad}, 'Bakkerij Bol', 'regularEmployer') returning id`
  employer = other?.id ?? ''
  await made({ name: 'Bakkerij', employer_id: employer, host_id: employer, form: 'supportedEmployment', kinds_of_work: ['catering'] })
  await made({ name: 'Kas', city: 'Oosterwijde' })
  await made({ name: 'Gesloten hal', valid_to: addDays(today, -1) })
  const full = await made({ name: 'Volle kamer' }, 1)
  await admin`delete from workplace_day where workplace_id = ${full} and weekday = 6`
  const days = { weekdayHours: '8|8|8|8|8||', hoursPerWeek: '40', supportHours: '0', ownFullWeek: '40', cao: 'employer' }
  const on = new Date('2026-06-01T10:00:00+01:00')
  const works = async (surname: string, input: Record<string, unknown>) => {
    const one = await trajectoryIn(world, admin, 'toBePlaced', { surname, on })
    await moved(world, admin, one, 'offer', { on, input: { ...days, ...input } })
    await moved(world, admin, one, 'place', { on, input: { ...days, ...input } })
    return one
  }
  await works('Kamer', { workplaceId: full, form: 'internal' })
  await works('Bakker', { form: 'supportedEmployment', employerName: 'Bakkerij Bol' })
  await works('Aflopend', { form: 'internal', contractEndsOn: '31-12-2026' })
  const ended = await works('Weg', { form: 'internal' })
  await moved(world, admin, ended, 'endToPlace', { input: { endedOn: '31-10-2026' } })
  await trajectoryIn(world, admin, 'placed', { surname: 'Nieuw' })
  await trajectoryIn(world, admin, 'offered', { surname: 'Aangeboden' })
}) // prettier-ignore

async function exported(command: Command<Sheet>, as: 'hr' | 'caseworker', filter: Record<string, string>) {
  const result = await perform(command, world.session[as], { submissionId: randomUUID(), filter }, now)
  if (result.status !== 'done') throw new Error(JSON.stringify(result))
  const { columns, rows } = result.value
  return { columns, rows, first: rows.map(([name]) => String(name)) }
}
const found = <T>(answer: { status: string; data?: T }): T => {
  if (!answer.data) throw new Error(answer.status)
  return answer.data
}

describe('/plekken', () => {
  const shown = async (filter: Record<string, string>) =>
    found(await read(workplacesScreen, world.session.hr, workplaceFilter.parse(filter), now)).rows.map(({ name }) => name) // prettier-ignore

  test.each<[string, () => Record<string, string>, string[]]>([
    ['vrij', () => ({ toon: 'vrij' }), ['Bakkerij', 'Groenploeg', 'Kas']],
    ['vol', () => ({ toon: 'vol' }), ['Volle kamer']],
    ['voorbij', () => ({ toon: 'voorbij' }), ['Gesloten hal']],
    ['soort werk', () => ({ soort: 'catering' }), ['Bakkerij']],
    ['vorm', () => ({ vorm: 'supportedEmployment' }), ['Bakkerij']],
    ['werkgever', () => ({ werkgever: employer }), ['Bakkerij']],
    ['plaats', () => ({ plaats: 'Oosterwijde' }), ['Kas']],
    ['naam', () => ({ plek: 'kamer' }), ['Volle kamer']],
    ['twee tegelijk', () => ({ plek: 'a', plaats: 'Oosterwijde' }), ['Kas']],
  ])('%s: het bestand houdt precies wat het scherm toont', async (_, filter, names) => {
    expect(await shown(filter())).toEqual(names)
    expect((await exported(commands.exportWorkplaces, 'hr', filter())).first).toEqual(names)
  })
})

describe('/plaatsingen', () => {
  const shown = async (filter: Record<string, string>) =>
    found(await read(placementsScreen, world.session.caseworker, placementFilter.parse(filter), now))

  test.each<[string, Record<string, string>, string[]]>([
    ['loopt', { toon: 'loopt' }, ['Aflopend', 'Bakker', 'Kamer', 'Nieuw']],
    ['eerste weken', { toon: 'eerste-weken' }, ['Nieuw']],
    ['eindigt', { toon: 'eindigt' }, ['Aflopend']],
    ['beëindigd', { toon: 'beeindigd' }, ['Weg']],
    ['verwezen en aangeboden', { toon: 'verwezen' }, ['Aangeboden']],
    ['werkgever', { werkgever: 'Bakkerij Bol' }, ['Bakker']],
    ['vorm', { vorm: 'supportedEmployment' }, ['Bakker']],
    ['twee tegelijk', { toon: 'eindigt', vorm: 'internal' }, ['Aflopend']],
  ])('%s: dezelfde mensen als op het scherm, met echte dagen en getallen', async (_, filter, names) => {
    const { rows, first, columns } = await exported(commands.exportPlacements, 'caseworker', filter)
    expect((await shown(filter)).total).toBe(names.length)
    expect(first.map((name) => name.split(/[ ,]/)[0]).sort()).toEqual(names)
    for (const [at, { kind }] of columns.entries())
      for (const row of rows) {
        const value = row[at]
        if (value == null) continue
        if (kind === 'number') expect(typeof value).toBe('number')
        if (kind === 'day') expect(value).toMatch(/^\d{4}-\d\d-\d\d$/)
      }
  })
})
