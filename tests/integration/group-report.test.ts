import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { smallNumberWords } from '@/lib/domain/small-numbers'
import { exportGroup } from '@/lib/export/commands'
import { jsonLinesFile } from '@/lib/export/text-file'
import { deviationsScreen } from '@/lib/match/deviations'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { qualityFilter } from '@/lib/quality/filter'
import { qualityReportScreen } from '@/lib/quality/report-queries'
import { groupFilter, groupParts } from '@/lib/report/group-filter'
import { groupScreen } from '@/lib/report/group-queries'
import { switchOutcomesScreen } from '@/lib/report/switch-queries'
import { termReportScreen } from '@/lib/report/term-queries'
import { throughputScreen } from '@/lib/report/throughput-queries'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { makeWorld, openSession, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
/** A manager of both gemeenten. */
let both: string
const begun = new Date('2026-03-02T10:00:00+01:00')
const parts = groupParts.map(([part]) => part).filter((part) => part !== 'stand')

/** Many of most kinds in Meerdorp, and in Oeverland of one kind too few to show. */
beforeAll(async () => {
  world = await makeWorld(admin)
  await admin`insert into account_municipality (account_id, municipality_id, valid_from) values (${world.account.manager}, ${world.oeverland}, '2015-01-01')`
  both = await openSession(admin, world.account.manager)
  for (const [state, here, there] of [['placed', 8, 6], ['toBePlaced', 7, 3], ['screening', 6, 6]] as const) {
    for (let nth = 0; nth < here; nth += 1)
      await trajectoryIn(world, admin, state, { surname: `Hier ${state} ${nth}`, on: begun })
    for (let nth = 0; nth < there; nth += 1)
      await trajectoryIn(world, admin, state, { surname: `Daar ${state} ${nth}`, in: 'oeverland', on: begun })
  }
}) // prettier-ignore

async function group(asked: Record<string, string>, session = both) {
  const answer = await read(groupScreen, session, groupFilter.parse(asked), now)
  return answer.status === 'found' ? answer.data : null
}

/** One part of the figures of both, as the page lays them beside each other. */
async function beside(onderdeel: string) {
  const found = (await group({ onderdeel }))?.beside
  if (!found) throw new Error(`${onderdeel} is not there`)
  return found
}

/** What the own page of a gemeente shows of the figures of a part. */
async function ownPage(part: string, gemeente: string) {
  const asked = { gemeente, dag: undefined, bekend: undefined, cijfer: undefined, pagina: 1 }
  const page = {
    termijnen: () => read(termReportScreen, both, { ...asked, toon: 'alles' }, now),
    switches: () => read(switchOutcomesScreen, both, asked, now),
    volgorde: () => read(deviationsScreen, both, asked, now),
    kwaliteit: () => read(qualityReportScreen, both, qualityFilter.parse({ gemeente }), now),
  }[part]
  const answer = await (page ? page() : read(throughputScreen, both, asked, now))
  if (answer.status !== 'found' || !('shown' in answer.data)) throw new Error(answer.status)
  return answer.data.shown
}

describe('the gemeenten of a group beside each other', () => {
  test.each(parts)('%s: each cell is what the own page of that gemeente shows', async (part) => {
    const { municipalities, figures } = await beside(part)
    expect(municipalities.map(({ name }) => name)).toEqual(['Gemeente Meerdorp', 'Gemeente Oeverland'])
    for (const [at, { id }] of municipalities.entries()) {
      const own = await ownPage(part, id)
      for (const { name, cells } of figures)
        expect([name, cells[at]]).toEqual([name, own[name] ?? { kind: 'number', value: 0 }])
    }
  })

  test('who came in counts together; how long people wait not, since of one gemeente that is too few', async () => {
    const inflow = (await beside('instroom')).figures.find(({ name }) => name === 'inflow')
    expect(inflow?.total).toEqual({ kind: 'number', value: 36 })
    const waits = (await beside('wachten')).figures
    const queue = waits.find(({ name }) => name === 'reason.toBePlaced')
    expect(queue?.cells.map(({ kind }) => kind)).toEqual(['number', 'few'])
    expect(queue?.total).toEqual({ kind: 'kept' })
  }) // prettier-ignore

  test.each(parts)('%s: the file holds the figures of the page', async (part) => {
    const { figures } = await beside(part)
    const raw = { submissionId: randomUUID(), filter: { onderdeel: part } }
    const result = await perform(exportGroup, both, raw, now)
    if (result.status !== 'done') throw new Error(result.status)
    const { rows, columns } = result.value
    expect(columns.map(({ label }) => label)).toEqual([
      'Cijfer',
      'Gemeente Meerdorp',
      'Gemeente Meerdorp: waarom geen getal',
      'Gemeente Oeverland',
      'Gemeente Oeverland: waarom geen getal',
      'Samen',
      'Samen: waarom geen getal',
    ])
    const told = { few: '<5', kept: 'niet getoond' }
    expect(rows).toEqual(
      figures.map(({ label, cells, total }) => [
        label,
        ...[...cells, total].flatMap((cell): (string | number | null)[] =>
          cell.kind === 'number' ? [cell.value, null] : [null, told[cell.kind]],
        ),
      ]),
    )
  })

  test('stand: the file holds number and realised of each and together, each in its own unit', async () => {
    const asked = { dag: '2026-09-30', bekend: '2026-10-15' }
    const data = await group(asked)
    const taken = async (at: Date) => {
      const result = await perform(exportGroup, both, { submissionId: randomUUID(), filter: asked }, at)
      if (result.status !== 'done') throw new Error(result.status)
      return result.value
    }
    const sheet = await taken(now)
    expect(sheet.fileName).toBe('schakel-sturing-gemeenten-stand-2026-09-30-bekend-2026-10-15')
    expect(sheet.columns.map(({ label }) => label).filter((label) => !label.includes(':'))).toEqual(
      ['Gemeente', 'Te realiseren', 'Telt in', 'Plekken van 31 uur', 'Contracturen per week', 'Personen', 'Verplichting'],
    )
    const of = (label: string) => sheet.rows.map((row) => row[sheet.columns.findIndex((column) => column.label === label)])
    expect(of('Gemeente')).toEqual(['Gemeente Meerdorp', 'Gemeente Oeverland', 'Samen'])
    expect(data?.rows.map(({ persons }) => persons)).toEqual([8, 6].map((value) => ({ kind: 'number', value })))
    expect(of('Personen')).toEqual([8, 6, 14])
    expect(of('Contracturen per week')).toEqual([196, 147, 343])
    expect(of('Plekken van 31 uur')).toEqual([6.32, 4.74, 11.06])
    expect(of('Te realiseren: waarom geen getal')).toEqual(data?.rows.map(({ target }) => target === null ? 'onbekend' : null).concat(['onbekend']))
    expect(sheet.about).toContainEqual(['Kleine aantallen', smallNumberWords(5), 'text'])
    expect(jsonLinesFile(await taken(new Date('2026-10-20T10:00:00+02:00')))).toBe(jsonLinesFile(sheet))
  }) // prettier-ignore

  test('stand: what a gemeente does not show is in the file no number either, nor in the sum', async () => {
    await admin`update organisation set small_number = 7 where id = ${world.oeverland}`
    const result = await perform(exportGroup, both, { submissionId: randomUUID(), filter: {} }, now)
    await admin`update organisation set small_number = 5 where id = ${world.oeverland}`
    if (result.status !== 'done') throw new Error(result.status)
    const { rows, columns } = result.value
    const worked = columns.flatMap(({ label }, at) => (/^(Plekken|Contracturen|Personen)[^:]*$/.test(label) ? [at] : []))
    expect(rows.slice(1).flatMap((row) => worked.map((at) => row[at]))).toEqual(Array(6).fill(null))
    expect(rows[1]?.filter((cell) => cell === '<7' || cell === 'niet getoond')).toHaveLength(4)
  }) // prettier-ignore

  test.each<AccountKey>(['caseworker', 'hr', 'administrator', 'decisionMaker'])('is not there for %s', async (account) => {
    expect(await group({ onderdeel: 'instroom' }, world.session[account])).toBeNull()
  }) // prettier-ignore

  test('a manager of one gemeente sees that one alone', async () => {
    const report = await group({ onderdeel: 'instroom' }, world.session.managerOeverland)
    expect(report?.beside?.municipalities.map(({ name }) => name)).toEqual(['Gemeente Oeverland'])
  })
})
