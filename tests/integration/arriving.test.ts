import { beforeAll, describe, expect, test } from 'vitest'
import { addMonths } from '@/lib/domain/calendar'
import type { Move } from '@/lib/domain/lifecycle'
import { read } from '@/lib/pipeline/query'
import { recordEvaluation } from '@/lib/switching/party-commands'
import type { Moved } from '@/lib/trajectory/apply-move'
import { hygieneFilter } from '@/lib/waiting-list/hygiene-filter'
import { hygieneScreen } from '@/lib/waiting-list/hygiene-queries'
import { act, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, stateOf, trajectoryIn, tryMove } from '../support/factories'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 5000)
})

const at = (day: string) => new Date(`${day}T10:00:00+01:00`)
const back = '2027-02-01'
const works = '2027-03-01'

const tracks = async ({ trajectoryId }: Moved) =>
  (
    await admin<{ track: string; valid_to: string | null }[]>`
      select track, valid_to::text from participation where trajectory_id = ${trajectoryId} and superseded_at is null
        and track <> 'sheltered' order by valid_from`
  ).map(({ track, valid_to }) => `${track} ${valid_to ?? 'goes on'}`)
const dueOf = async ({ trajectoryId }: Moved, rules: string) =>
  (
    await admin<{ due_on: string }[]>`select due_on::text from deadline
      where trajectory_id = ${trajectoryId} and rule like ${rules} and closed_on is null order by due_on`
  ).map(({ due_on }) => due_on)
const bridgedBy = async ({ trajectoryId }: Moved) =>
  (
    await admin<{ kind: string; valid_to: string | null }[]>`select kind, valid_to::text from bridging
      where trajectory_id = ${trajectoryId} and superseded_at is null order by valid_from`
  ).map((row) => ({ ...row }))
const unbridged = async ({ number }: Moved) => {
  const filter = hygieneFilter.parse({ deel: 'overbrugging' })
  const answer = await read(hygieneScreen, world.session.caseworker, filter, at(back))
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data.rows.some((row) => row.number === number)
}
const walk = async (trajectory: Moved, steps: readonly Move[], day: string) => {
  for (const move of steps) await moved(world, admin, trajectory, move, { on: at(day) })
}
const inDays = async () => {
  const trajectory = await trajectoryIn(world, admin, 'placed')
  await moved(world, admin, trajectory, 'prepareSwitch')
  await moved(world, admin, trajectory, 'switchToDayActivities', { on: at('2026-11-23') })
  return trajectory
}
const inJob = async () => {
  const trajectory = await trajectoryIn(world, admin, 'placed')
  await moved(world, admin, trajectory, 'prepareSwitch', { input: { toTrack: 'regular' } })
  await moved(world, admin, trajectory, 'switchToRegular', { on: at('2026-11-23') })
  return trajectory
}
const prepared = async (trajectory: Moved, day: string) => {
  await moved(world, admin, trajectory, 'prepareSwitchElsewhere', {
    on: at(day),
    input: { toTrack: 'sheltered' },
  })
  return trajectory
}

describe('nothing ends before its day', () => {
  test('dagbesteding goes on while a new advice is asked and on the list, until the first working day', async () => {
    const trajectory = await inDays()
    await walk(trajectory, ['requestAdviceAgain', 'recordAdvice', 'prepareDecision', 'grantToPlace'], back)
    expect(await tracks(trajectory)).toEqual(['dayActivities goes on'])
    await walk(trajectory, ['offer'], back)
    // recorded by the company, which knows nothing of dagbesteding
    await moved(world, admin, trajectory, 'place', { as: 'hr', on: at(back), input: { startsOn: works } })
    expect(await tracks(trajectory)).toEqual(['dayActivities 2027-02-28'])
  })

  test('back to the list it goes on too, or until the day that was agreed', async () => {
    const [one, other] = [await inDays(), await inDays()]
    await walk(one, ['returnToPlace'], back)
    expect(await tracks(one)).toEqual(['dayActivities goes on'])
    expect(await dueOf(one, 'benefitRevival')).toEqual([])
    // What goes on bridges, and its Wmo provision is ended or reviewed only when there is a first working day.
    expect(await bridgedBy(one)).toEqual([{ kind: 'dayActivities', valid_to: null }])
    expect(await dueOf(one, 'bridgingArrangement')).toEqual([])
    expect(await dueOf(one, 'wmoChange')).toEqual([])
    expect(await unbridged(one)).toBe(false)
    const input = { trackEndsOn: '15-2-2027' }
    await moved(world, admin, other, 'returnToPlace', { on: at(back), input })
    expect(await tracks(other)).toEqual(['dayActivities 2027-02-15'])
    expect(await dueOf(other, 'wmoChange')).toEqual(['2027-03-01'])
    expect(await dueOf(other, 'bridgingArrangement')).toEqual(['2027-03-15'])
    expect(await unbridged(other)).toBe(true)
    await walk(other, ['offer'], back)
    await moved(world, admin, other, 'place', { on: at(back), input: { startsOn: works } })
    expect(await tracks(other)).toEqual(['dayActivities 2027-02-15'])
    const before = { trackEndsOn: '1-11-2026' }
    expect(await tryMove(world, admin, await inDays(), 'returnToPlace', { on: at(back), input: before })).toMatchObject({ reason: 'ends_before_start' }) // prettier-ignore
  })

  test('the Wmo task comes with the first working day that HR records, and not for whose provision had ended', async () => {
    const [one, ended] = [await inDays(), await inDays()]
    await walk(one, ['returnToPlace', 'offer'], back)
    await moved(world, admin, ended, 'returnToPlace', { on: at(back), input: { wmoEndedOn: '1-2-2027' } })
    await walk(ended, ['offer'], back)
    for (const each of [one, ended])
      await moved(world, admin, each, 'place', { as: 'hr', on: at(back), input: { startsOn: works } })
    expect(await dueOf(one, 'wmoChange')).toEqual(['2027-03-14'])
    expect(await bridgedBy(one)).toEqual([{ kind: 'dayActivities', valid_to: '2027-02-28' }])
    expect(await dueOf(ended, 'wmoChange')).toEqual([])
    const [asks] = [await inDays()]
    await walk(asks, ['requestAdviceAgain', 'recordAdvice', 'prepareDecision', 'grantToPlace'], back)
    expect(await bridgedBy(asks)).toEqual([{ kind: 'dayActivities', valid_to: null }])
    await walk(asks, ['offer'], back)
    await moved(world, admin, asks, 'place', { as: 'hr', on: at(back), input: { startsOn: works } })
    expect(await dueOf(asks, 'wmoChange')).toEqual(['2027-03-14'])
  })

  test('a job goes on while a new advice is asked; who comes to the list has left it', async () => {
    const [asks, comes] = [await inJob(), await inJob()]
    await walk(asks, ['requestAdviceAgain'], back)
    expect(await tracks(asks)).toEqual(['regular goes on'])
    await walk(comes, ['switchBackToPlace'], back)
    expect(await tracks(comes)).toEqual(['regular 2027-01-31'])
    expect(await dueOf(comes, 'benefitRevival')).toEqual([back])
    const later = await inJob()
    await moved(world, admin, later, 'switchBackToPlace', {
      on: at(back),
      input: { trackEndsOn: '31-5-2027' },
    })
    expect(await tracks(later)).toEqual(['regular 2027-05-31'])
    expect(await dueOf(later, 'benefitRevival')).toEqual(['2027-04-19'])
  })

  test('what somebody does beside a later job does not end with the next one', async () => {
    const trajectory = await inDays()
    await walk(trajectory, ['returnToPlace', 'offer', 'place'], back)
    await moved(world, admin, trajectory, 'addParallelTrack', {
      on: at(works),
      input: { toTrack: 'dayActivities', hoursPerWeek: '4', weekdays: 'zo' },
    })
    await moved(world, admin, trajectory, 'endToPlace', { on: at('2027-05-01') })
    await walk(trajectory, ['offer', 'place'], '2027-06-01')
    expect(await tracks(trajectory)).toEqual(['dayActivities 2027-01-31', 'dayActivities goes on'])
  })
})

describe('a prepared switch to sheltered work', () => {
  test('dagbesteding ends at the placement; then 1, 3 and 6 months of work are talked over', async () => {
    const trajectory = await prepared(await inDays(), back)
    await walk(trajectory, ['endSwitchToPlace'], back)
    expect(await tracks(trajectory)).toEqual(['dayActivities goes on'])
    expect(await dueOf(trajectory, 'evaluation%')).toEqual([])
    expect(await dueOf(trajectory, 'returnGuarantee')).toEqual([addMonths(back, 24)])
    expect(await dueOf(trajectory, 'wmoChange')).toEqual([])
    await walk(trajectory, ['offer'], back)
    await moved(world, admin, trajectory, 'place', { as: 'hr', on: at(back), input: { startsOn: works } })
    expect(await tracks(trajectory)).toEqual(['dayActivities 2027-02-28'])
    expect(await dueOf(trajectory, 'wmoChange')).toEqual(['2027-03-14'])
    expect(await dueOf(trajectory, 'evaluation%')).toEqual(
      [1, 3, 6].map((months) => addMonths(works, months)),
    )
    const [due] = await admin<{ id: string; audience: string }[]>`
      select id, audience from deadline where trajectory_id = ${trajectory.trajectoryId} and rule = 'evaluation1' and closed_on is null`
    expect(due?.audience).toBe('caseworker')
    const said = { deadlineId: due?.id, doneOn: '2027-04-01', going: 'well', wantsBack: 'no', nextStep: '' }
    made(await act(world, admin, recordEvaluation, trajectory, said, { on: at('2027-04-01') }))
    const [talk] =
      await admin`select s.to_track, e.after_return from switch_evaluation e join job_switch s on s.id = e.job_switch_id
      where e.trajectory_id = ${trajectory.trajectoryId}`
    expect(talk).toEqual({ to_track: 'sheltered', after_return: false })
  })

  const talks = [1, 3, 6].map((months) => addMonths(works, months))

  test('who comes back without a prepared switch is talked with after 1, 3 and 6 months of work too, once', async () => {
    const [byList, straight, byAdvice] = [await inDays(), await inJob(), await inJob()]
    await walk(byList, ['returnToPlace', 'offer'], back)
    await moved(world, admin, byList, 'place', { as: 'hr', on: at(back), input: { startsOn: works } })
    expect(await dueOf(byList, 'evaluation%')).toEqual(talks)
    await moved(world, admin, straight, 'returnToJob', { on: at(back), input: { startsOn: works } })
    expect(await dueOf(straight, 'evaluation%')).toEqual(talks)
    await walk(byAdvice, ['requestAdviceAgain', 'recordAdvice', 'prepareDecision', 'grantToPlace', 'offer'], back)
    await moved(world, admin, byAdvice, 'place', { as: 'hr', on: at(back), input: { startsOn: works } })
    expect(await dueOf(byAdvice, 'evaluation%')).toEqual(talks)
    // a talk is about the coming back, not about the time elsewhere
    const [due] = await admin<{ id: string }[]>`select id from deadline
      where trajectory_id = ${straight.trajectoryId} and rule = 'evaluation1' and closed_on is null`
    const said = { deadlineId: due?.id, doneOn: '2027-04-01', going: 'well', wantsBack: 'no', nextStep: '' }
    made(await act(world, admin, recordEvaluation, straight, said, { on: at('2027-04-01') }))
    const held = await admin`select moment, after_return from switch_evaluation where trajectory_id = ${straight.trajectoryId}`
    expect(held).toEqual([{ moment: 'evaluation1', after_return: true }])
  }) // prettier-ignore

  test('a placement from the list of somebody who was never elsewhere plans no such talks', async () => {
    const trajectory = await trajectoryIn(world, admin, 'placed')
    expect(await dueOf(trajectory, 'evaluation%')).toEqual([])
  })

  test('without an advice that stands it is asked from there, and a new decision carries the switch', async () => {
    const trajectory = await inDays()
    await prepared(trajectory, back)
    expect(await tryMove(world, admin, trajectory, 'endSwitchToPlace', { on: at(back), input: { unchanged: false } })).toMatchObject({ reason: 'circumstances_changed' }) // prettier-ignore
    expect(await tryMove(world, admin, trajectory, 'grantInSwitch', { on: at(back) })).toMatchObject({
      reason: 'no_decision_asked',
    })
    await moved(world, admin, trajectory, 'requestAdviceInSwitch', {
      on: at(back),
      input: { receivedOn: '1-2-2027' },
    })
    // the application runs, but the advice of then does not answer it
    expect(await tryMove(world, admin, trajectory, 'grantInSwitch', { on: at(back) })).toMatchObject({
      reason: 'no_decision_asked',
    })
    await walk(trajectory, ['attachAdvice', 'grantInSwitch'], works)
    expect(await stateOf(admin, trajectory)).toBe('switchPreparing')
    expect(await tracks(trajectory)).toEqual(['dayActivities goes on'])
    await moved(world, admin, trajectory, 'endSwitchToPlace', { on: at(works), input: { unchanged: false } })
    expect(await stateOf(admin, trajectory)).toBe('toBePlaced')
  })

  test('past the guarantee its tasks are done by the steps themselves', async () => {
    const trajectory = await trajectoryIn(world, admin, 'placed')
    await moved(world, admin, trajectory, 'prepareSwitch', { input: { toTrack: 'regular' } })
    await moved(world, admin, trajectory, 'switchToRegular', {
      on: at('2026-11-23'),
      input: { returnUntil: '2026-12-31' },
    })
    await prepared(trajectory, back)
    const open = async () =>
      (
        await admin<
          { words: string }[]
        >`select k.words from job_switch_step k join job_switch s on s.id = k.job_switch_id
          where k.trajectory_id = ${trajectory.trajectoryId} and s.ended_on is null and k.holds_up = 'always' and k.state = 'todo' order by k.position`
      ).map(({ words }) => words)
    const [asks, decides, advises] = ['Vraag UWV om advies.', 'Leg het besluit voor aan de besluitnemer.', 'Onderzoekt de aanvraag en geeft advies.'] // prettier-ignore
    expect(await open()).toEqual([asks, decides, advises])
    await walk(trajectory, ['requestAdviceInSwitch'], back)
    expect(await open()).toEqual([decides, advises])
    await walk(trajectory, ['attachAdvice'], works)
    expect(await open()).toEqual([decides])
    await walk(trajectory, ['grantInSwitch', 'endSwitchToPlace'], works)
    expect(await stateOf(admin, trajectory)).toBe('toBePlaced')
  })

  test('a negative decision stops the switch; dagbesteding goes on and nobody is placed on it', async () => {
    const trajectory = await prepared(await inDays(), back)
    await walk(trajectory, ['requestAdviceInSwitch'], back)
    await moved(world, admin, trajectory, 'attachAdvice', { on: at(works), input: { outcome: 'negative' } })
    expect(await tryMove(world, admin, trajectory, 'grantInSwitch', { on: at(works) })).toMatchObject({
      reason: 'advice_not_positive',
    })
    expect(await tryMove(world, admin, trajectory, 'rejectInSwitch', { as: 'caseworker', on: at(works) })).toMatchObject({ status: 'refused' }) // prettier-ignore
    await walk(trajectory, ['rejectInSwitch'], works)
    expect(await stateOf(admin, trajectory)).toBe('elsewhereDayActivities')
    expect(await tracks(trajectory)).toEqual(['dayActivities goes on'])
    expect(await tryMove(world, admin, trajectory, 'returnToPlace', { on: at(works) })).toMatchObject({
      reason: 'no_positive_decision',
    })
    const [row] =
      await admin`select outcome, stop_kind from job_switch where trajectory_id = ${trajectory.trajectoryId} and to_track = 'sheltered'`
    expect(row).toEqual({ outcome: 'stopped', stop_kind: 'decision' })
  })
})
