import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '@/db/client'
import * as commands from '@/lib/employer/commands'
import { employerScreen, employersScreen } from '@/lib/employer/queries'
import { employerFilter } from '@/lib/employer/schemas'
import { perform, type Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { workplaceScreen } from '@/lib/workplace/place-screen'
import { testDatabase } from '../support/database'
import { moved, now, today, trajectoryIn } from '../support/factories'
import { referenceRows } from '../support/reference-files'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let bakery: string

const sheet = {
  name: 'Bakkerij Smit', kind: 'regularEmployer', contactName: 'Mw. Smit', contactPhone: '0599 123456', contactEmail: 'info@smit.example',
  address: 'Dorpsstraat 1, Meerdorp', agreements: 'Twee mensen, drie ochtenden.', note: '',
} // prettier-ignore

const press = <T>(command: Command<T>, account: AccountKey, input: Record<string, unknown>) =>
  perform(command, world.session[account], { submissionId: randomUUID(), ...input }, now)
async function made(name = `Werkgever ${randomUUID().slice(0, 8)}`) {
  const result = await press(commands.createEmployer, 'hr', { ...sheet, name })
  if (result.status !== 'done') throw new Error(JSON.stringify(result))
  return result.value.id
}
async function opened(account: AccountKey, id: string) {
  const answer = await read(employerScreen, world.session[account], { id }, now)
  return answer.status === 'found' ? answer.data : answer.status
}
async function found(account: AccountKey, id: string) {
  const data = await opened(account, id)
  if (typeof data === 'string') throw new Error(data)
  return data
}

beforeAll(async () => {
  world = await makeWorld(admin)
  bakery = await made('Bakkerij Smit')
})

describe('the contact sheet of an employer', () => {
  test('is made and changed by HR of the own company, one version after the other', async () => {
    expect((await found('hr', bakery)).sheet).toMatchObject({ ...sheet, note: null, version: 1, mine: true })
    const changed = await press(commands.changeEmployer, 'hr', {
      ...sheet,
      id: bakery,
      version: 1,
      agreements: 'Drie mensen.',
    })
    expect(changed.status).toBe('done')
    expect((await found('hr', bakery)).sheet).toMatchObject({ agreements: 'Drie mensen.', version: 2 })
    const late = await press(commands.changeEmployer, 'hr', { ...sheet, id: bakery, version: 1 })
    expect(late).toMatchObject({ status: 'refused', reason: 'changed_meanwhile' })
  })

  test('two at once: one is told', async () => {
    const id = await made()
    const both = await Promise.all(
      ['A', 'B'].map((note) =>
        press(commands.changeEmployer, 'hr', { ...sheet, name: `Naam ${note} ${id}`, id, version: 1, note }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['done', 'refused'])
  })

  test('is read by the consulent of a gemeente that the company serves, and by nobody elsewhere', async () => {
    const list = async (account: AccountKey) => {
      const answer = await read(employersScreen, world.session[account], employerFilter.parse({}), now)
      return answer.status === 'found' ? answer.data.rows.map(({ name }) => name) : answer.status
    }
    expect(await list('caseworker')).toContain('Bakkerij Smit')
    expect(await list('caseworkerOeverland')).toContain('Bakkerij Smit')
    expect(await list('hrDeKade')).not.toContain('Bakkerij Smit')
    expect(await list('manager')).toBe('notFound')
    expect(await opened('hrDeKade', bakery)).toBe('notFound')
    expect((await found('caseworker', bakery)).sheet.mine).toBe(false)
  })

  test('shows who works there only as far as the reader may see', async () => {
    await trajectoryIn(world, admin, 'placed', { surname: 'Werkzaam' })
    const [row] = await admin<
      { employer_id: string }[]
    >`select employer_id from workplace where id = ${world.workplace.werkpad}`
    const id = row?.employer_id ?? ''
    expect((await found('caseworker', id)).people.map(({ surname }) => surname)).toEqual(['Werkzaam'])
    expect((await found('hr', id)).people).toHaveLength(1)
    expect((await found('caseworkerOeverland', id)).people).toEqual([])
  })

  test('says since when somebody works there, also after the hours changed', async () => {
    const on = new Date('2026-06-01T10:00:00+02:00')
    const works = await trajectoryIn(world, admin, 'placed', { surname: 'Gewijzigd', on })
    const input = { startsOn: '2026-10-01', hoursPerWeek: '31' }
    await moved(world, admin, works, 'changeTerms', { as: 'hr', input })
    const [row] = await admin<{ employer_id: string }[]>`
      select employer_id from workplace where id = ${world.workplace.werkpad}`
    const { people } = await found('hr', row?.employer_id ?? '')
    expect(people.find(({ surname }) => surname === 'Gewijzigd')?.since).toBe('2026-06-01')
  })
})

describe('what has to be arranged', () => {
  test('every step has a source, and comes from the dated rows', async () => {
    const { steps } = await found('hr', bakery)
    expect(steps.map(({ key }) => key)).toEqual(referenceRows('employer-steps.csv').map(({ key }) => key))
    for (const { source, label } of steps) expect(source.length, label).toBeGreaterThan(5)
  })

  test('is ticked with who, when and a note, known better, and taken back; nothing disappears', async () => {
    const id = await made()
    const tick = { id, step: 'support', doneOn: today, doneBy: 'Naam hr', note: 'Jobcoach van Werkpad.' }
    expect((await press(commands.arrangeStep, 'hr', tick)).status).toBe('done')
    expect((await press(commands.arrangeStep, 'hr', { ...tick, doneBy: 'Een collega' })).status).toBe('done')
    const step = (await found('caseworker', id)).steps.find(({ key }) => key === 'support')
    expect(step).toMatchObject({ doneOn: today, doneBy: 'Een collega', note: 'Jobcoach van Werkpad.' })
    expect((await press(commands.takeBackStep, 'hr', { id, step: 'support' })).status).toBe('done')
    expect(await press(commands.takeBackStep, 'hr', { id, step: 'support' })).toMatchObject({
      reason: 'nothing_changed',
    })
    expect((await found('hr', id)).steps.every(({ doneOn }) => doneOn === null)).toBe(true)
    const rows =
      await admin`select done_by, superseded_at is not null as ended from employer_step_done where employer_id = ${id} order by recorded_at`
    expect(rows.map((row) => row.ended)).toEqual([true, true])
  })

  test.each([
    [{ step: 'toveren' }, 'not_found'],
    [{ doneOn: '03-11-2026' }, 'day_in_future'],
  ])('%j: %s', async (more, reason) => {
    const input = { id: bakery, step: 'work', doneOn: today, doneBy: 'HR', note: '', ...more }
    expect(await press(commands.arrangeStep, 'hr', input)).toMatchObject({ status: 'refused', reason })
  })

  test('a talk is kept with its day, newest first', async () => {
    const id = await made()
    for (const [onDay, text] of [
      ['01-10-2026', 'Kennisgemaakt.'],
      ['02-11-2026', 'Plek bekeken.'],
    ])
      await press(commands.addEmployerContact, 'hr', { id, onDay, withWhom: 'Mw. Smit', text })
    expect((await found('caseworker', id)).talks.map(({ text }) => text)).toEqual([
      'Plek bekeken.',
      'Kennisgemaakt.',
    ])
  })
})

describe('a place of sheltered work does not count for the banenafspraak', () => {
  test('by the dated rule, and nobody guesses where it is not known', async () => {
    const said = async () => {
      const place = await read(workplaceScreen, world.session.hr, { id: world.workplace.werkpad }, now)
      return [
        (await found('hr', bakery)).sheet.counts,
        place.status === 'found' && place.data.workplace.counts,
      ]
    }
    expect(await said()).toEqual([false, false])
    await admin`update parameter set value = 1 where key = 'jobAgreement.countsSheltered'`
    expect(await said()).toEqual([true, true])
    await admin`update parameter set value = 0, valid_to = '2026-10-31' where key = 'jobAgreement.countsSheltered'`
    expect(await said()).toEqual([null, null])
    await admin`update parameter set valid_to = null where key = 'jobAgreement.countsSheltered'`
  })
})

describe('who changes nothing here', () => {
  const accounts: AccountKey[] = ['caseworker', 'decisionMaker', 'manager', 'administrator', 'hrDeKade']
  const presses = {
    changeEmployer: () => ({ ...sheet, id: bakery, version: 2 }),
    arrangeStep: () => ({ id: bakery, step: 'work', doneOn: today, doneBy: 'X', note: '' }),
    takeBackStep: () => ({ id: bakery, step: 'work' }),
    addEmployerContact: () => ({ id: bakery, onDay: today, withWhom: 'X', text: 'Y' }),
  }
  const cells = Object.keys(presses).flatMap((name) =>
    accounts.map((account) => [name as keyof typeof presses, account] as const),
  )

  test.each(cells)('%s by %s', async (name, account) => {
    const result = await press<unknown>(commands[name], account, presses[name]())
    expect(result).toMatchObject({ status: 'refused', reason: 'not_found' })
  })

  test('also not past the commands: a row for another company is refused by the database', async () => {
    const insert = asActor(
      world.session.hrDeKade,
      ({ sql }) =>
        sql`insert into employer_contact (employer_id, company_id, on_day, with_whom, text, recorded_by)
        values (${bakery}, ${world.werkpad}, ${today}, 'X', 'Y', ${world.account.hrDeKade})`,
    )
    await expect(insert).rejects.toThrow(/row-level security/)
  })
})

describe('after the last day of a service', () => {
  test('the gemeente no longer opens the contact sheet, and the database gives it no talk', async () => {
    const id = await made()
    const talk = { onDay: '1-11-2026', withWhom: 'Mw. Smit', text: 'Over de ochtenden.' }
    expect((await press(commands.addEmployerContact, 'hr', { id, ...talk })).status).toBe('done')
    const talksSeen = () =>
      asActor(
        world.session.caseworker,
        ({ sql }) => sql`select 1 from employer_contact where employer_id = ${id}`,
      )
    const until = (last: string | null) =>
      admin`update service_area set valid_to = ${last} where company_id = ${world.werkpad} and municipality_id = ${world.meerdorp}`
    expect((await found('caseworker', id)).talks).toHaveLength(1)
    expect(await talksSeen()).toHaveLength(1)
    // The database goes by its own day, as when it lets a session in.
    const [day] = await admin<
      { today: string }[]
    >`select (now() at time zone 'Europe/Amsterdam')::date::text as today`
    await until(day?.today ?? null)
    expect((await found('caseworker', id)).sheet.id).toBe(id)
    await until('2026-11-01')
    expect(await opened('caseworker', id)).toBe('notFound')
    expect(await talksSeen()).toHaveLength(0)
    expect((await found('hr', id)).talks).toHaveLength(1)
    await until(null)
    expect((await found('caseworker', id)).talks).toHaveLength(1)
  })
})
