import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { moved, now, today, trajectoryIn, tryMove } from '../support/factories'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

const eventsOf = ({ trajectoryId }: Moved) =>
  admin<{ move: string; reason: string | null }[]>`
    select move, reason from event where trajectory_id = ${trajectoryId} order by id`
const writtenOf = async ({ trajectoryId }: Moved) => {
  const [row] = await admin`
    select version, (select count(*)::int from event e where e.trajectory_id = t.id) as events,
      (select count(*)::int from placement_term p where p.trajectory_id = t.id) as terms from trajectory t where id = ${trajectoryId}`
  return row
}

describe('new terms that say nothing new', () => {
  const as = { hoursPerWeek: '24,5' }
  test('are not recorded', async () => {
    const trajectory = await trajectoryIn(world, admin, 'placed')
    const before = await writtenOf(trajectory)
    const same = await tryMove(world, admin, trajectory, 'changeTerms', { input: as })
    expect(same).toMatchObject({ status: 'refused', reason: 'nothing_changed' })
    const later = await tryMove(world, admin, trajectory, 'changeTerms', {
      input: { ...as, startsOn: addDays(today, 10) },
    })
    expect(later).toMatchObject({ status: 'refused', reason: 'nothing_changed' })
    expect(await writtenOf(trajectory)).toEqual(before)
  })

  test.each([
    ['hours', { hoursPerWeek: '28' }],
    ['an end', { contractEndsOn: '2027-05-01' }],
    ['the form', { form: 'onLocation' }],
    ['the employer', { employerName: 'Een ander' }],
    ['the scale', { scale: 'B' }],
    ['the days', { weekdayHours: '0,5|8|8|8|||' }],
    ['the support', { supportHours: '6' }],
  ])('a change of %s is', async (_what, change) => {
    const input = { ...as, ...change }
    const trajectory = await trajectoryIn(world, admin, 'placed')
    await moved(world, admin, trajectory, 'changeTerms', { input })
    // Once more is nothing new.
    const again = await tryMove(world, admin, trajectory, 'changeTerms', { input })
    expect(again).toMatchObject({ reason: 'nothing_changed' })
  })
})

describe('a contract on an offer', () => {
  test('that was not answered yet records the answer too, in one press', async () => {
    const trajectory = await trajectoryIn(world, admin, 'offered')
    await moved(world, admin, trajectory, 'place')
    const events = (await eventsOf(trajectory)).slice(-2)
    expect(events.map(({ move }) => move)).toEqual(['acceptOffer', 'place'])
    expect(events[0]?.reason).toBe('Aanvaard met het getekende contract.')
    const [offer] = await admin`
      select accepted_on::text, outcome from offer where trajectory_id = ${trajectory.trajectoryId}`
    expect(offer).toEqual({ accepted_on: today, outcome: 'accepted' })
    const open = await admin`
      select rule from deadline where trajectory_id = ${trajectory.trajectoryId} and closed_on is null
        and rule in ('offerAnswer', 'placementStart')`
    expect(open).toHaveLength(0)
  })

  test('that was answered is one line', async () => {
    const trajectory = await trajectoryIn(world, admin, 'offered')
    await moved(world, admin, trajectory, 'acceptOffer')
    const before = (await eventsOf(trajectory)).length
    await moved(world, admin, trajectory, 'place')
    expect(await eventsOf(trajectory)).toHaveLength(before + 1)
  })
})

describe('a refusal about one field', () => {
  test('says which', async () => {
    const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
    const ahead = addDays(today, 1)
    expect(await tryMove(world, admin, trajectory, 'offer', { input: { validOn: ahead, answerBy: addDays(today, 9) }, on: now })).toMatchObject({ reason: 'day_in_future', field: 'validOn' }) // prettier-ignore
    expect(await tryMove(world, admin, trajectory, 'rest', { input: { talkOn: '3-11-2026' } })).toMatchObject({ reason: 'day_in_future', field: 'talkOn' }) // prettier-ignore
    expect(await tryMove(world, admin, trajectory, 'rest', { input: { talkOn: '1-11-2026' } })).toMatchObject({ reason: 'before_state_start', field: 'talkOn' }) // prettier-ignore
    expect(await tryMove(world, admin, trajectory, 'rest', { input: { reviewOn: '1-11-2026' } })).toMatchObject({ reason: 'review_in_past', field: 'reviewOn' }) // prettier-ignore
  })

  test('or is about none', async () => {
    const trajectory = await trajectoryIn(world, admin, 'intake')
    const result = await tryMove(world, admin, trajectory, 'startScreening', { as: 'hr' })
    expect(result).not.toHaveProperty('field')
  })
})
