import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { exportTerms } from '@/lib/export/commands'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { termReportFilter, termReportScreen } from '@/lib/report/term-queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const at = (day: string) => new Date(`${day}T10:00:00+01:00`)

/** Asked on 2 March 2026: eight weeks end on 27 April, a holiday (Algemene termijnenwet), hence on the 28th. Five in time, two late. */
beforeAll(async () => {
  world = await makeWorld(admin)
  const asked: Moved[] = []
  for (let n = 0; n < 13; n += 1)
    asked.push(
      await trajectoryIn(world, admin, 'awaitingAdvice', { surname: `Vraagt ${n}`, on: at('2026-03-02') }),
    )
  const answered = async (from: number, until: number, day: string) => {
    for (const trajectory of asked.slice(from, until))
      await moved(world, admin, trajectory, 'recordAdvice', {
        on: at(day),
        input: { advisedOn: day, receivedOn: day },
      })
  }
  await answered(0, 5, '2026-04-28')
  await answered(5, 7, '2026-04-29')
})

async function look(filter: Record<string, string>, as: AccountKey = 'manager') {
  const answer = await read(termReportScreen, world.session[as], termReportFilter.parse(filter), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}

describe('termijnen in de sturing', () => {
  test('wat loopt telt op de dag: eerst bijna voorbij, na de laatste dag te laat', async () => {
    const figures = async (dag: string) => {
      const { shown } = await look({ dag })
      return ['soon', 'late', 'inTime', 'broken'].map((name) => shown[`${name}.uwvAdvice`])
    }
    const count = (value: number) => ({ kind: 'number', value })
    // Of a kind that counts nowhere there is no row.
    expect(await figures('2026-04-13')).toEqual([undefined, undefined, undefined, undefined])
    expect(await figures('2026-04-14')).toEqual([count(13), count(0), count(0), count(0)])
    expect(await figures('2026-04-28')).toEqual([count(8), count(0), count(5), count(0)])
    expect(await figures('2026-04-29')).toEqual([count(0), count(6), count(5), { kind: 'few' }])
  })

  test('een cijfer opent zijn rijen met waarom, zonder naam; een klein cijfer niet', async () => {
    const late = await look({ dag: '2026-04-29', cijfer: 'late.uwvAdvice' })
    expect(late.figure).toMatchObject({ label: 'Te laat: UWV geeft advies', total: 6 })
    expect(late.rows).toHaveLength(6)
    expect(new Set(late.rows.map(({ until }) => until))).toEqual(new Set(['2026-04-28']))
    expect(JSON.stringify(late)).not.toMatch(/Vraagt|T-2026/)
    expect(await look({ dag: '2026-04-29', cijfer: 'broken.uwvAdvice' })).toMatchObject({
      figure: null,
      rows: [],
    })
  })

  test('de database zelf geeft van een klein cijfer geen rijen', async () => {
    const rows = await admin.begin(async (sql) => {
      await sql`set local role app_web`
      await sql`select app.enter(${world.session.manager})`
      return sql`select * from app.term_rows(${world.meerdorp}, 'broken.uwvAdvice', '2026-04-29', 0)`
    })
    expect(rows).toHaveLength(0)
  })

  test('de lijst die meegaat telt evenveel rijen als de tegel', async () => {
    const filter = { dag: '2026-04-29', cijfer: 'late.uwvAdvice' }
    const result = await perform(
      exportTerms,
      world.session.manager,
      { submissionId: randomUUID(), filter },
      now,
    )
    if (result.status !== 'done') throw new Error(result.status)
    expect(result.value.rows).toHaveLength(6)
  })

  test('een andere gemeente ziet niets hiervan, en wie niet stuurt krijgt niets', async () => {
    expect((await look({ dag: '2026-04-29' }, 'managerOeverland')).shown['late.uwvAdvice']).toBeUndefined()
    for (const account of ['caseworker', 'hr', 'decisionMaker'] as const)
      expect(
        (await read(termReportScreen, world.session[account], termReportFilter.parse({}), now)).status,
      ).not.toBe('found')
  })
})
