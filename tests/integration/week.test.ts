import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { reasonText } from '@/lib/domain/reasons'
import type { Moved } from '@/lib/trajectory/apply-move'
import { addParticipation, changeParticipation, changeWorkTimes, endParticipation } from '@/lib/week/commands'
import { weekOfScreen } from '@/lib/week/queries'
import { act, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn, tryMove } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World

beforeAll(async () => {
  world = await makeWorld(admin)
})

/** Three days of beschut werk, Wednesday to Friday from nine to five with half an hour of break. */
const threeDays = {
  hoursPerWeek: '22,5',
  weekdayHours: '||7,5|7,5|7,5||',
  dayTimes: '||9-17|9-17|9-17||',
}

/** Somebody who works three days. */
async function atWork(input: Record<string, unknown> = threeDays): Promise<Moved> {
  const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
  await moved(world, admin, trajectory, 'offer', { input: { ...input, dayTimes: undefined } })
  return moved(world, admin, trajectory, 'place', { input })
}

const beside = (trajectory: Moved, input: Record<string, unknown> = {}) =>
  tryMove(world, admin, trajectory, 'addParallelTrack', {
    input: {
      hoursPerWeek: '',
      participationKind: 'standing',
      dayTimes: '10-15|10-15|||||',
      provider: 'De Boomgaard',
      ...input,
    },
  })

const days = (trajectory: Moved, on: string) => admin<
  { track: string; weekday: number; time: string | null }[]
>`
  select track, weekday::int, to_char(starts_at, 'HH24:MI') || '-' || to_char(ends_at, 'HH24:MI') as time from participation_day
  where trajectory_id = ${trajectory.trajectoryId} and superseded_at is null and valid_from <= ${on} and (valid_to is null or valid_to >= ${on})
  order by weekday, starts_at, track`
const words = async (trajectory: Moved, on = '2026-11-02') =>
  (await days(trajectory, on)).map(({ track, weekday, time }) => `${weekday} ${track} ${time ?? '?'}`)

const trackId = async ({ trajectoryId }: Moved, track: string) => {
  const [row] = await admin<{ id: string }[]>`
    select id from participation where trajectory_id = ${trajectoryId} and track = ${track} and superseded_at is null order by valid_from desc limit 1`
  return row?.id ?? ''
}
const screenOf = async (as: AccountKey, { number }: Moved, op?: string) => {
  const answer = await read(weekOfScreen, world.session[as], { number, op }, now)
  return answer.status === 'found' ? answer.data : null
}
const refusal = (result: { status: string; reason?: unknown; about?: string }) =>
  result.status === 'refused' ? reasonText(result.reason as 'hours_taken', result.about) : result.status

describe('several tracks at once', () => {
  test('three days of beschut werk and two of dagbesteding stand side by side, and each hour counts once', async () => {
    const trajectory = await atWork()
    expect((await beside(trajectory)).status).toBe('done')
    expect(await words(trajectory)).toEqual([
      '1 dayActivities 10:00-15:00',
      '2 dayActivities 10:00-15:00',
      '3 sheltered 09:00-17:00',
      '4 sheltered 09:00-17:00',
      '5 sheltered 09:00-17:00',
    ])
    const week = await screenOf('caseworker', trajectory)
    expect(week?.totals).toMatchObject({ week: 32.5, contracts: 22.5, unknown: 0 })
    expect(week?.totals.places).toEqual({ hours: 22.5, count: 22.5 / 31 })
    expect(week?.totals.jobs).toEqual({ hours: 0, count: 0 })
  })

  test('an hour that is taken is refused, and says which', async () => {
    const trajectory = await atWork()
    const result = await beside(trajectory, { dayTimes: '||16.30-20|||' })
    expect(refusal(result)).toContain('Dit valt samen met beschut werk op woensdag 9.00–17.00 uur')
    expect(result).toMatchObject({ reason: 'hours_taken', field: 'dayTimes' })
    expect((await beside(trajectory, { dayTimes: '||17-20|||' })).status).toBe('done')
  })

  test('HR learns nothing of what stands in the way of the times of its job', async () => {
    const trajectory = await atWork({ hoursPerWeek: '22,5', weekdayHours: '||7,5|7,5|7,5||', dayTimes: '' })
    made(await beside(trajectory, { dayTimes: '||16-20|||', provider: 'De Boomgaard', apart: true }))
    const press = (dayTimes: string) =>
      act(
        world,
        admin,
        changeWorkTimes,
        trajectory,
        { factId: '', startsOn: '2-11-2026', dayTimes },
        { as: 'hr' },
      )
    const factId = await trackId(trajectory, 'sheltered')
    const result = await perform(
      changeWorkTimes,
      world.session.hr,
      {
        trajectoryId: trajectory.trajectoryId,
        factId,
        startsOn: '2-11-2026',
        dayTimes: '||9-17|9-17|9-17||',
        reason: '',
        submissionId: randomUUID(),
      },
      now,
    )
    expect(refusal(result)).toBe(
      'Op dit tijdstip is deze persoon niet beschikbaar: woensdag 9.00–17.00 uur. Kies andere tijden, of overleg met de consulent.',
    )
    expect(JSON.stringify(result)).not.toMatch(/dagbesteding|Boomgaard|16/i)
    expect((await press('||8-16|8-16|8-16||')).status).not.toBe('done')
    const seen = await screenOf('hr', trajectory)
    expect(JSON.stringify(seen)).not.toMatch(/dayActivities|Boomgaard/)
  })
})

describe('on one and the same day', () => {
  const monday = (input: Record<string, unknown>) => ({ startsOn: '9-11-2026', ...input })
  const morning = async () => {
    const trajectory = await atWork()
    made(await beside(trajectory, { dayTimes: '9-12||||||', lastDay: '9-11-2026' }))
    return trajectory
  }

  test('what begins in the afternoon follows what ends at noon, also at the same provider', async () => {
    const trajectory = await morning()
    expect((await beside(trajectory, monday({ dayTimes: '13-17||||||' }))).status).toBe('done')
    expect((await words(trajectory, '2026-11-09')).slice(0, 2)).toEqual([
      '1 dayActivities 09:00-12:00',
      '1 dayActivities 13:00-17:00',
    ])
    expect((await words(trajectory, '2026-11-16')).slice(0, 1)).toEqual(['1 dayActivities 13:00-17:00'])
  })

  test('one hour together is refused by the database, whatever it is', async () => {
    const trajectory = await morning()
    for (const input of [{ dayTimes: '11.45-15||||||' }, { dayTimes: '11-15||||||', toTrack: 'regular' }])
      expect(refusal(await beside(trajectory, monday(input)))).toContain(
        'Dit valt samen met dagbesteding op maandag 9.00–12.00 uur',
      )
    expect(await words(trajectory, '2026-11-16')).toHaveLength(3)
  })

  test('without times nobody can tell: the same track takes the whole day, and two days together stay refused', async () => {
    const trajectory = await atWork()
    made(await beside(trajectory, { dayTimes: '', hoursPerWeek: '3', lastDay: '9-11-2026' }))
    expect(await beside(trajectory, monday({ dayTimes: '13-17||||||' }))).toMatchObject({
      reason: 'overlapping_track',
    })
    const timed = await morning()
    const before = { startsOn: '6-11-2026', dayTimes: '13-17||||||' }
    expect(await beside(timed, before)).toMatchObject({ reason: 'overlapping_track' })
  })
})

describe('from a day on', () => {
  test('a day more from next month keeps how it was until then', async () => {
    const trajectory = await atWork()
    await beside(trajectory, { dayTimes: '10-15||||||' })
    const grown = await act(world, admin, changeParticipation, trajectory, {
      factId: await trackId(trajectory, 'dayActivities'), startsOn: '1-12-2026', dayTimes: '10-15|10-15|||||', provider: 'De Boomgaard', reason: '',
    }) // prettier-ignore
    expect(grown.status).toBe('done')
    expect(await words(trajectory, '2026-11-30')).toHaveLength(4)
    expect(await words(trajectory, '2026-12-01')).toHaveLength(5)
    expect((await screenOf('caseworker', trajectory, '2026-12-01'))?.totals.week).toBe(32.5)
  })

  test('what somebody does elsewhere cannot end by itself, and a job ends with its contract', async () => {
    const elsewhere = await trajectoryIn(world, admin, 'elsewhereDayActivities')
    const end = (trajectory: Moved, factId: string) =>
      act(world, admin, endParticipation, trajectory, { factId, lastDay: '30-11-2026', reason: 'Klaar.' })
    expect(await end(elsewhere, await trackId(elsewhere, 'dayActivities'))).toMatchObject({
      reason: 'track_is_main',
    })
    const job = await atWork()
    expect(await end(job, await trackId(job, 'sheltered'))).toMatchObject({ reason: 'track_of_contract' })
    await beside(job)
    expect((await end(job, await trackId(job, 'dayActivities'))).status).toBe('done')
    expect(await words(job, '2026-12-01')).toHaveLength(3)
  })

  test('two who fill the same hours at once: one is done, the other reads which hours', async () => {
    const trajectory = await trajectoryIn(world, admin, 'elsewhereDayActivities')
    const press = (as: AccountKey, toTrack: string) =>
      perform(addParticipation, world.session[as], {
        trajectoryId: trajectory.trajectoryId, submissionId: randomUUID(), toTrack, startsOn: '2-11-2026', participationKind: 'standing', dayTimes: '9-12||||||',
      }, now) // prettier-ignore
    const results = await Promise.all([
      press('caseworker', 'jobAgreement'),
      press('caseworkerBoth', 'regular'),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['done', 'refused'])
    expect(refusal(results.find(({ status }) => status === 'refused')!)).toMatch(
      /Dit valt samen met (banenafspraak|regulier werk) op maandag 9\.00–12\.00 uur/,
    )
  })

  test('the same press again gives the first answer and one row', async () => {
    const trajectory = await trajectoryIn(world, admin, 'elsewhereDayActivities')
    const raw = { trajectoryId: trajectory.trajectoryId, submissionId: randomUUID(), toTrack: 'regular', startsOn: '2-11-2026', participationKind: 'standing', dayTimes: '9-12||||||' } // prettier-ignore
    const [first, second] = [
      await perform(addParticipation, world.session.caseworker, raw, now),
      await perform(addParticipation, world.session.caseworker, raw, now),
    ]
    expect(second).toEqual({ ...first, repeated: true })
    expect((await words(trajectory, '2026-11-03')).filter((each) => each.includes('regular'))).toEqual([
      '1 regular 09:00-12:00',
    ])
  })
})

describe('trying out', () => {
  const trial = {
    participationKind: 'trial',
    evaluateOn: '14-12-2026',
    stepsAside: true,
    dayTimes: '||||10-15||',
  }

  test('the job lets the day free and stands; when the trial ends it has its day back', async () => {
    const trajectory = await atWork()
    expect((await beside(trajectory, trial)).status).toBe('done')
    expect((await words(trajectory)).slice(2)).toEqual(['5 dayActivities 10:00-15:00'])
    const week = await screenOf('caseworker', trajectory)
    expect(week?.totals).toMatchObject({ contracts: 22.5, week: 20 })
    const [task] =
      await admin`select due_on::text from deadline where trajectory_id = ${trajectory.trajectoryId} and label like 'Bespreek hoe het proberen gaat%'`
    expect(task?.due_on).toBe('2026-12-14')
    await act(world, admin, endParticipation, trajectory, {
      factId: await trackId(trajectory, 'dayActivities'),
      lastDay: '30-11-2026',
      reason: 'Klaar.',
    })
    expect(await words(trajectory, '2026-12-01')).toEqual([
      '3 sheltered 09:00-17:00',
      '4 sheltered 09:00-17:00',
      '5 sheltered 09:00-17:00',
    ])
  })

  test('it grows by a day, and stops short of the whole job', async () => {
    const trajectory = await atWork()
    await beside(trajectory, trial)
    const grow = async (dayTimes: string) =>
      act(world, admin, changeParticipation, trajectory, {
        factId: await trackId(trajectory, 'dayActivities'),
        startsOn: '1-12-2026',
        dayTimes,
        reason: '',
      })
    expect(await grow('||10-15|10-15|10-15||')).toMatchObject({ reason: 'trial_takes_job' })
    expect((await grow('|||10-15|10-15||')).status).toBe('done')
    expect(await words(trajectory, '2026-12-01')).toEqual([
      '3 sheltered 09:00-17:00',
      '4 dayActivities 10:00-15:00',
      '5 dayActivities 10:00-15:00',
    ])
    expect(await words(trajectory, '2026-11-30')).toHaveLength(3)
  })

  test('the switch that follows takes over the days that were tried', async () => {
    const trajectory = await atWork()
    await beside(trajectory, trial)
    await moved(world, admin, trajectory, 'prepareSwitch')
    await moved(world, admin, trajectory, 'switchToDayActivities', {
      input: { hoursPerWeek: '', endedOn: '2026-11-01', validOn: '2026-11-02' },
    })
    expect(await words(trajectory)).toEqual(['5 dayActivities 10:00-15:00'])
    const [row] =
      await admin`select kind, provider from participation where trajectory_id = ${trajectory.trajectoryId} and superseded_at is null and valid_to is null`
    expect(row).toEqual({ kind: 'standing', provider: 'De Boomgaard' })
  })
})

test('another municipality and another company find no week, and HR adds nothing', async () => {
  const trajectory = await atWork()
  for (const as of ['caseworkerOeverland', 'hrDeKade', 'manager', 'administrator'] as const)
    expect(await screenOf(as, trajectory)).toBeNull()
  const add = await act(
    world,
    admin,
    addParticipation,
    trajectory,
    { toTrack: 'regular', startsOn: '2-11-2026', participationKind: 'standing', dayTimes: '9-12||||||' },
    { as: 'hr' },
  )
  expect(add).toMatchObject({ status: 'refused', reason: 'not_found' })
})
