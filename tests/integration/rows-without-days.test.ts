import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar'
import { qualityRuleNames } from '@/lib/domain/quality-rules'
import * as files from '@/lib/export/commands'
import type { Sheet } from '@/lib/export/sheet'
import { perform, type Command } from '@/lib/pipeline/command'
import { read, type Query } from '@/lib/pipeline/query'
import { qualityFilter } from '@/lib/quality/filter'
import { qualityReportScreen } from '@/lib/quality/report-queries'
import { uwvReportScreen } from '@/lib/reconciliation/queries'
import { uwvFilter } from '@/lib/reconciliation/schemas'
import { figureSpecs, partOfTarget } from '@/lib/report/figures'
import { reportFilter } from '@/lib/report/filter'
import { missingFilter } from '@/lib/report/missing-filter'
import { missingReportScreen } from '@/lib/report/missing-queries'
import { figureScreen } from '@/lib/report/queries'
import { throughputLabel } from '@/lib/report/throughput-figures'
import { termReportFilter, termReportScreen } from '@/lib/report/term-queries'
import { throughputFilter, throughputScreen } from '@/lib/report/throughput-queries'
import { waitingListFilter } from '@/lib/waiting-list/list-filter'
import { orderTrialFilter } from '@/lib/waiting-list/order-filter'
import { orderTrialScreen } from '@/lib/waiting-list/order-queries'
import { waitingListScreen } from '@/lib/waiting-list/queries'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { aloneAmong, tellingCells, tellingParts } from '../support/unnamed'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const on = (day: string) => new Date(`${day}T10:00:00+01:00`)

/** Each came, waited, began and stopped on a day of the own: whoever saw those days could tell them apart. */
beforeAll(async () => {
  world = await makeWorld(admin)
  for (let nth = 0; nth < 12; nth += 1) {
    const day = addDays('2026-01-12', nth * 20)
    const one = await trajectoryIn(world, admin, 'toBePlaced', { surname: `Wacht ${nth}`, on: on(day) })
    await admin`update advice set advised_on = ${addDays('2025-12-01', nth * -30)} where trajectory_id = ${one.trajectoryId}`
    if (nth % 2 === 0)
      await trajectoryIn(world, admin, 'placed', { surname: `Werkt ${nth}`, on: on(addDays(day, 3)) })
    if (nth < 6) {
      const offered = await moved(world, admin, one, 'offer', { on: on('2026-09-07') })
      const input = { refusedBy: 'person', refusalKind: 'weekdays', reason: 'Kan dan niet.' }
      await moved(world, admin, offered, 'refuseToPlace', { on: on(`2026-09-1${nth}`), input })
    }
  }
})

async function seen<Input, T>(screen: Query<Input, T>, input: Input) {
  const answer = await read(screen, world.session.manager, input, now)
  return answer.status === 'found' ? answer.data : null
}
async function sheetOf(command: Command<Sheet>, filter: Record<string, string>) {
  const result = await perform(command, world.session.manager, { submissionId: randomUUID(), filter }, now)
  if (result.status !== 'done') throw new Error(`${JSON.stringify(filter)}: ${result.status}`)
  return result.value
}

type Rows = readonly object[]
const days = ['2026-11-02', '2026-10-31'] as const
interface Part {
  names: readonly string[]
  ask: (name: string, dag: string) => Promise<Rows | undefined>
  file?: [Command<Sheet>, (name: string, dag: string) => Record<string, string>]
}

const named = (word: 'cijfer' | 'soort') => (name: string, dag: string) => ({ [word]: name, dag })
const trial = { spoed: '1', advies: '90', wachten: '10' }
const termNames = [
  'uwvAdvice',
  'municipalDecision',
  'followUpPlacement',
  'bridgingArrangement',
  'contactRound',
  'placementStart',
  'checkIn1',
]
const throughputNames = ['inflow', 'inflow.municipality', 'outcome.positive', 'toAdvice', 'toDecision', 'toStart', 'waited', 'reason.toBePlaced', 'reached.3', 'standing.3', 'endReason.ownChoice'] // prettier-ignore

/** Every screen and file of rows that a manager opens, with the figures (or queues) it knows. */
const parts: Record<string, Part> = {
  sturing: {
    names: figureSpecs.map(({ slug }) => slug),
    ask: async (slug, dag) => (await seen(figureScreen, { ...reportFilter.parse({ dag }), slug }))?.rows,
    file: [files.exportFigure, named('cijfer')],
  },
  doorstroom: {
    names: throughputNames,
    ask: async (cijfer, dag) => (await seen(throughputScreen, throughputFilter.parse({ cijfer, dag })))?.rows,
    file: [files.exportThroughput, named('cijfer')],
  },
  termijnen: {
    names: ['late', 'soon', 'inTime', 'broken', 'unneeded'].flatMap((name) => termNames.map((rule) => `${name}.${rule}`)),
    ask: async (cijfer, dag) => (await seen(termReportScreen, termReportFilter.parse({ cijfer, dag })))?.rows,
    file: [files.exportTerms, named('cijfer')],
  },
  ontbreekt: {
    names: ['all', 'source.person', 'kind.weekdays'],
    ask: async (soort) => (await seen(missingReportScreen, missingFilter.parse({ soort })))?.rows,
    file: [files.exportMissingReport, named('soort')],
  },
  kwaliteit: {
    names: qualityRuleNames,
    ask: async (soort, dag) => (await seen(qualityReportScreen, qualityFilter.parse({ soort, dag })))?.rows,
    file: [files.exportQualityReport, named('soort')],
  },
  uwv: {
    names: ['wel.alike', 'wel.recordedLater', 'niet.undecided'],
    ask: async (soort) => (await seen(uwvReportScreen, uwvFilter.parse({ soort, cijfer: 'withAdvice' })))?.rows,
    file: [files.exportUwvReport, (soort) => ({ soort, cijfer: 'withAdvice' })],
  },
  wachtlijst: {
    names: ['te-plaatsen', 'wachtlijst', 'rustend'],
    ask: async (rij, dag) => (await seen(waitingListScreen, waitingListFilter.parse({ rij, dag })))?.rows,
    file: [files.exportWaitingList, (rij, dag) => ({ rij, dag })],
  },
  volgorde: {
    names: ['te-plaatsen'],
    ask: async (rij) => (await seen(orderTrialScreen, orderTrialFilter.parse({ rij, ...trial })))?.rows,
  },
} // prettier-ignore

const asWords = (day: string) => day.split('-').reverse().join('-')

describe('rows of a manager', () => {
  test.each(Object.entries(parts))('%s: no day and nothing to be known by, in any row of screen and file', async (_, { names, ask, file }) => {
    let opened = 0
    for (const day of days)
      for (const name of names) {
        const rows = (await ask(name, day)) ?? []
        expect(tellingParts(rows), `${name} ${day}`).toEqual([])
        if (rows.length === 0) continue
        opened += 1
        expect(rows.length, name).toBeGreaterThanOrEqual(5)
        if (!file) continue
        const sheet = await sheetOf(file[0], file[1](name, day))
        const until = sheet.about.find(([label]) => label === 'Stand van')?.[1]
        expect(tellingCells(sheet, asWords(String(until))), `${name} ${day}`).toEqual([])
        expect(sheet.rows).toHaveLength(rows.length)
        expect(sheet.rows.map(([at]) => at)).toEqual(rows.map((__, at) => at + 1))
      }
    expect(opened).toBeGreaterThan(0)
  }) // prettier-ignore

  test('people of whom only the days differ are not told apart, in one figure or between two', async () => {
    const slugs = ['personen', 'begonnen', 'bruto', 'stap-te-plaatsen', 'stap-geplaatst']
    for (const slug of slugs) expect(aloneAmong((await parts.sturing?.ask(slug, days[0])) ?? []), slug).toEqual([])
    expect(aloneAmong((await parts.wachtlijst?.ask('te-plaatsen', days[0])) ?? [])).toEqual([])
    for (const name of throughputNames.filter((one) => throughputLabel(one) !== null))
      expect(aloneAmong((await parts.doorstroom?.ask(name, days[0])) ?? []), name).toEqual([])
  }) // prettier-ignore

  test('hours differ per person: the order of one day says nothing of that of another', async () => {
    const placed = await admin<
      { id: string }[]
    >`select distinct trajectory_id as id from placement_term order by 1`
    for (const [nth, { id }] of placed.entries())
      await admin`update placement_term set hours_per_week = ${12 + nth}, weekday_hours = null where trajectory_id = ${id}`
    for (const day of days) {
      const rows = (await parts.sturing?.ask(partOfTarget, day)) as { hours: unknown }[]
      // 12 to 17 hours, told of all six together.
      expect(rows.map(({ hours }) => hours)).toEqual(Array(6).fill({ above: 8, upTo: 24 }))
    }
  })

  test('of a company, what is missing at its own work has no day either, in screen and file', async () => {
    await admin`update placement_term set weekday_hours = null where superseded_at is null`
    for (const dag of days) {
      const filter = { soort: 'workDaysUnknown', dag }
      const answer = await read(qualityReportScreen, world.session.managerWerkpad, qualityFilter.parse(filter), now)
      if (answer.status !== 'found') throw new Error(answer.status)
      const { rows, figure } = answer.data
      expect([rows.length, figure?.total]).toEqual([6, 6])
      expect(tellingParts(rows)).toEqual([])
      const file = await perform(files.exportQualityReport, world.session.managerWerkpad, { submissionId: randomUUID(), filter }, now)
      if (file.status !== 'done') throw new Error(file.status)
      expect(file.value.rows).toHaveLength(6)
      expect(tellingCells(file.value, asWords(dag))).toEqual([])
    }
  }) // prettier-ignore

  test('a page goes on where the one before ended, and the same question gives the same rows', async () => {
    const first = await parts.sturing?.ask('personen', days[1])
    expect(await parts.sturing?.ask('personen', days[1])).toEqual(first)
    const next = await seen(figureScreen, { ...reportFilter.parse({ pagina: '2' }), slug: 'personen' })
    expect(next?.rows).toEqual([])
  })
})

describe('the functions under them', () => {
  const unnamed = ['report_rows', 'throughput_rows', 'report_refusal_rows', 'report_quality_rows', 'uwv_report_rows', 'term_rows', 'switch_rows', 'deviation_rows'] // prettier-ignore
  test('give no day and no key, so that no screen could show one', async () => {
    const found = await admin<{ name: string; columns: string }[]>`
      select p.proname as name, pg_get_function_result(p.oid) as columns from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'app' and p.proname = any (${unnamed}) order by 1`
    expect(found.map(({ name }) => name)).toEqual([...unnamed].sort())
    for (const { name, columns } of found) expect(columns, name).not.toMatch(/date|timestamp|uuid|key/)
  })

  test('and none of them opens for somebody else', async () => {
    const { asActor } = await import('@/db/client')
    const calls = ['caseworker', 'hr', 'managerOeverland', 'managerWerkpad'] as const
    for (const account of calls)
      await expect(
        asActor(world.session[account], ({ sql }) => sql`select * from app.throughput_rows(${world.meerdorp}, 'inflow', '2026-11-02', 'infinity', '{29}', 0)`),
      ).rejects.toThrow()
  }) // prettier-ignore
})
