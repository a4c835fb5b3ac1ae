import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { todayFilter } from '@/lib/deadline/today-filter'
import { todayScreen } from '@/lib/deadline/queries'
import { addDays, addMonths } from '@/lib/domain/calendar'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { setSwitchTask } from '@/lib/switching/commands'
import { recordEvaluation } from '@/lib/switching/party-commands'
import type { Moved } from '@/lib/trajectory/apply-move'
import { act, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, stateOf, today, trajectoryIn, tryMove } from '../support/factories'
import { taskOf } from '../support/switch-samples'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 5000)
})

const set = (
  trajectory: Moved,
  taskId: string,
  input: Record<string, unknown>,
  as: AccountKey = 'caseworker',
) => act(world, admin, setSwitchTask, trajectory, { taskId, ...input }, { as })

const tasks = ({ trajectoryId }: Moved) => admin<{ id: string; owner: string; state: string; holds_up: string; due_on: string | null; deadline_id: string | null; note: string | null }[]>`
  select id, owner, state, holds_up, due_on::text, deadline_id, note from job_switch_step where trajectory_id = ${trajectoryId} order by position` // prettier-ignore

const facts = ['application', 'advice', 'decision', 'objection', 'waiting_list_entry', 'bridging', 'offer', 'trial_placement', 'placement', 'placement_term', 'participation', 'wage_subsidy', 'proposal', 'access', 'seat_use', 'preparation', 'contract_decision'] // prettier-ignore

/** Every fact of a trajectory as it stands, and the terms that are not of the switch or of the step itself. */
async function everything({ trajectoryId }: Moved) {
  const found: Record<string, unknown> = {}
  for (const table of facts)
    found[table] = await admin.unsafe(`select * from ${table} where trajectory_id = $1 order by 1`, [
      trajectoryId,
    ])
  found.deadline =
    await admin`select rule, due_on, closed_on from deadline where trajectory_id = ${trajectoryId}
    and rule not like 'nextStep.%' and rule not in ('switchTask', 'switchTaskCompany', 'switchTaskOther', 'tryOutEvaluation') order by rule, due_on`
  found.trajectory =
    await admin`select state, former_state, owner_id from trajectory where id = ${trajectoryId}`
  return found
}

describe('nothing ends while a switch is prepared', () => {
  test('stopped half-way, everything is as it was, and why is kept', async () => {
    const trajectory = await trajectoryIn(world, admin, 'placed')
    const before = await everything(trajectory)
    await moved(world, admin, trajectory, 'prepareSwitch', {
      input: { tryOut: 'oneDay', tryEvaluateOn: addDays(today, 28) },
    })
    made(await set(trajectory, await taskOf(admin, trajectory, 'income'), { state: 'done', doneOn: today }))
    made(await set(trajectory, await taskOf(admin, trajectory, 'hr'), { state: 'done', doneOn: today }, 'hr'))
    await moved(world, admin, trajectory, 'stopSwitch', {
      input: { stopKind: 'income', reason: 'Te onzeker.' },
    })
    expect(await everything(trajectory)).toEqual(before)
    const [row] =
      await admin`select outcome, stop_kind, end_reason from job_switch where trajectory_id = ${trajectory.trajectoryId}`
    expect(row).toEqual({ outcome: 'stopped', stop_kind: 'income', end_reason: 'Te onzeker.' })
    const open =
      await admin`select rule from deadline where trajectory_id = ${trajectory.trajectoryId} and closed_on is null
      and rule in ('switchTask', 'switchTaskCompany', 'switchTaskOther', 'tryOutEvaluation')`
    expect(open).toHaveLength(0)
  })

  test('a reason to stop is asked, and trying out has a day', async () => {
    const trajectory = await trajectoryIn(world, admin, 'placed')
    expect(
      await tryMove(world, admin, trajectory, 'prepareSwitch', { input: { tryOut: 'growing' } }),
    ).toMatchObject({
      status: 'invalid',
      fields: { tryEvaluateOn: [expect.any(String)] },
    })
    await moved(world, admin, trajectory, 'prepareSwitch')
    expect(await tryMove(world, admin, trajectory, 'stopSwitch', { input: { stopKind: '' } })).toMatchObject({
      status: 'invalid',
      fields: { stopKind: [expect.any(String)] },
    })
  })
})

describe('a switch waits for its tasks', () => {
  test('what the law asks holds it up; the rest needs a reason, which stays with the task', async () => {
    const trajectory = await trajectoryIn(world, admin, 'switchPreparing')
    const go = (input = {}) =>
      tryMove(world, admin, trajectory, 'switchToDayActivities', { openTasks: true, input })
    expect(await go({ openTasksReason: 'Volgt later.' })).toMatchObject({ reason: 'switch_tasks_open' })
    for (const { id, holds_up } of await tasks(trajectory))
      if (holds_up === 'always') made(await set(trajectory, id, { state: 'done', doneOn: today }))
    expect(await go()).toMatchObject({ reason: 'switch_tasks_reason' })
    made(await go({ openTasksReason: 'Volgt later.' }))
    const left = (await tasks(trajectory)).filter(({ state }) => state === 'notNeeded')
    expect(left.length).toBeGreaterThan(0)
    expect(new Set(left.map(({ note }) => note))).toEqual(new Set(['Volgt later.']))
  })

  test('a task the law asks is not put away as not needed; another asks why', async () => {
    const trajectory = await trajectoryIn(world, admin, 'switchPreparing')
    const all = await tasks(trajectory)
    const of = (kind: string) =>
      all.find(({ holds_up, state }) => holds_up === kind && state === 'todo')?.id ?? ''
    const notNeeded = { state: 'notNeeded', note: 'Geldt hier niet.' }
    expect(await set(trajectory, of('always'), notNeeded)).toMatchObject({ reason: 'task_always_needed' })
    expect(await set(trajectory, of('unlessReason'), { ...notNeeded, note: '' })).toMatchObject({
      reason: 'task_reason_needed',
    })
    made(await set(trajectory, of('unlessReason'), notNeeded))
  })

  test('the indicatie is asked only where a rule of the switch asks it, and once', async () => {
    const toDays = await trajectoryIn(world, admin, 'switchPreparing')
    expect(await tryMove(world, admin, toDays, 'askIndication')).toMatchObject({
      reason: 'indication_not_asked_here',
    })
    const trajectory = await trajectoryIn(world, admin, 'placed')
    await moved(world, admin, trajectory, 'prepareSwitch', { input: { toTrack: 'jobAgreement' } })
    const [task] =
      await admin`select id from job_switch_step where trajectory_id = ${trajectory.trajectoryId} and done_by_move = 'askIndication' and owner = 'caseworker'`
    expect(await set(trajectory, String(task?.id), { state: 'done', doneOn: today })).toMatchObject({
      reason: 'task_of_step',
    })
    await moved(world, admin, trajectory, 'askIndication')
    expect(await tryMove(world, admin, trajectory, 'askIndication')).toMatchObject({
      reason: 'indication_asked',
    })
  })

  test('asking for the indicatie does its own tasks, and the person is told first', async () => {
    const trajectory = await trajectoryIn(world, admin, 'placed')
    await moved(world, admin, trajectory, 'prepareSwitch', { input: { toTrack: 'jobAgreement' } })
    expect(
      await tryMove(world, admin, trajectory, 'askIndication', { input: { personTold: false } }),
    ).toMatchObject({
      reason: 'person_not_told',
    })
    await moved(world, admin, trajectory, 'askIndication')
    const done =
      await admin`select owner from job_switch_step where trajectory_id = ${trajectory.trajectoryId}
      and done_by_move = 'askIndication' and state = 'done' order by owner`
    expect(done.map(({ owner }) => owner)).toEqual(['caseworker', 'person'])
    expect(
      await tryMove(world, admin, trajectory, 'stopSwitch', { input: { adviceStands: false } }),
    ).toMatchObject({
      reason: 'advice_may_have_turned',
    })
  })

  test('towards sheltered work: prepared from elsewhere, and made by coming to the list', async () => {
    const trajectory = await trajectoryIn(world, admin, 'elsewhereDayActivities')
    await moved(world, admin, trajectory, 'prepareSwitchElsewhere', { input: { toTrack: 'sheltered' } })
    expect(await tryMove(world, admin, trajectory, 'endSwitchToPlace', { openTasks: true })).toMatchObject({
      reason: 'switch_tasks_reason',
    })
    await moved(world, admin, trajectory, 'endSwitchToPlace')
    expect(await stateOf(admin, trajectory)).toBe('toBePlaced')
    const [row] =
      await admin`select outcome from job_switch where trajectory_id = ${trajectory.trajectoryId} and to_track = 'sheltered'`
    expect(row).toEqual({ outcome: 'switched' })
    const tracks =
      await admin`select track from participation where trajectory_id = ${trajectory.trajectoryId} and superseded_at is null and valid_to is null`
    // Dagbesteding goes on until the day before the first working day.
    expect([...tracks]).toEqual([{ track: 'dayActivities' }])
  })
})

describe('on the list of today', () => {
  const lines = async (as: AccountKey, { number }: Moved, toon = 'later', at = now) => {
    const answer = await read(todayScreen, world.session[as], todayFilter.parse({ toon }), at)
    if (answer.status !== 'found') throw new Error(answer.status)
    return answer.data.lines.filter((line) => line.number === number && line.rule.startsWith('switchTask'))
  }

  test('a switch that begins shortly before the contract ends asks at once what should have been asked, and is not late by itself', async () => {
    const trajectory = await trajectoryIn(world, admin, 'offered')
    await moved(world, admin, trajectory, 'place', { input: { contractEndsOn: addDays(today, 10) } })
    await moved(world, admin, trajectory, 'prepareSwitch')
    const days = (await tasks(trajectory)).flatMap(({ due_on }) => (due_on === null ? [] : [due_on])).sort()
    expect(days[0]).toBe(today)
  })

  test('the consulent and HR find their own tasks with a day; those without an account wait with the consulent', async () => {
    const trajectory = await trajectoryIn(world, admin, 'switchPreparing', { surname: 'Vandaag' })
    const all = await tasks(trajectory)
    const due = (owner: string) =>
      all.filter((task) => task.owner === owner && task.deadline_id !== null).length
    expect((await lines('caseworker', trajectory)).length).toBe(due('caseworker'))
    const others = (await lines('caseworker', trajectory, 'wacht-op-anderen')).map(({ rule }) => rule)
    const parties = ['wmo', 'income', 'uwv', 'person', 'representative', 'employer']
    expect(others).toEqual(parties.flatMap((owner) => Array(due(owner)).fill('switchTaskOther')))
    expect(due('wmo')).toBeGreaterThan(0)
    // The first step comes this week, the others later.
    const ofHr = [...(await lines('hr', trajectory, 'deze-week')), ...(await lines('hr', trajectory))]
    expect(ofHr.map(({ rule }) => rule)).toEqual(Array(due('hr')).fill('switchTaskCompany'))
    expect(due('hr')).toBeGreaterThan(0)
    expect(await lines('hrDeKade', trajectory)).toHaveLength(0)
  })

  test('what the Wmo-consulent did not do in time comes to the front, and goes when it is done', async () => {
    const trajectory = await trajectoryIn(world, admin, 'switchPreparing', {
      surname: 'Navragen',
      in: 'oeverland',
    })
    const id = await taskOf(admin, trajectory, 'wmo')
    const [task] = (await tasks(trajectory)).filter((row) => row.id === id)
    const after = new Date(`${addDays(String(task?.due_on), 1)}T10:00:00+01:00`)
    const late = async () =>
      (await lines('caseworkerOeverland', trajectory, 'te-laat', after)).filter(({ label }) =>
        label.startsWith('Switch, Wmo-consulent: '),
      )
    expect(await late()).toHaveLength(1)
    expect(await lines('hr', trajectory, 'te-laat', after)).not.toContainEqual(
      expect.objectContaining({ rule: 'switchTaskOther' }),
    )
    made(await set(trajectory, id, { state: 'done', doneOn: today }, 'caseworkerOeverland'))
    expect(await late()).toHaveLength(0)
  })

  test('an agreed day moves the line; done takes it away, and undone brings it back', async () => {
    const trajectory = await trajectoryIn(world, admin, 'switchPreparing')
    const id = await taskOf(admin, trajectory, 'hr')
    const dueOn = addDays(today, 50)
    made(await set(trajectory, id, { state: 'waits', note: 'De planning.', dueOn }, 'hr'))
    const line = async () => (await lines('hr', trajectory)).find((one) => one.dueOn === dueOn)
    expect(await line()).toBeDefined()
    made(await set(trajectory, id, { state: 'done', doneOn: today }, 'hr'))
    expect(await line()).toBeUndefined()
    made(await set(trajectory, id, { state: 'todo' }, 'hr'))
    expect(await line()).toBeDefined()
  })
})

describe('afterwards', () => {
  test('after 1, 3 and 6 months it is talked over; who wants back gets a talk about the way back', async () => {
    const trajectory = await trajectoryIn(world, admin, 'elsewhereRegular')
    const due = await admin<{ id: string; rule: string; due_on: string }[]>`
      select id, rule, due_on::text from deadline where trajectory_id = ${trajectory.trajectoryId} and rule like 'evaluation%' order by due_on`
    expect(due.map(({ due_on }) => due_on)).toEqual([1, 3, 6].map((months) => addMonths(today, months)))
    const say = (wantsBack: string, deadlineId?: string) =>
      act(world, admin, recordEvaluation, trajectory, {
        deadlineId,
        doneOn: today,
        going: 'badly',
        wantsBack,
        nextStep: '',
      })
    made(await say('no', due[0]?.id))
    const back = () =>
      admin`select 1 from deadline where trajectory_id = ${trajectory.trajectoryId} and rule = 'returnTalk' and closed_on is null`
    expect(await back()).toHaveLength(0)
    expect(await say('no', due[0]?.id)).toMatchObject({ reason: 'not_found' })
    made(await say('yes', due[1]?.id))
    expect(await back()).toHaveLength(1)
  })
})

describe('twice and together', () => {
  test('a second press of the same form does nothing more', async () => {
    const trajectory = await trajectoryIn(world, admin, 'switchPreparing')
    const raw = {
      submissionId: randomUUID(),
      trajectoryId: trajectory.trajectoryId,
      taskId: await taskOf(admin, trajectory, 'wmo'),
      state: 'waits',
      note: 'Het besluit.',
    }
    const press = () => perform(setSwitchTask, world.session.caseworker, raw, now)
    made(await press())
    expect(await press()).toMatchObject({ status: 'done', repeated: true })
    const [count] =
      await admin`select count(*)::int as n from event where trajectory_id = ${trajectory.trajectoryId} and kind = 'switchTaskSet'`
    expect(count).toEqual({ n: 1 })
  })

  test('a switch that stops while a task is being done: one of the two finds it over', async () => {
    const trajectory = await trajectoryIn(world, admin, 'switchPreparing')
    const taskId = await taskOf(admin, trajectory, 'hr')
    const [stop, done] = await Promise.all([
      tryMove(world, admin, trajectory, 'stopSwitch'),
      set(trajectory, taskId, { state: 'done', doneOn: today }, 'hr'),
    ])
    expect(stop.status).toBe('done')
    expect(done.status === 'done' || (done.status === 'refused' && done.reason === 'not_found')).toBe(true)
    expect(await stateOf(admin, trajectory)).toBe('placed')
    expect(await set(trajectory, taskId, { state: 'todo' }, 'hr')).toMatchObject({ reason: 'not_found' })
  })
})
