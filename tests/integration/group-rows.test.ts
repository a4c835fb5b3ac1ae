import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { formatNumber } from '@/lib/domain/dutch-number'
import type { Shown } from '@/lib/domain/small-numbers'
import { exportGroup } from '@/lib/export/commands'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { groupFilter, groupParts } from '@/lib/report/group-filter'
import { groupScreen } from '@/lib/report/group-queries'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { makeWorld, openSession, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
/** A manager of both gemeenten. */
let both: string
const begun = new Date('2026-03-02T10:00:00+01:00')
/** Of who waits Oeverland shows nothing, so that nothing stands there together. */
const nothingShown = new Set(['wachten'])
const parts = groupParts.map(([part]) => part)

/** Enough of most kinds in both gemeenten, more than one page together; in Oeverland of one kind too few to show. */
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 500)
  await setTarget(admin, world.oeverland, 500)
  await admin`insert into account_municipality (account_id, municipality_id, valid_from) values (${world.account.manager}, ${world.oeverland}, '2015-01-01')`
  both = await openSession(admin, world.account.manager)
  for (const [state, here, there] of [['placed', 9, 6], ['toBePlaced', 7, 3], ['screening', 14, 12]] as const)
    for (const [municipality, count] of [['meerdorp', here], ['oeverland', there]] as const)
      for (let nth = 0; nth < count; nth += 1)
        await trajectoryIn(world, admin, state, { surname: `Zonneveld ${nth}`, in: municipality, on: begun })
  for (const municipality of ['meerdorp', 'oeverland'] as const)
    for (let nth = 0; nth < 5; nth += 1) {
      const person = await trajectoryIn(world, admin, 'switchPreparing', { surname: `Duinstra ${nth}`, in: municipality, on: begun })
      await moved(world, admin, person, 'stopSwitch', { in: municipality, input: { stopKind: 'income' } })
    }
}) // prettier-ignore

async function group(asked: Record<string, string>, session = both) {
  const answer = await read(groupScreen, session, groupFilter.parse(asked), now)
  return answer.status === 'found' ? answer.data : null
}
async function take(filter: Record<string, string>, session = both) {
  const result = await perform(exportGroup, session, { submissionId: randomUUID(), filter }, now)
  return result.status === 'done' ? result.value : result
}

const numberOf = (shown: Shown) => (shown.kind === 'number' ? shown.value : -1)

/** Of each row of a file the gemeente and why it counts. */
async function fileOf(filter: Record<string, string>) {
  const file = await take(filter)
  return 'rows' in file ? file.rows.map((row) => [row[1], row[3]]) : file
}

/** Every row of a figure, page after page. */
async function allRows(asked: Record<string, string>) {
  const rows = []
  for (let pagina = 1; ; pagina += 1) {
    const opened = (await group({ ...asked, pagina: String(pagina) }))?.opened
    if (!opened || opened.rows.length === 0) return rows
    rows.push(...opened.rows)
  }
}

describe('a figure of all gemeenten together', () => {
  test.each(parts.filter((part) => part !== 'stand'))('%s: opens as many rows as it says, as many of each gemeente, and the same in its file', async (onderdeel) => {
    const beside = (await group({ onderdeel }))?.beside
    const opening = (beside?.figures ?? []).filter(({ total }) => numberOf(total) > 0)
    for (const { name, total, cells } of opening) {
      const asked = { onderdeel, cijfer: name }
      const rows = await allRows(asked)
      expect([name, rows.length]).toEqual([name, numberOf(total)])
      const ofEach = beside?.municipalities.map((one) => rows.filter(({ municipality }) => municipality === one.name).length)
      expect([name, ofEach]).toEqual([name, cells.map(numberOf)])
      expect(JSON.stringify(rows)).not.toMatch(/Zonneveld|Duinstra|T-20|"[0-9]{4}-/)
      expect([name, await fileOf(asked)]).toEqual([name, rows.map(({ municipality, why }) => [municipality, why])])
    }
    expect([onderdeel, opening.length > 0]).toEqual([onderdeel, !nothingShown.has(onderdeel)])
  }) // prettier-ignore

  test('who came in runs over two pages, each row once', async () => {
    const first = (await group({ onderdeel: 'instroom', cijfer: 'inflow' }))?.opened
    expect(first).toMatchObject({ total: 61 })
    expect(first?.rows).toHaveLength(40)
    const second = (await group({ onderdeel: 'instroom', cijfer: 'inflow', pagina: '2' }))?.opened
    expect(second?.rows).toHaveLength(21)
    expect(new Set(second?.rows.map(({ municipality }) => municipality))).toEqual(new Set(['Gemeente Oeverland']))
  }) // prettier-ignore

  test.each(['personen', 'uren', 'plekken-van-31-uur'])('%s: opens the people who work, with the hours that make it', async (cijfer) => {
    const data = await group({ onderdeel: 'stand', cijfer })
    expect(data).toMatchObject({ opened: { total: 25 }, total: { persons: { kind: 'number', value: 25 } } })
    const { rows, hours } = { rows: data?.opened?.rows ?? [], hours: data?.total.hours }
    expect(rows).toHaveLength(25)
    if (cijfer === 'uren') expect(data?.opened?.together).toBe(`samen ${formatNumber(Number(hours))} uur per week`)
    expect(new Set(rows.map((row) => row.hours?.upTo))).toEqual(new Set([32]))
    expect(rows[0]?.why).toMatch(/^Contract op 02-11-2026: 1 persoon, meer dan 24 tot en met 32 uur/)
    expect(await fileOf({ onderdeel: 'stand', cijfer })).toHaveLength(25)
  }) // prettier-ignore

  test('what one gemeente does not show opens nowhere, together neither, on no day and under no other name', async () => {
    const waits = (await group({ onderdeel: 'wachten' }))?.beside?.figures ?? []
    expect(waits.find(({ name }) => name === 'reason.toBePlaced')?.total).toEqual({ kind: 'kept' })
    for (const cijfer of ['reason.toBePlaced', 'waited', 'niets', 'personen'])
      for (const dag of ['2026-11-02', '2026-06-30']) {
        expect((await group({ onderdeel: 'wachten', cijfer, dag }))?.opened).toBeNull()
        expect(await take({ onderdeel: 'wachten', cijfer, dag })).toMatchObject({ reason: 'not_found' })
      }
    expect((await group({ onderdeel: 'stand', cijfer: 'bruto' }))?.opened).toBeNull()
  })

  test.each<AccountKey>(['caseworker', 'hr', 'administrator', 'decisionMaker'])('is not there for %s', async (account) => {
    const session = world.session[account]
    expect(await group({ onderdeel: 'instroom', cijfer: 'inflow' }, session)).toBeNull()
    expect(await take({ onderdeel: 'instroom', cijfer: 'inflow' }, session)).toMatchObject({ status: 'refused' })
  }) // prettier-ignore

  test('of a manager of one gemeente has that one alone', async () => {
    const opened = (await group({ onderdeel: 'instroom', cijfer: 'inflow' }, world.session.managerOeverland))?.opened
    expect(new Set(opened?.rows.map(({ municipality }) => municipality))).toEqual(new Set(['Gemeente Oeverland']))
    expect(opened?.total).toBe(26)
  }) // prettier-ignore
})
