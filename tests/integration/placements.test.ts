import { beforeAll, describe, expect, test } from 'vitest'
import { watchStatements } from '@/db/client'
import { read } from '@/lib/pipeline/query'
import { placementFilter } from '@/lib/placement/list-filter'
import { placementsScreen } from '@/lib/placement/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let ended: Moved

const day = (text: string) => new Date(`${text}T10:00:00+01:00`)
const list = async (account: AccountKey, query: Record<string, unknown> = {}, at = now) => {
  const answer = await read(placementsScreen, world.session[account], placementFilter.parse(query), at)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data.rows
}
const surnames = (rows: { surname: string }[]) => rows.map(({ surname }) => surname).sort()

beforeAll(async () => {
  world = await makeWorld(admin)
  const on = day('2026-06-01')
  await trajectoryIn(world, admin, 'placed', { surname: 'Vast', on })
  const short = await trajectoryIn(world, admin, 'offered', { surname: 'Tijdelijk', on })
  await moved(world, admin, short, 'place', { on, input: { contractEndsOn: '2026-12-31' } })
  ended = await trajectoryIn(world, admin, 'placed', { surname: 'Gestopt', on })
  await moved(world, admin, ended, 'endToPlace', { on: day('2026-09-30') })
  await trajectoryIn(world, admin, 'placed', { surname: 'Overkant', in: 'oeverland', on })
  await trajectoryIn(world, admin, 'offered', { surname: 'Aanbod', on: now })
})

describe('Plaatsingen', () => {
  test('a consulent sees who works from the own gemeente, also when the contract will end', async () => {
    expect(surnames(await list('caseworker'))).toEqual(['Tijdelijk', 'Vast'])
    expect(surnames(await list('caseworkerOeverland'))).toEqual(['Overkant'])
    expect(surnames(await list('caseworkerBoth'))).toEqual(['Overkant', 'Tijdelijk', 'Vast'])
    expect(surnames(await list('caseworkerBoth', { gemeente: world.oeverland }))).toEqual(['Overkant'])
  })

  test('what ends within three months stands apart', async () => {
    const rows = await list('caseworker', { toon: 'eindigt' })
    expect(surnames(rows)).toEqual(['Tijdelijk'])
    expect(rows[0]).toMatchObject({ until: '2026-12-31', hours: '24.50' })
  })

  test('the next talk at work is shown', async () => {
    const rows = await list('hr')
    expect(rows[0]).toMatchObject({ checkInOn: '2026-06-08' })
  })

  test('after access ended the company keeps its own facts, without name or number', async () => {
    const rows = await list('hr', { toon: 'beeindigd' })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      surname: '',
      number: null,
      until: '2026-09-30',
      employerName: 'Werkgever BV',
    })
    expect(JSON.stringify(rows)).not.toContain('Gestopt')
    const municipality = await list('caseworker', { toon: 'beeindigd' })
    expect(municipality[0]).toMatchObject({ surname: 'Gestopt', number: ended.number })
  })

  test('the other company sees none of it', async () => {
    for (const toon of ['loopt', 'eindigt', 'beeindigd', 'verwezen'])
      expect(await list('hrDeKade', { toon })).toEqual([])
  })

  test('offers and referrals stand on their own tab until they end', async () => {
    const rows = await list('hr', { toon: 'verwezen' })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      surname: 'Aanbod',
      ground: 'offer',
      state: 'offered',
      answerBy: '2026-11-09',
    })
    expect(surnames(await list('caseworker', { toon: 'verwezen' }))).toEqual(['Aanbod'])
    expect(await list('caseworkerOeverland', { toon: 'verwezen' })).toEqual([])
  })

  test('a company that was only referred to does not see where the trajectory is; the consulent does', async () => {
    const waits = await trajectoryIn(world, admin, 'toBePlaced', { surname: 'Verwezen', on: now })
    await admin`insert into access (trajectory_id, municipality_id, organisation_id, ground, valid_from)
      values (${waits.trajectoryId}, ${world.meerdorp}, ${world.werkpad}, 'referral', '2026-11-01')`
    const seen = async (account: AccountKey) =>
      (await list(account, { toon: 'verwezen' })).find(({ surname }) => surname === 'Verwezen')
    expect(await seen('hr')).toMatchObject({ ground: 'referral', state: null })
    expect(await seen('caseworker')).toMatchObject({ state: 'toBePlaced' })
  })

  test('a change of hours shows the terms of that day once', async () => {
    const changed = await trajectoryIn(world, admin, 'placed', { surname: 'Uren', on: day('2026-06-01') })
    const input = { startsOn: '2026-12-01', hoursPerWeek: '31' }
    await moved(world, admin, changed, 'changeTerms', { on: day('2026-11-01'), as: 'hr', input })
    const hours = async (at: Date) =>
      (await list('caseworker', {}, at))
        .filter(({ surname }) => surname === 'Uren')
        .map((row) => 'hoursFrom' in row && [row.hours, row.since, row.hoursFrom])
    expect(await hours(now)).toEqual([['24.50', '2026-06-01', '2026-06-01']])
    // Since when somebody works there stays; the hours hold from a day of their own.
    expect(await hours(day('2026-12-02'))).toEqual([['31.00', '2026-06-01', '2026-12-01']])
  })

  test.each(['loopt', 'verwezen'])('%s takes one statement besides entering', async (toon) => {
    const sent: string[] = []
    watchStatements((text) => void sent.push(text))
    await list('hr', { toon })
    watchStatements(undefined)
    expect(sent.filter((text) => !/^(begin|commit)/i.test(text.trim()))).toHaveLength(2)
  })
})
