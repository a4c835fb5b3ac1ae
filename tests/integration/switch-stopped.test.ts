import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { moved, today, trajectoryIn } from '../support/factories'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 5000)
})

const at = (day: string) => new Date(`${day}T10:00:00+01:00`)

/** What holds of somebody at work, with or without a switch: who minds it, what is next on which day, and the tasks of the job. */
async function holds({ trajectoryId }: Moved) {
  const [row] = await admin`select state, owner_id from trajectory where id = ${trajectoryId}`
  const open =
    await admin`select rule, label, audience, due_on::text from deadline where trajectory_id = ${trajectoryId}
    and closed_on is null and rule <> 'daysAside' order by rule, due_on, label`
  const week = await admin`select track, hours_per_week, weekday_hours, days_aside from participation
    where trajectory_id = ${trajectoryId} and superseded_at is null and valid_to is null order by track`
  return { ...row, open: open.map((each) => ({ ...each })), week: week.map((each) => ({ ...each })) }
}

/** How a preparation may go before it stops: where it leads, what is tried, when it began and for how many days. */
const course = fc.record({
  toTrack: fc.constantFrom('dayActivities', 'jobAgreement', 'regular'),
  tries: fc.boolean(),
  for: fc.integer({ min: 0, max: 40 }),
})
const courses = fc.sample(course, { seed: 5, numRuns: 6 })

describe('what holds without the switch holds again when it stops', () => {
  test.each(courses)('%j', async ({ toTrack, tries, for: days }) => {
    const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
    const week = { hoursPerWeek: '24', weekdayHours: '8|||8|8||' }
    await moved(world, admin, trajectory, 'offer', { input: week })
    await moved(world, admin, trajectory, 'place', { input: { ...week, dayTimes: '9-17|||9-17|9-17||' } })
    const before = await holds(trajectory)
    await moved(world, admin, trajectory, 'prepareSwitch', {
      input: {
        toTrack,
        ...(tries && {
          tryOut: 'oneDay', tryStartsOn: addDays(today, 3), tryEvaluateOn: addDays(today, 35), dayTimes: '||||9-15||', stepsAside: true,
        }), // prettier-ignore
      },
    })
    expect((await holds(trajectory)).open).not.toEqual(before.open)
    await moved(world, admin, trajectory, 'stopSwitch', {
      on: at(addDays(today, days)),
      input: { stopKind: 'ownWish', reason: 'Wil het niet meer.' },
    })
    expect(await holds(trajectory)).toEqual(before)
  })

  test('a next step whose day passed meanwhile is asked on the day of stopping', async () => {
    const trajectory = await trajectoryIn(world, admin, 'placed')
    const nextOf = async () =>
      (await admin<{ due_on: string }[]>`select due_on::text from deadline where trajectory_id = ${trajectory.trajectoryId}
        and rule like 'nextStep.%' and closed_on is null`)[0]?.due_on // prettier-ignore
    const due = await nextOf()
    await moved(world, admin, trajectory, 'prepareSwitch')
    const stops = addDays(String(due), 10)
    await moved(world, admin, trajectory, 'stopSwitch', {
      on: at(stops),
      input: { stopKind: 'tooSoon', reason: 'Te vroeg.' },
    })
    expect(await nextOf()).toBe(stops)
  })
})

describe('the tasks of a switch come one after another', () => {
  const prepared = async (input: Record<string, unknown>, contractEndsOn = '') => {
    const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
    const week = { hoursPerWeek: '24', weekdayHours: '8|||8|8||' }
    await moved(world, admin, trajectory, 'offer', { input: week })
    await moved(world, admin, trajectory, 'place', {
      input: { ...week, dayTimes: '9-17|||9-17|9-17||', contractEndsOn },
    })
    await moved(world, admin, trajectory, 'prepareSwitch', { input })
    return [...(await admin<{ step: number; owner: string; basis: string; due_on: string }[]>`
      select step, owner, basis, due_on::text from job_switch_step
      where trajectory_id = ${trajectory.trajectoryId} and due_on is not null order by step, position`)] // prettier-ignore
  }
  /** A task whose day no rule of law says. */
  const withoutTerm = ({ basis }: { basis: string }) => basis.startsWith('werkafspraak')

  test('by the order of the ten steps, spread over the days of the working agreement', async () => {
    const tasks = (await prepared({ toTrack: 'jobAgreement' })).filter(withoutTerm)
    const days = tasks.map(({ due_on }) => due_on)
    expect(days).toEqual(days.toSorted())
    expect(new Set(days).size).toBeGreaterThan(4)
    expect(days.at(-1)).toBe(addDays(today, 28))
  })

  test('who lets the day free and who tries it know before its first day; the sheet comes before it too', async () => {
    const firstDay = addDays(today, 4)
    const tasks = await prepared({
      tryOut: 'oneDay', tryStartsOn: firstDay, tryEvaluateOn: addDays(today, 35), dayTimes: '||||9-15||', stepsAside: true,
    }) // prettier-ignore
    const before = tasks.filter(({ step }) => [1, 2, 9].includes(step))
    expect(before.map(({ owner }) => owner).toSorted()).toEqual(['hr', 'income', 'person', 'representative'])
    for (const { due_on, basis } of before) {
      expect(due_on < firstDay).toBe(true)
      expect(basis).toBe('werkafspraak, vóór het proberen')
    }
    expect(tasks.find(({ step }) => step === 7)?.due_on).toBe(addDays(today, 24))
  })

  test('nothing that people agree falls after the last day of the contract, and nothing before the switch began', async () => {
    const tasks = (await prepared({ toTrack: 'dayActivities' }, '16-11-2026')).filter(withoutTerm)
    for (const { due_on } of tasks) expect(due_on <= '2026-11-15' && due_on >= today).toBe(true)
    expect(tasks.find(({ step }) => step === 9)?.basis).toBe('werkafspraak, vóór het einde van het contract')
  })
})
