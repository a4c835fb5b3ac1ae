import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import readSheets from 'read-excel-file/node'
import { beforeAll, expect, test } from 'vitest'
import { sheetFile, type Sheet } from '@/lib/export/sheet'
import { csvFile, jsonLinesFile } from '@/lib/export/text-file'
import { parseCsv } from '@/lib/domain/csv'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { keepPlacementSearch } from '@/lib/placement/search'
import { testDatabase } from '../support/database'
import { moved, now, registered, trajectoryIn } from '../support/factories'
import { heldLists, type HeldList, type Raw } from '../support/held-lists'
import { savedScenario } from '../support/scenarios'
import { makeWorkplace, makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let lists: Record<string, HeldList> = {}

const day = (text: string) => new Date(`${text}T10:00:00+01:00`)
/** As long as the longest text that a filter takes. */
const longName = 'Werkplaats '.repeat(11).trim().slice(0, 120)
const week = {
  weekdayHours: '8|8|8|8|8||',
  hoursPerWeek: '40',
  supportHours: '0',
  ownFullWeek: '40',
  cao: 'employer',
}

async function places() {
  const made = async (set: Record<string, unknown>, seats = 5) => {
    const id = await makeWorkplace(admin, world.werkpad, seats)
    await admin`update workplace set ${admin(set)} where id = ${id}`
    return id
  }
  const [row] = await admin<{ id: string }[]>`
    insert into employer (company_id, name, kind) values (${world.werkpad}, 'Bakkerij Bol', 'regularEmployer') returning id`
  const employer = row?.id ?? ''
  await made({ name: 'Bakkerij', employer_id: employer, host_id: employer, form: 'supportedEmployment', kinds_of_work: ['catering'] })
  await made({ name: 'Kas', city: 'Oosterwijde' })
  await made({ name: 'Gesloten hal', valid_to: '2026-11-01' })
  await made({ name: 'Vol', city: longName }, 1)
  return employer
} // prettier-ignore

async function people() {
  for (let at = 0; at < 55; at += 1)
    await registered(world, {
      birthDate: new Date(Date.UTC(1980, 0, at + 1)).toISOString().slice(0, 10),
      on: day('2026-05-01'),
    })
  await registered(world, { in: 'oeverland', on: day('2026-05-01') })
  const works = async (surname: string, input: Record<string, unknown>) => {
    const one = await trajectoryIn(world, admin, 'toBePlaced', { surname, on: day('2026-06-01') })
    await moved(world, admin, one, 'offer', { on: day('2026-06-01'), input: { ...week, ...input } })
    return moved(world, admin, one, 'place', { on: day('2026-06-01'), input: { ...week, ...input } })
  }
  for (let at = 0; at < 5; at += 1) await works(`Werkt ${at}`, { form: 'internal' })
  await works('Bakker', { form: 'supportedEmployment', employerName: 'Bakkerij Bol' })
  await works('Aflopend', { form: 'internal', contractEndsOn: '31-12-2026' })
  for (let at = 0; at < 5; at += 1) {
    const ended = await works(`Weg ${at}`, { form: 'internal' })
    await moved(world, admin, ended, 'endToPlace', { input: { endedOn: '31-10-2026' } })
  }
  await trajectoryIn(world, admin, 'placed', { surname: 'Nieuw' })
  await trajectoryIn(world, admin, 'offered', { surname: 'Aangeboden' })
  await trajectoryIn(world, admin, 'placed', { surname: 'Overkant', in: 'oeverland', on: day('2026-06-01') })
}

async function waiting() {
  for (let at = 0; at < 36; at += 1) await trajectoryIn(world, admin, 'toBePlaced', { surname: `Wacht ${at}`, on: day('2026-04-01') })
  for (let at = 0; at < 2; at += 1) await trajectoryIn(world, admin, 'resting', { surname: `Rust ${at}`, on: day('2026-04-01') })
  await trajectoryIn(world, admin, 'toBePlaced', { surname: 'Wacht elders', in: 'oeverland' })
  for (let at = 0; at < 6; at += 1) {
    const one = await trajectoryIn(world, admin, 'offered', { surname: `Weigert ${at}`, on: day('2026-08-01') })
    await moved(world, admin, one, 'refuseToPlace', { on: day('2026-08-03') })
  }
  const old = await trajectoryIn(world, admin, 'toBePlaced', { surname: 'Oud advies', on: day('2026-04-01') })
  await admin`update advice set advised_on = '2019-01-30' where trajectory_id = ${old.trajectoryId}`
  await admin`update application set received_on = '2019-01-02', uwv_received_on = '2019-01-02' where trajectory_id = ${old.trajectoryId}`
  for (const [at, owner] of [[0, world.account.caseworkerBoth], [1, world.account.caseworker]] as const)
    await admin`insert into unclaimed_advice (municipality_id, surname, initials, birth_date, outcome, ground, advised_on, received_on, owner_id, source, recorded_by)
      values (${world.meerdorp}, ${`Los ${at}`}, 'L.', '1990-01-01', 'positive', 'b', '2026-01-05', '2026-01-10', ${owner}, 'hand', ${owner})`
} // prettier-ignore

beforeAll(async () => {
  world = await makeWorld(admin)
  const employer = await places()
  await people()
  await waiting()
  const kept = await perform(keepPlacementSearch, world.session.caseworkerBoth, { submissionId: randomUUID(), words: 'Bakker' }, now)
  if (kept.status !== 'done') throw new Error(kept.status)
  const [scenario] = await admin<{ id: string }[]>`
    insert into scenario (municipality_id, name, inputs, made_on, made_by, made_by_name)
    values (${world.meerdorp}, 'Bewaard', ${admin.json({ ...savedScenario })}, '2026-11-01', ${world.account.manager}, 'Manager') returning id`
  lists = heldLists(world, { employer, search: kept.value.id, longName, scenario: scenario?.id ?? '' })
}, 400_000) // prettier-ignore

/** One page as the screen shows it; null where the list may not be opened. */
async function pageOf(list: HeldList, raw: Raw) {
  if (!list.screen) throw new Error('no screen')
  const answer = await read(list.screen, world.session[list.as], list.parse(raw) as never, now)
  return answer.status === 'found' ? list.shown(answer.data as never) : null
}

/** Where the page after these rows begins: a number, or of a list that goes on from its last row that row. */
function nextOf(list: HeldList, raw: Raw, rows: readonly unknown[]): Raw {
  const last = rows.at(-1) as { id?: string; stateSince?: string }
  if (list.names.includes('na')) return { ...raw, na: `${last.stateSince}_${last.id}` }
  return { ...raw, pagina: String(Number(raw.pagina ?? 1) + 1) }
}

/** The rows of a list over all its pages, and the number on its first; null where it may not be opened. */
async function onScreen(list: HeldList, raw: Raw): Promise<{ rows: number; total: number | null } | null> {
  const first = await pageOf(list, raw)
  if (first === null) return null
  let rows = first.rows.length
  let [at, page] = [raw, first]
  while (page.rows.length > 0 && !list.onePage) {
    at = nextOf(list, at, page.rows)
    page = (await pageOf(list, at)) ?? { rows: [], total: null }
    rows += page.rows.length
  }
  return { rows, total: first.total }
}

async function inFile(list: HeldList, filter: Raw): Promise<Sheet | null> {
  const result = await perform(list.file, world.session[list.as], { submissionId: randomUUID(), filter }, now)
  if (result.status === 'done') return result.value
  expect(result).toMatchObject({ status: 'refused', reason: 'not_found' })
  return null
}

/** How many rows each form of the file holds, read back from its bytes. */
async function rowsOfForms(sheet: Sheet) {
  const [list] = (await readSheets(Buffer.from(await sheetFile(sheet)))) as { data: unknown[][] }[]
  const csv = parseCsv(csvFile(sheet), ',')
  const lines = jsonLinesFile(sheet).trim().split('\n').map((line) => JSON.parse(line) as object)
  return { csv: csv.length - 1, jsonl: lines.length - 1, xlsx: (list?.data.length ?? 0) - 1 }
} // prettier-ignore

async function compare(list: HeldList, raw: Raw, said: string): Promise<number> {
  const sheet = await inFile(list, raw)
  if (list.screen) {
    const screen = await onScreen(list, raw)
    expect(sheet === null, said).toBe(screen === null)
    if (screen !== null) expect([sheet?.rows.length, screen.total ?? screen.rows], said).toEqual([screen.rows, screen.rows])
  }
  if (sheet === null) return 0
  const rows = sheet.rows.length
  expect(await rowsOfForms(sheet), said).toEqual({ csv: rows, jsonl: rows, xlsx: rows })
  return rows
} // prettier-ignore

const words = [...readFileSync('app/(werk)/lijst/bestand/route.ts', 'utf8').matchAll(/^ {2}'?([a-z-]+)'?: commands\./gm)].map(([, word]) => word ?? '') // prettier-ignore

test('every list with a file is held here, with a case for every name that its filter knows', () => {
  expect(Object.keys(lists).sort()).toEqual([...words].sort())
  for (const [word, { names, cases, elsewhere = {} }] of Object.entries(lists)) {
    const told = [...Object.keys(cases), ...Object.keys(elsewhere).filter((name) => names.includes(name)), 'pagina'] // prettier-ignore
    expect([...new Set(told)].sort(), word).toEqual([...new Set([...names, 'pagina'])].sort())
  }
})

test.each(words)('%s: as many rows on the screen, over all its pages, as in each file, for every filter', async (word) => {
  const list = lists[word]
  if (!list) throw new Error(word)
  const all = await compare(list, list.needs ?? {}, `${word} without a filter`)
  for (const [name, values] of Object.entries(list.cases)) {
    const counts = []
    for (const value of values) counts.push(await compare(list, { ...list.needs, [name]: value }, `${word}?${name}=${value}`))
    const chooses = counts.some((count) => count !== all)
    if (list.screen && !list.keepsAll?.includes(name)) expect([name, chooses, counts], word).toEqual([name, true, counts])
  }
}, 120_000) // prettier-ignore

test.each(['trajecten', 'kwaliteit', 'sturing', 'sturing-kwaliteit', 'wachtlijst'])('%s has more than one page here', async (word) => {
  const list = lists[word]
  const screen = list && (await onScreen(list, list.needs ?? {}))
  expect(screen?.rows).toBeGreaterThan(35)
}) // prettier-ignore
