import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { read } from '@/lib/pipeline/query'
import { perform } from '@/lib/pipeline/command'
import { changeWorkplace, createWorkplace, endWorkplace } from '@/lib/workplace/commands'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import { freeSeatWords } from '@/lib/workplace/free-words'
import { workplaceFilter } from '@/lib/workplace/list-filter'
import { workplacesScreen } from '@/lib/workplace/queries'
import { plannedWeeks, workplaceValues } from '@/lib/workplace/form-values'
import { changeWorkplaceScreen, workplaceScreen } from '@/lib/workplace/place-screen'
import { weekFilter } from '@/lib/workplace/week-filter'
import { weekScreen } from '@/lib/workplace/week-screen'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn, tryMove } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

const filled = {
  name: 'Naaiatelier', employerId: 'new', employerKind: 'foundation', form: 'internal', kindsOfWork: ['laundryAndTextile'], location: 'Hal 2',
  city: 'Meerdorp', postcode: '1234AB', seats: '3', dayHours: '8|8|8||||', daySupport: '2|2|2||||', supportClass: 'medium',
  minimumHours: '', note: '', validFrom: '1-6-2026', validTo: '',
} // prettier-ignore
const raw = (input: Record<string, unknown>) => ({
  ...filled,
  employerName: `Atelier ${randomUUID().slice(0, 8)}`,
  submissionId: randomUUID(),
  ...input,
})
const create = (input: Record<string, unknown> = {}) =>
  perform(createWorkplace, world.session.hr, raw(input), now)
const made = async () => {
  const result = await create()
  if (result.status !== 'done') throw new Error(JSON.stringify(result))
  return result.value.id
}
const change = async (id: string, input: Record<string, unknown>) => {
  const [row] = await admin<{ version: number }[]>`select version from workplace where id = ${id}`
  return perform(changeWorkplace, world.session.hr, raw({ id, version: row?.version, ...input }), now)
}
/** Per weekday 'hours/support' of a place in the week of a day, as the week view has it. */
const weekOf = async (id: string, dag: string, account: AccountKey = 'hr') => {
  const answer = await read(weekScreen, world.session[account], weekFilter.parse({ dag }), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  const days = answer.data.places.find((place) => place.id === id)?.days ?? []
  return days.map(({ weekday, hours, support }) => `${weekday}:${hours}/${support}`)
}
const planned = async (id: string, vanaf: string, more: Record<string, string>) => {
  const answer = await read(weekScreen, world.session.hr, weekFilter.parse({ plek: id, vanaf, ...more }), now)
  return answer.status === 'found' ? answer.data.planned?.fit : null
}
const history = (id: string) =>
  admin`select weekday, hours::float, valid_from::text as "from", valid_to::text as "to" from workplace_day
    where workplace_id = ${id} and superseded_at is null order by valid_from, weekday`

describe('the days of a place', () => {
  test('another week from a day on leaves the weeks before it as they were', async () => {
    const id = await made()
    const other = { dayHours: '6|8||||4|', daySupport: '1|2||||1|', daysFrom: '4-1-2027' }
    expect((await change(id, other)).status).toBe('done')
    expect(await weekOf(id, '2026-11-23')).toEqual(['1:8/2', '2:8/2', '3:8/2'])
    expect(await weekOf(id, '2026-12-31', 'caseworker')).toEqual(['1:8/2', '2:8/2', '3:8/2'])
    expect(await weekOf(id, '2027-01-04')).toEqual(['1:6/1', '2:8/2', '6:4/1'])
    const [known] =
      await admin`select count(*)::int as n from workplace_day where workplace_id = ${id} and superseded_at is not null`
    expect(known).toEqual({ n: 3 })
  })

  test('a week that changes on a Wednesday has the old Monday and the new Friday', async () => {
    const id = await made()
    const other = { dayHours: '4|4|4||4||', daySupport: '1|1|1||1||', daysFrom: '2-12-2026' }
    expect((await change(id, other)).status).toBe('done')
    expect(await weekOf(id, '2026-11-30')).toEqual(['1:8/2', '2:8/2', '3:4/1', '5:4/1'])
  })

  test('what is not changed writes no week, and an earlier change holds until the one that was planned', async () => {
    const id = await made()
    expect((await change(id, { name: 'Andere naam', daysFrom: '1-3-2027' })).status).toBe('done')
    expect(await history(id)).toHaveLength(3)
    expect((await change(id, { dayHours: '4|4|||||', daySupport: '', daysFrom: '1-3-2027' })).status).toBe('done')
    expect((await change(id, { dayHours: '7|7|||||', daySupport: '', daysFrom: '1-2-2027' })).status).toBe('done')
    expect(await history(id)).toMatchObject([
      { weekday: 1, hours: 8, from: '2026-06-01', to: '2027-01-31' },
      { weekday: 2, hours: 8 },
      { weekday: 3, hours: 8 },
      { weekday: 1, hours: 7, from: '2027-02-01', to: '2027-02-28' },
      { weekday: 2, hours: 7 },
      { weekday: 1, hours: 4, from: '2027-03-01', to: null },
      { weekday: 2, hours: 4 },
    ])
  }) // prettier-ignore

  test('the form opens with the week of today and tells what is planned', async () => {
    const id = await made()
    await change(id, { dayHours: '4|4|||||', daySupport: '', daysFrom: '4-1-2027' })
    const answer = await read(changeWorkplaceScreen, world.session.hr, { id }, now)
    if (answer.status !== 'found') throw new Error(answer.status)
    const { workplace, today } = answer.data
    expect(workplaceValues(workplace, today)).toMatchObject({
      dayHours: '8|8|8||||',
      daySupport: '2|2|2||||',
      daysFrom: '02-11-2026',
    })
    expect(plannedWeeks(workplace, today)).toEqual(['vanaf 04-01-2027: ma 4, di 4; begeleiding geen'])
  })

  test('a start that is planned opens the week of that start, until another week is asked for', async () => {
    const id = await made()
    const mondays = async (more: Record<string, string>) => {
      const filter = weekFilter.parse({ plek: id, vanaf: '5-1-2027', ma: '8', ...more })
      const answer = await read(weekScreen, world.session.hr, filter, now)
      return answer.status === 'found' ? answer.data.monday : answer.status
    }
    expect(await mondays({})).toBe('2027-01-04')
    expect(await mondays({ dag: '2026-12-02' })).toBe('2026-11-30')
    expect(await mondays({ vanaf: 'straks' })).toBe('2026-11-02')
  })

  test('a place that begins sooner has its days from then on', async () => {
    const id = await made()
    expect((await change(id, { validFrom: '1-4-2026' })).status).toBe('done')
    expect(await weekOf(id, '2026-04-06')).toEqual(['1:8/2', '2:8/2', '3:8/2'])
  })

  test('who sits there in that time keeps the day, and not who sits there before', async () => {
    const id = await made()
    const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
    const terms = { startsOn: '5-1-2027', contractEndsOn: '31-3-2027', weekdayHours: '8|8|||||', hoursPerWeek: '16', supportHours: '0' } // prettier-ignore
    await moved(world, admin, trajectory, 'offer', { input: { workplaceId: id, ...terms } })
    await moved(world, admin, trajectory, 'place', { input: terms })
    const closed = { dayHours: '8||8||||', daySupport: '2||2||||' }
    expect(await change(id, { ...closed, daysFrom: '1-3-2027' })).toMatchObject({
      status: 'refused', reason: 'day_in_use', about: 'dinsdag', field: 'dayHours',
    }) // prettier-ignore
    expect((await change(id, { ...closed, daysFrom: '1-4-2027' })).status).toBe('done')
  })

  test('a place does not end before somebody begins there, and does when who sits there goes on', async () => {
    const id = await made()
    const person = await trajectoryIn(world, admin, 'toBePlaced', { surname: 'Begint' })
    const terms = { startsOn: '1-12-2026', contractEndsOn: '30-11-2027', weekdayHours: '8|8|||||', hoursPerWeek: '16', supportHours: '0' } // prettier-ignore
    await moved(world, admin, person, 'offer', { input: { workplaceId: id, ...terms } })
    const until = async (lastDay: string) => {
      const [row] = await admin<{ version: number }[]>`select version from workplace where id = ${id}`
      const input = { submissionId: randomUUID(), id, version: row?.version, lastDay }
      return perform(endWorkplace, world.session.hr, input, now)
    }
    const refused = { status: 'refused', reason: 'place_begins_later' }
    const about = expect.stringMatching(/Begint begint hier op 01-12-2026$/)
    expect(await until('30-11-2026')).toMatchObject({ ...refused, about, field: 'lastDay' })
    expect(await change(id, { validTo: '30-11-2026' })).toMatchObject({ ...refused, about, field: 'validTo' })
    expect((await until('1-12-2026')).status).toBe('done')
  })

  test('the page of a place says until when a seat is free that is promised from a later day on', async () => {
    const id = await made()
    expect((await change(id, { seats: '1' })).status).toBe('done')
    const fullFrom = async () => {
      const page = await read(workplaceScreen, world.session.hr, { id }, now)
      return page.status === 'found' ? page.data.workplace.fullFrom : null
    }
    expect(await fullFrom()).toEqual({})
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    const input = { workplaceId: id, startsOn: '1-12-2026', weekdayHours: '8|8|||||', supportHours: '0' }
    await moved(world, admin, person, 'offer', { input })
    expect(await fullFrom()).toEqual({ 1: '2026-12-07', 2: '2026-12-01' })
    // The list and the choice of places in an offer say the same; on Wednesday nobody comes, so the place as a whole stays free.
    const list = await read(workplacesScreen, world.session.hr, workplaceFilter.parse({}), now)
    if (list.status !== 'found') throw new Error(list.status)
    const row = list.data.rows.find((one) => one.id === id)
    expect(row?.fullFrom).toEqual({ 1: '2026-12-07', 2: '2026-12-01' })
    expect(row && freeSeatWords(row.days, row.fullFrom)).toBe('1 vrij')
    const third = await trajectoryIn(world, admin, 'toBePlaced')
    await moved(world, admin, third, 'offer', {
      input: { ...input, weekdayHours: '||8||||', startsOn: '2-12-2026' },
    })
    const waits = await trajectoryIn(world, admin, 'toBePlaced')
    const filter = trajectoryPageFilter.parse({ stap: 'offer' })
    const page = await read(trajectoryScreen, world.session.caseworker, { number: waits.number, filter }, now)
    const field =
      page.status === 'found' ? page.data.form?.fields.find(({ name }) => name === 'workplaceId') : null
    const choice = field && 'options' in field ? field.options.find(({ value }) => value === id) : null
    expect(choice?.label).toContain('1 vrij tot 07-12-2026')
  })

  test('nobody is offered a day that closes during the work, until it closes', async () => {
    const id = await made()
    await change(id, { dayHours: '8||8||||', daySupport: '2||2||||', daysFrom: '1-4-2027' })
    const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
    const terms = { startsOn: '5-1-2027', weekdayHours: '8|8|||||', hoursPerWeek: '16', supportHours: '0' }
    expect(
      await tryMove(world, admin, trajectory, 'offer', { input: { workplaceId: id, ...terms } }),
    ).toMatchObject({ status: 'refused', reason: 'place_closed', about: 'dinsdag', field: 'weekdayHours' })
    const fit = await planned(id, '5-1-2027', { ma: '8', di: '8' })
    expect(fit).toMatchObject({ fits: false, until: '2027-04-01', helps: { laterStart: null } })
    expect(fit?.days.map(({ short }) => short)).toEqual([[], ['closed']])
  })

  test('less support later counts for who starts now', async () => {
    const id = await made()
    await change(id, { daySupport: '1|1|1||||', daysFrom: '1-4-2027' })
    const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
    const terms = { workplaceId: id, startsOn: '5-1-2027', weekdayHours: '8|||||||', hoursPerWeek: '8' }
    expect(
      await tryMove(world, admin, trajectory, 'offer', { input: { ...terms, supportHours: '2' } }),
    ).toMatchObject({ status: 'refused', reason: 'support_short', about: 'maandag' })
    await moved(world, admin, trajectory, 'offer', { input: { ...terms, supportHours: '1' } })
  })

  test('two changes at once: one is done, one is told, and no day is there twice', async () => {
    const id = await made()
    const press = (dayHours: string) =>
      perform(changeWorkplace, world.session.hr, raw({ id, version: 1, dayHours, daySupport: '' }), now)
    const statuses = (await Promise.all([press('4|4|||||'), press('5|5|||||')])).map(({ status }) => status)
    expect(statuses.sort()).toEqual(['done', 'refused'])
    expect(await weekOf(id, '2026-11-30')).toHaveLength(2)
  })

  test('the server role ends a day that was recorded, and changes or removes none', async () => {
    const granted = await admin<{ privilege: string; column: string }[]>`
      select privilege_type as privilege, column_name as column from information_schema.column_privileges
      where table_name = 'workplace_day' and grantee = 'app_web' and privilege_type = 'UPDATE'`
    expect(granted.map(({ column }) => column)).toEqual(['superseded_at'])
    const whole = await admin`select privilege_type as privilege from information_schema.table_privileges
      where table_name = 'workplace_day' and grantee = 'app_web' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')`
    expect(whole).toHaveLength(0)
  })
})

describe('what a place says of itself', () => {
  test('asks no more hours than it is open', async () => {
    expect(await create({ minimumHours: '24,25' })).toMatchObject({
      status: 'invalid',
      fields: { minimumHours: [expect.stringContaining('hoogstens 24')] },
    })
    expect((await create({ minimumHours: '24' })).status).toBe('done')
  })

  test('heavy support comes with hours of it', async () => {
    const heavy = { supportClass: 'heavy', daySupport: '' }
    expect(await create(heavy)).toMatchObject({
      status: 'invalid',
      fields: { daySupport: [expect.stringContaining('zware begeleiding')] },
    })
    expect((await create({ ...heavy, daySupport: '0,25||||||' })).status).toBe('done')
  })
})
