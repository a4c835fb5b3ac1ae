import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { weekText } from '@/lib/domain/week-hours'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { reportFilter } from '@/lib/report/filter'
import { reportScreen } from '@/lib/report/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { makeMove } from '@/lib/trajectory/commands'
import { addExtraSeat } from '@/lib/workplace/commands'
import { versionOf } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn, tryMove, usualInput, type MoveOptions } from '../support/factories'
import { makeWorkplace, makeWorld, openSession, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let otherHr: string

const day = (text: string) => new Date(`${text}T10:00:00+01:00`)
/** Two days of eight hours, Monday and Tuesday. */
const twoDays = { weekdayHours: weekText([8, 8, 0, 0, 0, 0, 0]), hoursPerWeek: '16', supportHours: '2' }

beforeAll(async () => {
  world = await makeWorld(admin)
  const account = randomUUID()
  await admin`insert into account (id, organisation_id, email, name, role) values (${account}, ${world.werkpad}, 'hr2@voorbeeld.example', 'Tweede HR', 'hr')`
  otherHr = await openSession(admin, account)
})

const place = async (seats: number, support = 200) => {
  const id = await makeWorkplace(admin, world.werkpad, seats)
  await admin`update workplace_day set support_hours = ${support} where workplace_id = ${id}`
  return id
}
const candidate = async () => {
  const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
  await admin`insert into access (trajectory_id, municipality_id, organisation_id, ground, valid_from)
    values (${trajectory.trajectoryId}, ${world.meerdorp}, ${world.werkpad}, 'referral', '2026-11-01')`
  return trajectory
}
const held = (workplaceId: string) => admin<
  { trajectory: string; weekday: number; by: string; from: string; to: string | null; hours: string }[]
>`
  select trajectory_id as trajectory, weekday::int, held_by as by, valid_from::text as from, valid_to::text as to, hours::text
  from seat_use where workplace_id = ${workplaceId} and superseded_at is null order by valid_from, weekday, trajectory_id`
const step = (trajectory: Moved, move: Parameters<typeof moved>[3], options: MoveOptions = {}) =>
  moved(world, admin, trajectory, move, { ...options, input: { ...twoDays, ...options.input } })
const offered = async (workplaceId: string, input: Record<string, unknown> = {}) => {
  const trajectory = await candidate()
  await step(trajectory, 'offer', { input: { workplaceId, ...input } })
  return trajectory
}
/** What the steps say and what the rows say, on a day. */
async function counted(workplaceId: string, weekday: number, on: string) {
  const [row] = await admin`
    select s.seats, s.seats_used as used, s.support_used::float as support,
      (select count(*)::int from seat_use u where u.workplace_id = s.workplace_id and u.weekday = s.weekday and u.superseded_at is null
        and u.valid_from <= ${on} and (u.valid_to is null or u.valid_to >= ${on})) as rows
    from seat_step s where s.workplace_id = ${workplaceId} and s.weekday = ${weekday} and s.valid_from <= ${on} and (s.valid_to is null or s.valid_to >= ${on})`
  return row
}

describe('the last seat', () => {
  test('two HR people offer it at once: one is done, one is told which day', async () => {
    const workplaceId = await place(1)
    const people = [await candidate(), await candidate()]
    const press = async (session: string, trajectory: Moved) =>
      perform(
        makeMove,
        session,
        {
          ...usualInput(world, 'offer', '2026-11-02'), ...twoDays, workplaceId, move: 'offer', trajectoryId: trajectory.trajectoryId,
          version: await versionOf(admin, trajectory), submissionId: randomUUID(),
        }, // prettier-ignore
        now,
      )
    const results = await Promise.all([
      press(world.session.hr, people[0] as Moved),
      press(otherHr, people[1] as Moved),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['done', 'refused'])
    expect(results.find(({ status }) => status === 'refused')).toMatchObject({
      reason: 'seat_gone',
      about: 'maandag',
    })
    expect(await held(workplaceId)).toHaveLength(2)
  })

  test('the database itself keeps two people apart on one seat', async () => {
    const workplaceId = await place(2)
    const first = await offered(workplaceId)
    const second = await offered(workplaceId)
    const [seat] =
      await admin`select seat_id from seat_use where trajectory_id = ${first.trajectoryId} and weekday = 1 and superseded_at is null`
    await expect(
      admin`update seat_use set seat_id = ${String(seat?.seat_id)} where trajectory_id = ${second.trajectoryId} and weekday = 1 and superseded_at is null`,
    ).rejects.toMatchObject({ code: '23P01', constraint_name: 'seat_use_no_overlap' })
  })

  test('on other days there is room', async () => {
    const workplaceId = await place(1)
    await offered(workplaceId)
    const other = await candidate()
    const wednesday = { weekdayHours: weekText([0, 0, 8, 0, 0, 0, 0]), supportHours: '1' }
    await step(other, 'offer', { input: { workplaceId, ...wednesday } })
    expect((await held(workplaceId)).map(({ weekday }) => weekday)).toEqual([1, 2, 3])
  })

  test('HR adds one more with a reason, and then it fits', async () => {
    const workplaceId = await place(1)
    await offered(workplaceId)
    const other = await candidate()
    const full = await tryMove(world, admin, other, 'offer', { input: { ...twoDays, workplaceId } })
    expect(full).toMatchObject({ status: 'refused', reason: 'seat_gone' })
    const raw = {
      id: workplaceId,
      version: 1,
      validFrom: '2-11-2026',
      validTo: '',
      submissionId: randomUUID(),
    }
    expect(await perform(addExtraSeat, world.session.hr, { ...raw, reason: '' }, now)).toMatchObject({
      status: 'invalid',
      fields: { reason: [expect.any(String)] },
    })
    const added = await perform(addExtraSeat, world.session.hr, { ...raw, reason: 'Extra tafel.' }, now)
    expect(added.status).toBe('done')
    await step(other, 'offer', { input: { workplaceId } })
    const [seat] =
      await admin`select s.extra, s.reason from seat_use u join seat s on s.id = u.seat_id where u.trajectory_id = ${other.trajectoryId} limit 1`
    expect(seat).toEqual({ extra: true, reason: 'Extra tafel.' })
  })
})

describe('a seat over time', () => {
  test('an offer holds it, a refusal gives it back', async () => {
    const workplaceId = await place(1)
    const trajectory = await offered(workplaceId)
    expect((await held(workplaceId)).map(({ by, to }) => [by, to])).toEqual([
      ['offer', null],
      ['offer', null],
    ])
    await step(trajectory, 'acceptOffer', { as: 'hr' })
    expect(await held(workplaceId)).toHaveLength(2)
    await step(trajectory, 'refuseToPlace')
    expect(await held(workplaceId)).toHaveLength(0)
    expect(await counted(workplaceId, 1, '2026-11-02')).toEqual({ seats: 1, used: 0, support: 0, rows: 0 })
  })

  test('an offer that lapses gives it back', async () => {
    const workplaceId = await place(1)
    const trajectory = await offered(workplaceId)
    await step(trajectory, 'lapseToPlace', { on: day('2026-12-01') })
    expect(await held(workplaceId)).toHaveLength(0)
  })

  test('a trial and then a job take it over; the end gives it back from the day after', async () => {
    const workplaceId = await place(1)
    const trajectory = await offered(workplaceId)
    await step(trajectory, 'startTrial')
    expect(new Set((await held(workplaceId)).map(({ by }) => by))).toEqual(new Set(['trial']))
    await step(trajectory, 'reviewTrial', { on: day('2026-11-20'), input: { trialOutcome: 'go' } })
    await step(trajectory, 'place', { on: day('2026-12-01'), input: { startsOn: '7-12-2026' } })
    expect((await held(workplaceId)).map(({ by, weekday, from, to }) => [by, weekday, from, to])).toEqual([
      ['trial', 1, '2026-11-02', '2026-12-06'],
      ['trial', 2, '2026-11-02', '2026-12-06'],
      ['placement', 1, '2026-12-07', null],
      ['placement', 2, '2026-12-07', null],
    ])
    await step(trajectory, 'endToPlace', { on: day('2027-01-15'), input: { endedOn: '14-1-2027' } })
    expect(await counted(workplaceId, 1, '2027-01-14')).toMatchObject({ used: 1, rows: 1 })
    expect(await counted(workplaceId, 1, '2027-01-15')).toMatchObject({ used: 0, rows: 0 })
  })

  test('a trial that stops gives it back after its last day', async () => {
    const workplaceId = await place(1)
    const trajectory = await offered(workplaceId)
    await step(trajectory, 'startTrial')
    await step(trajectory, 'stopTrialToPlace', { on: day('2026-11-20') })
    expect(await counted(workplaceId, 1, '2026-11-20')).toMatchObject({ used: 1, rows: 1 })
    expect(await counted(workplaceId, 1, '2026-11-21')).toMatchObject({ used: 0, rows: 0 })
  })

  test('other hours take other days from their own day on', async () => {
    const workplaceId = await place(1)
    const trajectory = await offered(workplaceId)
    await step(trajectory, 'place')
    const wider = { startsOn: '4-1-2027', hoursPerWeek: '20', weekdayHours: '8|8|4||||', supportHours: '2' }
    await step(trajectory, 'changeTerms', { on: day('2026-11-16'), input: wider })
    expect((await held(workplaceId)).map(({ weekday, from, to }) => [weekday, from, to])).toEqual([
      [1, '2026-11-02', '2027-01-03'],
      [2, '2026-11-02', '2027-01-03'],
      [1, '2027-01-04', null],
      [2, '2027-01-04', null],
      [3, '2027-01-04', null],
    ])
    const seats = await admin`select distinct seat_id from seat_use where workplace_id = ${workplaceId}`
    expect(seats).toHaveLength(1)
  })
})

describe('support', () => {
  test('is spread over the worked days; above what there is a reason is asked and kept', async () => {
    const workplaceId = await place(5, 2)
    await offered(workplaceId)
    expect(await counted(workplaceId, 1, '2026-11-02')).toMatchObject({ support: 1 })
    const other = await candidate()
    const input = { ...twoDays, workplaceId, supportHours: '2,5' }
    const short = await tryMove(world, admin, other, 'offer', { input })
    expect(short).toMatchObject({ status: 'refused', reason: 'support_short', about: 'maandag' })
    await step(other, 'offer', { input: { ...input, supportReason: 'Een collega helpt mee.' } })
    const [use] =
      await admin`select over_reason from seat_use where trajectory_id = ${other.trajectoryId} and superseded_at is null limit 1`
    expect(use?.over_reason).toBe('Een collega helpt mee.')
    const [event] =
      await admin`select details->'input'->>'supportReason' as reason from event where trajectory_id = ${other.trajectoryId} and move = 'offer'`
    expect(event?.reason).toBe('Een collega helpt mee.')
  })

  test('who was there above it goes on and ends without being asked again', async () => {
    const workplaceId = await place(5, 1)
    const trajectory = await offered(workplaceId)
    await step(trajectory, 'place')
    await admin`update workplace_day set support_hours = 0 where workplace_id = ${workplaceId}`
    await step(trajectory, 'endToPlace', { on: day('2026-12-15'), input: { endedOn: '14-12-2026' } })
    expect(await counted(workplaceId, 1, '2026-12-15')).toMatchObject({ used: 0 })
  })
})

describe('hours per day', () => {
  test('add up to the hours per week, and the place is open then', async () => {
    const workplaceId = await place(1)
    const trajectory = await offered(workplaceId)
    const off = await tryMove(world, admin, trajectory, 'place', {
      input: { ...twoDays, hoursPerWeek: '24' },
    })
    expect(off).toMatchObject({
      status: 'invalid',
      fields: { weekdayHours: [expect.stringContaining('16 uur')] },
    })
    const sunday = { hoursPerWeek: '8', weekdayHours: '||||||8', supportHours: '1' }
    const closed = await tryMove(world, admin, trajectory, 'place', { input: sunday })
    expect(closed).toMatchObject({ status: 'refused', reason: 'place_closed', about: 'zondag' })
  })

  test('from 24 to 28 hours: the places of 31 hours change on that day and not before', async () => {
    const workplaceId = await place(1)
    const trajectory = await offered(workplaceId)
    const full = { hoursPerWeek: '24', weekdayHours: '8|8|8||||', supportHours: '3' }
    await step(trajectory, 'place', { on: day('2026-11-02'), input: full })
    const placesOn = async (text: string) => {
      const answer = await read(
        reportScreen,
        world.session.manager,
        reportFilter.parse({ dag: text }),
        day('2027-03-01'),
      )
      if (answer.status !== 'found') throw new Error(answer.status)
      const { hours, countedHours, placeHours } = answer.data
      return { hours: Number(hours), places: Number(countedHours) / Number(placeHours) }
    }
    const before = await placesOn('2027-01-31')
    expect(await placesOn('2027-02-01')).toEqual(before)
    const more = { startsOn: '1-2-2027', hoursPerWeek: '28', weekdayHours: '8|8|8|4|||', supportHours: '3' }
    await step(trajectory, 'changeTerms', { on: day('2027-01-11'), input: more })
    expect(await placesOn('2027-01-31')).toEqual(before)
    const after = await placesOn('2027-02-01')
    expect(after.hours).toBe(before.hours + 4)
    // 24 hours are 0.774 of a place of 31 hours, 28 are 0.903.
    expect(after.places - before.places).toBeCloseTo(28 / 31 - 24 / 31, 10)
  })
})
