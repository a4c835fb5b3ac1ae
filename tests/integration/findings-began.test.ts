import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { rulesAsked } from '@/lib/domain/quality-rules'
import { exportQuality } from '@/lib/export/commands'
import { csvFile, jsonLinesFile } from '@/lib/export/text-file'
import { instantOf } from '@/lib/pipeline/as-of'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { qualityFilter } from '@/lib/quality/filter'
import { notOfThatDay } from '@/lib/quality/of-day'
import { qualityScreen } from '@/lib/quality/queries'
import { qualityReportScreen } from '@/lib/quality/report-queries'
import { testDatabase } from '../support/database'
import { now, today } from '../support/factories'
import { day, findingsIn } from '../support/findings'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let desk: ReturnType<typeof findingsIn>
const then = '2026-10-12'
const all = rulesAsked({ company: false })
const named = ['addressWrong', 'possibleDouble', 'livesElsewhere'] as const

type Query = Record<string, string>
async function inbox(query: Query, as: AccountKey = 'caseworker') {
  const answer = await read(
    qualityScreen,
    world.session[as],
    qualityFilter.parse({ van: 'team', ...query }),
    now,
  )
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
async function report(query: Query, as: AccountKey = 'manager') {
  const answer = await read(qualityReportScreen, world.session[as], qualityFilter.parse(query), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
async function taken(query: Query) {
  const file = await perform(
    exportQuality,
    world.session.caseworker,
    { submissionId: randomUUID(), filter: { van: 'team', ...query } },
    now,
  )
  return file.status === 'done' ? csvFile(file.value) + jsonLinesFile(file.value) : file.status
}

beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 500)
  desk = findingsIn(world, admin)
  await admin`update employer set created_at = '2026-01-01'`
  for (const rule of [...named, 'coachMissing'] as const) await desk.cases[rule].make()
})

describe('the file of a day as known then', () => {
  test('stays the same to the byte after all of it was mended', async () => {
    const asked = [...named, 'coachMissing'].map((soort) => ({ dag: then, bekend: then, soort }))
    const before = await Promise.all(asked.map(taken))
    for (const file of before) expect(file.split('\n').length).toBeGreaterThan(2)
    await admin.begin(async (sql) => {
      await sql`select set_config('app.at', ${day('2026-10-20').toISOString()}, true)`
      await sql`update person set birth_date = null, street = 'Dreef', city = 'Amsterdam' where municipality_id = ${world.meerdorp}`
      await sql`update employer set kind = 'foundation', changed_at = ${day('2026-10-20').toISOString()} where kind = 'regularEmployer'`
    })
    const { counts } = await inbox({})
    expect(Object.keys(counts).filter((name) => [...named, 'coachMissing'].some((one) => one === name))).toEqual([])
    expect(await Promise.all(asked.map(taken))).toEqual(before)
    expect((await inbox({ dag: then, soort: 'coachMissing' })).rows, 'as known now').toEqual([])
  }) // prettier-ignore
})

describe('before this was kept', () => {
  const began = '2026-10-15'
  beforeAll(async () => {
    await admin`insert into finding_past (rule, municipality_id, recorded_at) values ('start', ${world.meerdorp}, ${day(began).toISOString()})`
    await admin`insert into place_past (kind, row_id, company_id, was, recorded_at, superseded_at) values ('start', ${world.werkpad}, ${world.werkpad}, '{}', ${day('2026-10-13').toISOString()}, ${day('2026-10-13').toISOString()})`
  })

  test('the rules are left out, and the page says from which day they can be asked', async () => {
    const unkept = Object.fromEntries(named.map((name) => [name, began]))
    const asked = { dag: then }
    for (const data of [await inbox(asked), await report(asked)]) {
      expect([data.unkept, data.names]).toEqual([unkept, rulesAsked({ company: false, unkept })])
      expect(notOfThatDay(data)).toMatch(/Dat bewaart Schakel sinds 15-10-2026\.$/)
    }
    expect((await inbox({ dag: today, bekend: then })).unkept).toEqual({
      ...unkept,
      coachMissing: '2026-10-13',
    })
    expect((await inbox({ dag: then, bekend: then })).counts.coachMissing).toBeUndefined()
    expect((await report({ dag: then, soort: 'addressWrong' })).figure).toBeNull()
  })

  test('from that day on they are asked, and today always', async () => {
    const asked: Query[] = [{ dag: began }, { dag: began, bekend: began }, {}]
    for (const query of asked) expect((await inbox(query)).names).toEqual(all)
  }) // prettier-ignore

  test('a company is told of its own places, and another municipality of nothing', async () => {
    const known = { dag: then, bekend: then }
    for (const data of [await inbox(known, 'hr'), await report(known, 'managerWerkpad')])
      expect(data.unkept).toEqual({ coachMissing: '2026-10-13' })
    expect((await inbox(known, 'caseworkerOeverland')).unkept).toEqual({ coachMissing: '2026-10-13' })
    const [row] = await admin<
      { unkept: object }[]
    >`select app.findings_unkept(array[${world.meerdorp}]::uuid[], null, ${then}, ${instantOf(then)}::text::timestamptz) as unkept`
    expect(row?.unkept, 'for who did not enter').toEqual({})
  })
})
