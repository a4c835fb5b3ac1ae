import { beforeAll, describe, expect, test } from 'vitest'
import * as commands from '@/lib/appointment/commands'
import { appointmentFile } from '@/lib/appointment/queries'
import { agendaFilter } from '@/lib/appointment/week-filter'
import { agendaScreen } from '@/lib/appointment/week-screen'
import { read } from '@/lib/pipeline/query'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { act, lastEvent, made, type ActOptions } from '../support/acts'
import { attacker } from '../support/attack'
import { contactDesk } from '../support/contact'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})
const { as } = attacker(admin, () => world)
const { pageOf } = contactDesk(admin, () => world)

type Input = Record<string, unknown>
const form = (by: AccountKey, more: Input = {}): Input => ({
  title: 'talk', party: 'person', withWhom: '', onDay: '10-11-2026', fromTime: '10.00', untilTime: '11.00', place: 'Stadhuis',
  attends: [world.account[by]], ...more,
}) // prettier-ignore

const make = (t: Moved, more: Input = {}, options: ActOptions = {}) =>
  act(world, admin, commands.makeAppointment, t, form(options.as ?? 'caseworker', more), options)

async function agreed(t: Moved, more: Input = {}, options: ActOptions = {}) {
  made(await make(t, more, options))
  return String((await lastEvent(admin, t))?.details.appointmentId)
}

const change = (t: Moved, appointmentId: string, more: Input = {}, options: ActOptions = {}) =>
  act(world, admin, commands.changeAppointment, t, { ...form(options.as ?? 'caseworker'), appointmentId, reason: 'Kan niet.', ...more }, { version: 1, ...options }) // prettier-ignore
const cancel = (t: Moved, appointmentId: string, options: ActOptions = {}) =>
  act(
    world,
    admin,
    commands.cancelAppointment,
    t,
    { appointmentId, reason: 'Ziek.' },
    { version: 1, ...options },
  )

const rowOf = async (id: string) => (await admin`select * from appointment where id = ${id}`)[0]

async function fileOf(account: AccountKey, { number }: Moved, id: string) {
  const answer = await read(appointmentFile, world.session[account], { number, id }, now)
  return answer.status === 'found' ? answer.data.text : null
}
const line = (file: string | null, name: string) =>
  file
    ?.split('\r\n')
    .find((one) => one.startsWith(`${name}:`))
    ?.slice(name.length + 1)

async function weekOf(account: AccountKey, filter: Input = {}) {
  const input = agendaFilter.parse({ dag: '10-11-2026', ...filter })
  const answer = await read(agendaScreen, world.session[account], input, now)
  return answer.status === 'found' ? answer.data : null
}

describe('an appointment', () => {
  test('is made once, with its line and without text about the person', async () => {
    const t = await trajectoryIn(world, admin, 'screening')
    const submissionId = crypto.randomUUID()
    const results = await Promise.all([1, 2].map(() => make(t, {}, { submissionId })))
    expect(results.map(({ status }) => status)).toEqual(['done', 'done'])
    const rows = await admin`select * from appointment where trajectory_id = ${t.trajectoryId}`
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      title: 'talk', company_id: null, sequence: 0, version: 1, attend_names: ['Naam caseworker'], made_by_email: 'caseworker@voorbeeld.example',
    }) // prettier-ignore
    expect(await lastEvent(admin, t)).toMatchObject({
      kind: 'appointmentMade', company_id: null, details: { label: 'di 10-11-2026, 10.00–11.00' },
    }) // prettier-ignore
  })

  test.each([
    ['a day that is over', { onDay: '01-11-2026' }, 'appointment_in_past'],
    ['a begin before now', { onDay: '02-11-2026', fromTime: '0.15', untilTime: '23.45' }, 'begin_in_past'],
    ['an end before the begin', { untilTime: '9.00' }, 'ends_before_begin'],
    ['an hour that the clock skips', { onDay: '28-03-2027', fromTime: '2.30', untilTime: '3.30' }, 'time_skipped'],
    ['an hour that comes twice', { onDay: '31-10-2027', fromTime: '1.30', untilTime: '2.30' }, 'time_twice'],
    ['a place that names the person', { place: 'Bij mevrouw Jansen thuis' }, 'place_not_neutral'],
    ['a place that names who is spoken to', { place: 'Kamer van Pieters', withWhom: 'De heer Pieters' }, 'place_not_neutral'],
    ['a place that says something medical', { place: 'Polikliniek depressie' }, 'place_not_neutral'],
    ['an invitation without an address', { invitesPerson: true }, 'email_unknown'],
  ])('refuses %s', async (_, more, reason) => {
    expect(await make(await trajectoryIn(world, admin, 'screening'), more)).toMatchObject({ status: 'refused', reason })
  }) // prettier-ignore

  test('a place or name longer than a calendar shows is said so at its field', async () => {
    const t = await trajectoryIn(world, admin, 'screening')
    const long = await make(t, { place: 'Stadhuis '.repeat(30), withWhom: 'x'.repeat(101) })
    const message = expect.stringMatching(/hoogstens 1[05]0 tekens/)
    expect(long).toMatchObject({ status: 'invalid', fields: { place: [message], withWhom: [message] } })
  })

  test('what fills its timeline is one line of messages, with to whom the last went and the worst of them', async () => {
    const t = await trajectoryIn(world, admin, 'screening')
    const id = await agreed(t, { attends: [world.account.caseworker, world.account.decisionMaker] })
    await agreed(t, { onDay: '12-11-2026' })
    made(
      await change(
        t,
        id,
        { fromTime: '10.30', attends: [world.account.caseworker, world.account.decisionMaker] },
        { on: new Date(now.getTime() + 60_000) },
      ),
    )
    await admin`update outbox set state = 'failed', last_problem = 'unreachable' where trajectory_id = ${t.trajectoryId} and subject_id = ${id}
      and recipient_account_id = ${world.account.decisionMaker}`
    const input = { number: t.number, filter: trajectoryPageFilter.parse({}) }
    const answer = await read(trajectoryScreen, world.session.caseworker, input, now)
    const messages =
      answer.status === 'found' ? answer.data.timeline.flatMap(({ message }) => message ?? []) : []
    expect(messages.map(({ to, state, earlier }) => [to, state, earlier])).toEqual([
      ['Naam caseworker, Naam decisionMaker', 'failed', 2],
      ['Naam caseworker', 'made', 0],
    ])
  })

  test('is attended by colleagues of the own side only, and by somebody', async () => {
    const t = await trajectoryIn(world, admin, 'offered')
    for (const account of ['caseworkerOeverland', 'hr', 'manager'] as const)
      expect(await make(t, { attends: [world.account[account]] })).toMatchObject({ reason: 'not_attending' })
    expect(await make(t, { attends: [world.account.caseworker] }, { as: 'hr' })).toMatchObject({
      reason: 'not_attending',
    })
    expect(await make(t, { attends: [] })).toMatchObject({
      status: 'invalid',
      fields: { attends: [expect.any(String)] },
    })
    made(await make(t, { attends: [world.account.caseworkerBoth, world.account.decisionMaker] }))
  })

  test('is seen by the team, and by the company that is in it while it has access', async () => {
    const t = await trajectoryIn(world, admin, 'offered')
    const ours = await agreed(t)
    const shared = await agreed(t, { companyId: world.werkpad })
    const theirs = await agreed(t, {}, { as: 'hr' })
    const idsFor = async (account: AccountKey) =>
      (await pageOf(account, t))?.appointments.map(({ id }) => id).toSorted() ?? null
    for (const account of ['caseworker', 'decisionMaker', 'caseworkerBoth'] as const)
      expect(await idsFor(account)).toEqual([ours, shared, theirs].sort())
    expect(await idsFor('hr')).toEqual([shared, theirs].sort())
    expect(await idsFor('hrDeKade')).toBeNull()
    expect(await make(t, { companyId: world.deKade })).toMatchObject({ reason: 'not_found' })
    await admin`update access set ended_at = now() where trajectory_id = ${t.trajectoryId}`
    const left = await as(
      'hr',
      (sql) => sql`select 1 from appointment where trajectory_id = ${t.trajectoryId}`,
    )
    expect(left).toHaveLength(0)
  })
})

describe('a change', () => {
  test('raises the sequence of the same invitation, and keeps who comes from the other side', async () => {
    const t = await trajectoryIn(world, admin, 'offered')
    const id = await agreed(t, { companyId: world.werkpad })
    made(await change(t, id, { fromTime: '13.00', untilTime: '14.00' }, { as: 'hr' }))
    expect(await rowOf(id)).toMatchObject({ sequence: 1, version: 2, attend_names: ['Naam hr', 'Naam caseworker'] })
    expect(await lastEvent(admin, t)).toMatchObject({
      kind: 'appointmentChanged', reason: 'Kan niet.', company_id: world.werkpad,
      details: { label: 'di 10-11-2026, 13.00–14.00 (was di 10-11-2026, 10.00–11.00)' },
    }) // prettier-ignore
    made(await cancel(t, id, { version: 2 }))
    expect(await rowOf(id)).toMatchObject({ sequence: 2, cancel_reason: 'Ziek.' })
    expect(await change(t, id, {}, { version: 3 })).toMatchObject({ reason: 'appointment_over' })
    expect(await cancel(t, id, { version: 3 })).toMatchObject({ reason: 'appointment_over' })
  }) // prettier-ignore

  test('of nothing is refused, and the wrong role or another place finds nothing', async () => {
    const t = await trajectoryIn(world, admin, 'offered')
    const id = await agreed(t)
    expect(await change(t, id)).toMatchObject({ reason: 'nothing_changed' })
    for (const account of ['hr', 'hrDeKade', 'caseworkerOeverland', 'manager'] as const) {
      expect(await change(t, id, { place: 'Elders' }, { as: account }), account).toMatchObject({ reason: 'not_found' })
      expect(await cancel(t, id, { as: account }), account).toMatchObject({ reason: 'not_found' })
    }
    const other = await trajectoryIn(world, admin, 'screening')
    expect(await change(other, id, { place: 'Elders' })).toMatchObject({ reason: 'not_found' })
  }) // prettier-ignore

  test('by two at once: the second is told both values, and may choose to go on', async () => {
    const t = await trajectoryIn(world, admin, 'screening')
    const id = await agreed(t)
    const results = await Promise.all([
      change(t, id, { fromTime: '8.00', untilTime: '9.00' }),
      change(t, id, { fromTime: '15.00', untilTime: '16.00', attends: [world.account.caseworker] }, { as: 'decisionMaker' }),
    ])
    expect(results.filter(({ status }) => status === 'done')).toHaveLength(1)
    const told = results.find(({ status }) => status === 'refused')
    const [kept] = await admin<{ changed_by_name: string }[]>`select changed_by_name from appointment where id = ${id}`
    expect(told).toMatchObject({ reason: 'changed_meanwhile', collision: { by: kept?.changed_by_name, mayRepeat: true } })
    const collision = told?.status === 'refused' ? told.collision : undefined
    expect(collision?.fields.map(({ label }) => label)).toEqual(['Wanneer'])
    expect([collision?.fields[0]?.theirs, collision?.fields[0]?.yours].sort()).toEqual([
      'di 10-11-2026, 15.00–16.00', 'di 10-11-2026, 8.00–9.00',
    ])
    made(await change(t, id, { fromTime: '12.00', untilTime: '12.30' }, { version: 2 }))
    expect(await rowOf(id)).toMatchObject({ sequence: 2, version: 3 })
  }) // prettier-ignore

  test('past our own code: identity and readers never change, and others change nothing', async () => {
    const t = await trajectoryIn(world, admin, 'offered')
    const id = await agreed(t, { companyId: world.werkpad })
    const at = now.toISOString()
    const attack = (account: AccountKey, set: string) =>
      as(account, async (sql) => (await sql.unsafe(`update appointment set ${set} where id = '${id}'`)).count)
    await expect(attack('caseworker', 'company_id = null')).rejects.toThrow(/permission denied/)
    await expect(attack('caseworker', `trajectory_id = gen_random_uuid()`)).rejects.toThrow(/permission denied/)
    for (const account of ['hrDeKade', 'caseworkerOeverland', 'manager', 'administratorMeerdorp'] as const)
      expect(await attack(account, `place = 'x'`), account).toBe(0)
    await expect(
      as('hr', async (sql) => void (await sql`insert into appointment ${sql({
        trajectory_id: t.trajectoryId, municipality_id: world.meerdorp, company_id: null, title: 'talk', party: 'person', begins_at: at, ends_at: '2026-11-02T11:00:00Z',
        attends: [world.account.hr], attend_names: ['x'], made_at: at, made_by_name: 'x', made_by_email: 'x', changed_at: at, changed_by_name: 'x' })}`)),
    ).rejects.toThrow(/row-level security/)
  }) // prettier-ignore
})

describe('the invitation', () => {
  test('keeps its id, raises its sequence, and is withdrawn', async () => {
    const t = await trajectoryIn(world, admin, 'screening')
    const id = await agreed(t)
    const files = [await fileOf('caseworker', t, id)]
    made(await change(t, id, { place: 'Bibliotheek' }))
    files.push(await fileOf('caseworker', t, id))
    made(await cancel(t, id, { version: 2 }))
    files.push(await fileOf('caseworker', t, id))
    expect(files.map((file) => line(file, 'UID'))).toEqual([
      `${id}@schakel`,
      `${id}@schakel`,
      `${id}@schakel`,
    ])
    expect(files.map((file) => line(file, 'SEQUENCE'))).toEqual(['0', '1', '2'])
    expect(files.map((file) => line(file, 'METHOD'))).toEqual(['REQUEST', 'REQUEST', 'CANCEL'])
    expect(files.map((file) => line(file, 'STATUS'))).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED'])
    expect(files.map((file) => line(file, 'LOCATION'))).toEqual(['Stadhuis', 'Bibliotheek', 'Bibliotheek'])
  })

  test.each([
    ['25-03-2027', '20270325T090000Z'],
    ['29-03-2027', '20270329T080000Z'],
    ['29-10-2027', '20271029T080000Z'],
    ['01-11-2027', '20271101T090000Z'],
  ])('ten in the morning of %s is %s', async (onDay, instant) => {
    const t = await trajectoryIn(world, admin, 'screening')
    const file = await fileOf('caseworker', t, await agreed(t, { onDay }))
    expect(line(file, 'DTSTART')).toBe(instant)
  })

  test('says nothing of whom or what, and only whoever may see it gets it', async () => {
    const t = await trajectoryIn(world, admin, 'offered', { surname: 'Zonneveld', givenName: 'Marieke' })
    const id = await agreed(t, { companyId: world.werkpad, withWhom: 'tante Truus', party: 'representative' })
    const file = (await fileOf('hr', t, id))?.replaceAll(/\r\n[ \t]/g, '')
    expect(line(file ?? null, 'SUMMARY')).toBe('Gesprek')
    for (const word of ['Zonneveld', 'Marieke', 'Truus', t.number, 'caseworker@', 'vertegenwoordiger'])
      expect(file?.replace(/ORGANIZER.*/, '')).not.toContain(word)
    expect(file).toContain('hr@voorbeeld.example')
    for (const account of ['hrDeKade', 'caseworkerOeverland', 'manager', 'administrator'] as const)
      expect(await fileOf(account, t, id), account).toBeNull()
    expect(await fileOf('caseworker', await trajectoryIn(world, admin, 'screening'), id)).toBeNull()
  })
})

describe('the week', () => {
  test('holds the own appointments or those of the team, in their week, and what is due', async () => {
    const t = await trajectoryIn(world, admin, 'adviceReceived')
    const mine = await agreed(t, { onDay: '17-11-2026', fromTime: '8.00', untilTime: '9.00' })
    const colleague = await agreed(t, { onDay: '22-11-2026', attends: [world.account.decisionMaker] })
    const later = await agreed(t, { onDay: '23-11-2026', fromTime: '0.00', untilTime: '0.30' })
    await admin`update deadline set due_on = '2026-11-20' where trajectory_id = ${t.trajectoryId} and rule = 'nextStep.adviceReceived'`
    const own = await weekOf('caseworker', { dag: '18-11-2026' })
    expect(own?.appointments.map(({ id }) => id)).toEqual([mine])
    const team = await weekOf('caseworker', { dag: '2026-11-16', van: 'team' })
    expect(team?.appointments.map(({ id }) => id)).toEqual([mine, colleague])
    expect(team?.terms.map(({ rule, number, dueOn }) => [rule, number, dueOn])).toContainEqual([
      'nextStep.adviceReceived', t.number, '2026-11-20',
    ])
    expect((await weekOf('decisionMaker', { dag: '18-11-2026' }))?.appointments.map(({ id }) => id)).toEqual([colleague])
    expect((await weekOf('caseworker', { dag: '23-11-2026' }))?.appointments.map(({ id }) => id)).toEqual([later])
    expect((await weekOf('caseworkerOeverland', { dag: '18-11-2026', van: 'team' }))?.appointments).toEqual([])
    expect(await weekOf('manager')).toBeNull()
    made(await cancel(t, mine))
    expect((await weekOf('caseworker', { dag: '18-11-2026' }))?.appointments).toEqual([])
  }) // prettier-ignore

  test('warns for two of the own at one time, and stops nobody', async () => {
    const t = await trajectoryIn(world, admin, 'offered')
    const day = { onDay: '02-12-2026' }
    const first = await agreed(t, day, { as: 'hr' })
    const second = await agreed(t, { ...day, fromTime: '10.30', untilTime: '11.30' }, { as: 'hr' })
    const third = await agreed(t, { ...day, fromTime: '11.30', untilTime: '12.00' }, { as: 'hr' })
    const clashes = new Map((await weekOf('hr', { dag: '02-12-2026' }))?.appointments.map(({ id, clash }) => [id, clash]))
    expect([first, second, third].map((id) => clashes.get(id) !== null)).toEqual([true, true, false])
    const listed = new Map((await pageOf('hr', t))?.appointments.map(({ id, clash }) => [id, clash !== null]))
    expect([first, second, third].map((id) => listed.get(id))).toEqual([true, true, false])
    expect((await weekOf('caseworker', { dag: '02-12-2026', van: 'team' }))?.appointments.map(({ clash }) => clash)).toEqual([null, null, null])
  }) // prettier-ignore
})
