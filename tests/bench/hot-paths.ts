import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { todayFilter } from '@/lib/deadline/today-filter'
import { todayScreen } from '@/lib/deadline/queries'
import { candidatesScreen } from '@/lib/match/candidates'
import { matchFilter } from '@/lib/match/filter'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { placementFilter } from '@/lib/placement/list-filter'
import { placementsScreen } from '@/lib/placement/queries'
import { keepSearch } from '@/lib/search/keep-search'
import { makeMove } from '@/lib/trajectory/commands'
import { trajectoryListFilter } from '@/lib/trajectory/list-filter'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryListScreen, trajectoryScreen } from '@/lib/trajectory/queries'
import { waitingListFilter } from '@/lib/waiting-list/list-filter'
import { waitingListScreen, waitingPageSize } from '@/lib/waiting-list/queries'
import { workplaceFilter } from '@/lib/workplace/list-filter'
import { workplacesScreen } from '@/lib/workplace/queries'
import type { BenchDatabase } from './databases'
import { now, reading, type Role } from './reading'
import { reportPaths } from './report-paths'

/** One path of every day, with the limits that hold at any size. */
export interface HotPath {
  name: string
  /** Statements awaited after enter, at most. */
  statements: number
  /** Shared buffers without enter, at most; null where no limit is set. */
  buffers: number | null
  /**
   * Buffers at 100,000 persons over those at 10,000, at most, where both show a page as full; one page for each index
   * descent at 100,000 is let off besides. Null where a small municipality shows fewer lines, or none can be asked for.
   */
  growth: number | null
  /** Time in the database of all its statements after enter, at most; absent where only pages are counted. */
  milliseconds?: number
  /** How many people were looked through; its buffers may grow no faster than they do, and the largest size holds enough. */
  people?: {
    of: (answer: unknown) => number
    atLeast: number
    /** Buffers for each of them, at most, at any size: then they are not held against a smaller size. */
    buffers?: number
  }
  /** Its counters say all; it is not held against the bare statements. */
  countersOnly?: boolean
  /** Changes data, so that it cannot be repeated for a median. */
  once?: boolean
  prepare: (database: BenchDatabase, admin: postgres.Sql) => Promise<() => Promise<unknown>>
}

const list = { statements: 1, buffers: 250, growth: 1.2 }
/** A tab that holds less than a page in a small municipality. */
const short = { ...list, growth: null }

async function searching({ sessions }: BenchDatabase, words: string) {
  const kept = await perform(keepSearch, sessions.caseworker, { words, submissionId: randomUUID() }, now)
  if (kept.status !== 'done') throw new Error(kept.status)
  return trajectoryListFilter.parse({ zoek: kept.value.id })
}

/** `/trajecten` as somebody gets there who presses "Volgende" until this page, or the last one of a small list. */
async function turning(database: BenchDatabase, page: number, first: Record<string, string> = {}) {
  let address: Record<string, string> = first
  for (let turned = 1; turned < page; turned += 1) {
    const found = await reading(trajectoryListScreen, trajectoryListFilter.parse(address))(database)
    const last = (await found()).page?.rows.at(-1)
    if (!last) break
    address = { ...first, na: `${last.stateSince}_${last.id}`, pagina: String(turned + 1) }
  }
  return reading(trajectoryListScreen, trajectoryListFilter.parse(address))(database)
}

/** `/wachtlijst` ten pages on, or on the last full page of a shorter list. */
async function waitingFurther(database: BenchDatabase) {
  const first = await reading(waitingListScreen, waitingListFilter.parse({}))(database)
  const list = await first()
  const full = Math.floor((list.counts[list.queue] ?? 0) / waitingPageSize)
  const pagina = String(Math.max(1, Math.min(10, full)))
  return reading(waitingListScreen, waitingListFilter.parse({ pagina }))(database)
}

/** The page of a trajectory of the largest municipality in this state, without an open form. */
async function opening(database: BenchDatabase, admin: postgres.Sql, state: string) {
  const [row] = await admin<{ number: string }[]>`
    select t.number from trajectory t join organisation o on o.id = t.municipality_id
    where o.name = 'Gemeente 1' and t.state = ${state} order by t.id limit 1`
  const filter = trajectoryPageFilter.parse({})
  return reading(trajectoryScreen, { number: row?.number ?? '', filter })(database)
}

/** A move that ends where it began, on a trajectory of the largest municipality. */
async function moving({ sessions }: BenchDatabase, admin: postgres.Sql) {
  const [row] = await admin<{ id: string; version: number }[]>`
    select t.id, t.version from trajectory t join organisation o on o.id = t.municipality_id
    where o.name = 'Gemeente 1' and t.state = 'awaitingAdvice' order by t.id limit 1`
  let version = row?.version ?? 0
  return async () => {
    const raw = {
      trajectoryId: row?.id,
      version,
      move: 'recordUwvQuestion',
      validOn: '2026-11-02',
      reason: '',
      submissionId: randomUUID(),
    }
    const result = await perform(makeMove, sessions.caseworker, raw, now)
    if (result.status !== 'done') throw new Error(JSON.stringify(result))
    version += 1
  }
}

/** The sheet of a place with free seats for a caseworker of the two largest municipalities, which its company serves. */
async function matching({ sessions }: BenchDatabase, admin: postgres.Sql) {
  const [found] = await admin<{ id: string; company: string; other: string }[]>`
    select w.id, w.company_id as company, o.id as other from organisation g join service_area s on s.municipality_id = g.id
      join workplace w on w.company_id = s.company_id, organisation o
    where g.name = 'Gemeente 1' and o.name = 'Gemeente 2' order by w.id limit 1`
  if (!found) throw new Error('no place')
  const session = randomUUID()
  const account = randomUUID()
  await admin`insert into service_area (company_id, municipality_id, valid_from) values (${found.company}, ${found.other}, '2015-01-01')`
  await admin`insert into account (id, organisation_id, email, name, role)
    select ${account}, a.organisation_id, 'match@voorbeeld.example', 'Match', 'caseworker' from session s join account a on a.id = s.account_id where s.id = ${sessions.caseworker}`
  await admin`insert into account_municipality (account_id, municipality_id, valid_from)
    select ${account}, o.id, '2015-01-01' from organisation o where o.name in ('Gemeente 1', 'Gemeente 2')`
  await admin`insert into session (id, account_id, expires_at) values (${session}, ${account}, now() + interval '10 hours')`
  return async () => {
    const answer = await read(candidatesScreen, session, { id: found.id, filter: matchFilter.parse({}) }, now)
    if (answer.status !== 'found') throw new Error(answer.status)
    return answer.data
  }
}

/** Everyone who waits and was judged for the place. */
function peopleOnSheet(answer: unknown): number {
  const { fitting, excluded } = answer as Awaited<ReturnType<Awaited<ReturnType<typeof matching>>>>
  return fitting + excluded
}

const waiting = (input: object, role?: Role) =>
  reading(waitingListScreen, waitingListFilter.parse(input), role)
const due = (input: object, role?: Role) => reading(todayScreen, todayFilter.parse(input), role)
const seats = (input: object, role?: Role) => reading(workplacesScreen, workplaceFilter.parse(input), role)
const placed = (input: object, role?: Role) => reading(placementsScreen, placementFilter.parse(input), role)
const page = { statements: 4, buffers: 150, growth: 1.2 }

/** A sheet over so many who wait takes half a second at most, and grows no faster than they do. */
const match = {
  statements: 4,
  buffers: null,
  growth: null,
  milliseconds: 500,
  people: { of: peopleOnSheet, atLeast: 5_000 },
}

export const hotPaths: HotPath[] = [
  { name: '/wachtlijst', ...list, prepare: waiting({}) },
  { name: '/wachtlijst, bladzijde 10', ...list, prepare: waitingFurther },
  { name: '/vandaag', ...list, prepare: due({ van: 'team' }) },
  { name: '/vandaag, bladzijde 10', ...list, prepare: due({ van: 'team', toon: 'later', pagina: '10' }) },
  { name: '/vandaag van mij', ...short, prepare: due({}) },
  { name: '/vandaag van mij, later', ...list, prepare: due({ toon: 'later' }) },
  { name: '/vandaag van HR', ...short, prepare: due({}, 'hr') },
  { name: '/vandaag van HR, later', ...list, prepare: due({ toon: 'later' }, 'hr') },
  { name: '/trajecten', ...list, prepare: (database) => turning(database, 1) },
  { name: '/trajecten, bladzijde 10', ...list, prepare: (database) => turning(database, 10) },
  { name: '/trajecten van mij', ...list, prepare: (database) => turning(database, 1, { van: 'mij' }) },
  {
    name: '/trajecten van mij, bladzijde 3',
    ...list,
    prepare: (database) => turning(database, 3, { van: 'mij' }),
  },
  {
    name: '/trajecten in een stap',
    ...list,
    prepare: (database) => turning(database, 2, { stap: 'waiting' }),
  },
  {
    name: 'zoeken op naam',
    statements: 2,
    buffers: 100,
    growth: 2,
    prepare: async (database) => reading(trajectoryListScreen, await searching(database, 'bakk'))(database),
  },
  {
    name: 'trajectpagina, geplaatst',
    ...page,
    prepare: (database, admin) => opening(database, admin, 'placed'),
  },
  {
    name: 'trajectpagina, wacht',
    ...page,
    prepare: (database, admin) => opening(database, admin, 'waiting'),
  },
  { name: '/plekken', ...list, prepare: seats({}) },
  { name: '/plekken met vrije stoelen', ...list, prepare: seats({ toon: 'vrij' }) },
  { name: '/plekken van HR', ...list, prepare: seats({}, 'hr') },
  { name: '/plaatsingen', ...list, prepare: placed({}) },
  { name: '/plaatsingen, bladzijde 10', ...list, prepare: placed({ pagina: '10' }) },
  { name: '/plaatsingen die eindigen', ...list, prepare: placed({ toon: 'eindigt' }) },
  { name: '/plaatsingen die eindigden', ...list, prepare: placed({ toon: 'beeindigd' }) },
  { name: '/plaatsingen met een signaal', ...list, prepare: placed({ toon: 'signaal' }) },
  { name: '/plaatsingen in de eerste weken', ...list, prepare: placed({ toon: 'eerste-weken' }) },
  { name: '/plaatsingen van een vorm', ...list, prepare: placed({ vorm: 'onLocation' }) },
  { name: '/plaatsingen bij een werkgever', ...short, prepare: placed({ werkgever: 'Werkgever 7' }) },
  {
    name: '/plaatsingen met een signaal bij een werkgever',
    ...short,
    prepare: placed({ toon: 'signaal', werkgever: 'Werkgever 7' }),
  },
  { name: '/plaatsingen met een signaal van HR', ...list, prepare: placed({ toon: 'signaal' }, 'hr') },
  {
    name: '/plaatsingen in de eerste weken van HR',
    ...list,
    prepare: placed({ toon: 'eerste-weken' }, 'hr'),
  },
  { name: '/plaatsingen van HR', ...list, prepare: placed({}, 'hr') },
  { name: '/plaatsingen van HR, bladzijde 10', ...list, prepare: placed({ pagina: '10' }, 'hr') },
  { name: 'verwezen naar HR', ...list, prepare: placed({ toon: 'verwezen' }, 'hr') },
  ...reportPaths,
  { name: 'een stap', statements: 3, buffers: null, growth: 1.2, prepare: moving, once: true },
  { name: 'wie past op een plek', ...match, prepare: matching },
]
