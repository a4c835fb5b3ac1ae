import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { watchStatements } from '@/db/client'
import { addDays } from '@/lib/domain/calendar'
import { countStandings, grossAndClean, type KnownEntry } from '@/lib/domain/hygiene'
import { exportHygiene } from '@/lib/export/commands'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { shownFigures } from '@/lib/report/figures'
import { reportFilter } from '@/lib/report/filter'
import { reportScreen } from '@/lib/report/queries'
import { confirmOnList } from '@/lib/trajectory/act-commands'
import type { Moved } from '@/lib/trajectory/apply-move'
import { hygieneFilter } from '@/lib/waiting-list/hygiene-filter'
import { hygieneScreen } from '@/lib/waiting-list/hygiene-queries'
import { waitingListFilter } from '@/lib/waiting-list/list-filter'
import { waitingNumbers } from '@/lib/waiting-list/numbers'
import { checkOutcomeScreen } from '@/lib/waiting-list/outcome-query'
import { waitingListScreen } from '@/lib/waiting-list/queries'
import { rowStanding, standingWord } from '@/lib/waiting-list/standing-word'
import { act } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, today, trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const people: Moved[] = []

async function found<Input, T>(
  screen: Parameters<typeof read<Input, T>>[0],
  account: AccountKey,
  input: Input,
  at = now,
) {
  const answer = await read(screen, world.session[account], input, at)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const looked = (deel: string, account: AccountKey = 'caseworker', at = now) =>
  found(hygieneScreen, account, hygieneFilter.parse({ deel }), at)
const listed = (query = {}, at = now) =>
  found(waitingListScreen, 'caseworker', waitingListFilter.parse(query), at)
const heardOf = (person: Moved, position: string, confirmed: string | null) =>
  admin`update waiting_list_entry set position_on = ${position}, confirmed_on = ${confirmed}
    where trajectory_id = ${person.trajectoryId} and valid_to is null and superseded_at is null`

beforeAll(async () => {
  world = await makeWorld(admin)
  for (const surname of ['Vers', 'Nalopen', 'Te lang', 'Nooit', 'Rust', 'Zesde'])
    people.push(await trajectoryIn(world, admin, 'toBePlaced', { surname }))
  await heardOf(people[0]!, '2020-01-01', '2026-10-01')
  await heardOf(people[1]!, '2020-02-01', '2025-10-01')
  await heardOf(people[2]!, '2020-03-01', '2025-01-10')
  await heardOf(people[3]!, '2020-04-01', null)
  await moved(world, admin, people[4]!, 'rest', { input: { restReason: 'moved' } })
})

describe('the clean list', () => {
  test('says of everybody how they count, longest ago first', async () => {
    const { rows, sizes } = await looked('alle')
    expect(sizes).toEqual({ nalopen: 3, 'telt-niet': 3, overbrugging: 5, rustend: 1, alle: 6 })
    const standings = Object.fromEntries(rows.map(({ number, standing }) => [number, standing]))
    const expected = ['fresh', 'aging', 'stale', 'stale', 'resting.moved', 'fresh']
    expect(people.map(({ number }) => standings[number])).toEqual(expected)
    expect(rows[0]?.number).toBe(people[3]?.number)
  })

  test.each(['nalopen', 'telt-niet', 'overbrugging', 'rustend', 'alle'] as const)(
    'the part %s holds as many people as its tab says',
    async (part) => {
      const { rows, sizes } = await looked(part)
      expect(rows).toHaveLength(sizes[part])
    },
  )

  test.each(['nalopen', 'telt-niet', 'overbrugging', 'rustend', 'alle'] as const)(
    'the file of the part %s holds exactly its rows, in their order',
    async (deel) => {
      const { rows } = await looked(deel)
      const taken = await perform(
        exportHygiene,
        world.session.caseworker,
        { submissionId: randomUUID(), filter: { deel } },
        now,
      )
      if (taken.status !== 'done') throw new Error(taken.status)
      const { columns, rows: lines } = taken.value
      const stand = columns.findIndex(({ label }) => label === 'Stand')
      expect(lines.map((line) => [line[1], line[stand], line[5]])).toEqual(
        rows.map(({ number, standing, confirmedOn }) => [number, standingWord(standing), confirmedOn]),
      )
    },
  )

  test('a manager takes the figures along and no rows', async () => {
    const taken = await perform(
      exportHygiene,
      world.session.manager,
      { submissionId: randomUUID(), filter: {} },
      now,
    )
    if (taken.status !== 'done') throw new Error(taken.status)
    expect(taken.value.columns.map(({ label }) => label)).toEqual(['Cijfer', 'Aantal'])
    expect(taken.value.rows).toEqual([
      ['Bruto: iedereen op de lijst', 'niet getoond'],
      ['Schoon: wie meetelt', '<5'],
      ['Nalopen: telt mee, en is lang niet bevestigd', 'niet getoond'],
      ['Te lang niet bevestigd: telt niet mee', '<5'],
      ['Rustend, telt niet mee', '<5'],
      ['Zonder overbrugging of ander aanbod', '5'],
    ])
  })

  test('the header of the list counts the same', async () => {
    const { counts } = await listed()
    expect(counts).toEqual({ toBePlaced: 5, waiting: 0, resting: 1, stale: 2 })
    const { shown } = await looked('alle')
    for (const name of ['gross', 'clean', 'stale', 'resting'])
      expect(waitingNumbers(counts, 0)[name], name).toEqual(shown[name])
  })

  test('and so do the figures of the manager', async () => {
    const report = await found(reportScreen, 'manager', reportFilter.parse({}))
    expect(report.counts.stale).toBe(2)
    expect(shownFigures(report.counts, 0)).toMatchObject({
      clean: { value: 3 },
      gross: { value: 6 },
      stale: { value: 2 },
    })
  })

  test('a talk makes somebody count again from that day; on the day before the count was another', async () => {
    const later = new Date('2026-11-05T10:00:00+01:00')
    await act(world, admin, confirmOnList, people[3]!, { talkOn: '2026-11-05' }, { on: later })
    expect((await listed({}, later)).counts.stale).toBe(1)
    expect((await listed({ dag: '2026-11-04' }, later)).counts.stale).toBe(2)
    expect((await looked('telt-niet', 'caseworker', later)).sizes['telt-niet']).toBe(2)
    const talks = async (dag: string) => {
      const list = await listed({ dag }, later)
      return list.named ? list.rows.map(({ positionOn, confirmedOn }) => [positionOn, confirmedOn]) : []
    }
    expect(await talks('2026-11-04')).toContainEqual(['2020-04-01', null])
    expect(await talks('2026-11-05')).toContainEqual(['2020-04-01', '2026-11-05'])
  })

  test('a row of the list says that somebody is to be spoken to, and that somebody does not count', async () => {
    const list = await listed()
    if (!list.named) throw new Error('who works with these people reads names')
    const said = Object.fromEntries(list.rows.map((row) => [row.positionOn, rowStanding(row, list.heard)]))
    expect(said).toMatchObject({ '2020-01-01': '', '2020-02-01': 'nalopen', '2020-03-01': 'telt niet mee' })
  })

  test('a manager reads numbers, small ones kept back, and nobody', async () => {
    const { rows, shown, named } = await looked('alle', 'manager')
    expect(named).toBe(false)
    expect(rows).toEqual([])
    expect(shown.stale).toEqual({ kind: 'few' })
  })

  test('another gemeente sees none of it, and HR no screen', async () => {
    expect((await looked('alle', 'caseworkerOeverland')).rows).toEqual([])
    for (const account of ['hr', 'administrator', 'managerWerkpad'] as const) {
      const answer = await read(hygieneScreen, world.session[account], hygieneFilter.parse({}), now)
      expect(answer.status).toBe('notFound')
    }
    const foreign = await read(
      checkOutcomeScreen,
      world.session.caseworkerOeverland,
      { number: people[0]!.number },
      now,
    )
    expect(foreign.status).toBe('notFound')
  })

  test('takes two statements besides entering', async () => {
    const sent: string[] = []
    watchStatements((text) => void sent.push(text))
    await looked('alle')
    watchStatements(undefined)
    expect(sent.filter((text) => !/^(begin|commit)/i.test(text.trim()))).toHaveLength(3)
  })
})

const day = fc.integer({ min: 0, max: 1600 }).map((days) => addDays('2022-06-01', days))
const entries = fc.array(
  fc.record({
    queue: fc.constantFrom('toBePlaced' as const, 'waiting' as const, 'resting' as const),
    restReason: fc.constantFrom('ownWish', 'unreachable'),
    positionOn: day,
    confirmedOn: fc.option(day, { nil: null }),
  }),
  { minLength: 6, maxLength: 6 },
)

test('what the database counts is what the rules say, in any list', async () => {
  await fc.assert(
    fc.asyncProperty(entries, async (list: KnownEntry[]) => {
      for (const [at, one] of list.entries())
        await admin`update waiting_list_entry set queue = ${one.queue}, rest_reason = ${one.queue === 'resting' ? one.restReason : null},
          position_on = ${one.positionOn}, confirmed_on = ${one.confirmedOn}
          where trajectory_id = ${people[at]!.trajectoryId} and valid_to is null and superseded_at is null`
      const { shown, reasons, heard } = await looked('alle')
      const expected = grossAndClean(countStandings(list, heard))
      expect(shown).toMatchObject({
        gross: { value: expected.gross },
        clean: { value: expected.clean },
        stale: { value: expected.stale },
        resting: { value: expected.resting },
      })
      expect(reasons).toEqual(expected.reasons)
      expect(heard).toEqual({ aging: '2025-11-02', stale: '2025-05-02' })
      expect((await listed({ dag: today })).counts.stale).toBe(expected.stale)
    }),
    { numRuns: 15 },
  )
})
