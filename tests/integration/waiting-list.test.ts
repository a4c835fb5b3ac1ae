import { beforeAll, describe, expect, test } from 'vitest'
import { watchStatements } from '@/db/client'
import { read } from '@/lib/pipeline/query'
import type { Moved } from '@/lib/trajectory/apply-move'
import { waitingListFilter } from '@/lib/waiting-list/list-filter'
import { waitingHeadline, waitingNumbers } from '@/lib/waiting-list/numbers'
import { waitingListScreen, type WaitingList } from '@/lib/waiting-list/queries'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const queue: Moved[] = []

const day = (text: string) => new Date(`${text}T10:00:00+01:00`)
const list = async (
  account: AccountKey,
  query: Record<string, unknown> = {},
  at = now,
): Promise<WaitingList> => {
  const answer = await read(waitingListScreen, world.session[account], waitingListFilter.parse(query), at)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const numbers = (found: WaitingList) => (found.named ? found.rows.map(({ number }) => number) : [])

beforeAll(async () => {
  world = await makeWorld(admin)
  for (const on of ['2026-03-02', '2026-01-05', '2026-02-02', '2026-04-06', '2026-05-04', '2026-06-01'])
    queue.push(await trajectoryIn(world, admin, 'toBePlaced', { surname: `Op ${on}`, on: day(on) }))
  await moved(world, admin, queue[3]!, 'rest', { on: day('2026-09-07') })
  await trajectoryIn(world, admin, 'toBePlaced', { in: 'oeverland', surname: 'Elders' })
})

describe('Wachtlijst', () => {
  test('stands in order of the day of the position, each with its place', async () => {
    const found = await list('caseworker')
    expect(numbers(found)).toEqual([1, 2, 0, 4, 5].map((at) => queue[at]?.number))
    expect(found.rows.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5])
    expect(found.rows[0]).toMatchObject({ positionOn: '2026-01-05', nextCheckOn: '2027-01-05' })
  })

  test('gross counts who rests, clean does not', async () => {
    const { counts, duty } = await list('caseworker')
    expect(counts).toEqual({ toBePlaced: 5, waiting: 0, resting: 1, stale: 0 })
    expect(waitingHeadline(counts, duty)).toBe(
      '6 bruto · 5 schoon · 1 rustend · 0 te lang niet bevestigd · 5 te plaatsen · 0 wachtlijst · verplichting: 40 plekken open van 40',
    )
  })

  test('another day shows the list as it was then: who rests now stood in the queue', async () => {
    const then = await list('caseworker', { dag: '1-9-2026' })
    expect(numbers(then)).toContain(queue[3]?.number)
    expect(then.counts).toEqual({ toBePlaced: 6, waiting: 0, resting: 0, stale: 0 })
    const early = await list('caseworker', { dag: '2026-02-01' })
    expect(numbers(early)).toEqual([queue[1]?.number])
  })

  test('a day in the future is today', async () => {
    expect((await list('caseworker', { dag: '2030-01-01' })).day).toBe('2026-11-02')
  })

  test('the other gemeente has its own list, and a foreign one in the address is not read', async () => {
    const foreign = await list('caseworkerOeverland', { gemeente: world.meerdorp })
    expect(foreign.municipality.id).toBe(world.oeverland)
    expect(foreign.counts.toBePlaced).toBe(1)
  })

  test('HR and the administrator have no list', async () => {
    for (const account of ['hr', 'administrator'] as const) {
      const answer = await read(waitingListScreen, world.session[account], waitingListFilter.parse({}), now)
      expect(answer.status).toBe('notFound')
    }
  })

  test('a manager reads places instead of names, and no row of a queue that is too small', async () => {
    const found = await list('manager')
    expect(found.named).toBe(false)
    // A day on the list, or whether somebody was spoken to, would tell a hidden length or a hidden number who were not.
    expect(found.rows).toEqual([1, 2, 3, 4, 5].map((place) => ({ place, hours: null, support: [null] })))
    const resting = await list('manager', { rij: 'rustend' })
    expect(resting.rows).toEqual([])
    expect(waitingNumbers(resting.counts, 5)).toMatchObject({
      resting: { kind: 'few' },
      gross: { kind: 'kept' },
    })
  })

  test('a manager of a company has no list', async () => {
    const answer = await read(
      waitingListScreen,
      world.session.managerWerkpad,
      waitingListFilter.parse({}),
      now,
    )
    expect(answer.status).toBe('notFound')
  })

  test('a queue that would give a small one away shows a manager no rows either', async () => {
    for (const at of [0, 1, 2])
      await admin`update waiting_list_entry set queue = 'waiting' where trajectory_id = ${queue[at]!.trajectoryId} and superseded_at is null`
    for (let at = 0; at < 4; at += 1) await trajectoryIn(world, admin, 'toBePlaced', { surname: `Nog ${at}` })
    const found = await list('manager')
    expect(found.counts).toMatchObject({ toBePlaced: 6, waiting: 3 })
    expect(found.rows.length === 0).toBe(waitingNumbers(found.counts, 5).toBePlaced?.kind !== 'number')
    expect(found.rows).toEqual([])
  })

  test('the number that is reached says so', async () => {
    await setTarget(admin, world.meerdorp, 0)
    const { counts, duty } = await list('caseworker')
    expect(waitingHeadline(counts, duty)).toContain('verplichting: aantal van 0 plekken bereikt')
    await setTarget(admin, world.meerdorp, 40)
  })

  test.each(['caseworker', 'manager'] as const)(
    'takes one statement besides entering for a %s',
    async (account) => {
      const sent: string[] = []
      watchStatements((text) => void sent.push(text))
      await list(account, { pagina: '1' })
      watchStatements(undefined)
      const counted = sent.filter((text) => !/^(begin|commit)/i.test(text.trim()))
      expect(counted.map((text) => text.includes('app.enter'))).toEqual([true, false])
    },
  )
})
