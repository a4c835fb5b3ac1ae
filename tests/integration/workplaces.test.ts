import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { watchStatements } from '@/db/client'
import { addOrganisation, addServiceArea } from '@/lib/organisation/commands'
import { perform, type Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { employersScreen } from '@/lib/employer/queries'
import { employerFilter } from '@/lib/employer/schemas'
import { changeWorkplace, createWorkplace, endWorkplace } from '@/lib/workplace/commands'
import { workplaceFilter } from '@/lib/workplace/list-filter'
import { workplaceScreen } from '@/lib/workplace/place-screen'
import { weekFilter } from '@/lib/workplace/week-filter'
import { weekScreen } from '@/lib/workplace/week-screen'
import { workplacesScreen } from '@/lib/workplace/queries'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { makeWorld, openSession, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World

const filled = {
  name: 'Naaiatelier', employerId: 'new', employerKind: 'foundation', form: 'internal', kindsOfWork: ['laundryAndTextile'], location: 'Hal 2',
  city: 'Meerdorp', postcode: '1234ab', seats: '3', dayHours: '7,5|8|8|||  |', daySupport: '2|2|1,25||||', supportClass: 'medium',
  minimumHours: '12', note: '', validFrom: '1-11-2026', validTo: '',
} // prettier-ignore
const newEmployer = () => ({ ...filled, employerName: `Atelier ${randomUUID().slice(0, 8)}` })
const submission = () => ({ submissionId: randomUUID() })
const create = (account: AccountKey, input: Record<string, unknown> = {}) =>
  perform(createWorkplace, world.session[account], { ...newEmployer(), ...submission(), ...input }, now)
const list = async (account: AccountKey, query: Record<string, unknown> = {}) => {
  const answer = await read(workplacesScreen, world.session[account], workplaceFilter.parse(query), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data.rows
}
const one = (account: AccountKey, id: string) => read(workplaceScreen, world.session[account], { id }, now)
const made = async (name: string) => {
  const result = await create('hr', { name })
  if (result.status !== 'done') throw new Error(JSON.stringify(result))
  return result.value.id
}

beforeAll(async () => {
  world = await makeWorld(admin)
  await trajectoryIn(world, admin, 'placed', { surname: 'Meerdorper' })
  await trajectoryIn(world, admin, 'offered', { surname: 'Oeverlander', in: 'oeverland' })
})

describe('Plekken', () => {
  test('a place that is not open yet says from which day, with the seats of that day, and is not full', async () => {
    const result = await create('hr', { name: 'Bakkerij', validFrom: '1-12-2099' })
    if (result.status !== 'done') throw new Error(JSON.stringify(result))
    const named = (rows: { name: string; opensOn: string | null }[]) =>
      rows.filter(({ name }) => name === 'Bakkerij')
    expect(named(await list('hr'))).toMatchObject([{ opensOn: '2099-12-01' }])
    expect(named(await list('hr', { toon: 'vol' }))).toEqual([])
    expect(named(await list('hr', { toon: 'vrij' }))).toHaveLength(1)
    const shown = await one('hr', result.value.id)
    if (shown.status !== 'found') throw new Error(shown.status)
    expect(shown.data.workplace.days.map(({ seats, used }) => [seats, used])).toEqual([
      [3, 0],
      [3, 0],
      [3, 0],
    ])
  })

  test('HR adds a workplace; it is logged, and a second press adds nothing', async () => {
    const raw = { ...newEmployer(), ...submission(), name: 'Drukkerij' }
    const first = await perform(createWorkplace, world.session.hr, raw, now)
    const again = await perform(createWorkplace, world.session.hr, raw, now)
    expect(first.status).toBe('done')
    expect(again).toEqual({ ...first, repeated: true })
    const rows = await admin`select * from workplace where name = 'Drukkerij'`
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      company_id: world.werkpad,
      employer_name: raw.employerName,
      postcode: '1234 AB',
    })
    const days =
      await admin`select weekday, hours, support_hours from workplace_day where workplace_id = ${rows[0]?.id} order by 1`
    expect(days.map((day) => Object.values(day))).toEqual([
      [1, '7.50', '2.00'],
      [2, '8.00', '2.00'],
      [3, '8.00', '1.25'],
    ])
    expect(await admin`select number from seat where workplace_id = ${rows[0]?.id}`).toHaveLength(3)
    const log = await admin`select kind from audit_event where submission_id = ${raw.submissionId}`
    expect(log.map(({ kind }) => kind)).toEqual(['workplaceAdded'])
  })

  test('what is missing is named at its field', async () => {
    const result = await create('hr', { name: '', seats: 'veel', dayHours: '8|x|||||', kindsOfWork: [] })
    expect(result).toMatchObject({
      status: 'invalid',
      fields: {
        name: [expect.any(String)],
        seats: [expect.any(String)],
        dayHours: [expect.stringContaining('dinsdag')],
        kindsOfWork: [expect.any(String)],
      },
    })
    const order = await create('hr', { validTo: '1-1-2020' })
    expect(order).toMatchObject({ status: 'invalid', fields: { validTo: [expect.any(String)] } })
  })

  test('only HR adds, and only its own company changes', async () => {
    for (const account of ['caseworker', 'manager', 'decisionMaker'] as const)
      expect(await create(account)).toMatchObject({ status: 'refused', reason: 'not_found' })
    const id = await made('Eigen plek')
    const foreign = await perform(
      changeWorkplace,
      world.session.hrDeKade,
      { ...newEmployer(), ...submission(), id, version: 1 },
      now,
    )
    expect(foreign).toMatchObject({ status: 'refused', reason: 'not_found' })
  })

  test('a change on an older version is refused and overwrites nothing', async () => {
    const id = await made('Versies')
    const change = (version: number, name: string) =>
      perform(
        changeWorkplace,
        world.session.hr,
        { ...newEmployer(), ...submission(), id, version, name },
        now,
      )
    expect((await change(1, 'Versies A')).status).toBe('done')
    expect(await change(1, 'Versies B')).toMatchObject({ status: 'refused', reason: 'changed_meanwhile' })
    const [row] = await admin`select name, version from workplace where id = ${id}`
    expect(row).toEqual({ name: 'Versies A', version: 2 })
  })

  test('two changes at once: one is done, one is told', async () => {
    const id = await made('Tegelijk')
    const press = () =>
      perform(changeWorkplace, world.session.hr, { ...newEmployer(), ...submission(), id, version: 1 }, now)
    const statuses = (await Promise.all([press(), press()])).map(({ status }) => status).sort()
    expect(statuses).toEqual(['done', 'refused'])
  })

  test('other first days take the seats along; not past who sits there', async () => {
    const id = await made('Verschuift')
    const change = async (input: Record<string, unknown>) => {
      const [row] = await admin<{ version: number }[]>`select version from workplace where id = ${id}`
      const raw = { ...newEmployer(), ...submission(), name: 'Verschuift', id, version: row?.version, ...input }
      return perform(changeWorkplace, world.session.hr, raw, now)
    }
    const begins = async () =>
      (await admin<{ from: string }[]>`select valid_from::text as from from seat where workplace_id = ${id} order by number`).map(({ from }) => from)
    for (const [day, iso] of [['15-10-2026', '2026-10-15'], ['4-1-2027', '2027-01-04']] as const) {
      expect((await change({ validFrom: day })).status).toBe('done')
      expect(await begins()).toEqual([iso, iso, iso])
    }
    expect((await change({ validFrom: '4-1-2027', seats: '4' })).status).toBe('done')
    expect((await begins()).at(-1)).toBe('2027-01-04')
    const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
    const hours = { startsOn: '5-1-2027', weekdayHours: '7,5|8|||||', hoursPerWeek: '15,5', supportHours: '0' }
    await moved(world, admin, trajectory, 'offer', { input: { workplaceId: id, ...hours } })
    expect(await change({ validFrom: '1-2-2027', seats: '4' })).toMatchObject({ status: 'refused', reason: 'place_in_use', field: 'validFrom' })
    expect(await change({ validFrom: '4-1-2027', seats: '4', dayHours: '7,5||8||||', daySupport: '' })).toMatchObject({
      status: 'refused', reason: 'day_in_use', about: 'dinsdag', field: 'dayHours',
    })
    expect((await change({ validFrom: '4-1-2027', seats: '4', dayHours: '7,5|8|||||', daySupport: '' })).status).toBe('done')
  }) // prettier-ignore

  test('a day does not get shorter than somebody works there, and says who and since when', async () => {
    const id = await made('Korter')
    const trajectory = await trajectoryIn(world, admin, 'toBePlaced', { surname: 'Daglang' })
    const hours = { startsOn: '5-1-2027', weekdayHours: '6|8|||||', hoursPerWeek: '14', supportHours: '0' }
    await moved(world, admin, trajectory, 'offer', { input: { workplaceId: id, ...hours } })
    const change = async (dayHours: string) => {
      const [row] = await admin<{ version: number }[]>`select version from workplace where id = ${id}`
      const raw = { ...newEmployer(), ...submission(), name: 'Korter', id, version: row?.version, dayHours }
      return perform(changeWorkplace, world.session.hr, raw, now)
    }
    expect(await change('7,5|7|8||||')).toMatchObject({
      status: 'refused',
      reason: 'day_too_short',
      field: 'dayHours',
      about: expect.stringMatching(/^dinsdag werkt .*Daglang 8 uur vanaf 05-01-2027$/),
    })
    expect((await change('6|8|4||||')).status).toBe('done')
    expect((await change('7|8,5|4||||')).status).toBe('done')
  })

  test('what is planned past the end of a place says when it stops', async () => {
    const id = await made('Stopt')
    await perform(
      endWorkplace,
      world.session.hr,
      { ...submission(), id, version: 1, lastDay: '31-12-2026' },
      now,
    )
    const plan = async (account: AccountKey, vanaf: string, dag?: string) => {
      const filter = weekFilter.parse({ plek: id, vanaf, dag, ma: '7' })
      const answer = await read(weekScreen, world.session[account], filter, now)
      return answer.status === 'found' ? answer.data.planned : answer.status
    }
    expect(await plan('hr', '1-12-2026')).toMatchObject({
      to: '2026-12-31',
      fit: { until: '2027-01-01', days: [{ short: ['gone'] }] },
    })
    // Also where the week that is shown lies after the place.
    expect(await plan('hr', '1-2-2027', '2027-02-01')).toMatchObject({
      fit: { fits: false, days: [{ short: ['gone'] }] },
    })
    expect(await plan('hrDeKade', '1-12-2026')).toBeNull()
  })

  test('a place that begins later is free from then on, in the list and on its own page', async () => {
    const id = await made('Later open')
    const raw = {
      ...newEmployer(),
      ...submission(),
      name: 'Later open',
      id,
      version: 1,
      validFrom: '4-1-2027',
    }
    expect((await perform(changeWorkplace, world.session.hr, raw, now)).status).toBe('done')
    const row = (await list('hr', { toon: 'vrij' })).find((one) => one.id === id)
    expect(row?.days.map(({ seats, used }) => seats - used)).toEqual([3, 3, 3])
    const page = await one('hr', id)
    expect(page.status === 'found' && page.data.workplace.days.map(({ seats }) => seats)).toEqual([3, 3, 3])
    const employers = await read(employersScreen, world.session.hr, employerFilter.parse({}), now)
    const counted = employers.status === 'found' ? employers.data.rows : []
    expect(counted.find(({ name }) => name === raw.employerName)?.places).toBe(1)
    const waiting = await trajectoryIn(world, admin, 'toBePlaced')
    const filter = trajectoryPageFilter.parse({ stap: 'offer' })
    const form = await read(
      trajectoryScreen,
      world.session.caseworker,
      { number: waiting.number, filter },
      now,
    )
    const field = form.status === 'found' && form.data.form?.fields.find(({ name }) => name === 'workplaceId')
    const words = field && 'options' in field ? field.options.find(({ value }) => value === id)?.label : null
    expect(words).toContain('(3 vrij vanaf 04-01-2027)')
  })

  test('a workplace that ended stands under Voorbij only', async () => {
    const id = await made('Einde')
    const ended = await perform(
      endWorkplace,
      world.session.hr,
      { ...submission(), id, version: 1, lastDay: '1-11-2026' },
      now,
    )
    expect(ended.status).toBe('done')
    expect((await list('hr')).map((row) => row.id)).not.toContain(id)
    expect((await list('hr', { toon: 'voorbij' })).map((row) => row.id)).toContain(id)
  })

  test('a consulent reads those of companies that work for the own gemeente', async () => {
    expect((await list('caseworker')).map((row) => row.id)).not.toContain(world.workplace.deKade)
    const both = (await list('caseworkerOeverland')).map((row) => row.id)
    expect(both).toEqual(expect.arrayContaining([world.workplace.deKade, world.workplace.werkpad]))
    expect((await one('caseworker', world.workplace.deKade)).status).toBe('notFound')
    expect((await one('hrDeKade', world.workplace.werkpad)).status).toBe('notFound')
  })

  test('seats are counted for all, people are named within the own rows', async () => {
    const answer = await one('caseworker', world.workplace.werkpad)
    if (answer.status !== 'found') throw new Error(answer.status)
    expect(answer.data.workplace.days.map(({ used }) => used)).toEqual([2, 2, 2, 2, 0, 0])
    expect(answer.data.occupants.map(({ surname }) => surname)).toEqual(['Meerdorper'])
    const company = await one('hr', world.workplace.werkpad)
    expect(company.status === 'found' && company.data.occupants).toHaveLength(2)
  })

  test('takes one statement besides entering', async () => {
    const sent: string[] = []
    watchStatements((text) => void sent.push(text))
    await list('hr')
    watchStatements(undefined)
    expect(sent.filter((text) => !/^(begin|commit)/i.test(text.trim()))).toHaveLength(2)
  })
})

describe('a gemeente without an SO-bedrijf', () => {
  test('its own service keeps a place at a care provider, and its consulent offers it', async () => {
    const press = async <T>(account: AccountKey, command: Command<T>, input: Record<string, unknown>) => {
      const result = await perform(command, world.session[account], { ...submission(), ...input }, now)
      if (result.status !== 'done') throw new Error(JSON.stringify(result))
      return result.value
    }
    // Nobody else serves Meerdorp from here on.
    await admin`update service_area set valid_to = '2026-01-01' where municipality_id = ${world.meerdorp}`
    const service = { kind: 'company', cbsCode: '', name: 'Gemeente Meerdorp, Werkdienst' }
    const { organisationId } = await press('administrator', addOrganisation, service)
    const area = { companyId: organisationId, municipalityId: world.meerdorp, from: '1-11-2026' }
    await press('administrator', addServiceArea, area)
    const accountId = randomUUID()
    await admin`insert into account (id, organisation_id, email, name, role)
      values (${accountId}, ${organisationId}, 'werkdienst@voorbeeld.example', 'HR van de dienst', 'hr')`
    const hr = await openSession(admin, accountId)
    const hosted = {
      employerName: 'Gemeente Meerdorp', employerKind: 'municipality', hostId: 'new', hostName: 'Zorghuis De Eik', hostKind: 'careProvider',
      form: 'onLocation', name: 'Linnenkamer',
    } // prettier-ignore
    const place = await perform(createWorkplace, hr, { ...newEmployer(), ...hosted, ...submission() }, now)
    if (place.status !== 'done') throw new Error(JSON.stringify(place))
    expect((await list('caseworker')).map(({ name }) => name)).toEqual(['Linnenkamer'])
    const [kinds] =
      await admin`select e.kind as employer, h.kind as host from workplace w join employer e on e.id = w.employer_id
      join employer h on h.id = w.host_id where w.id = ${place.value.id}`
    expect(kinds).toEqual({ employer: 'municipality', host: 'careProvider' })
    const person = await trajectoryIn(world, admin, 'toBePlaced', { surname: 'Eigendienst' })
    await moved(world, admin, person, 'offer', {
      input: { workplaceId: place.value.id, weekdayHours: '7,5|8|||||', supportHours: '2' },
    })
    const [offer] =
      await admin`select company_id, workplace_id from offer where trajectory_id = ${person.trajectoryId}`
    expect(offer).toEqual({ company_id: organisationId, workplace_id: place.value.id })
  })
})
