import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { mayEver } from '@/lib/domain/policy'
import { qualityRuleNames } from '@/lib/domain/quality-rules'
import { smallNumberWords } from '@/lib/domain/small-numbers'
import * as files from '@/lib/export/commands'
import type { Sheet } from '@/lib/export/sheet'
import { deviationFilter, deviationsScreen } from '@/lib/match/deviations'
import { perform, type Command } from '@/lib/pipeline/command'
import { read, type Query } from '@/lib/pipeline/query'
import { qualityFilter } from '@/lib/quality/filter'
import { qualityReportScreen } from '@/lib/quality/report-queries'
import { figureSpecs } from '@/lib/report/figures'
import { reportFilter } from '@/lib/report/filter'
import { groupParts } from '@/lib/report/group-filter'
import { missingFilter } from '@/lib/report/missing-filter'
import { missingReportScreen } from '@/lib/report/missing-queries'
import { figureScreen } from '@/lib/report/queries'
import { switchOutcomesScreen, switchReportFilter } from '@/lib/report/switch-queries'
import { termReportFilter, termReportScreen } from '@/lib/report/term-queries'
import { throughputFilter, throughputScreen } from '@/lib/report/throughput-queries'
import { hygieneFilter } from '@/lib/waiting-list/hygiene-filter'
import { hygieneScreen } from '@/lib/waiting-list/hygiene-queries'
import { waitingListFilter } from '@/lib/waiting-list/list-filter'
import { waitingListScreen } from '@/lib/waiting-list/queries'
import { testDatabase } from '../support/database'
import { everyQuery } from '../support/every-endpoint'
import { moved, now, trajectoryIn } from '../support/factories'
import { querySamples, type Asked } from '../support/query-samples'
import { makeWorld, openSession, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
/** A manager of both gemeenten, of which Oeverland shows nothing under 9. */
let both: string
const begun = new Date('2026-03-02T10:00:00+01:00')
const higher = 9
const many = 7

const set = (organisation: string, small: number) =>
  admin`update organisation set small_number = ${small} where id = ${organisation}`

/** Of every kind so many in each gemeente that one of them alone would show it, and both together may not. */
beforeAll(async () => {
  world = await makeWorld(admin)
  await set(world.oeverland, higher)
  await admin`insert into account_municipality (account_id, municipality_id, valid_from) values (${world.account.manager}, ${world.oeverland}, '2015-01-01')`
  both = await openSession(admin, world.account.manager)
  for (const municipality of ['meerdorp', 'oeverland'] as const)
    for (let nth = 0; nth < many; nth += 1) {
      for (const state of ['placed', 'toBePlaced', 'screening'] as const)
        await trajectoryIn(world, admin, state, { in: municipality, on: begun })
      const switching = await trajectoryIn(world, admin, 'switchPreparing', { in: municipality, on: begun })
      await moved(world, admin, switching, 'stopSwitch', { in: municipality, input: { stopKind: 'income' } })
      const offered = await trajectoryIn(world, admin, 'offered', { in: municipality, on: begun })
      const input = { refusedBy: 'person', refusalKind: 'weekdays', reason: 'Kan dan niet.' }
      await moved(world, admin, offered, 'refuseToPlace', { in: municipality, input })
    }
}, 120_000)

const municipalities = ['meerdorp', 'oeverland'] as const

/** Everything inside an answer that passes a test. */
function within<T>(value: unknown, found: (one: object) => T | null): T[] {
  if (value === null || typeof value !== 'object') return []
  const own = found(value)
  return [...(own === null ? [] : [own]), ...Object.values(value).flatMap((one) => within(one, found))]
}
const thresholds = (answer: unknown) =>
  within(answer, (one) => ('threshold' in one && typeof one.threshold === 'number' ? one.threshold : null))
/** Figures that are shown while they are too small for one of the gemeenten. */
const tooSmall = (answer: unknown) =>
  within(answer, (one) => {
    if (!('kind' in one) || one.kind !== 'number' || !('value' in one)) return null
    return typeof one.value === 'number' && one.value > 0 && one.value < higher ? one.value : null
  })

const anyone: Omit<Asked, 'world'> = {
  ...{ number: 'T-2026-0001', surname: 'Niemand', birthDate: '1980-01-01', kept: 'Niemand' },
  ...{ batchId: randomUUID(), placementId: randomUUID(), offerId: randomUUID(), letterId: randomUUID() },
  ...{ messageId: randomUUID(), appointmentId: randomUUID(), roundId: randomUUID(), routeKey: 'niets' },
  ...{ scenarioId: randomUUID(), employerId: randomUUID() },
}

describe('a manager of gemeenten that differ', () => {
  test('reads by the higher number in everything that a manager may ask', async () => {
    const queries = await everyQuery()
    const asked = { ...anyone, world }
    let answers = 0
    for (const { query, input } of Object.values(querySamples)) {
      const one = queries.get(query)
      // A preview takes a file, and nothing of the reports.
      if (!one || !mayEver('manager', one.permission) || query === 'uwvFilePreview') continue
      for (const municipality of municipalities) {
        const text = JSON.stringify(input(asked) ?? null).replaceAll(world.meerdorp, world[municipality])
        const answer = await read(one, both, JSON.parse(text) as unknown, now)
        if (answer.status !== 'found') continue
        const found = new Set(thresholds(answer.data))
        if (found.size > 0) answers += 1
        expect([query, municipality, ...found]).toEqual([query, municipality, ...(found.size > 0 ? [higher] : [])])
        expect([query, municipality, tooSmall(answer.data)]).toEqual([query, municipality, []])
      }
    }
    expect(answers).toBeGreaterThan(20)
  }, 60_000) // prettier-ignore

  test('also in the database: no function goes by the number of an organisation by itself', async () => {
    const rows = await admin<{ name: string }[]>`
      select p.proname as name from pg_proc p where p.pronamespace = 'app'::regnamespace
        and p.prosrc ~ '[a-z][.]small_number' and p.prosrc !~ 'app[.]small_number'`
    expect(rows).toEqual([{ name: 'small_number' }])
  })

  test('and each manager of one of them by that of the own', async () => {
    for (const [key, own] of [['manager', 5], ['managerOeverland', higher]] as const) {
      const session = key === 'manager' ? await aloneIn('meerdorp') : world.session[key]
      const answer = await read(termReportScreen, session, termReportFilter.parse({}), now)
      expect([key, answer.status === 'found' && answer.data.threshold]).toEqual([key, own])
    }
  }) // prettier-ignore

  test('a company goes by the higher of its own and of the gemeenten it works for', async () => {
    await set(world.werkpad, 6)
    for (const [oeverland, expected] of [[higher, higher], [5, 6]] as const) {
      await set(world.oeverland, oeverland)
      const answer = await read(termReportScreen, world.session.managerWerkpad, termReportFilter.parse({}), now)
      expect(answer.status === 'found' && answer.data.threshold).toBe(expected)
    }
    await set(world.oeverland, higher)
  }) // prettier-ignore
})

/** A session of somebody who is manager of that gemeente only. */
async function aloneIn(municipality: 'meerdorp') {
  const [row] = await admin<{ id: string }[]>`
    insert into account (organisation_id, name, email, role) values (${world[municipality]}, 'Alleen hier', ${`${randomUUID()}@voorbeeld.nl`}, 'manager') returning id`
  const id = row?.id ?? ''
  await admin`insert into account_municipality (account_id, municipality_id, valid_from) values (${id}, ${world[municipality]}, '2015-01-01')`
  return openSession(admin, id)
}

type Rows = readonly unknown[] | undefined
interface Part {
  names: readonly string[]
  ask: (session: string, gemeente: string, name: string) => Promise<Rows>
  file: Command<Sheet>
  word: 'cijfer' | 'soort' | 'rij' | 'deel'
}
async function rowsOf<Input, T extends { rows: readonly unknown[] }>(screen: Query<Input, T>, session: string, input: Input): Promise<Rows> {
  const answer = await read(screen, session, input, now)
  return answer.status === 'found' ? answer.data.rows : undefined
} // prettier-ignore

const parts: Record<string, Part> = {
  stand: {
    names: figureSpecs.map(({ slug }) => slug), word: 'cijfer', file: files.exportFigure,
    ask: (session, gemeente, slug) => rowsOf(figureScreen, session, { ...reportFilter.parse({ gemeente }), slug }),
  },
  doorstroom: {
    names: ['inflow.municipality', 'toStart', 'waited', 'reason.toBePlaced'], word: 'cijfer', file: files.exportThroughput,
    ask: (session, gemeente, cijfer) => rowsOf(throughputScreen, session, throughputFilter.parse({ gemeente, cijfer })),
  },
  termijnen: {
    names: ['late.uwvAdvice', 'late.bridgingArrangement', 'late.contactRound'], word: 'cijfer', file: files.exportTerms,
    ask: (session, gemeente, cijfer) => rowsOf(termReportScreen, session, termReportFilter.parse({ gemeente, cijfer })),
  },
  switches: {
    names: ['stopped.income'], word: 'cijfer', file: files.exportSwitches,
    ask: (session, gemeente, cijfer) => rowsOf(switchOutcomesScreen, session, switchReportFilter.parse({ gemeente, cijfer })),
  },
  volgorde: {
    names: ['offers', 'inOrder'], word: 'cijfer', file: files.exportDeviations,
    ask: (session, gemeente, cijfer) => rowsOf(deviationsScreen, session, deviationFilter.parse({ gemeente, cijfer })),
  },
  ontbreekt: {
    names: ['all', 'source.person', 'kind.weekdays'], word: 'soort', file: files.exportMissingReport,
    ask: (session, gemeente, soort) => rowsOf(missingReportScreen, session, missingFilter.parse({ gemeente, soort })),
  },
  kwaliteit: {
    names: qualityRuleNames, word: 'soort', file: files.exportQualityReport,
    ask: (session, gemeente, soort) => rowsOf(qualityReportScreen, session, qualityFilter.parse({ gemeente, soort })),
  },
  wachtlijst: {
    names: ['te-plaatsen', 'wachtlijst'], word: 'rij', file: files.exportWaitingList,
    ask: (session, gemeente, rij) => rowsOf(waitingListScreen, session, waitingListFilter.parse({ gemeente, rij })),
  },
  nalopen: {
    names: ['alle', 'schoon', 'verlopen'], word: 'deel', file: files.exportHygiene,
    ask: (session, gemeente, deel) => rowsOf(hygieneScreen, session, hygieneFilter.parse({ gemeente, deel })),
  },
} // prettier-ignore

/** Parts with figures of the seven; in the others they are added up to more. */
const small = new Set(['stand', 'switches', 'ontbreekt'])

describe.each(Object.keys(parts))('%s', (name) => {
  const part = parts[name]
  if (!part) throw new Error(name)
  const { names, ask, file, word } = part
  const filters = () =>
    municipalities.flatMap((one) => names.map((figure) => ({ gemeente: world[one], [word]: figure })))

  test('opens no rows of fewer than the higher number, in neither gemeente, on screen or in a file', async () => {
    for (const municipality of municipalities)
      for (const figure of names) {
        const rows = await ask(both, world[municipality], figure)
        expect([figure, municipality, rows === undefined || rows.length === 0 || rows.length >= higher]).toEqual([figure, municipality, true])
      }
    for (const filter of filters()) {
      const taken = await perform(file, both, { submissionId: randomUUID(), filter }, now)
      if (taken.status === 'done' && taken.value.columns[0]?.label === 'Regel')
        expect([filter, taken.value.rows.length === 0 || taken.value.rows.length >= higher]).toEqual([filter, true])
    }
  }, 60_000) // prettier-ignore

  test('where the lower number shows some of it to who is of that gemeente alone', async () => {
    const alone = await aloneIn('meerdorp')
    const opened = []
    for (const figure of names) opened.push((await ask(alone, world.meerdorp, figure))?.length ?? 0)
    const some = opened.some((count) => count >= 5 && count < higher)
    expect([name, some]).toEqual([name, small.has(name)])
  }) // prettier-ignore
})

/** A word of the code: "late.uwvAdvice", "inDecision". */
const code = /^[a-z]+([.][a-zA-Z]+|[A-Z][a-z]+)/

async function headOf(command: Command<Sheet>, session: string, filter: Record<string, string>) {
  const taken = await perform(command, session, { submissionId: randomUUID(), filter }, now)
  return taken.status === 'done' ? taken.value.about : null
}

describe('the head of a file of a manager', () => {
  const beside = groupParts.map(([onderdeel]) => ({ onderdeel }))
  const opened = [
    { onderdeel: 'instroom', cijfer: 'inflow' },
    { onderdeel: 'termijnen', cijfer: 'late.contactRound' },
  ]
  const all: [string, Command<Sheet>, Record<string, string>[]][] = [
    ...Object.entries(parts).map(
      ([name, { file, names, word }]): [string, Command<Sheet>, Record<string, string>[]] => [
        name,
        file,
        [{}, ...names.map((figure) => ({ [word]: figure }))],
      ],
    ),
    ['gemeenten naast elkaar', files.exportGroup, [...beside, ...opened]],
    ['cijfers', files.exportReport, [{}]],
    ['twee dagen', files.exportComparison, [{}]],
    ['uwv', files.exportUwvReport, [{ cijfer: 'withAdvice', soort: 'wel.alike' }]],
  ]

  test.each(all)('%s: names the number below which nothing is shown, and its figure as the page does', async (_, command, asked) => {
    const heads = []
    for (const session of [both, await aloneIn('meerdorp')])
      for (const filter of asked) heads.push([session === both ? higher : 5, await headOf(command, session, filter)] as const)
    const made = heads.filter(([, about]) => about !== null)
    expect(made.length).toBeGreaterThan(0)
    for (const [small, about] of made) {
      expect(about).toContainEqual(['Kleine aantallen', smallNumberWords(small), 'text'])
      expect(about?.map(([, value]) => String(value)).filter((value) => code.test(value))).toEqual([])
    }
  }, 60_000) // prettier-ignore
})

test('one function says the number, and nothing else reads the setting', async () => {
  const readers = await admin<{ name: string }[]>`
    select p.proname as name from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prosrc ~ '[a-z]\\.small_number\\y' and p.prosrc !~ 'app\\.small_number' or p.proname = 'small_number' and p.pronamespace = 'app'::regnamespace`
  expect(readers.map(({ name }) => name)).toEqual(['small_number'])
})
