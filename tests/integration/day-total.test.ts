import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { reasonText } from '@/lib/domain/reasons'
import type { ReasonCode } from '@/lib/domain/reasons'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import type { Moved } from '@/lib/trajectory/apply-move'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { addParticipation, changeParticipation, changeWorkTimes } from '@/lib/week/commands'
import { act, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn, tryMove } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

/** Three days of eight hours of which nobody wrote down the times. */
const untimed = { hoursPerWeek: '24', weekdayHours: '8|||8|8||', dayTimes: '' }

async function atWork(input: Record<string, unknown> = untimed): Promise<Moved> {
  const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
  await moved(world, admin, trajectory, 'offer', { input: { ...input, dayTimes: undefined } })
  return moved(world, admin, trajectory, 'place', { input })
}

const beside = (trajectory: Moved, input: Record<string, unknown>) =>
  tryMove(world, admin, trajectory, 'addParallelTrack', {
    input: { hoursPerWeek: '', participationKind: 'standing', dayTimes: '||||17-20||', ...input },
  })
const said = (result: { status: string; reason?: unknown; about?: string }) =>
  result.status === 'refused' ? reasonText(result.reason as ReasonCode, result.about) : result.status
const friday = async ({ trajectoryId }: Moved) => {
  const rows = await admin<{ track: string }[]>`
    select track from participation_day where trajectory_id = ${trajectoryId} and weekday = 5 and superseded_at is null
      and (valid_to is null or valid_to >= '2026-12-04') order by track`
  return rows.map(({ track }) => track)
}
const fieldOf = async ({ number }: Moved, stap: string) => {
  const filter = trajectoryPageFilter.parse({ stap })
  const answer = await read(trajectoryScreen, world.session.caseworker, { number, filter }, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data.form?.fields.find(({ name }) => name === 'apart')
}
/** Trying out on a Friday from half past nine to four, while a switch is prepared. */
const prepare = (trajectory: Moved, input: Record<string, unknown> = {}) =>
  tryMove(world, admin, trajectory, 'prepareSwitch', {
    input: {
      tryOut: 'oneDay', tryStartsOn: '4-12-2026', tryEvaluateOn: '8-1-2027', dayTimes: '||||9-15.30||', stepsAside: false, ...input,
    }, // prettier-ignore
  })

describe('a day with hours whose times are not known', () => {
  test('asks whether it falls together, by its day and hours, and then takes an answer', async () => {
    const trajectory = await atWork()
    const refused = await beside(trajectory, { apart: false })
    expect(said(refused)).toBe(
      'Op vrijdag al 8 uur beschut werk, en de tijden zijn niet allemaal bekend. Valt dat samen? Laat de baan deze dag vrij, of vul eerst de tijden in bij de week. Valt het niet samen? Vink dat dan aan.',
    )
    expect(refused).toMatchObject({ field: 'apart' })
    expect(await friday(trajectory)).toEqual(['sheltered'])
    expect((await beside(trajectory, { apart: true })).status).toBe('done')
    expect(await friday(trajectory)).toEqual(['dayActivities', 'sheltered'])
  })

  test('a day of trying out on it is asked about, and the job may let it free', async () => {
    const trajectory = await atWork()
    expect(said(await prepare(trajectory))).toContain('Op vrijdag al 8 uur beschut werk')
    expect((await prepare(trajectory, { stepsAside: true })).status).toBe('done')
    expect(await friday(trajectory)).toEqual(['dayActivities'])
  })

  test('14,5 hours on one Friday is refused by the database, whoever was asked', async () => {
    const trajectory = await atWork()
    const refused = await prepare(trajectory, { apart: true })
    expect(said(refused)).toContain('Op vrijdag staat samen 14,5 uur, en meer dan 12 uur kan niet')
    expect(await friday(trajectory)).toEqual(['sheltered'])
    const sent =
      await admin`insert into participation (trajectory_id, municipality_id, person_id, track, hours_per_week, weekday_hours, valid_from)
      select id, municipality_id, person_id, 'dayActivities', 6.5, '{0,0,0,0,6.5,0,0}', '2026-12-04' from trajectory where id = ${trajectory.trajectoryId}`.then(
        () => 'written',
        (error: { code: string; detail: string }) => [error.code, JSON.parse(error.detail)],
      )
    expect(sent).toMatchObject(['SK035', { total: 14.5, most: 12, full: true }])
  })

  test('days without hours beside are not asked about, and where all times are known only the hour counts', async () => {
    const trajectory = await atWork()
    expect((await beside(trajectory, { dayTimes: '|9-17|||||' })).status).toBe('done')
    const timed = await atWork({ ...untimed, dayTimes: '9-17|||9-17|9-17||' })
    expect((await beside(timed, { dayTimes: '||||17-22||' })).status).toBe('done')
    expect(await fieldOf(timed, 'addParallelTrack')).toBeUndefined()
  })

  test('the question stands in the form of whoever has such hours, with the days', async () => {
    const trajectory = await atWork()
    for (const step of ['addParallelTrack', 'prepareSwitch'])
      expect((await fieldOf(trajectory, step))?.help).toContain(
        'maandag al 8 uur beschut werk, donderdag al 8 uur beschut werk en vrijdag al 8 uur beschut werk; de tijden zijn niet bekend',
      )
  })

  test('another week of the same track is held against the rest, not against itself; times of the job answer it', async () => {
    const trajectory = await atWork()
    made(await beside(trajectory, { dayTimes: '|17-20|||||' }))
    const id = async (track: string) =>
      (await admin<{ id: string }[]>`select id from participation where trajectory_id = ${trajectory.trajectoryId}
        and track = ${track} and superseded_at is null order by valid_from desc limit 1`)[0]?.id // prettier-ignore
    const change = async () =>
      act(world, admin, changeParticipation, trajectory, {
        factId: await id('dayActivities'), startsOn: '1-12-2026', dayTimes: '|17-20|||17-20||', provider: '', reason: '',
      }) // prettier-ignore
    expect(said(await change())).toContain('Op vrijdag al 8 uur beschut werk')
    made(
      await act(world, admin, changeWorkTimes, trajectory, {
        factId: await id('sheltered'), startsOn: '2-11-2026', dayTimes: '9-17|||9-17|9-17||', reason: '',
      }), // prettier-ignore
    )
    expect((await change()).status).toBe('done')
  })

  test('HR hears of a day that is too full only that the person is not there', async () => {
    const trajectory = await atWork()
    made(await beside(trajectory, { dayTimes: '|6-12|||||' }))
    const refused = await tryMove(world, admin, trajectory, 'changeTerms', {
      as: 'hr',
      input: { startsOn: '7-12-2026', hoursPerWeek: '32', weekdayHours: '8|8||8|8||', dayTimes: '' },
    })
    expect(said(refused)).toBe(
      'Op dit tijdstip is deze persoon niet beschikbaar: dinsdag 8 uur. Kies andere tijden, of overleg met de consulent.',
    )
  })

  test('another most holds from its own day', async () => {
    await admin`update parameter set valid_to = '2027-12-31' where key = 'week.dayHours'`
    await admin`insert into parameter (key, value, unit, valid_from, source, certainty) values ('week.dayHours', 10, 'hoursPerDay', '2028-01-01', 'proef', 'low')`
    const trajectory = await atWork()
    const from = (startsOn: string) =>
      beside(trajectory, { startsOn, apart: true, lastDay: startsOn.replace(/^\d+/, '28') })
    expect((await from('4-12-2026')).status).toBe('done')
    expect(said(await from('3-1-2028'))).toContain('meer dan 10 uur kan niet')
  })
})

test('two who fill one day at once: the second finds the total of both', async () => {
  const trajectory = await trajectoryIn(world, admin, 'elsewhereDayActivities')
  const press = (as: AccountKey, toTrack: string) =>
    perform(addParticipation, world.session[as], {
      trajectoryId: trajectory.trajectoryId, submissionId: randomUUID(), toTrack, startsOn: '9-11-2026',
      participationKind: 'standing', dayTimes: toTrack === 'regular' ? '6-11||||||' : '12-19||||||', apart: true,
    }, now) // prettier-ignore
  await admin`insert into participation (trajectory_id, municipality_id, person_id, track, provider, hours_per_week, weekday_hours, valid_from)
    select id, municipality_id, person_id, 'sheltered', 'Oud', 2, '{2,0,0,0,0,0,0}', '2026-11-09' from trajectory where id = ${trajectory.trajectoryId}`
  const results = await Promise.all([press('caseworker', 'jobAgreement'), press('caseworkerBoth', 'regular')])
  expect(results.map(({ status }) => status).sort()).toEqual(['done', 'refused'])
  expect(results.find(({ status }) => status === 'refused')).toMatchObject({ reason: 'day_full' })
})
