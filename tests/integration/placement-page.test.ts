import { beforeAll, describe, expect, test } from 'vitest'
import { watchStatements } from '@/db/client'
import { chainNow } from '@/lib/domain/contract-words'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import * as work from '@/lib/placement/commands'
import * as contracts from '@/lib/placement/contract-commands'
import { placementFilter } from '@/lib/placement/list-filter'
import { placementScreen } from '@/lib/placement/page-query'
import { placementsScreen } from '@/lib/placement/queries'
import { keepPlacementSearch } from '@/lib/placement/search'
import type { Moved } from '@/lib/trajectory/apply-move'
import { randomUUID } from 'node:crypto'
import { act } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let away: Moved
let ending: Moved

const day = (text: string) => new Date(`${text}T10:00:00+01:00`)
const list = async (account: AccountKey, query: Record<string, unknown> = {}, at = now) => {
  const answer = await read(placementsScreen, world.session[account], placementFilter.parse(query), at)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const names = async (...asked: Parameters<typeof list>) =>
  (await list(...asked)).rows.map(({ surname }) => surname)
const pageOf = async (account: AccountKey, { trajectoryId }: Moved) => {
  const [row] = await admin<{ id: string }[]>`select id from placement where trajectory_id = ${trajectoryId}`
  return read(placementScreen, world.session[account], { id: row?.id ?? '' }, now)
}

async function job(surname: string, startsOn: string, input = {}) {
  const on = day(startsOn)
  const offered = await trajectoryIn(world, admin, 'offered', { on, surname })
  return moved(world, admin, offered, 'place', { on, input })
}

beforeAll(async () => {
  world = await makeWorld(admin)
  await job('Rustig', '2025-03-03')
  away = await job('Afwezig', '2026-10-05', { form: 'onLocation', employerName: 'Kas BV' })
  ending = await job('Eindigt', '2026-01-05', {
    contractEndsOn: '2026-12-31',
    cao: 'employer',
    ownFullWeek: '38',
  })
  await act(
    world,
    admin,
    work.recordAbsence,
    away,
    { validOn: '20-10-2026', percentage: '60', lastDay: '' },
    { as: 'hr' },
  )
  await trajectoryIn(world, admin, 'placed', { surname: 'Overkant', in: 'oeverland', on: day('2026-10-05') })
})

describe('the list of placements', () => {
  test('shows absence, signals and a contract end that nobody decided on', async () => {
    const { rows } = await list('hr')
    const notes = Object.fromEntries(
      rows.map((row) => [row.surname, 'signals' in row && [row.absence, row.signals]]),
    )
    expect(notes).toMatchObject({
      Rustig: [null, []],
      Afwezig: [60, ['absenceSoon']],
      Eindigt: [null, ['contractUndecided']],
    })
    expect(await list('hr', {}, day('2026-09-30'))).toMatchObject({
      rows: expect.arrayContaining([
        expect.objectContaining({ surname: 'Eindigt', signals: ['contractUndecided'] }),
      ]),
    })
    expect(await list('hr', {}, day('2026-09-29'))).toMatchObject({
      rows: expect.arrayContaining([expect.objectContaining({ surname: 'Eindigt', signals: [] })]),
    })
  })

  test('the number above the signals follows the filters', async () => {
    expect(await list('hr', { toon: 'signaal' })).toMatchObject({ total: 2 })
    for (const filter of [{ werkgever: 'Kas BV' }, { vorm: 'internal' }])
      expect(await list('hr', { toon: 'signaal', ...filter })).toMatchObject({
        total: 1,
        rows: [expect.anything()],
      })
  })

  test('signals stand together, what waits longest first, and go when they are dealt with', async () => {
    expect(await names('hr', { toon: 'signaal' })).toEqual(['Eindigt', 'Afwezig'])
    expect(await names('caseworker', { toon: 'signaal' })).toEqual(['Eindigt', 'Afwezig'])
    expect(await names('caseworkerOeverland', { toon: 'signaal' })).toEqual([])
    expect(await names('hrDeKade', { toon: 'signaal' })).toEqual([])
    expect(await list('hr', { toon: 'signaal', werkgever: 'Kas BV' })).toMatchObject({
      total: 1,
      rows: [{ surname: 'Afwezig' }],
    })
    expect(await names('caseworker', { toon: 'signaal', werkgever: 'Kas BV', vorm: 'internal' })).toEqual([])
    await act(
      world,
      admin,
      contracts.decideContractEnd,
      ending,
      { choice: 'permanent', followUp: '', validOn: '2-11-2026' },
      { as: 'hr' },
    )
    expect(await names('hr', { toon: 'signaal' })).toEqual(['Afwezig'])
  })

  test('first weeks, form and employer are filters that go together', async () => {
    expect((await names('caseworkerBoth', { toon: 'eerste-weken' })).sort()).toEqual(['Afwezig', 'Overkant'])
    expect(await names('caseworker', { toon: 'eerste-weken' })).toEqual(['Afwezig'])
    expect(await names('hr', { vorm: 'onLocation' })).toEqual(['Afwezig'])
    expect(await names('hr', { werkgever: 'Kas BV', toon: 'eerste-weken' })).toEqual(['Afwezig'])
    expect(await names('hr', { werkgever: 'Kas BV', vorm: 'internal' })).toEqual([])
    expect((await names('hr', { vorm: 'bestaat niet' })).length).toBeGreaterThan(3)
  })

  test('a search is kept behind a key of one account, and finds by name or number', async () => {
    const search = async (account: AccountKey, words: string) => {
      const kept = await perform(
        keepPlacementSearch,
        world.session[account],
        { words, submissionId: randomUUID() },
        now,
      )
      if (kept.status !== 'done') throw new Error(kept.status)
      return kept.value.id
    }
    for (const account of ['hr', 'caseworker'] as const) {
      expect(await names(account, { zoek: await search(account, 'afwez') })).toEqual(['Afwezig'])
      expect(await names(account, { zoek: await search(account, away.number) })).toEqual(['Afwezig'])
      expect(await names(account, { zoek: await search(account, 'niemand') })).toEqual([])
    }
    expect(await names('hrDeKade', { zoek: await search('hrDeKade', 'afwez') })).toEqual([])
    const foreign = await names('caseworkerOeverland', { zoek: await search('caseworkerOeverland', 'afwez') })
    expect(foreign).toEqual([])
    expect((await names('hr', { zoek: await search('caseworker', 'afwez') })).length).toBeGreaterThan(1)
    const refused = await perform(
      keepPlacementSearch,
      world.session.manager,
      { words: 'x', submissionId: randomUUID() },
      now,
    )
    expect(refused.status).not.toBe('done')
  })

  test.each(['signaal', 'eerste-weken'])('%s takes one statement besides entering', async (toon) => {
    const sent: string[] = []
    watchStatements((text) => void sent.push(text))
    await list('hr', { toon })
    watchStatements(undefined)
    expect(sent.filter((text) => !/^(begin|commit)/i.test(text.trim()))).toHaveLength(2)
  })

  test('a line among the signals says the hours of now, not those that are planned', async () => {
    const one = await job('Gepland', '2026-10-05', { contractEndsOn: '2026-12-31' })
    const planned = { startsOn: '2027-01-01', contractEndsOn: '2027-12-31', hoursPerWeek: '12' }
    await moved(world, admin, one, 'changeTerms', { as: 'hr', input: planned })
    const absence = { validOn: '20-10-2026', percentage: '100', lastDay: '' }
    await act(world, admin, work.recordAbsence, one, absence, { as: 'hr' })
    for (const filter of [{}, { vorm: 'internal' }]) {
      const { rows } = await list('hr', { toon: 'signaal', ...filter })
      const [row] = rows.filter(({ surname }) => surname === 'Gepland')
      expect(row).toMatchObject({ hours: '24.50', until: '2026-12-31' })
    }
  })
})

describe('the page of one placement', () => {
  test('is for the own gemeente and company, and not found for others', async () => {
    for (const account of ['hr', 'caseworker', 'decisionMaker', 'caseworkerBoth'] as const)
      expect(await pageOf(account, away)).toMatchObject({
        status: 'found',
        data: { head: { surname: 'Afwezig', open: true } },
      })
    for (const account of ['hrDeKade', 'caseworkerOeverland', 'manager', 'administrator'] as const)
      expect((await pageOf(account, away)).status).toBe('notFound')
  })

  test('tells the chain with contracts from before Schakel, in at most three statements besides entering', async () => {
    for (const year of [2024, 2025])
      await act(world, admin, contracts.addEarlierContract, ending, {
        employerName: 'werkgever bv', permanent: 'temporary', startsOn: `1-1-${year}`, lastDay: `31-12-${year}`, source: 'contract',
      }, { as: 'hr' }) // prettier-ignore
    const sent: string[] = []
    watchStatements((text) => void sent.push(text))
    const page = await pageOf('hr', ending)
    watchStatements(undefined)
    expect(sent.filter((text) => !/^(begin|commit)/i.test(text.trim())).length).toBeLessThanOrEqual(4)
    if (page.status !== 'found') throw new Error(page.status)
    expect(page.data.stretches).toHaveLength(3)
    expect(page.data.budgets).toContainEqual(
      expect.objectContaining({
        key: 'supportBudget.increase',
        from: '2024-01-01',
        until: null,
        source: expect.stringContaining('SZW'),
      }),
    )
    const { words } = chainNow(page.data, { employer: 'Werkgever BV', cao: 'employer', day: '2026-11-02' })
    expect(words).toContain('derde tijdelijke contract bij deze werkgever in 36 maanden')
    expect(words).toContain('onbepaalde tijd')
  })

  test('counts the contracts of one employer, however its name is written and also when it gets another', async () => {
    const [baker] = await admin<{ id: string }[]>`
      insert into employer ${admin({ company_id: world.werkpad, name: 'Bakkerij Smit', kind: 'regularEmployer' })} returning id`
    const one = await job('Bakker', '2026-01-05', {
      contractEndsOn: '2026-12-31',
      employerName: 'Bakkerij Smit',
    })
    await act(world, admin, contracts.addEarlierContract, one, {
      employerName: 'BAKKERIJ  SMIT.', permanent: 'temporary', startsOn: '1-1-2025', lastDay: '31-12-2025', source: 'contract',
    }, { as: 'hr' }) // prettier-ignore
    await admin`update employer set name = 'Smit Brood' where id = ${baker?.id ?? ''}`
    const renewed = { startsOn: '2027-01-01', contractEndsOn: '2027-12-31', employerName: 'Smit Brood' }
    await moved(world, admin, one, 'changeTerms', { as: 'hr', input: renewed })
    const page = await pageOf('hr', one)
    if (page.status !== 'found') throw new Error(page.status)
    expect(page.data.stretches.map(({ employer, employerId }) => [employer, employerId]).sort()).toEqual([
      ['BAKKERIJ  SMIT.', baker?.id],
      ['Bakkerij Smit', baker?.id],
      ['Smit Brood', baker?.id],
    ])
    const about = {
      employer: 'Smit Brood',
      employerId: baker?.id ?? null,
      cao: 'employer',
      day: '2026-11-02',
    }
    expect(chainNow(page.data, about).chain.temporary).toBe(3)
  })

  test('after access ended the company reads its own facts without a name, and records no more', async () => {
    const gone = await job('Vertrokken', '2026-01-05')
    await moved(world, admin, gone, 'endToPlace', { on: day('2026-10-30') })
    expect(await pageOf('hr', gone)).toMatchObject({
      status: 'found',
      data: { head: { number: null, surname: '', open: false, endReason: 'contractEnded' } },
    })
    const absent = await act(
      world,
      admin,
      work.recordAbsence,
      gone,
      { validOn: '20-10-2026', percentage: '60', lastDay: '' },
      { as: 'hr' },
    )
    expect(absent).toMatchObject({ status: 'refused', reason: 'not_found' })
  })
})
