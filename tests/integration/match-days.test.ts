import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Criterion } from '@/lib/domain/match/describe'
import type { CriterionKey } from '@/lib/domain/match/criteria'
import { candidatesScreen } from '@/lib/match/candidates'
import { matchFilter } from '@/lib/match/filter'
import { fittingPlacesScreen } from '@/lib/match/fitting-places'
import { changeWorkProfile } from '@/lib/person/work-profile'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import { changeWorkplace, createWorkplace } from '@/lib/workplace/commands'
import { act, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { now, today, trajectoryIn } from '../support/factories'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let one: { trajectoryId: string; number: string }

beforeAll(async () => {
  world = await makeWorld(admin)
})
beforeEach(async () => {
  await admin`update waiting_list_entry set valid_to = valid_from where valid_to is null`
  await admin`update trajectory set state = 'resting' where state in ('toBePlaced', 'waiting')`
  one = await trajectoryIn(world, admin, 'toBePlaced', { surname: 'Zoekt' })
  const known = { weekdays: '8|8|||||', hours: '16', supportClass: 'light', travelMeans: ['bicycle'] }
  made(await act(world, admin, changeWorkProfile, one, { source: 'talk', validOn: today, ...known }))
})

const filled = {
  name: 'Naaiatelier', employerId: 'new', employerKind: 'foundation', form: 'internal', kindsOfWork: ['laundryAndTextile'], location: 'Hal 2',
  city: 'Meerdorp', postcode: '1234AB', seats: '1', dayHours: '8|8|8||||', daySupport: '2|2|2||||', supportClass: 'medium', reachableBy: ['bicycle'],
  minimumHours: '12', note: '', validFrom: '1-6-2026', validTo: '',
} // prettier-ignore
const employerName = () => `Atelier ${randomUUID().slice(0, 8)}`
const later = new Date('2026-11-25T10:00:00+01:00')
/** A place that HR made in June and, when asked, changed today. */
async function placeOf(input: Record<string, unknown> = {}): Promise<string> {
  const raw = { ...filled, employerName: employerName(), submissionId: randomUUID(), ...input }
  return made(await perform(createWorkplace, world.session.hr, raw, now)).id
}
async function change(id: string, input: Record<string, unknown>) {
  const [row] = await admin<{ version: number }[]>`select version from workplace where id = ${id}`
  const raw = { ...filled, employerName: employerName(), submissionId: randomUUID(), id, version: row?.version, ...input }
  made(await perform(changeWorkplace, world.session.hr, raw, later))
} // prettier-ignore

const rowsOf = (criteria: readonly Criterion[] = []) =>
  Object.fromEntries(criteria.map((row) => [row.key, row])) as Record<CriterionKey, Criterion>
const sheet = async (id: string, query: Record<string, string> = {}, at = now) => {
  const answer = await read(candidatesScreen, world.session.caseworker, { id, filter: matchFilter.parse(query) }, at)
  if (answer.status !== 'found') throw new Error(answer.status)
  const { fits, leftOut } = answer.data
  return { ...answer.data, fits: fits.length, rows: rowsOf([...fits, ...leftOut][0]?.criteria) }
} // prettier-ignore
const placesFor = async (id: string, query: Record<string, string> = {}) => {
  const input = { number: one.number, filter: matchFilter.parse(query) }
  const answer = await read(fittingPlacesScreen, world.session.caseworker, input, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data.fits.find((place) => place.id === id)
}
/** Holds the one seat of a place on Mondays from a day to a day, as somebody at work does. */
async function hold(id: string, from: string, to: string | null, support = 1) {
  await admin`
  insert into seat_use (seat_id, workplace_id, company_id, weekday, trajectory_id, municipality_id, held_by, hours, support_hours, valid_from, valid_to)
  select s.id, s.workplace_id, s.company_id, 1, ${one.trajectoryId}, ${world.meerdorp}, 'placement', 8, ${support}, ${from}, ${to}
  from seat s where s.workplace_id = ${id} order by s.number limit 1`
  await admin`select app.keep_steps(array[${id}::uuid])`
}

describe('source and date of what a place has', () => {
  test('a value that was changed bears the day of the change, the others the day on which they were recorded', async () => {
    const id = await placeOf()
    await change(id, { minimumHours: '8' })
    const { rows } = await sheet(id, {}, later)
    expect(rows.hours.place).toEqual({ words: 'minimaal 8 uur per week', source: 'plek van Werkpad', knownOn: '2026-11-25' })
    for (const key of ['supportClass', 'kindsWanted', 'travelMeans'] as const)
      expect(rows[key].place.knownOn).toBe(today)
  }) // prettier-ignore

  test('the opening days bear the day from which they hold, and never one that is still to come', async () => {
    const id = await placeOf()
    expect((await sheet(id)).rows.weekdays.place).toMatchObject({ words: 'ma 8, di 8, wo 8', knownOn: '2026-06-01' })
    await change(id, { dayHours: '8|8|||||', daySupport: '2|2|||||', daysFrom: '25-11-2026' })
    expect((await sheet(id, {}, later)).rows.weekdays.place).toMatchObject({ words: 'ma 8, di 8', knownOn: '2026-11-25' })
    const ahead = await placeOf({ validFrom: '1-2-2027' })
    await admin`update workplace_day set recorded_at = '2026-11-20T23:30:00Z' where workplace_id = ${ahead}`
    expect((await sheet(ahead)).rows.weekdays.place.knownOn).toBe('2026-11-21')
  }) // prettier-ignore
})

describe('what is free now and not later', () => {
  test('a seat held from next week on says until when it is free; a start after that day does not fit', async () => {
    const id = await placeOf()
    expect((await sheet(id)).rows.seat).toMatchObject({ outcome: 'met', place: { words: 'ma 1 vrij, di 1 vrij, wo 1 vrij' } })
    await hold(id, '2026-12-02', null)
    const shown = await sheet(id)
    expect(shown.rows.seat).toMatchObject({
      outcome: 'met', until: '2026-12-07', place: { words: 'ma 1 vrij tot 07-12-2026, di 1 vrij, wo 1 vrij', source: 'bezetting', knownOn: today },
    })
    expect((await placesFor(id))?.criteria.find(({ key }) => key === 'seat')?.until).toBe('2026-12-07')
    const then = await sheet(id, { vanaf: '7-12-2026' })
    expect(then.fits).toBe(0)
    expect(then.rows.seat).toMatchObject({ outcome: 'notMet', place: { words: 'ma 0 vrij, di 1 vrij, wo 1 vrij' } })
    expect(then.rows.seat.until).toBeUndefined()
    expect(await placesFor(id, { vanaf: '7-12-2026' })).toBeUndefined()
  }) // prettier-ignore

  test('so does support that is all taken from a day on, or that the place gives less of then', async () => {
    const id = await placeOf({ seats: '3' })
    await hold(id, '2026-12-07', '2026-12-13', 2)
    expect((await sheet(id)).rows.supportHours).toMatchObject({ outcome: 'met', until: '2026-12-07' })
    expect((await sheet(id)).rows.seat.until).toBeUndefined()
    const other = await placeOf({ seats: '3' })
    await hold(other, '2026-11-16', null, 1)
    await change(other, { seats: '3', daySupport: '1|2|2||||', daysFrom: '1-1-2027' })
    expect((await sheet(other, {}, later)).rows.supportHours).toMatchObject({ until: '2027-01-04' })
  })

  test('a day that is full already is not said to be free until then', async () => {
    const id = await placeOf()
    await admin`update workplace set minimum_hours = null where id = ${id}`
    await hold(id, '2026-01-05', null)
    const { rows } = await sheet(id, {}, later)
    expect(rows.seat).toMatchObject({ outcome: 'met', place: { words: 'ma 0 vrij, di 1 vrij, wo 1 vrij' } })
    expect(rows.seat.until).toBeUndefined()
  })

  test('after the last day of the place nothing is free, and a day on which nobody works does not count', async () => {
    const id = await placeOf({ validTo: '18-12-2026' })
    expect((await sheet(id)).rows.seat).toMatchObject({ outcome: 'met', until: '2026-12-19' })
    expect((await sheet(id, { vanaf: '21-12-2026' })).rows.seat.outcome).toBe('notMet')
    const other = await placeOf()
    await hold(other, '2026-12-02', null)
    await admin`update work_profile set value = '[0,8,8,0,0,0,0]' where aspect = 'weekdays' and superseded_at is null and person_id = (select person_id from trajectory where id = ${one.trajectoryId})`
    expect((await sheet(other)).rows.seat).toMatchObject({ outcome: 'met', place: { words: 'ma 1 vrij tot 07-12-2026, di 1 vrij, wo 1 vrij' } })
    expect((await sheet(other)).rows.seat.until).toBeUndefined()
  }) // prettier-ignore

  test('the day that was asked about goes along to the form of the offer', async () => {
    const filter = trajectoryPageFilter.parse({ stap: 'offer', plek: await placeOf(), vanaf: '2027-01-04' })
    const answer = await read(trajectoryScreen, world.session.caseworker, { number: one.number, filter }, now)
    expect(answer.status === 'found' && answer.data.form?.values).toMatchObject({ startsOn: '04-01-2027' })
  })
})
