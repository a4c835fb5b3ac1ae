import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as commands from '@/lib/appointment/commands'
import type { Letter } from '@/lib/outbox/mail-way'
import { sendMessages } from '@/lib/outbox/send-messages'
import type { Moved } from '@/lib/trajectory/apply-move'
import { act, lastEvent, made, type ActOptions } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})
beforeEach(() => admin`delete from outbox`)

const form = (attends: AccountKey[], more: Record<string, unknown> = {}) => ({
  title: 'talk', party: 'person', withWhom: '', onDay: '10-11-2026', fromTime: '10.00', untilTime: '11.00', place: 'Stadhuis',
  attends: attends.map((account) => world.account[account]), ...more,
}) // prettier-ignore

const make = (t: Moved, input: Record<string, unknown>, options: ActOptions = {}) =>
  act(world, admin, commands.makeAppointment, t, input, options)
const idOf = async (t: Moved) => String((await lastEvent(admin, t))?.details.appointmentId)

/** Everything that waits, as it leaves, in the order of its address. */
async function sent(): Promise<Letter[]> {
  await admin`update outbox set next_try_at = now()`
  const letters: Letter[] = []
  const way = { deliver: async (_: unknown, letter: Letter) => void letters.push(letter), close: () => {} }
  await sendMessages(way, () => now, () => false) // prettier-ignore
  return letters.sort((a, b) => (a.to < b.to ? -1 : 1))
}
const lineOf = ({ calendar }: Letter, name: string) =>
  calendar?.content
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)

test('everybody who comes along gets an own copy; a change raises the sequence, who leaves gets it taken back', async () => {
  const t = await trajectoryIn(world, admin, 'screening')
  made(await make(t, form(['caseworker', 'decisionMaker'])))
  const appointmentId = await idOf(t)
  const first = await sent()
  expect(first.map(({ to }) => to)).toEqual(['caseworker@voorbeeld.example', 'decisionmaker@voorbeeld.example'])
  const input = { ...form(['caseworker', 'caseworkerBoth']), appointmentId, reason: 'Collega kan niet.' }
  made(await act(world, admin, commands.changeAppointment, t, input, { version: 1 }))
  const second = await sent()
  expect(second.map((letter) => [letter.to.split('@')[0], lineOf(letter, 'METHOD'), lineOf(letter, 'SEQUENCE')])).toEqual([
    ['caseworker', 'REQUEST', '1'], ['caseworkerboth', 'REQUEST', '1'], ['decisionmaker', 'CANCEL', '1'],
  ])
  const gone = { appointmentId, reason: 'Ziek.' }
  made(await act(world, admin, commands.cancelAppointment, t, gone, { version: 2 }))
  const third = await sent()
  expect(third.map((letter) => [lineOf(letter, 'METHOD'), lineOf(letter, 'SEQUENCE')])).toEqual([['CANCEL', '2'], ['CANCEL', '2']])
  expect(third[0]?.calendar?.method).toBe('CANCEL')
  const uids = [...first, ...second, ...third].map((letter) => lineOf(letter, 'UID'))
  expect(new Set(uids)).toEqual(new Set([`${appointmentId}@schakel`]))
}) // prettier-ignore

test('the person gets one only when asked, at a sealed address, without a name or a link', async () => {
  const t = await trajectoryIn(world, admin, 'screening', { surname: 'Zonneveld', givenName: 'Marieke' })
  await admin`update person set email = 'mz@voorbeeld.example' where id = (select person_id from trajectory where id = ${t.trajectoryId})`
  made(await make(t, form(['caseworker'])))
  expect((await sent()).map(({ to }) => to)).toEqual(['caseworker@voorbeeld.example'])
  made(await make(t, form(['caseworker'], { invitesPerson: true, withWhom: 'tante Truus' })))
  const rows = await admin<{ row: string }[]>`select to_jsonb(o)::text as row from outbox o where state = 'made'`
  expect(rows).toHaveLength(2)
  expect(JSON.stringify(rows)).not.toMatch(/Zonneveld|Truus|mz@/)
  const letter = (await sent()).find(({ to }) => to === 'mz@voorbeeld.example')
  expect(letter?.subject).toBe('Afspraak')
  expect(`${letter?.text} ${letter?.calendar?.content}`).not.toMatch(/Zonneveld|Marieke|Truus|T-2026|http/)
  const appointmentId = await idOf(t)
  const input = { ...form(['caseworker']), appointmentId, reason: 'Liever gebeld.', withWhom: 'tante Truus' }
  made(await act(world, admin, commands.changeAppointment, t, input, { version: 1 }))
  const again = (await sent()).find(({ to }) => to === 'mz@voorbeeld.example')
  expect(again && lineOf(again, 'METHOD')).toBe('CANCEL')
}) // prettier-ignore

test('a refused appointment and a second press send nothing more', async () => {
  const t = await trajectoryIn(world, admin, 'offered')
  await make(t, form(['caseworker'], { onDay: '01-11-2026' }))
  expect(await sent()).toEqual([])
  const submissionId = crypto.randomUUID()
  const press = () => make(t, form(['hr']), { as: 'hr', submissionId })
  await press()
  await press()
  expect((await sent()).map(({ to }) => to)).toEqual(['hr@voorbeeld.example'])
})

test('left and asked back before anything was sent: one invitation, and nothing that takes it back', async () => {
  const t = await trajectoryIn(world, admin, 'screening')
  made(await make(t, form(['caseworker', 'decisionMaker'])))
  const appointmentId = await idOf(t)
  const change = (attends: AccountKey[], version: number) =>
    act(world, admin, commands.changeAppointment, t, { ...form(attends), appointmentId, reason: 'Toch.' }, { version })
  made(await change(['caseworker'], 1))
  made(await change(['caseworker', 'decisionMaker'], 2))
  const letters = (await sent()).filter(({ to }) => to.startsWith('decisionmaker'))
  expect(letters.map((letter) => [lineOf(letter, 'METHOD'), lineOf(letter, 'SEQUENCE')])).toEqual([['REQUEST', '2'], ['REQUEST', '2']])
}) // prettier-ignore

test('the address changed since: what the old one holds is taken back there, and a cancellation goes to who was invited', async () => {
  const t = await trajectoryIn(world, admin, 'screening')
  const person = (email: string | null) =>
    admin`update person set email = ${email} where id = (select person_id from trajectory where id = ${t.trajectoryId})`
  const told = async () =>
    (await sent())
      .filter(({ to }) => to.endsWith('@persoon.example'))
      .map((letter) => [letter.to.split('@')[0], lineOf(letter, 'METHOD'), lineOf(letter, 'SEQUENCE')])
  await person('oud@persoon.example')
  made(await make(t, form(['caseworker'], { invitesPerson: true })))
  const appointmentId = await idOf(t)
  expect(await told()).toEqual([['oud', 'REQUEST', '0']])
  await person('nieuw@persoon.example')
  const input = { ...form(['caseworker'], { invitesPerson: true, place: 'Bibliotheek' }), appointmentId, reason: 'Elders.' }
  made(await act(world, admin, commands.changeAppointment, t, input, { version: 1 }))
  expect(await told()).toEqual([['nieuw', 'REQUEST', '1'], ['oud', 'CANCEL', '1']])
  await person(null)
  made(await act(world, admin, commands.cancelAppointment, t, { appointmentId, reason: 'Ziek.' }, { version: 2 }))
  expect(await told()).toEqual([['nieuw', 'CANCEL', '2']])
}) // prettier-ignore

describe('a trajectory that closes', () => {
  const closing = async (input: Record<string, unknown>) => {
    const t = await trajectoryIn(world, admin, 'offered')
    await admin`update person set email = 'thuis@persoon.example' where id = (select person_id from trajectory where id = ${t.trajectoryId})`
    made(await make(t, form(['caseworker'], { onDay: '04-11-2026', invitesPerson: true })))
    made(await make(t, form(['caseworker', 'decisionMaker'], { invitesPerson: true, companyId: world.werkpad })))
    const appointmentId = await idOf(t)
    made(await make(t, form(['hr'], { onDay: '11-11-2026' }), { as: 'hr' }))
    await sent()
    const on = new Date('2026-11-05T10:00:00+01:00')
    await moved(world, admin, t, 'closeDeceasedOrPension', { on, input: { validOn: '2026-11-05', ...input } })
    return { t, appointmentId, letters: await sent() }
  }

  test('cancels what was still ahead: everybody who was invited gets it taken back, with a line in the timeline', async () => {
    const { t, appointmentId, letters } = await closing({ closedReason: 'pension' })
    expect(letters.map((letter) => [letter.to.split('@')[0], lineOf(letter, 'METHOD'), lineOf(letter, 'SEQUENCE')])).toEqual([
      ['caseworker', 'CANCEL', '1'], ['decisionmaker', 'CANCEL', '1'], ['hr', 'CANCEL', '1'], ['thuis', 'CANCEL', '1'],
    ])
    const lines = await admin`select details, reason, actor_name from event where trajectory_id = ${t.trajectoryId} and kind = 'appointmentCancelled' order by details->>'label'`
    expect(lines).toMatchObject([
      { details: { appointmentId, label: 'di 10-11-2026, 10.00–11.00' }, reason: 'Het traject is afgesloten.' },
      { details: { label: 'wo 11-11-2026, 10.00–11.00' } },
    ])
    const rows = await admin`select cancel_reason from appointment where trajectory_id = ${t.trajectoryId} order by begins_at`
    expect(rows.map(({ cancel_reason }) => cancel_reason)).toEqual([null, 'Het traject is afgesloten.', 'Het traject is afgesloten.'])
    const [broken] = await admin<{ id: string | null }[]>`select app.broken_link(${t.trajectoryId}) as id`
    expect(broken?.id).toBeNull()
  })

  test('sends nothing to the address of somebody who died', async () => {
    const { letters } = await closing({ closedReason: 'deceased' })
    expect(letters.map(({ to }) => to.split('@')[0])).toEqual(['caseworker', 'decisionmaker', 'hr'])
  })
}) // prettier-ignore
