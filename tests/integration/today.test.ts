import { beforeAll, describe, expect, test } from 'vitest'
import { watchStatements } from '@/db/client'
import { todayScreen } from '@/lib/deadline/queries'
import { todayFilter } from '@/lib/deadline/today-filter'
import { read } from '@/lib/pipeline/query'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { moved, now, registered, trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let intake: Moved
let offered: Moved

const day = (text: string) => new Date(`${text}T10:00:00+01:00`)
const today = async (account: AccountKey, query: Record<string, unknown> = {}, at = now) => {
  const answer = await read(todayScreen, world.session[account], todayFilter.parse(query), at)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const numbers = (lines: { number: string | null }[]) => lines.map(({ number }) => number)

beforeAll(async () => {
  world = await makeWorld(admin)
  intake = await registered(world, { surname: 'Aker' })
  await registered(world, { surname: 'Vreemd', in: 'oeverland' })
  offered = await trajectoryIn(world, admin, 'offered', { surname: 'Bos' })
  await trajectoryIn(world, admin, 'offered', { surname: 'Over', in: 'oeverland' })
  const waiting = await trajectoryIn(world, admin, 'awaitingAdvice', { surname: 'Cools' })
  await moved(world, admin, waiting, 'recordUwvQuestion')
})

describe('Vandaag', () => {
  test('shows the next step of an intake under the tab of its day, and only for its owner', async () => {
    const mine = await today('caseworker', { toon: 'later' })
    expect(numbers(mine.lines)).toContain(intake.number)
    const colleague = await today('caseworkerBoth', { toon: 'later' })
    expect(colleague.lines).toEqual([])
    const team = await today('caseworkerBoth', { toon: 'later', van: 'team' })
    expect(numbers(team.lines)).toContain(intake.number)
  })

  test('is sorted by days left and moves a line to Te laat when its day has passed', async () => {
    const late = await today('caseworker', {}, day('2026-12-20'))
    expect(late.tab).toBe('te-laat')
    expect(numbers(late.lines)).toContain(intake.number)
    const days = late.lines.map(({ dueOn }) => dueOn)
    expect(days).toEqual([...days].sort())
    expect(late.counts['te-laat']).toBe(late.lines.length)
  })

  test('a term that UWV owes waits for others until it is too late', async () => {
    const before = await today('caseworker', { toon: 'wacht-op-anderen' })
    expect(before.lines.map(({ rule }) => rule)).toEqual(['uwvAdvice'])
    const after = await today('caseworker', { toon: 'te-laat' }, day('2027-02-01'))
    expect(after.lines.map(({ rule }) => rule)).toContain('uwvAdvice')
  })

  test('HR finds the offers to its own company only', async () => {
    const own = await today('hr', { toon: 'deze-week' })
    expect(own.lines.map(({ rule }) => rule)).toEqual(['offerAnswer', 'offerAnswer'])
    expect(numbers(own.lines)).toContain(offered.number)
    expect((await today('hrDeKade', { toon: 'deze-week' })).lines).toEqual([])
  })

  test('a consulent of the other gemeente finds nothing of this one', async () => {
    const tabs = ['te-laat', 'deze-week', 'later', 'wacht-op-anderen', 'wachtlijst']
    for (const toon of tabs) {
      const { lines } = await today('caseworkerOeverland', { toon, van: 'team' }, day('2027-06-01'))
      expect(numbers(lines)).not.toContain(intake.number)
    }
  })

  test('a decision to take stands with the besluitnemer', async () => {
    const pending = await trajectoryIn(world, admin, 'decisionPending', { surname: 'Dam' })
    const { lines } = await today('decisionMaker', { toon: 'later' })
    expect(numbers(lines)).toContain(pending.number)
  })

  test('a manager has no list of today', async () => {
    const answer = await read(todayScreen, world.session.manager, todayFilter.parse({}), now)
    expect(answer.status).toBe('notFound')
  })

  test('lines follow the owner when a trajectory gets another one', async () => {
    await admin`update trajectory set owner_id = ${world.account.caseworkerBoth} where id = ${intake.trajectoryId}`
    expect(numbers((await today('caseworkerBoth', { toon: 'later' })).lines)).toEqual([intake.number])
    await admin`update trajectory set owner_id = ${world.account.caseworker} where id = ${intake.trajectoryId}`
  })

  test('takes one statement besides entering', async () => {
    const sent: string[] = []
    watchStatements((text) => void sent.push(text))
    await today('caseworker')
    watchStatements(undefined)
    const counted = sent.filter((text) => !/^(begin|commit)/i.test(text.trim()))
    expect(counted.map((text) => text.includes('app.enter'))).toEqual([true, false])
  })
})
