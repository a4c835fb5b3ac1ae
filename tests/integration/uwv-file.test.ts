import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { recordUwvFile } from '@/lib/reconciliation/file-commands'
import { uwvFilePreview, type UwvFilePreview } from '@/lib/reconciliation/file-queries'
import { uwvReportScreen } from '@/lib/reconciliation/queries'
import { uwvFilter } from '@/lib/reconciliation/schemas'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { makeXlsx, textRow } from '../support/make-xlsx'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World

beforeAll(async () => {
  world = await makeWorld(admin)
  const on = new Date('2026-03-02T10:00:00+01:00')
  for (let at = 0; at < 6; at += 1) await trajectoryIn(world, admin, 'placed', { surname: `Werkt ${at}`, on })
  // This manager steers both gemeenten.
  await admin`insert into account_municipality (account_id, municipality_id, valid_from)
    values (${world.account.manager}, ${world.oeverland}, '2020-01-01') on conflict do nothing`
})
beforeEach(() => admin`delete from uwv_figure`)

const sheet = (rows: string[], head = 'gemeente;kwartaal;cijfer;waarde') =>
  Buffer.from([head, ...rows].join('\r\n'))

async function asked(bytes: Buffer, fileName = 'uwv.csv', account: AccountKey = 'manager') {
  const answer = await read(uwvFilePreview, world.session[account], { bytes: new Uint8Array(bytes), fileName }, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
} // prettier-ignore
async function previewOf(bytes: Buffer, fileName?: string): Promise<UwvFilePreview> {
  const { preview, problem } = await asked(bytes, fileName)
  if (!preview) throw new Error(JSON.stringify(problem))
  return preview
}
const figuresOf = ({ rows }: UwvFilePreview) =>
  rows.map(({ line, municipalityId, quarter, indicator, value }) => ({
    line,
    municipalityId,
    quarter,
    indicator,
    value,
  }))
const record = (preview: UwvFilePreview, input: Record<string, unknown> = {}, account: AccountKey = 'manager') => {
  const figures = figuresOf(preview)
  const raw = { submissionId: randomUUID(), fileName: 'uwv.csv', figures, count: figures.length, ...input }
  return perform(recordUwvFile, world.session[account], raw, now)
} // prettier-ignore
const kept =
  () => admin`select municipality_id, indicator, day::text, kind, value, ours, note, recorded_by_name
  from uwv_figure order by note collate "C"`

const whole = [
  'Meerdorp;2026K3;Mensen aan het werk in beschut werk;9',
  'Gemeente Oeverland;30-06-2026;positieve adviezen;2',
  'Amsterdam;2026K3;working;400',
  'Meerdorp;2026K4;working;9',
  'Meerdorp;2026K3;Mensen met een positief advies;veel',
]

describe('a file with figures of UWV', () => {
  test('is shown as it would be recorded, with ours beside it where it may be shown, and nothing of it is kept', async () => {
    const before = await admin`select count(*)::int as n from audit_event`
    const { rows, skipped, unused } = await previewOf(sheet(whole))
    expect(rows).toEqual([
      { line: 2, municipalityId: world.meerdorp, municipality: 'Gemeente Meerdorp', quarter: '2026-k3', quarterLabel: 'kwartaal 3 van 2026', indicator: 'working', value: 9, ours: 6, before: null },
      { line: 3, municipalityId: world.oeverland, municipality: 'Gemeente Oeverland', quarter: '2026-k2', quarterLabel: 'kwartaal 2 van 2026', indicator: 'advices', value: 2, ours: 0, before: null },
    ])
    expect(skipped).toEqual([
      { line: 4, why: 'elsewhere', cells: 'Amsterdam · 2026K3 · working · 400' },
      { line: 5, why: 'notOver', cells: 'Meerdorp · 2026K4 · working · 9' },
      { line: 6, why: 'value', cells: 'Meerdorp · 2026K3 · Mensen met een positief advies · veel' },
    ])
    expect(unused).toEqual([])
    expect(await kept()).toEqual([])
    expect(await admin`select count(*)::int as n from audit_event`).toEqual(before)
  }) // prettier-ignore

  test('our number stands there only where the page shows it', async () => {
    const asking = { gemeente: world.meerdorp, kwartaal: '2026-k1', cijfer: 'working' }
    await admin`update organisation set small_number = 8 where id = ${world.meerdorp}`
    const [row] = (await previewOf(sheet(['Meerdorp;2026K1;working;9']))).rows
    const report = await read(uwvReportScreen, world.session.manager, uwvFilter.parse(asking), now)
    await admin`update organisation set small_number = 5 where id = ${world.meerdorp}`
    expect(report.status === 'found' && report.data.shown.ours).toEqual({ kind: 'few' })
    expect(row).toMatchObject({ value: 9, ours: null })
    const [shown] = (await previewOf(sheet(['Meerdorp;2026K1;working;9']))).rows
    expect(shown).toMatchObject({ ours: 6 })
  })

  test('is recorded all at once, each figure with its file and row, who, and what we counted then; twice pressed once', async () => {
    const preview = await previewOf(sheet(whole))
    const submissionId = randomUUID()
    const both = await Promise.all([1, 2].map(() => record(preview, { submissionId })))
    expect(both.map((result) => result.status === 'done' && result.value)).toEqual([{ count: 2 }, { count: 2 }])
    expect(await record(preview, { submissionId })).toMatchObject({ status: 'done', repeated: true })
    expect(await kept()).toEqual([
      { municipality_id: world.meerdorp, indicator: 'working', day: '2026-09-30', kind: 'theirs', value: 9, ours: 6, note: 'Bestand uwv.csv, regel 2', recorded_by_name: 'Naam manager' },
      { municipality_id: world.oeverland, indicator: 'advices', day: '2026-06-30', kind: 'theirs', value: 2, ours: 0, note: 'Bestand uwv.csv, regel 3', recorded_by_name: 'Naam manager' },
    ])
    const log = await admin`select details -> 'result' as result, details ->> 'fileName' as name from audit_event where kind = 'uwvFileRecorded'`
    expect(log).toEqual([{ result: { count: 2 }, name: 'uwv.csv' }])
  }) // prettier-ignore

  test('read again it says what is there already; another value is added and what was before stays', async () => {
    await record(await previewOf(sheet(whole)))
    const again = await previewOf(sheet([...whole.slice(0, 2), 'Meerdorp;2026K2;working;9']))
    expect(again.skipped.map(({ line, why }) => [line, why])).toEqual([[2, 'same'], [3, 'same']])
    const changed = await previewOf(sheet(['Meerdorp;2026K3;working;8']))
    expect(changed.rows).toMatchObject([{ value: 8, before: 9 }])
    expect((await record(changed)).status).toBe('done')
    const report = await read(uwvReportScreen, world.session.manager, uwvFilter.parse({ gemeente: world.meerdorp, kwartaal: '2026-k3', cijfer: 'working' }), now)
    expect(report.status === 'found' && report.data.kept.map(({ value }) => value).sort()).toEqual([8, 9])
  }) // prettier-ignore

  test('when a colleague recorded one of them meanwhile, nothing is recorded', async () => {
    const preview = await previewOf(sheet(whole))
    await record(await previewOf(sheet(whole.slice(1, 2))))
    expect(await record(preview)).toMatchObject({ status: 'refused', reason: 'uwv_file_recorded' })
    expect(await kept()).toHaveLength(1)
  })

  test('an .xlsx under a title, with a day of Excel as the quarter, and the sample that is in the repository', async () => {
    const cells = ['<c r="A3" t="inlineStr"><is><t>Meerdorp</t></is></c>', '<c r="B3" t="inlineStr"><is><t>30-09-2026</t></is></c>', '<c r="C3" t="inlineStr"><is><t>Positieve adviezen in het kwartaal</t></is></c>', '<c r="D3"><v>12</v></c>']
    const book = makeXlsx({
      Toelichting: textRow(1, ['Wat wij tellen']),
      Cijfers: `${textRow(1, ['UWV', 'rapportage'])}${textRow(2, ['Gemeente', 'Peildatum', 'Indicator', 'Aantal'])}<row r="3">${cells.join('')}</row>`,
    })
    expect((await previewOf(book, 'uwv.xlsx')).rows).toMatchObject([{ line: 3, quarter: '2026-k3', indicator: 'advices', value: 12 }])
    const sample = readFileSync(fileURLToPath(new URL('../fixtures/uwv/uwv_2026k3_voorbeeld.csv', import.meta.url)))
    const { rows, skipped } = await previewOf(sample, 'uwv_2026k3_voorbeeld.csv')
    expect(rows.map(({ line, value }) => [line, value])).toEqual([[3, 31], [4, 6], [5, 1048]])
    expect(skipped.map(({ line, why }) => [line, why])).toEqual([[6, 'elsewhere'], [7, 'quarter'], [8, 'value'], [9, 'indicator']])
  }) // prettier-ignore

  test.each<[string, Buffer, string, object]>([
    ['a list of people', Buffer.from('Achternaam;Geb.datum;BSN\nVries;1-1-1990;999990019\n'), 'lijst.csv', { problem: 'persons' }],
    ['a person among figures', sheet(['Meerdorp;2026K3;working;9;K. de Vries'], 'gemeente;kwartaal;cijfer;waarde;naam'), 'uwv.csv', { problem: 'persons' }],
    ['a BSN in a cell', sheet(['Meerdorp;2026K3;working;9;bsn 999990019'], 'gemeente;kwartaal;cijfer;waarde;opmerking UWV'), 'uwv.csv', { problem: 'persons' }],
    ['a column too few', sheet(['Meerdorp;2026K3;9'], 'gemeente;kwartaal;waarde'), 'uwv.csv', { problem: 'missing', columns: ['cijfer'] }],
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'uwv.xls', { problem: 'oldExcel' }],
    ['a bomb', makeXlsx({ Cijfers: `<row r="1"><c r="A1" t="inlineStr"><is><t>${'0'.repeat(90_000_000)}</t></is></c></row>` }, true), 'uwv.xlsx', { problem: 'unpacksTooLarge' }],
    ['a cell far away', makeXlsx({ Cijfers: '<row r="900000"><c r="A900000"><v>1</v></c></row>' }), 'uwv.xlsx', { problem: 'tooManyRows' }],
  ])('%s is refused whole', async (_, bytes, name, problem) => {
    expect(await asked(bytes, name)).toEqual({ problem: expect.objectContaining(problem) as object, preview: null })
    expect(await admin`select from import_batch`).toEqual([])
  }) // prettier-ignore
})

describe('who may', () => {
  test('for another role and for a company it does not exist; another manager sees only the own gemeente', async () => {
    const preview = await previewOf(sheet(whole))
    for (const account of ['caseworker', 'decisionMaker', 'hr', 'administrator', 'managerWerkpad'] as const) {
      await expect(asked(sheet(whole), 'uwv.csv', account), account).rejects.toThrow('notFound')
      expect(await record(preview, {}, account), account).toMatchObject({
        status: 'refused',
        reason: 'not_found',
      })
    }
    const theirs = await asked(sheet(whole), 'uwv.csv', 'managerOeverland')
    expect(theirs.preview?.rows.map(({ line }) => line)).toEqual([3])
    expect(await record(preview, {}, 'managerOeverland')).toMatchObject({ reason: 'not_found' })
    expect(await kept()).toEqual([])
  })

  test.each<[string, (figures: ReturnType<typeof figuresOf>) => Record<string, unknown>, object]>([
    ['another number of figures than was shown', () => ({ count: 1 }), { status: 'invalid' }],
    ['no figures', () => ({ figures: [], count: 0 }), { status: 'invalid' }],
    ['a figure twice', ([first]) => ({ figures: [first, first] }), { status: 'invalid' }],
    ['half a number', ([first, other]) => ({ figures: [first, { ...other, value: 2.5 }] }), { status: 'invalid' }],
    ['a quarter that is not over', ([first, other]) => ({ figures: [first, { ...other, quarter: '2026-k4' }] }), { reason: 'day_in_future' }],
    ['a gemeente that is nowhere', ([first, other]) => ({ figures: [first, { ...other, municipalityId: randomUUID() }] }), { reason: 'not_found' }],
  ])('sent by hand with %s nothing is recorded', async (_, change, refused) => {
    const preview = await previewOf(sheet(whole))
    expect(await record(preview, change(figuresOf(preview)))).toMatchObject(refused)
    expect(await kept()).toEqual([])
  }) // prettier-ignore

  test('a BSN in the name of the file is not kept', async () => {
    await record(await previewOf(sheet(whole)), { fileName: 'uwv 999990019.csv' })
    expect(JSON.stringify([await kept(), await admin`select details from audit_event`])).not.toContain(
      '999990019',
    )
  })
})
