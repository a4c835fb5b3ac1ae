import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { alikeSize } from '@/lib/domain/alike-rows'
import * as files from '@/lib/export/commands'
import type { Sheet } from '@/lib/export/sheet'
import { perform, type Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { qualityFilter } from '@/lib/quality/filter'
import { qualityReportScreen } from '@/lib/quality/report-queries'
import { reportFilter } from '@/lib/report/filter'
import { groupFilter } from '@/lib/report/group-filter'
import { groupScreen } from '@/lib/report/group-queries'
import { figureScreen } from '@/lib/report/queries'
import { termReportFilter, termReportScreen } from '@/lib/report/term-queries'
import { waitingListFilter } from '@/lib/waiting-list/list-filter'
import { waitingListScreen } from '@/lib/waiting-list/queries'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { makeWorld, openSession, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let both: string
const begun = new Date('2026-03-02T10:00:00+01:00')
const here = { works: 57, waits: 36 }
const there = { works: 23, waits: 12 }

/** Many who work and wait, of whom a few differ in hours, in support, in how long something is missing and in how late a term is. */
beforeAll(async () => {
  world = await makeWorld(admin)
  for (const one of [world.meerdorp, world.oeverland]) await setTarget(admin, one, 500)
  await admin`insert into account_municipality (account_id, municipality_id, valid_from) values (${world.account.manager}, ${world.oeverland}, '2015-01-01')`
  both = await openSession(admin, world.account.manager)
  for (const [municipality, { works, waits }] of [['meerdorp', here], ['oeverland', there]] as const) {
    for (let nth = 0; nth < works; nth += 1) await trajectoryIn(world, admin, 'placed', { in: municipality, on: begun })
    for (let nth = 0; nth < waits; nth += 1) await trajectoryIn(world, admin, 'toBePlaced', { in: municipality, on: begun })
  }
  const nth = admin`(select id, row_number() over (partition by municipality_id order by id) as n from placement_term)`
  await admin`update placement_term t set weekday_hours = null, hours_per_week = case when x.n <= 2 then 36 when x.n <= 5 then 12 else 24.5 end,
    valid_from = case when x.n = 7 then '2026-10-20' when x.n < 10 then '2026-06-01' else t.valid_from end
    from ${nth} x where x.id = t.id`
  await admin`update trajectory_line l set support = case when x.n = 4 then 'heavy' when x.n % 3 = 0 then 'medium' else 'light' end,
    hours_wanted = case when x.n = 6 then 8 when x.n = 9 then null else 16 + x.n % 3 end
    from (select trajectory_id, row_number() over (partition by municipality_id order by position_on, trajectory_id) as n from waiting_list_entry) x
    where x.trajectory_id = l.id`
  await admin`update deadline d set due_on = '2026-10-28' from (select id, row_number() over (partition by municipality_id order by id) as n from deadline
    where rule = 'followUpPlacement' and closed_on is null) x where x.id = d.id and x.n <= 3`
}, 120_000) // prettier-ignore

async function sheetOf(command: Command<Sheet>, filter: Record<string, string>) {
  const result = await perform(command, both, { submissionId: randomUUID(), filter }, now)
  if (result.status !== 'done') throw new Error(JSON.stringify(result))
  return result.value
}

/** What rows say apart from their place in the answer, and of how many each is said. */
function said(rows: readonly object[]) {
  const often = new Map<string, number>()
  for (const row of rows) {
    const words = JSON.stringify({ ...row, line: 0, place: 0 })
    often.set(words, (often.get(words) ?? 0) + 1)
  }
  return often
}

const gemeente = () => world.meerdorp
/** Of each list all its rows on screen, and its file; how many there are, and how many different rows at least. */
const lists: Record<string, { total: number; kinds: number; page: (pagina: number) => Promise<readonly object[]>; file: () => Promise<Sheet> }> = {
  werkt: {
    total: here.works, kinds: 3, file: () => sheetOf(files.exportFigure, { gemeente: gemeente(), cijfer: 'uren' }),
    page: async (pagina) => {
      const answer = await read(figureScreen, both, { ...reportFilter.parse({ gemeente: gemeente(), pagina }), slug: 'uren' }, now)
      return answer.status === 'found' ? answer.data.rows : []
    },
  },
  wachtlijst: {
    total: here.waits, kinds: 2, file: () => sheetOf(files.exportWaitingList, { gemeente: gemeente(), rij: 'te-plaatsen' }),
    page: async (pagina) => {
      const answer = await read(waitingListScreen, both, waitingListFilter.parse({ gemeente: gemeente(), rij: 'te-plaatsen', pagina }), now)
      return answer.status === 'found' ? answer.data.rows : []
    },
  },
  kwaliteit: {
    total: here.works, kinds: 2, file: () => sheetOf(files.exportQualityReport, { gemeente: gemeente(), soort: 'workDaysUnknown' }),
    page: async (pagina) => {
      const answer = await read(qualityReportScreen, both, qualityFilter.parse({ gemeente: gemeente(), soort: 'workDaysUnknown', pagina }), now)
      return answer.status === 'found' ? answer.data.rows : []
    },
  },
  termijnen: {
    total: here.waits, kinds: 2, file: () => sheetOf(files.exportTerms, { gemeente: gemeente(), cijfer: 'late.followUpPlacement' }),
    page: async (pagina) => {
      const answer = await read(termReportScreen, both, termReportFilter.parse({ gemeente: gemeente(), cijfer: 'late.followUpPlacement', pagina }), now)
      return answer.status === 'found' ? answer.data.rows : []
    },
  },
  'gemeenten samen': {
    total: here.works + there.works, kinds: 5, file: () => sheetOf(files.exportGroup, { onderdeel: 'stand', cijfer: 'uren' }),
    page: async (pagina) => {
      const answer = await read(groupScreen, both, groupFilter.parse({ onderdeel: 'stand', cijfer: 'uren', pagina }), now)
      return answer.status === 'found' ? (answer.data.opened?.rows ?? []) : []
    },
  },
  'kwaliteit samen': {
    total: here.works + there.works, kinds: 4, file: () => sheetOf(files.exportGroup, { onderdeel: 'kwaliteit', cijfer: 'workDaysUnknown' }),
    page: async (pagina) => {
      const answer = await read(groupScreen, both, groupFilter.parse({ onderdeel: 'kwaliteit', cijfer: 'workDaysUnknown', pagina }), now)
      return answer.status === 'found' ? (answer.data.opened?.rows ?? []) : []
    },
  },
} // prettier-ignore

describe.each(Object.entries(lists))('%s', (_, { total, kinds, page, file }) => {
  test('no row says of its own what so few say that it is a number under the lowest shown', async () => {
    const rows: object[] = []
    for (let pagina = 1, more = true; more; pagina += 1) {
      const found = await page(pagina)
      rows.push(...found)
      more = found.length > 0
    }
    expect(rows).toHaveLength(total)
    const often = said(rows)
    expect(often.size).toBeGreaterThanOrEqual(kinds)
    expect([...often].filter(([, n]) => n < alikeSize)).toEqual([])
  })

  test('and its file neither, of as many rows', async () => {
    const { rows } = await file()
    expect(rows).toHaveLength(total)
    const often = said(rows.map(([, ...cells]) => cells))
    expect(often.size).toBeGreaterThanOrEqual(kinds)
    expect([...often].filter(([, n]) => n < alikeSize)).toEqual([])
  })
})

/** What the functions give a session of a manager that asks the database itself, page after page. */
const functions: Record<string, [of: string, total: number]> = {
  werkt: [`select r.* from app.report_rows($1, 'working', '2026-11-02', 'infinity', $2) r`, here.works],
  wachtlijst: [`select r.* from jsonb_to_recordset(app.report_waiting($1, 'toBePlaced', '2026-11-02', null, $2, 50)->'rows') r (hours jsonb, support jsonb)`, here.waits],
  'wachtlijst, zoals toen bekend': [`select r.* from jsonb_to_recordset(app.report_waiting($1, 'toBePlaced', '2026-11-02', 'infinity', $2, 50)->'rows') r (hours jsonb, support jsonb)`, here.waits],
  kwaliteit: [`select r.* from app.report_quality_rows($1, '2026-11-02', null, 'workDaysUnknown', $2) r`, here.works],
  termijnen: [`select r.* from app.term_rows($1, 'late.followUpPlacement', '2026-11-02', 'infinity', $2) r`, here.waits],
} // prettier-ignore

test.each(Object.entries(functions))(
  '%s: nor does the database say it to the server',
  async (_, [of, total]) => {
    const rows = await admin.begin(async (sql) => {
      await sql`set local role app_web`
      await sql`select app.enter(${both})`
      return [...(await sql.unsafe(of, [gemeente(), 0])), ...(await sql.unsafe(of, [gemeente(), 50]))]
    })
    expect(rows).toHaveLength(total)
    expect([...said(rows)].filter(([, n]) => n < alikeSize)).toEqual([])
  },
)

test('and of its tables with people none is open to a manager', async () => {
  await admin.begin(async (sql) => {
    await sql`set local role app_web`
    await sql`select app.enter(${both})`
    for (const table of ['person', 'trajectory', 'trajectory_line', 'placement_term', 'waiting_list_entry', 'work_profile', 'state_period', 'deadline'])
      expect([table, await sql`select from ${sql(table)} limit 1`]).toEqual([table, []])
  })
}) // prettier-ignore
