import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { orderKindLabel } from '@/lib/domain/order-kind'
import { exportDeviations } from '@/lib/export/commands'
import { deviationFilter, deviationsScreen } from '@/lib/match/deviations'
import { whyDeviation } from '@/lib/match/why-deviation'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { testDatabase } from '../support/database'
import { now, trajectoryIn, tryMove } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World

/** Twenty offers out of order (two kinds of nine, and two for urgency), and six in order. */
beforeAll(async () => {
  world = await makeWorld(admin)
  const offers = async (count: number, kind: string | null) => {
    for (let n = 0; n < count; n += 1) {
      const offered = await trajectoryIn(world, admin, 'offered', { surname: `Aangeboden ${kind} ${n}` })
      const reason = kind === null ? null : 'Mevrouw De Wit kan hier niet werken.'
      await admin`update offer set order_reason = ${reason}, order_kind = ${kind} where trajectory_id = ${offered.trajectoryId}`
    }
  }
  await offers(9, 'othersDoNotFit')
  await offers(9, 'othersDecline')
  await offers(2, 'urgent')
  await offers(6, null)
})

async function look(filter: Record<string, string>, as: AccountKey = 'manager') {
  const answer = await read(deviationsScreen, world.session[as], deviationFilter.parse(filter), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
async function unnamed(filter: Record<string, string>) {
  const data = await look(filter)
  if (data.named) throw new Error('a manager reads names')
  return data
}
const take = async (filter: Record<string, string>) => {
  const input = { submissionId: randomUUID(), filter }
  const result = await perform(exportDeviations, world.session.manager, input, now)
  return result.status === 'done' ? result.value : result
}

describe('afwijkingen van de volgorde voor wie stuurt', () => {
  test('elk cijfer dat er staat opent zijn rijen: evenveel op het scherm als in het bestand, zonder naam of toelichting', async () => {
    const { shown } = await unnamed({})
    expect(shown).toMatchObject({ inOrder: { value: 6 }, deviated: { value: 20 }, offers: { value: 26 } })
    let opened = 0
    for (const [cijfer, figure] of Object.entries(shown)) {
      if (figure.kind !== 'number' || figure.value === 0) continue
      const { figure: open, rows } = await unnamed({ cijfer })
      expect(open?.total).toBe(figure.value)
      expect(rows).toHaveLength(figure.value)
      const file = await take({ cijfer })
      expect('rows' in file && file.rows).toHaveLength(figure.value)
      expect(JSON.stringify([rows, file])).not.toMatch(/Aangeboden (others|urgent|null)|De Wit|T-20/)
      opened += 1
    }
    // All three of the whole, and the one kind that does not tell how many were urgent.
    expect(opened).toBe(4)
  })

  test('een klein cijfer opent niet, staat niet in het bestand en is uit geen rij te tellen', async () => {
    const { shown } = await unnamed({})
    expect(shown['kind.urgent']).toEqual({ kind: 'few' })
    expect(await unnamed({ cijfer: 'kind.urgent' })).toMatchObject({ figure: null, rows: [] })
    expect(await take({ cijfer: 'kind.urgent' })).toMatchObject({ status: 'refused', reason: 'not_found' })
    const { rows } = await unnamed({ cijfer: 'deviated' })
    // One kind is small, so that of those twenty no row tells its kind.
    expect(rows).toHaveLength(20)
    expect(rows.map(({ kind }) => kind)).toEqual(rows.map(() => null))
    expect(rows.map((row) => whyDeviation('deviated', row, '2026-11-02'))[0]).toBe(
      'Aangeboden in 2026, uiterlijk op 02-11-2026; iemand anders stond eerder. Soort reden niet getoond.',
    )
    const file = await take({})
    if (!('rows' in file)) throw new Error('no file')
    expect(file.rows).toContainEqual([orderKindLabel.urgent, '<5'])
  })

  test('de database zelf geeft van een klein cijfer geen rijen en van een kleine soort geen woord', async () => {
    const rowsOf = (figure: string, session: string) =>
      admin.begin(async (sql) => {
        await sql`set local role app_web`
        await sql`select app.enter(${session})`
        return sql<{ kind: string | null }[]>`
          select * from app.deviation_rows(${world.meerdorp}, '2020-01-01', '2030-12-31', 'infinity', ${figure}, 0)`
      })
    expect(await rowsOf('kind.urgent', world.session.manager)).toHaveLength(0)
    const all = await rowsOf('deviated', world.session.manager)
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set([null]))
    const plain = await rowsOf('offers', world.session.manager)
    expect(new Set(plain.map(({ kind }) => kind))).toEqual(new Set([null]))
    for (const other of ['managerOeverland', 'caseworker', 'hr'] as const)
      await expect(rowsOf('deviated', world.session[other])).rejects.toThrow(/not of this manager/)
  })

  test('de consulent ziet dezelfde afwijkingen met naam, soort en eigen woorden', async () => {
    const data = await look({}, 'caseworker')
    if (!data.named) throw new Error('no names')
    expect(data.total).toBe(20)
    expect(data.rows.filter(({ kind }) => kind === 'urgent')).toHaveLength(2)
    expect(data.rows[0]?.reason).toBe('Mevrouw De Wit kan hier niet werken.')
  })

  test('wie niet de eerste is krijgt een plek met een reden en een soort reden, of niet', async () => {
    await trajectoryIn(world, admin, 'toBePlaced', { on: new Date('2026-01-05T10:00:00+01:00') })
    const second = await trajectoryIn(world, admin, 'toBePlaced')
    const offer = (input: Record<string, unknown>) => tryMove(world, admin, second, 'offer', { input })
    expect(await offer({ orderKind: '' })).toMatchObject({ reason: 'order_kind_needed', field: 'orderKind' })
    expect(await offer({ orderKind: 'returning' })).toMatchObject({ status: 'done' })
    const [row] = await admin`select order_kind from offer where trajectory_id = ${second.trajectoryId}`
    expect(row).toEqual({ order_kind: 'returning' })
  })
})
