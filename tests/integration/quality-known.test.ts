import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { qualityRuleNames, rulesAsked, type QualityRuleName } from '@/lib/domain/quality-rules'
import { exportQuality, exportQualityReport } from '@/lib/export/commands'
import { csvFile, jsonLinesFile } from '@/lib/export/text-file'
import { instantOf } from '@/lib/pipeline/as-of'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { qualityFilter } from '@/lib/quality/filter'
import { notOfThatDay } from '@/lib/quality/of-day'
import { qualityScreen } from '@/lib/quality/queries'
import { qualityReportScreen } from '@/lib/quality/report-queries'
import { reportFilter } from '@/lib/report/filter'
import { reportScreen } from '@/lib/report/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { now, today } from '../support/factories'
import { day, findingsIn } from '../support/findings'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let desk: ReturnType<typeof findingsIn>
const kept = rulesAsked({ company: false })
/** Between the day of a finding and the day on which it was mended. */
const then = '2026-10-12'
const mendedOn = '2026-10-20'
const people = {} as Record<QualityRuleName, Moved>

type Query = Record<string, string>
const filterOf = (query: Query) => qualityFilter.parse(query)
async function inbox(query: Query, as: AccountKey = 'caseworker', at = now) {
  const answer = await read(qualityScreen, world.session[as], filterOf({ van: 'team', ...query }), at)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
async function report(query: Query, as: AccountKey = 'manager', at = now) {
  const answer = await read(qualityReportScreen, world.session[as], filterOf(query), at)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const has = async (rule: QualityRuleName, query: Query, at = now) =>
  (await inbox({ soort: rule, ...query }, 'caseworker', at)).rows.some(
    ({ number }) => number === people[rule].number,
  )
const found = (rule: QualityRuleName, on: string, known: string | null) =>
  admin<
    { id: string; since: string }[]
  >`select trajectory_id as id, since from app.quality_findings(array[${world.meerdorp}]::uuid[], null, ${on}, ${known}::text::timestamptz, array[${rule}]) order by 1`

/** One finding of each rule, and six more that only a contract without working days makes; some people fit. */
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 500)
  desk = findingsIn(world, admin)
  for (const rule of qualityRuleNames) people[rule] = await desk.cases[rule].make()
  for (let nth = 0; nth < 6; nth += 1) await desk.cases.workDaysUnknown.make()
  for (const state of ['intake', 'screening', 'toBePlaced', 'placed'] as const) await desk.inState(state)
}, 120_000)

describe('before anything was mended', () => {
  test.each(kept)('%s: today by the way of another day is today as it stands', async (rule) => {
    const rows = await found(rule, today, null)
    expect(rows.length).toBeGreaterThan(0)
    expect(await found(rule, today, 'infinity')).toEqual(rows)
    expect(await found(rule, today, instantOf('2026-11-03'))).toEqual(rows)
  })

  test('a day before all of it finds nothing, and so does what was known then', async () => {
    expect((await inbox({ dag: '2026-02-01' })).counts).toEqual({})
    expect((await inbox({ dag: then, bekend: '2026-02-01' })).counts).toEqual({})
  })
})

describe('what is mended since', () => {
  /** What happened after the day; the rest was a mistake in what was recorded, and is known better now. */
  const happened: readonly QualityRuleName[] = [
    'adviceUndecided',
    'adviceOld',
    'restingMoved',
    'addressWrong',
    'possibleDouble',
    'livesElsewhere',
  ]

  test.each(kept)('%s: stood there on the day as known then, and does not today', async (rule) => {
    const { by, input } = desk.cases[rule]
    expect(await has(rule, { dag: then }, day(mendedOn))).toBe(true)
    for (const as of by) {
      const row = (await inbox({ soort: rule }, as, day(mendedOn))).rows.find(({ number }) => number === people[rule].number)
      if (!row) throw new Error(`${rule} is not found`)
      await desk.mend(as, row, people[rule], { ...(rule === 'adviceOld' ? { uwvReceivedOn: mendedOn } : {}), ...input }, day(mendedOn))
    }
    expect([await has(rule, {}), await has(rule, { dag: then, bekend: then })]).toEqual([false, true])
    expect(await has(rule, { dag: then }), 'as known now').toBe(happened.includes(rule))
    expect(await has(rule, { dag: '2026-10-25', bekend: '2026-10-25' })).toBe(false)
  }) // prettier-ignore

  test('a figure as known then stays the same to the byte after corrections, and another as known now', async () => {
    const asked = { dag: then, bekend: then, soort: 'workDaysUnknown' }
    const taken = async (query: Query, as: AccountKey = 'manager') => {
      const command = as === 'manager' ? exportQualityReport : exportQuality
      const file = await perform(
        command,
        world.session[as],
        { submissionId: randomUUID(), filter: query },
        now,
      )
      return file.status === 'done' ? csvFile(file.value) + jsonLinesFile(file.value) : file.status
    }
    const before = [await taken(asked), await taken({ ...asked, van: 'team' }, 'caseworker')]
    expect((await report(asked)).shown.workDaysUnknown).toEqual({ kind: 'number', value: 7 })
    const [one] = (await inbox({ soort: 'workDaysUnknown' })).rows
    const [person] = await admin<
      Moved[]
    >`select id as "trajectoryId", number from trajectory where number = ${one?.number ?? ''}`
    if (!one || !person) throw new Error('nobody')
    await desk.mend('caseworker', one, person)
    expect([await taken(asked), await taken({ ...asked, van: 'team' }, 'caseworker')]).toEqual(before)
    expect((await report(asked)).rows).toHaveLength(7)
    expect((await report({ dag: then })).shown.workDaysUnknown).toEqual({ kind: 'number', value: 5 })
  })
})

describe('another day', () => {
  test('says of names and addresses that it shows what was found then, and today says nothing', async () => {
    const data = await inbox({ dag: then })
    expect([data.now, data.names, data.unkept]).toEqual([false, kept, {}])
    expect(notOfThatDay(data)).toMatch(/^Bij “adres klopt niet”, “misschien dubbel” en “woont in een andere gemeente” staat wat Schakel die dag vond/)
    expect(notOfThatDay(await inbox({}))).toBe('')
    expect((await report({ dag: then })).names).toEqual(kept)
  }) // prettier-ignore

  test('the step is that of the day, and a day to come is today for who mends', async () => {
    const { rows } = await inbox({ dag: then, bekend: then, soort: 'restingMoved' })
    expect(rows).toMatchObject([{ state: 'resting', number: people.restingMoved.number }])
    expect(await inbox({ dag: '2027-01-01' })).toMatchObject({ day: today, now: true })
  })
})

describe('for who steers', () => {
  test.each<Query>([{}, { dag: then }, { dag: then, bekend: then }, { dag: '2027-03-01' }])('Sturing says of %o the same as the page of quality', async (asked) => {
    const answer = await read(reportScreen, world.session.manager, reportFilter.parse(asked), now)
    if (answer.status !== 'found') throw new Error(answer.status)
    const { quality } = answer.data
    const { shown } = await report(asked)
    for (const name of ['open', ...quality.names]) expect([name, quality.shown[name]]).toEqual([name, shown[name]])
  }) // prettier-ignore

  test('a contract that ends is without a follow-up on a day to come', async () => {
    await admin`update placement_term set valid_to = '2026-12-31' where superseded_at is null and kind = 'sheltered' and municipality_id = ${world.meerdorp} and valid_to is null`
    const { shown } = await report({ dag: '2027-03-01' })
    expect(shown.placedWithoutContract).toMatchObject({ kind: 'number' })
    expect(Number(shown.placedWithoutContract?.kind === 'number' && shown.placedWithoutContract.value)).toBeGreaterThan(6)
    expect((await report({ dag: '2026-12-31' })).shown.placedWithoutContract).toEqual({ kind: 'number', value: 0 })
  }) // prettier-ignore
})

describe('for a company', () => {
  const mine = rulesAsked({ company: true })

  test('its manager counts who works there by the rules of work, on any day, and opens rows without a name', async () => {
    const { names, shown, municipality } = await report({}, 'managerWerkpad')
    expect([names, municipality]).toEqual([mine, null])
    const { counts } = await inbox({}, 'hr')
    // of all but one a coach is missing: who is the one would follow
    expect([counts.coachMissing, shown.coachMissing?.kind]).toEqual([11, 'kept'])
    const others = mine.filter((name) => name !== 'coachMissing')
    const told = Object.fromEntries(others.map((name) => [name, shown[name]?.kind === 'number' ? shown[name].value : 'few']))
    expect(told).toEqual(Object.fromEntries(others.map((name) => [name, few(counts[name] ?? 0)])))
    const asked = { dag: then, bekend: then, soort: 'workDaysUnknown' }
    const earlier = await report(asked, 'managerWerkpad')
    expect(earlier.names).toEqual(mine)
    expect([earlier.figure?.total, earlier.rows.length]).toEqual([7, 7])
    expect(Object.keys(earlier.rows[0] ?? {})).toEqual(['line', 'age'])
  }) // prettier-ignore

  test('another company counts nobody of it, and a share is of who stands there as placed', async () => {
    const ofOther =
      await admin`select 1 from app.quality_findings(null, ${world.deKade}, ${then}, ${instantOf(then)}::text::timestamptz, null)`
    const ofOwn =
      await admin`select 1 from app.quality_findings(null, ${world.werkpad}, ${then}, ${instantOf(then)}::text::timestamptz, null)`
    expect([ofOther.length, ofOwn.length > 7]).toEqual([0, true])
    const { shown: own } = await report({ dag: then, bekend: then }, 'managerWerkpad')
    const [row] =
      await admin`select count(*)::int as n from state_period where state in ('placed', 'switchPreparing') and recorded_at < ${instantOf(then)}::text::timestamptz
      and (superseded_at is null or superseded_at >= ${instantOf(then)}::text::timestamptz) and valid_from <= ${then} and (valid_to is null or valid_to >= ${then})`
    expect([own.open?.kind, own.open?.kind === 'number' ? own.open.value : row?.n]).toEqual([
      own.open?.kind,
      row?.n,
    ])
  })
})

const few = (n: number) => (n > 0 && n < 5 ? 'few' : n)
