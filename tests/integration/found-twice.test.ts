import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { exportQualityReport } from '@/lib/export/commands'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { qualityFilter } from '@/lib/quality/filter'
import { qualityReportScreen } from '@/lib/quality/report-queries'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const begun = new Date('2026-03-02T10:00:00+01:00')

/** Six people without days of work, of whom three are found twice: by rows that stand beside each other whatever may not. */
beforeAll(async () => {
  world = await makeWorld(admin)
  for (let nth = 0; nth < 6; nth += 1) await trajectoryIn(world, admin, 'placed', { on: begun })
  await admin`update placement_term set weekday_hours = null`
  await admin`alter table placement_term drop constraint placement_term_no_overlap`
  const columns = await admin<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_name = 'placement_term' and is_generated = 'NEVER' and column_name <> 'id'`
  const names = admin(columns.map(({ name }) => name))
  await admin`insert into placement_term (${names}) select ${names} from placement_term order by trajectory_id limit 3`
})

const asked = [
  ['manager', {}],
  ['manager', { dag: '2026-10-01' }],
  ['managerWerkpad', {}],
] as const satisfies readonly (readonly [AccountKey, Record<string, string>])[]

test.each(asked)('of %s (%o): whoever a rule finds twice counts once, on tile, in list and in file', async (account, day) => {
  const session = world.session[account]
  const filter = { ...day, soort: 'workDaysUnknown' }
  const [twice] = await admin`select count(*)::int as n from placement_term where superseded_at is null`
  expect(twice?.n).toBe(9)
  const answer = await read(qualityReportScreen, session, qualityFilter.parse(filter), now)
  const file = await perform(exportQualityReport, session, { submissionId: randomUUID(), filter }, now)
  const said = answer.status === 'found' ? [answer.data.shown.workDaysUnknown, answer.data.figure?.total, answer.data.rows.length] : answer.status
  expect(said).toEqual([{ kind: 'number', value: 6 }, 6, 6])
  expect(file.status === 'done' && file.value.rows.length).toBe(6)
}) // prettier-ignore
