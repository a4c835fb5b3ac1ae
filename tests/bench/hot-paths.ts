import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { todayFilter } from '@/lib/deadline/today-filter'
import { todayScreen } from '@/lib/deadline/queries'
import { perform } from '@/lib/pipeline/command'
import { read, type Query } from '@/lib/pipeline/query'
import { keepSearch } from '@/lib/search/keep-search'
import { makeMove } from '@/lib/trajectory/commands'
import { trajectoryListFilter } from '@/lib/trajectory/list-filter'
import { trajectoryListScreen } from '@/lib/trajectory/queries'
import { waitingListFilter } from '@/lib/waiting-list/list-filter'
import { waitingListScreen } from '@/lib/waiting-list/queries'
import type { BenchDatabase } from './databases'

/** One path of every day, with the limits that hold at any size. */
export interface HotPath {
  name: string
  /** Statements awaited after enter, at most. */
  statements: number
  /** Shared buffers without enter, at most; null where no limit is set. */
  buffers: number | null
  /** Buffers at 100,000 persons over those at 10,000, at most; one page per index descent is let off besides. */
  growth: number | null
  descents: number
  /** Changes data, so that it cannot be repeated for a median. */
  once?: boolean
  prepare: (database: BenchDatabase, admin: postgres.Sql) => Promise<() => Promise<unknown>>
}

const now = new Date('2026-11-02T10:00:00+01:00')
type Role = keyof BenchDatabase['sessions']

/** Reads a screen as somebody of the largest municipality; it must be found. */
const reading =
  <Input, T>(screen: Query<Input, T>, input: Input, role: Role = 'caseworker') =>
  async ({ sessions }: BenchDatabase) =>
  async () => {
    const answer = await read(screen, sessions[role], input, now)
    if (answer.status !== 'found') throw new Error(`${screen.permission}: ${answer.status}`)
    return answer.data
  }

const list = { statements: 1, buffers: 250, growth: 1.2, descents: 60 }

async function searching({ sessions }: BenchDatabase, words: string) {
  const kept = await perform(keepSearch, sessions.caseworker, { words, submissionId: randomUUID() }, now)
  if (kept.status !== 'done') throw new Error(kept.status)
  return trajectoryListFilter.parse({ zoek: kept.value.id })
}

/** A move that ends where it began, on a trajectory of the largest municipality. */
async function moving({ sessions }: BenchDatabase, admin: postgres.Sql) {
  const [row] = await admin<{ id: string }[]>`
    select t.id from trajectory t join organisation o on o.id = t.municipality_id where o.name = 'Gemeente 1' and t.state = 'awaitingAdvice' order by t.id limit 1`
  return async () => {
    const [seen] = await admin<
      { version: number }[]
    >`select version from trajectory where id = ${row?.id ?? ''}`
    const raw = {
      trajectoryId: row?.id,
      version: seen?.version,
      move: 'recordUwvQuestion',
      validOn: '2026-11-02',
      reason: '',
      submissionId: randomUUID(),
    }
    const result = await perform(makeMove, sessions.caseworker, raw, now)
    if (result.status !== 'done') throw new Error(JSON.stringify(result))
  }
}

export const hotPaths: HotPath[] = [
  { name: '/wachtlijst', ...list, prepare: reading(waitingListScreen, waitingListFilter.parse({})) },
  { name: '/vandaag', ...list, prepare: reading(todayScreen, todayFilter.parse({ van: 'team' })) },
  { name: '/vandaag van HR', ...list, prepare: reading(todayScreen, todayFilter.parse({}), 'hr') },
  { name: '/trajecten', ...list, prepare: reading(trajectoryListScreen, trajectoryListFilter.parse({})) },
  {
    name: 'zoeken op naam',
    statements: 2,
    buffers: 100,
    growth: 2,
    descents: 0,
    prepare: async (database) => reading(trajectoryListScreen, await searching(database, 'bakk'))(database),
  },
  { name: 'een stap', statements: 3, buffers: null, growth: 1.2, descents: 60, prepare: moving, once: true },
]
