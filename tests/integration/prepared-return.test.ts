import { beforeAll, describe, expect, test } from 'vitest'
import { read } from '@/lib/pipeline/query'
import type { Moved } from '@/lib/trajectory/apply-move'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import { testDatabase } from '../support/database'
import { moved, trajectoryIn, tryMove } from '../support/factories'
import { returnFacts } from '../support/return-facts'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 5000)
})

const at = (day: string) => new Date(`${day}T10:00:00+01:00`)
const left = '2026-11-23'
const monthTwenty = at('2028-07-23')
const monthTwentyFive = at('2028-12-23')

/** At an ordinary employer, with the guarantee of the cao. */
async function withGuarantee(): Promise<Moved> {
  const trajectory = await trajectoryIn(world, admin, 'placed')
  await moved(world, admin, trajectory, 'prepareSwitch', { input: { toTrack: 'jobAgreement' } })
  await moved(world, admin, trajectory, 'switchToJobAgreement', {
    on: at(left),
    input: { returnKind: 'guarantee', returnUntil: '' },
  })
  return trajectory
}
const { lastSwitch, dueOf, positionOf, refusal } = returnFacts(admin, () => world)

describe('a prepared switch to sheltered work is a way back like the others', () => {
  const prepared = async (trajectory: Moved, on: Date) => {
    await moved(world, admin, trajectory, 'prepareSwitchElsewhere', { on, input: { toTrack: 'sheltered' } })
    return trajectory
  }
  const tasksOf = async ({ trajectoryId }: Moved) =>
    (
      await admin<
        { words: string }[]
      >`select k.words from job_switch_step k join job_switch s on s.id = k.job_switch_id
        where k.trajectory_id = ${trajectoryId} and s.ended_on is null`
    ).map(({ words }) => words)

  /** Asking advice as a task that says when it is needed. */
  const adviceIfGone = ({ trajectoryId }: Moved) => admin`
    select 1 from job_switch_step where trajectory_id = ${trajectoryId} and words = 'Vraag UWV om advies.'
      and condition like '%advies niet meer staat%'`

  test('month 25: the guarantee does not carry it either, and the tasks ask a new advice', async () => {
    const trajectory = await prepared(await withGuarantee(), monthTwentyFive)
    expect(await refusal(trajectory, 'endSwitchToPlace', monthTwentyFive)).toBe('return_over')
    expect(await tasksOf(trajectory)).toContain('Vraag UWV om advies.')
  })

  test('month 20: it leads to the list with why, which day counts and what is arranged', async () => {
    const trajectory = await prepared(await withGuarantee(), monthTwenty)
    expect(await adviceIfGone(trajectory)).toHaveLength(1)
    const refused = (input: Record<string, unknown>) =>
      refusal(trajectory, 'endSwitchToPlace', monthTwenty, input)
    expect(await refused({ returnReason: '' })).toBe('return_why_needed')
    expect(await refused({ positionKept: '' })).toBe('position_rule_needed')
    expect(await refused({ returnKind: '' })).toBe('return_arrangement_needed')
    expect(await tryMove(world, admin, trajectory, 'endSwitchToPlace', { as: 'hr', on: monthTwenty })).toMatchObject({ status: 'refused' }) // prettier-ignore
    await moved(world, admin, trajectory, 'endSwitchToPlace', {
      on: monthTwenty,
      input: { positionKept: 'new' },
    })
    expect(await positionOf(trajectory)).toBe('2028-07-23')
    expect(await lastSwitch(trajectory)).toMatchObject({
      return_kind: 'agreement',
      return_until: '2030-07-23',
    })
    expect(await dueOf(trajectory, 'returnGuarantee')).toEqual(['2030-07-23'])
  })

  test('once the indicatie was asked UWV is asked here too, and the tasks say that the advice may have turned', async () => {
    const trajectory = await trajectoryIn(world, admin, 'placed')
    await moved(world, admin, trajectory, 'prepareSwitch', { input: { toTrack: 'jobAgreement' } })
    await moved(world, admin, trajectory, 'askIndication')
    await moved(world, admin, trajectory, 'switchToJobAgreement', { on: at(left) })
    await prepared(trajectory, monthTwenty)
    expect(await adviceIfGone(trajectory)).toHaveLength(1)
    const input = { adviceStands: false }
    expect(await refusal(trajectory, 'endSwitchToPlace', monthTwenty, input)).toBe('advice_may_have_turned')
  })

  test('with the day of the indicatie but without the step of asking it the advice may have turned as well', async () => {
    const trajectory = await withGuarantee()
    const asked =
      await admin`select indication_asked_on::text as "on" from job_switch where trajectory_id = ${trajectory.trajectoryId}`
    expect(asked).toEqual([{ on: left }])
    const input = { adviceStands: false }
    for (const move of ['switchBackToPlace', 'returnToJob'] as const)
      expect(await refusal(trajectory, move, monthTwenty, input)).toBe('advice_may_have_turned')
    await moved(world, admin, trajectory, 'switchBackToPlace', { on: monthTwenty })
  })

  test('regular work asks no indicatie: there the advice of then carries', async () => {
    const trajectory = await trajectoryIn(world, admin, 'elsewhereRegular')
    const input = { adviceStands: false }
    await moved(world, admin, trajectory, 'switchBackToPlace', { on: at(left), input })
  })

  test('from dagbesteding the circumstances are the same, or a new advice is asked', async () => {
    const trajectory = await trajectoryIn(world, admin, 'elsewhereDayActivities')
    await prepared(trajectory, at(left))
    const form = await openedForm(trajectory)
    expect(form).toEqual(expect.arrayContaining(['returnReason', 'unchanged', 'returnKind', 'positionKept']))
    expect(form).not.toContain('adviceStands')
    const input = { unchanged: false }
    expect(await refusal(trajectory, 'endSwitchToPlace', at(left), input)).toBe('circumstances_changed')
    await moved(world, admin, trajectory, 'endSwitchToPlace', { on: at(left) })
  })

  test('a contract that ended while another switch was prepared asks none of it, and keeps the day', async () => {
    const trajectory = await trajectoryIn(world, admin, 'switchPreparing')
    const before =
      await admin`select position_on::text from waiting_list_entry where trajectory_id = ${trajectory.trajectoryId}`
    expect(await openedForm(trajectory)).not.toEqual(expect.arrayContaining(['returnReason']))
    const input = { returnReason: '', returnKind: '', positionKept: 'new', unchanged: false }
    await moved(world, admin, trajectory, 'endSwitchToPlace', { on: at(left), input })
    expect(await positionOf(trajectory)).toBe(before[0]?.position_on)
  })
})

/** What the form of coming to the list asks of somebody whose switch is prepared. */
async function openedForm({ number }: Moved): Promise<string[]> {
  const filter = trajectoryPageFilter.parse({ stap: 'endSwitchToPlace' })
  const answer = await read(trajectoryScreen, world.session.caseworker, { number, filter }, at(left))
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data.form?.fields.map(({ name }) => name) ?? []
}
