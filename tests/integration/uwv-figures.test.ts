import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { shownUwv, uwvReasons, type UwvCount, type UwvReason } from '@/lib/domain/uwv-figures'
import { exportUwv, exportUwvReport } from '@/lib/export/commands'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { recordUwvFigure } from '@/lib/reconciliation/commands'
import { uwvPeopleScreen, uwvReportScreen } from '@/lib/reconciliation/queries'
import { uwvFilter } from '@/lib/reconciliation/schemas'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const placed: Moved[] = []

const day = (text: string) => new Date(`${text}T10:00:00+01:00`)
const asked = { kwartaal: '2026-k3', cijfer: 'working' }

async function report(account: AccountKey, query: Record<string, unknown> = {}) {
  const answer = await read(uwvReportScreen, world.session[account], uwvFilter.parse({ ...asked, ...query }), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
} // prettier-ignore
async function people(account: AccountKey, query: Record<string, unknown> = {}) {
  const answer = await read(uwvPeopleScreen, world.session[account], uwvFilter.parse({ ...asked, ...query }), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
} // prettier-ignore
const counted = async (query: Record<string, unknown> = {}) =>
  Object.fromEntries(
    (await people('caseworker', query)).counted.map(({ why, counts, count }) => [
      `${counts ? 'wel' : 'niet'}.${why}`,
      Number(count),
    ]),
  )
const record = (account: AccountKey, input: Record<string, unknown> = {}) =>
  perform(
    recordUwvFigure,
    world.session[account],
    {
      submissionId: randomUUID(), municipalityId: world.meerdorp, indicator: 'working', quarter: '2026-k3', kind: 'theirs', value: '12', note: 'Rapportage, tabel 3',
      ...input,
    }, // prettier-ignore
    now,
  )
const term = ({ trajectoryId }: Moved, change: Record<string, unknown>) =>
  admin`update placement_term set ${admin(change)} where trajectory_id = ${trajectoryId} and superseded_at is null`

beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 500)
  for (let at = 0; at < 9; at += 1)
    placed.push(await trajectoryIn(world, admin, 'placed', { surname: `Werkt ${at}`, on: day('2026-03-02') }))
  const [uncounted, over, late] = placed as [Moved, Moved, Moved]
  await term(uncounted, { counted: false })
  await term(over, { valid_to: '2026-08-31' })
  await term(late, { recorded_at: '2026-10-05T10:00:00Z' })
  const later = await trajectoryIn(world, admin, 'adviceReceived', {
    surname: 'Later',
    on: day('2026-09-25'),
  })
  await admin`update advice set received_on = '2026-10-02' where trajectory_id = ${later.trajectoryId}`
  await trajectoryIn(world, admin, 'adviceReceived', { surname: 'In het kwartaal', on: day('2026-08-03') })
  await trajectoryIn(world, admin, 'adviceReceived', { surname: 'Erna', on: day('2026-10-12') })
})

describe('Cijfers van UWV', () => {
  test('everybody is counted once, and each who may be counted otherwise has the reason', async () => {
    expect(await counted()).toEqual({
      'wel.alike': 6,
      'wel.recordedLater': 1,
      'niet.determinationEnded': 1,
      'niet.withoutContract': 1,
    })
    expect(await counted({ cijfer: 'advices' })).toEqual({ 'wel.alike': 1, 'niet.receivedLater': 1 })
    expect(await counted({ cijfer: 'withAdvice' })).toEqual({ 'wel.alike': 9, 'wel.undecided': 1 })
  })

  test('of another quarter it is what was so then', async () => {
    expect(await counted({ kwartaal: '2026-k2' })).toMatchObject({ 'wel.alike': 7 })
    expect(await counted({ kwartaal: '2025-k4' })).toEqual({})
  })

  test('who works with these people sees them by name; each reason opens as many as it counts', async () => {
    const { rows } = await people('caseworker', { soort: 'niet.withoutContract' })
    expect(rows.map(({ surname }) => surname)).toEqual(['Werkt 1'])
    for (const [soort, count] of Object.entries(await counted())) {
      const opened = await people('caseworker', { soort })
      expect([soort, opened.rows.length, opened.figure?.total]).toEqual([soort, count, count])
      const filter = { ...asked, soort }
      const file = await perform(exportUwv, world.session.caseworker, { submissionId: randomUUID(), filter }, now)
      expect(file.status === 'done' && file.value.rows.length).toBe(count)
    }
  }) // prettier-ignore

  test('a manager sees our figure and no small reason, and nobody by name', async () => {
    const { shown, rows, figure } = await report('manager', { soort: 'wel.alike' })
    expect(shown['niet.withoutContract']).toEqual({ kind: 'few' })
    expect(shown['wel.recordedLater']).toEqual({ kind: 'few' })
    expect(JSON.stringify(rows)).not.toContain('Werkt')
    const together = shown.ours?.kind === 'number' && shown['wel.alike']?.kind === 'number'
    expect([together, figure === null ? 0 : figure.total]).toEqual([false, rows.length])
    const filter = { ...asked, soort: 'niet.withoutContract' }
    const file = await perform(exportUwvReport, world.session.manager, { submissionId: randomUUID(), filter }, now)
    expect(file).toMatchObject({ status: 'refused', reason: 'not_found' })
  }) // prettier-ignore

  test('what UWV says and what was agreed is kept with who, when, and what we counted then', async () => {
    const submissionId = randomUUID()
    const first = await record('manager', { submissionId })
    expect(first).toMatchObject({ status: 'done', value: { kind: 'theirs' } })
    expect(await record('manager', { submissionId, value: '99' })).toEqual({ ...first, repeated: true })
    await record('manager', { kind: 'agreed', value: '8', note: 'Een later vastgelegd; besproken met UWV.' })
    const { kept } = await report('manager')
    expect(kept.slice().sort((a, b) => a.kind.localeCompare(b.kind)).map(({ kind, value, by, recordedOn }) => [kind, value, by, recordedOn])).toEqual([
      ['agreed', 8, 'Naam manager', '2026-11-02'],
      ['theirs', 12, 'Naam manager', '2026-11-02'],
    ])
    const { shown } = await report('manager')
    expect(kept[0]?.ours ?? null).toBe(shown.ours?.kind === 'number' ? shown.ours.value : null)
    expect((await people('caseworker')).kept).toHaveLength(2)
    const log = await admin`select details->>'value' as value from audit_event where kind = 'uwvFigureRecorded' order by id`
    expect(log.map(({ value }) => value)).toEqual(['12', '8'])
  }) // prettier-ignore

  test.each<[string, AccountKey, Record<string, unknown>, unknown]>([
    ['a quarter that is not over', 'manager', { quarter: '2026-k4' }, { status: 'refused', reason: 'day_in_future' }],
    ['a figure that is no number', 'manager', { value: 'veel' }, { status: 'invalid', fields: { value: [expect.any(String)] } }],
    ['without where it stands', 'manager', { note: ' ' }, { status: 'invalid', fields: { note: [expect.any(String)] } }],
    ['by another manager', 'managerOeverland', {}, { status: 'refused', reason: 'not_found' }],
    ['by a manager of a company', 'managerWerkpad', {}, { status: 'refused', reason: 'not_found' }],
    ['by a consulent', 'caseworker', {}, { status: 'refused', reason: 'not_found' }],
  ])('%s is refused', async (_, account, input, result) => {
    expect(await record(account, input)).toMatchObject(result as object)
  }) // prettier-ignore

  test('of another gemeente nothing', async () => {
    expect((await people('caseworkerOeverland', { gemeente: world.meerdorp })).counted).toEqual([])
    expect((await report('managerOeverland', { gemeente: world.meerdorp })).kept).toEqual([])
  })

  test('whatever is counted, no small figure is shown or follows from the others', () => {
    const reasons = Object.keys(uwvReasons) as UwvReason[]
    const count = fc.record({ why: fc.constantFrom(...reasons), counts: fc.boolean(), count: fc.integer({ min: 1, max: 20 }) })
    const some = fc.uniqueArray(count, { selector: ({ why, counts }) => `${why} ${counts}` })
    fc.assert(
      fc.property(some, fc.integer({ min: 5, max: 10 }), (rows: UwvCount[], threshold) => {
        const shown = shownUwv(rows, threshold)
        const hidden = rows.filter(({ why, counts }) => counts && shown[`wel.${why}`]?.kind !== 'number')
        for (const figure of Object.values(shown))
          if (figure.kind === 'number') expect(figure.value === 0 || figure.value >= threshold).toBe(true)
        if (shown.ours?.kind === 'number') expect(hidden.length).not.toBe(1)
      }),
    )
  }) // prettier-ignore
})
