import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar'
import type { Moved } from '@/lib/trajectory/apply-move'
import { resumeDeadline, suspendDeadline } from '@/lib/deadline/commands'
import { act, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, stateOf, today, trajectoryIn, tryMove } from '../support/factories'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

const rowOf = async (table: string, { trajectoryId }: Moved) =>
  (
    await admin.unsafe(`select to_jsonb(x) as row from ${table} x where trajectory_id = $1`, [trajectoryId])
  )[0]?.row

const runs = async ({ trajectoryId }: Moved, rule: string) =>
  (await admin`select 1 from deadline where trajectory_id = ${trajectoryId} and rule = ${rule} and closed_on is null`).length > 0 // prettier-ignore

const attempt = (trajectory: Moved, move: Parameters<typeof moved>[3], input: Record<string, unknown>) =>
  tryMove(world, admin, trajectory, move, { input })

describe('a request for advice (Besluit advisering beschut werk art. 3 lid 3 b)', () => {
  async function withAnAdvice() {
    const trajectory = await trajectoryIn(world, admin, 'screening')
    await admin`insert into advice (trajectory_id, municipality_id, outcome, ground, advised_on, received_on, valid_from)
      values (${trajectory.trajectoryId}, ${world.meerdorp}, 'negative', 'unknown', '2026-06-01', '2026-06-02', '2026-06-01')`
    return trajectory
  }

  test('of oneself waits for a year after the last advice, or names new facts', async () => {
    const own = { applicant: 'citizen', changedFacts: false }
    const trajectory = await withAnAdvice()
    expect(await attempt(trajectory, 'requestAdvice', own)).toMatchObject({
      status: 'refused',
      reason: 'own_request_within_year',
    })
    expect(await attempt(trajectory, 'requestAdvice', { ...own, changedFacts: true })).toMatchObject({
      status: 'done',
    })
  })

  test('of the municipality waits for nothing', async () => {
    const input = { applicant: 'municipality', changedFacts: false }
    expect(await attempt(await withAnAdvice(), 'requestAdvice', input)).toMatchObject({ status: 'done' })
  })

  test('without an advice a request of oneself waits for nothing', async () => {
    const trajectory = await trajectoryIn(world, admin, 'screening')
    const input = { applicant: 'citizen', changedFacts: false }
    expect(await attempt(trajectory, 'requestAdvice', input)).toMatchObject({ status: 'done' })
  })
})

describe('an objection', () => {
  test('that is upheld gives the day of the first decision, and is closed with it (T35)', async () => {
    const trajectory = await trajectoryIn(world, admin, 'rejected')
    await moved(world, admin, trajectory, 'fileObjection')
    await admin`update decision set decided_on = '2026-09-01' where trajectory_id = ${trajectory.trajectoryId}`
    await moved(world, admin, trajectory, 'upholdToPlace', { input: { deviationReason: 'Herzien.' } })
    expect(await rowOf('waiting_list_entry', trajectory)).toMatchObject({ position_on: '2026-09-01' })
    expect(await rowOf('objection', trajectory)).toMatchObject({ outcome: 'upheld' })
    expect(await runs(trajectory, 'objectionDecision6')).toBe(false)
  })

  test('that was turned down needs a ruling of the court', async () => {
    const trajectory = await trajectoryIn(world, admin, 'rejected')
    await moved(world, admin, trajectory, 'fileObjection')
    await moved(world, admin, trajectory, 'decideObjection', { input: { objectionOutcome: 'dismissed' } })
    const input = { deviationReason: 'Vernietigd.' }
    expect(await attempt(trajectory, 'upholdToPlace', input)).toMatchObject({
      reason: 'objection_not_upheld',
    })
    const ruling = 'Rechtbank, 1-11-2026, zaak 26/1'
    expect(await attempt(trajectory, 'upholdToPlace', { ...input, courtRuling: ruling })).toMatchObject({
      status: 'done',
    })
    expect(await rowOf('objection', trajectory)).toMatchObject({ outcome: 'dismissed', court_ruling: ruling })
  })

  test('against an application that was not dealt with is recorded on the closed trajectory (T32)', async () => {
    const trajectory = await trajectoryIn(world, admin, 'decisionPending')
    await moved(world, admin, trajectory, 'dismissApplication')
    await moved(world, admin, trajectory, 'fileObjection')
    expect(await stateOf(admin, trajectory)).toBe('closed')
    expect(await rowOf('objection', trajectory)).toMatchObject({ decided_on: null })
    expect(await runs(trajectory, 'objectionDecision6')).toBe(true)
    await moved(world, admin, trajectory, 'decideObjection', { input: { objectionOutcome: 'upheld' } })
    expect(await runs(trajectory, 'objectionDecision6')).toBe(false)
  })
})

describe('the order of the two queues', () => {
  test('who is owed a place comes before all who wait above the number', async () => {
    await trajectoryIn(world, admin, 'toBePlaced')
    const waits = await trajectoryIn(world, admin, 'toBePlaced')
    await admin`update waiting_list_entry set queue = 'waiting', position_on = '2020-01-01' where trajectory_id = ${waits.trajectoryId}`
    const [seen] = await admin.begin(async (sql) => {
      await sql`select set_config('app.role', 'caseworker', true), set_config('app.municipalities', ${`{${world.meerdorp}}`}, true)`
      return sql<
        { before: number; owed: number }[]
      >`select app.people_before(${waits.trajectoryId}) as before,
        (select count(*)::int from waiting_list_entry where municipality_id = ${world.meerdorp} and queue = 'toBePlaced' and superseded_at is null and valid_to is null) as owed`
    })
    expect(seen?.owed).toBeGreaterThan(0)
    expect(seen?.before).toBe(seen?.owed)
  })
})

describe('who pays with a Wajong benefit is a setting of the day', () => {
  const subsidies = async ({ trajectoryId }: Moved) =>
    (await admin`select regime from wage_subsidy where trajectory_id = ${trajectoryId} and superseded_at is null`).map(({ regime }) => regime) // prettier-ignore

  async function placedWithWajong() {
    const trajectory = await trajectoryIn(world, admin, 'offered')
    await admin`update person_benefit set benefit = 'wajong' where person_id = (select person_id from trajectory where id = ${trajectory.trajectoryId})`
    await moved(world, admin, trajectory, 'place', { as: 'hr', input: { wageSubsidy: 'wageValue' } })
    return trajectory
  }

  test('on: UWV pays and no wage subsidy begins', async () => {
    expect(await subsidies(await placedWithWajong())).toEqual([])
  })

  test('off: the municipality pays as for anyone', async () => {
    await admin`update parameter set value = 0 where key = 'wageSubsidy.wajongByUwv'`
    expect(await subsidies(await placedWithWajong())).toEqual(['wageValue'])
    await admin`update parameter set value = 1 where key = 'wageSubsidy.wajongByUwv'`
  })
})

describe('a term that stands still', () => {
  test('is looked at again after a while, until it runs (Awb 4:15)', async () => {
    const trajectory = await trajectoryIn(world, admin, 'adviceReceived')
    const [term] = await admin<{ id: string }[]>`
      select id from deadline where trajectory_id = ${trajectory.trajectoryId} and rule = 'municipalDecision' and closed_on is null`
    const letter = { deadlineId: term?.id, validOn: today, reason: 'Stukken gevraagd.', ground: 'completion' }
    const refused = await act(world, admin, suspendDeadline, trajectory, letter)
    expect(refused).toMatchObject({ status: 'refused', reason: 'completion_time_needed' })
    const over = await act(world, admin, suspendDeadline, trajectory, {
      ...letter,
      answerBy: addDays(today, -1),
    })
    expect(over).toMatchObject({ reason: 'completion_time_over' })
    const input = { ...letter, answerBy: '2026-11-20' }
    made(await act(world, admin, suspendDeadline, trajectory, input))
    const watched =
      await admin`select due_on::text from deadline where trajectory_id = ${trajectory.trajectoryId} and rule = 'suspensionReview'`
    expect(watched).toEqual([{ due_on: '2026-11-20' }])
    expect(await runs(trajectory, 'suspensionReview')).toBe(true)
    made(await act(world, admin, resumeDeadline, trajectory, { ...input, validOn: '2026-11-16' }, { on: new Date('2026-11-16T10:00:00+01:00') })) // prettier-ignore
    expect(await runs(trajectory, 'suspensionReview')).toBe(false)
  })

  test('resumed by hand after the time that was set, it ends no later than at the end of that time (Awb 4:15 lid 1 a)', async () => {
    const endsOn = async (validOn: string, answerBy: string | null) => {
      const trajectory = await trajectoryIn(world, admin, 'adviceReceived')
      const [term] = await admin<{ id: string }[]>`
        select id from deadline where trajectory_id = ${trajectory.trajectoryId} and rule = 'municipalDecision' and closed_on is null`
      const deadlineId = term?.id
      const ground = answerBy === null ? 'agreed' : 'completion'
      const input = { deadlineId, validOn: '2026-11-03', reason: 'Stukken.', ground, answerBy: answerBy ?? '' }
      made(await act(world, admin, suspendDeadline, trajectory, input, { on: new Date('2026-11-03T10:00:00+01:00') }))
      const late = new Date('2026-12-15T10:00:00+01:00')
      made(await act(world, admin, resumeDeadline, trajectory, { deadlineId, validOn }, { on: late }))
      const [row] = await admin<{ day: string }[]>`select due_on::text as day from deadline where id = ${deadlineId ?? ''}`
      return row?.day
    }
    // Three days (4 to 6 November) of the 28th; on another ground as long as it took.
    expect(await endsOn('2026-11-07', '2026-11-06')).toBe('2026-12-31')
    expect(await endsOn('2026-11-10', '2026-11-06')).toBe('2026-12-31')
    expect(await endsOn('2026-11-06', '2026-11-20')).toBe('2026-12-30')
    expect(await endsOn('2026-11-10', null)).toBe('2027-01-04')
  }) // prettier-ignore
})
