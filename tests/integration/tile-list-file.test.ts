import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { shownWords, type Shown } from '@/lib/domain/small-numbers'
import { qualityRuleNames } from '@/lib/domain/quality-rules'
import * as files from '@/lib/export/commands'
import type { Sheet } from '@/lib/export/sheet'
import { deviationFilter, deviationsScreen } from '@/lib/match/deviations'
import { perform, type Command } from '@/lib/pipeline/command'
import { read, type Query } from '@/lib/pipeline/query'
import { qualityFilter } from '@/lib/quality/filter'
import { qualityReportScreen } from '@/lib/quality/report-queries'
import { switchOutcomesScreen, switchReportFilter } from '@/lib/report/switch-queries'
import { termReportFilter, termReportScreen } from '@/lib/report/term-queries'
import { throughputLabel } from '@/lib/report/throughput-figures'
import { throughputFilter, throughputScreen } from '@/lib/report/throughput-queries'
import { waitingListFilter } from '@/lib/waiting-list/list-filter'
import { waitingNumbers } from '@/lib/waiting-list/numbers'
import { waitingListScreen } from '@/lib/waiting-list/queries'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World

/** Enough in each step that there are figures of every part that may be shown, and some that may not. */
beforeAll(async () => {
  world = await makeWorld(admin)
  const make = async (state: 'placed' | 'toBePlaced' | 'switchPreparing' | 'adviceReceived', n: number) => {
    const made = []
    for (let nth = 0; nth < n; nth += 1) made.push(await trajectoryIn(world, admin, state))
    return made
  }
  await make('placed', 6)
  await make('adviceReceived', 6)
  for (const person of await make('switchPreparing', 6)) await moved(world, admin, person, 'stopSwitch')
  const waiting = await make('toBePlaced', 14)
  for (const person of waiting.slice(0, 6)) await moved(world, admin, person, 'rest')
  await admin`update waiting_list_entry set position_on = '2020-01-01', last_known_on = '2020-01-01'
    where trajectory_id = any (${waiting.slice(6, 8).map(({ trajectoryId }) => trajectoryId)}::uuid[]) and valid_to is null`
})

async function seen<Input, T>(screen: Query<Input, T>, input: Input) {
  const answer = await read(screen, world.session.manager, input, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
async function taken(command: Command<Sheet>, filter: Record<string, string>) {
  const result = await perform(command, world.session.manager, { submissionId: randomUUID(), filter }, now)
  return result.status === 'done' ? result.value.rows.length : result.status
}

interface Opened {
  shown: Readonly<Record<string, Shown>>
  figure: { total: number } | null
  rows: readonly unknown[]
}

/** A part of Sturing: what it answers of an opened figure, by which word a figure opens, and its file. */
const parts: Record<string, { ask: (cijfer?: string) => Promise<Opened>; word: 'cijfer' | 'soort'; file: Command<Sheet>; opens: (name: string) => boolean }> = {
  doorstroom: {
    ask: (cijfer) => seen(throughputScreen, throughputFilter.parse({ cijfer })),
    word: 'cijfer', file: files.exportThroughput, opens: (name) => throughputLabel(name) !== null,
  },
  termijnen: {
    ask: (cijfer) => seen(termReportScreen, termReportFilter.parse({ cijfer, dag: '2027-06-30' })),
    word: 'cijfer', file: files.exportTerms, opens: () => true,
  },
  switches: {
    ask: (cijfer) => seen(switchOutcomesScreen, switchReportFilter.parse({ cijfer })),
    word: 'cijfer', file: files.exportSwitches, opens: (name) => !name.endsWith('.stayed'),
  },
  volgorde: {
    ask: async (cijfer) => {
      const data = await seen(deviationsScreen, deviationFilter.parse({ cijfer }))
      if (data.named) throw new Error('a manager reads names')
      return data
    },
    word: 'cijfer', file: files.exportDeviations, opens: () => true,
  },
  kwaliteit: {
    ask: (soort) => seen(qualityReportScreen, qualityFilter.parse({ soort })),
    word: 'soort', file: files.exportQualityReport, opens: (name) => qualityRuleNames.some((rule) => rule === name),
  },
} // prettier-ignore

test.each(Object.keys(parts))('every figure of %s is as many on its tile, in its list and in its file', async (name) => {
  const part = parts[name]
  if (!part) throw new Error(name)
  const { shown } = await part.ask()
  const dag: Record<string, string> = name === 'termijnen' ? { dag: '2027-06-30' } : {}
  const counted = { open: 0, shut: 0 }
  for (const [figure, tile] of Object.entries(shown)) {
    if (!part.opens(figure)) continue
    const { figure: open, rows } = await part.ask(figure)
    const file = await taken(part.file, { ...dag, [part.word]: figure })
    if (tile.kind !== 'number') {
      expect([open, rows.length, file], figure).toEqual([null, 0, 'refused'])
      counted.shut += 1
    } else if (tile.value > 0) {
      expect([open?.total, rows.length, file], figure).toEqual([tile.value, tile.value, tile.value])
      counted.open += 1
    }
  }
  expect(counted.open, JSON.stringify(shown)).toBeGreaterThan(0)
}) // prettier-ignore

/** What the file of a part says of each figure, without one chosen. */
async function figuresTaken(command: Command<Sheet>, filter: Record<string, string>) {
  const result = await perform(command, world.session.manager, { submissionId: randomUUID(), filter }, now)
  if (result.status !== 'done') throw new Error(result.status)
  const { columns, rows } = result.value
  expect(columns.map(({ label }) => label)).toEqual(['Cijfer', 'Aantal'])
  return rows.map(([label, words]) => ({ label: String(label), words: String(words) }))
}

test.each(['doorstroom', 'termijnen', 'switches'])('the file of %s holds each figure once, in the words of its page', async (name) => {
  const part = parts[name]
  if (!part) throw new Error(name)
  const { shown } = await part.ask()
  const lines = await figuresTaken(part.file, name === 'termijnen' ? { dag: '2027-06-30' } : {})
  expect(new Set(lines.map(({ label }) => label)).size).toBe(lines.length)
  const counted = lines.filter(({ label }) => !label.includes('ten hoogste')).map(({ words }) => words)
  const words = Object.values(shown).map((one) => shownWords(one, 5, String))
  for (const each of new Set(words.filter((one) => one !== '0')))
    expect([each, counted.filter((one) => one === each).length]).toEqual([each, words.filter((one) => one === each).length])
}) // prettier-ignore

test('every queue is as many in the header, in its list and in its file, and gross is clean with the reasons left out', async () => {
  const words = { toBePlaced: 'te-plaatsen', waiting: 'wachtlijst', resting: 'rustend' } as const
  for (const [queue, rij] of Object.entries(words)) {
    const { counts, rows, named } = await seen(waitingListScreen, waitingListFilter.parse({ rij }))
    expect(named).toBe(false)
    const threshold = 5
    const tile = waitingNumbers(counts, threshold)[queue]
    if (tile?.kind === 'number') expect([rows.length, await taken(files.exportWaitingList, { rij })]).toEqual([tile.value, tile.value])
    else expect(rows).toEqual([])
    const { clean, stale, resting, gross } = waitingNumbers(counts, 0)
    const value = (shown: Shown | undefined) => (shown?.kind === 'number' ? shown.value : NaN)
    expect(value(gross)).toBe(value(clean) + value(stale) + value(resting))
    expect([value(gross), value(stale), value(resting)]).toEqual([14, 2, 6])
  }
}) // prettier-ignore
