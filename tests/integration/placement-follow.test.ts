import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { watchStatements } from '@/db/client'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import * as contracts from '@/lib/placement/contract-commands'
import { followWords } from '@/lib/placement/follow-words'
import { placementFilter } from '@/lib/placement/list-filter'
import { placementsScreen, type PlacementRow } from '@/lib/placement/queries'
import type { ReferredRow } from '@/lib/placement/referred'
import { keepPlacementSearch } from '@/lib/placement/search'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { moved, now, today, trajectoryIn } from '../support/factories'
import { jobDesk } from '../support/job-desk'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World

const { press, job } = jobDesk(admin, () => world)

const list = async (account: AccountKey, query: Record<string, unknown>) => {
  const answer = await read(placementsScreen, world.session[account], placementFilter.parse(query), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data.rows
}

beforeAll(async () => {
  world = await makeWorld(admin)
})

describe('the tab of contracts that end', () => {
  const decided = async (one: Moved, choice: string) =>
    press(contracts.decideContractEnd, one, {
      choice,
      followUp: choice === 'end' ? 'findPlace' : '',
      validOn: today,
      reason: '',
    })
  const follows = async (one: Moved, input: object) =>
    moved(world, admin, one, 'changeTerms', { as: 'hr', input: { startsOn: '2027-01-01', ...input } })

  test('says of each what follows, to both sides and to nobody else, in the one statement of the list', async () => {
    const open = await job('2026-01-05', '2026-12-31')
    const known: [Moved, string][] = [[open, 'nog kiezen']]
    for (const [choice, words] of [
      ['renew', 'wordt verlengd'],
      ['permanent', 'wordt vast'],
      ['end', 'eindigt'],
    ] as const) {
      const one = await job('2026-01-05', '2026-12-31')
      await decided(one, choice)
      known.push([one, words])
    }
    const renewed = await job('2026-01-05', '2026-12-31')
    await follows(renewed, { contractEndsOn: '2027-12-31' })
    const forGood = await job('2026-01-05', '2026-12-31')
    await decided(forGood, 'permanent')
    await follows(forGood, { contractEndsOn: '' })
    known.push([renewed, 'gaat verder t/m 31-12-2027'], [forGood, 'gaat verder, vast'])
    for (const account of ['hr', 'caseworker'] as const) {
      const sent: string[] = []
      watchStatements((text) => void sent.push(text))
      const rows = (await list(account, { toon: 'eindigt' })) as PlacementRow[]
      watchStatements(undefined)
      expect(sent.filter((text) => !/^(begin|commit)/i.test(text.trim()))).toHaveLength(2)
      for (const [one, words] of known) {
        const row = rows.find(({ number }) => number === one.number)
        expect(row && followWords(row), account).toBe(words)
      }
    }
    expect(await list('hrDeKade', { toon: 'eindigt' })).toEqual([])
  })

  test('no other tab looks for it', async () => {
    const rows = (await list('hr', { toon: 'loopt' })) as PlacementRow[]
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ follow }) => follow === null)).toBe(true)
  })
})

describe('the tab of who was referred or offered a place', () => {
  test('names the place of who tries out', async () => {
    const one = await trajectoryIn(world, admin, 'trialPlacement', { surname: 'Probeert' })
    const [place] = await admin<{ name: string }[]>`select name from workplace where id = ${world.workplace.werkpad}`
    for (const account of ['hr', 'caseworker'] as const) {
      const rows = (await list(account, { toon: 'verwezen' })) as ReferredRow[]
      const found = rows.filter(({ number }) => number === one.number)
      expect(found).toHaveLength(1)
      expect(found[0]).toMatchObject({ state: 'trialPlacement', workplace: place?.name, answerBy: null })
    }
  }) // prettier-ignore

  test('a search finds who is offered a place there, and nobody else', async () => {
    const one = await trajectoryIn(world, admin, 'offered', { surname: 'Zoekmij' })
    await trajectoryIn(world, admin, 'offered', { surname: 'Anders' })
    const searched = async (account: AccountKey, toon: string) => {
      const raw = { submissionId: randomUUID(), words: 'zoekmij' }
      const kept = await perform(keepPlacementSearch, world.session[account], raw, now)
      if (kept.status !== 'done') throw new Error(kept.status)
      return (await list(account, { toon, zoek: kept.value.id })).map(({ number }) => number)
    }
    expect(await searched('hr', 'verwezen')).toEqual([one.number])
    expect(await searched('caseworker', 'verwezen')).toEqual([one.number])
    expect(await searched('hr', 'loopt')).toEqual([])
    expect(await searched('hrDeKade', 'verwezen')).toEqual([])
  })
})
