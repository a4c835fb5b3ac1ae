import { beforeAll, expect, test } from 'vitest'
import { todayFilter } from '@/lib/deadline/today-filter'
import { todayScreen } from '@/lib/deadline/queries'
import { read } from '@/lib/pipeline/query'
import { switchingScreen } from '@/lib/switching/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { addParticipation, changeParticipation } from '@/lib/week/commands'
import { weekOfScreen } from '@/lib/week/queries'
import { act, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn, tryMove } from '../support/factories'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 5000)
})

const threeDays = { hoursPerWeek: '22,5', weekdayHours: '||7,5|7,5|7,5||', dayTimes: '||9-17|9-17|9-17||' }
const oneDay = {
  tryOut: 'oneDay', tryEvaluateOn: '30-11-2026', tryStartsOn: '6-11-2026', dayTimes: '||||10-15||', provider: 'De Boomgaard', stepsAside: true,
} // prettier-ignore

async function atWork(): Promise<Moved> {
  const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
  await moved(world, admin, trajectory, 'offer', { input: { ...threeDays, dayTimes: undefined } })
  return moved(world, admin, trajectory, 'place', { input: threeDays })
}

const week = async (as: AccountKey, { number }: Moved, op: string) => {
  const answer = await read(weekOfScreen, world.session[as], { number, op }, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data.shown.flatMap(({ track, kind, days }) =>
    days.map(({ weekday }) => `${weekday + 1} ${track}${kind === 'trial' ? ' proberen' : ''}`),
  )
}
const switchOf = async (as: AccountKey, { number }: Moved) => {
  const answer = await read(switchingScreen, world.session[as], { number, naar: null }, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const job = ['3 sheltered', '4 sheltered', '5 sheltered']
const tried = ['3 sheltered', '4 sheltered', '5 dayActivities proberen']

/** What HR finds on its list about the days that its job lets free. */
async function toldHr({ number }: Moved, toon: string, on = now) {
  const answer = await read(todayScreen, world.session.hr, todayFilter.parse({ toon }), on)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data.lines.filter((line) => line.number === number && line.rule === 'daysAside')
}

test('one day a week from the wizard stands in the week, is talked over once, and HR reads only which day is free', async () => {
  const trajectory = await atWork()
  await moved(world, admin, trajectory, 'prepareSwitch', { input: oneDay })
  expect(await week('caseworker', trajectory, '2026-11-05')).toEqual(job)
  expect(await week('caseworker', trajectory, '2026-11-06')).toEqual(tried)
  expect(await week('hr', trajectory, '2026-11-06')).toEqual(['3 sheltered', '4 sheltered'])
  const screen = await switchOf('caseworker', trajectory)
  expect(screen.tried.map(({ track, when }) => [track.validFrom, when])).toEqual([['2026-11-06', 'planned']])
  const told = await toldHr(trajectory, 'deze-week')
  expect(told.map(({ label }) => label)).toEqual(['Vrij van beschut werk: vrijdag, vanaf 06-11-2026'])
  expect(JSON.stringify([told, (await switchOf('hr', trajectory)).tried])).not.toMatch(
    /Boomgaard|dagbesteding|dayActivities/i,
  )
  const talks =
    await admin`select rule, due_on::text from deadline where trajectory_id = ${trajectory.trajectoryId} and closed_on is null
    and (rule = 'tryOutEvaluation' or label like 'Bespreek hoe%')`
  expect([...talks]).toEqual([{ rule: 'tryOutEvaluation', due_on: '2026-11-30' }])
})

test('it grows by a step that is planned, and the switch goes on with the days of the last step', async () => {
  const trajectory = await atWork()
  await moved(world, admin, trajectory, 'prepareSwitch', {
    input: { ...oneDay, tryOut: 'growing', tryStartsOn: '2-11-2026' },
  })
  const [first] = (await switchOf('caseworker', trajectory)).tried
  made(
    await act(world, admin, changeParticipation, trajectory, {
      factId: first?.track.id,
      startsOn: '30-11-2026',
      dayTimes: '|||10-15|10-15||',
      provider: 'De Boomgaard',
      reason: '',
    }),
  )
  const steps = (await switchOf('caseworker', trajectory)).tried
  expect(steps.map(({ track, when }) => [track.days.length, when])).toEqual([
    [1, 'now'],
    [2, 'planned'],
  ])
  expect((await toldHr(trajectory, 'later')).map(({ label }) => label)).toEqual([
    'Vrij van beschut werk: donderdag en vrijdag, vanaf 30-11-2026',
  ])
  const on = new Date('2026-12-07T10:00:00+01:00')
  await moved(world, admin, trajectory, 'switchToDayActivities', {
    on,
    input: { hoursPerWeek: '', endedOn: '2026-12-06', validOn: '2026-12-07' },
  })
  expect(await week('caseworker', trajectory, '2026-12-07')).toEqual(['4 dayActivities', '5 dayActivities'])
  const open =
    await admin`select rule from deadline where trajectory_id = ${trajectory.trajectoryId} and rule = 'daysAside' and closed_on is null`
  expect(open).toHaveLength(0)
})

test('stopping gives the job its day back, and HR is told that too', async () => {
  const trajectory = await atWork()
  await moved(world, admin, trajectory, 'prepareSwitch', { input: { ...oneDay, tryStartsOn: '2-11-2026' } })
  const on = new Date('2026-11-16T10:00:00+01:00')
  await moved(world, admin, trajectory, 'stopSwitch', {
    on,
    input: { stopKind: 'ownWish', reason: 'Beviel niet.' },
  })
  expect(await week('caseworker', trajectory, '2026-11-13')).toEqual(tried)
  expect(await week('caseworker', trajectory, '2026-11-20')).toEqual(job)
  const told =
    await admin`select label from deadline where trajectory_id = ${trajectory.trajectoryId} and rule = 'daysAside' and closed_on is null order by due_on`
  expect(told.map(({ label }) => label)).toContain('Weer alle dagen beschut werk, vanaf 16-11-2026')
})

test('when the contract ends while the switch is prepared, nothing of the trial runs on', async () => {
  const trajectory = await atWork()
  await moved(world, admin, trajectory, 'prepareSwitch', { input: { ...oneDay, tryStartsOn: '2-11-2026' } })
  const on = new Date('2026-11-16T10:00:00+01:00')
  await moved(world, admin, trajectory, 'endSwitchToPlace', { on, input: { endedOn: '2026-11-15' } })
  const running =
    await admin`select track from participation where trajectory_id = ${trajectory.trajectoryId} and superseded_at is null
    and (valid_to is null or valid_to >= '2026-11-17')`
  expect(running).toHaveLength(0)
})

test('days that would leave no work are no trying out, and the talk does not come before it', async () => {
  const trajectory = await atWork()
  const prepare = (input: Record<string, unknown>) =>
    tryMove(world, admin, trajectory, 'prepareSwitch', { input: { ...oneDay, ...input } })
  expect(await prepare({ dayTimes: '||10-15|10-15|10-15||' })).toMatchObject({ reason: 'trial_takes_job' })
  expect(await prepare({ tryEvaluateOn: '3-11-2026' })).toMatchObject({ reason: 'evaluates_before_start' })
  expect(await prepare({ stepsAside: false })).toMatchObject({ reason: 'hours_taken' })
  made(await prepare({ dayTimes: '', tryStartsOn: '' }))
  expect((await switchOf('caseworker', trajectory)).tried).toEqual([])
})

test('days that were not known yet are planned afterwards, and belong to the switch', async () => {
  const trajectory = await atWork()
  await moved(world, admin, trajectory, 'prepareSwitch')
  made(
    await act(world, admin, addParticipation, trajectory, {
      toTrack: 'dayActivities', startsOn: '6-11-2026', participationKind: 'trial', evaluateOn: '30-11-2026', stepsAside: true, dayTimes: '||||10-15||',
    }), // prettier-ignore
  )
  const screen = await switchOf('caseworker', trajectory)
  expect(screen.tried).toHaveLength(1)
  expect(screen.switches[0]).toMatchObject({ try_out: 'oneDay', try_evaluate_on: '2026-11-30' })
  expect(screen.evaluationsDue.map(({ rule }) => rule)).toEqual(['tryOutEvaluation'])
})

test('from dagbesteding somebody tries beschut werk: it counts for nothing, and ends when the job begins', async () => {
  const trajectory = await trajectoryIn(world, admin, 'elsewhereDayActivities')
  const add = (input: Record<string, unknown>) =>
    act(world, admin, addParticipation, trajectory, {
      toTrack: 'sheltered', startsOn: '2-11-2026', participationKind: 'trial', evaluateOn: '30-11-2026', dayTimes: '9-12||||||', provider: 'Werkpad', ...input,
    }) // prettier-ignore
  expect(await add({ participationKind: 'standing' })).toMatchObject({ reason: 'work_needs_contract' })
  await moved(world, admin, trajectory, 'prepareSwitchElsewhere', { input: { toTrack: 'sheltered' } })
  made(await add({}))
  const answer = await read(
    weekOfScreen,
    world.session.caseworker,
    { number: trajectory.number, op: '2026-11-09' },
    now,
  )
  if (answer.status !== 'found') throw new Error(answer.status)
  expect(answer.data.totals).toMatchObject({ contracts: 0, places: { hours: 0 } })
  await moved(world, admin, trajectory, 'endSwitchToPlace')
  const running =
    await admin`select track from participation where trajectory_id = ${trajectory.trajectoryId} and superseded_at is null
    and (valid_to is null or valid_to > '2026-11-02')`
  // Dagbesteding itself goes on until the first working day.
  expect(running).toEqual([{ track: 'dayActivities' }])
})

test('a step recorded afterwards frees a day of a job that had other terms then', async () => {
  const trajectory = await atWork()
  const later = new Date('2027-03-15T10:00:00+01:00')
  const options = { on: later }
  await moved(world, admin, trajectory, 'changeTerms', {
    on: new Date('2027-02-01T10:00:00+01:00'),
    input: { ...threeDays, startsOn: '1-2-2027', supportHours: '2' },
  })
  await moved(world, admin, trajectory, 'prepareSwitch', {
    on: later,
    input: { ...oneDay, tryOut: 'growing', validOn: '2026-12-01', tryStartsOn: '4-12-2026', tryEvaluateOn: '1-4-2027' },
  }) // prettier-ignore
  const told = async () => (await toldHr(trajectory, 'deze-week', later)).map(({ label }) => label)
  expect(await told()).toEqual(['Vrij van beschut werk: vrijdag, vanaf 04-12-2026'])
  expect(await week('caseworker', trajectory, '2026-12-07')).toEqual(tried)
  const [first] = (await switchOf('caseworker', trajectory)).tried
  const grow = { factId: first?.track.id, startsOn: '4-1-2027', dayTimes: '|||10-15|10-15||', provider: 'De Boomgaard', reason: '' } // prettier-ignore
  made(await act(world, admin, changeParticipation, trajectory, grow, options))
  expect(await told()).toEqual(['Vrij van beschut werk: donderdag en vrijdag, vanaf 04-01-2027'])
  const grown = ['3 sheltered', '4 dayActivities proberen', '5 dayActivities proberen']
  for (const day of ['2027-01-11', '2027-02-08', '2027-03-15'])
    expect(await week('caseworker', trajectory, day)).toEqual(grown)
  await moved(world, admin, trajectory, 'switchToDayActivities', {
    on: later,
    input: { hoursPerWeek: '', endedOn: '2027-01-17', validOn: '2027-01-18' },
  })
  for (const day of ['2027-01-25', '2027-02-08', '2027-03-15'])
    expect(await week('caseworker', trajectory, day)).toEqual(['4 dayActivities', '5 dayActivities'])
})
