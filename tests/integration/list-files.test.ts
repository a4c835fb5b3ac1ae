import { randomUUID } from 'node:crypto'
import readSheets from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import * as commands from '@/lib/export/commands'
import { exportOf, mostRows, type ListFile } from '@/lib/export/list-file'
import { shownWords } from '@/lib/domain/small-numbers'
import { sheetFile, type Sheet } from '@/lib/export/sheet'
import { unzipXml } from '@/lib/import/unzip'
import { deviationFigures, deviationKinds } from '@/lib/match/deviation-figures'
import { deviationFilter, deviationsScreen } from '@/lib/match/deviations'
import { perform, type Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { placementFilter } from '@/lib/placement/list-filter'
import { placementsScreen } from '@/lib/placement/queries'
import { keepPlacementSearch } from '@/lib/placement/search'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { makeWorld, makeWorkplace, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const day = (text: string) => new Date(`${text}T10:00:00+01:00`)

async function taken(command: Command<Sheet>, account: AccountKey, filter: Record<string, string> = {}) {
  const raw = { submissionId: randomUUID(), filter }
  const result = await perform(command, world.session[account], raw, now)
  if (result.status !== 'done') throw new Error(JSON.stringify(result))
  return result.value
}

type Value = string | number | boolean | Date | null
async function readBack(sheet: Sheet) {
  const bytes = Buffer.from(await sheetFile(sheet))
  const sheets = (await readSheets(bytes)) as { sheet: string; data: Value[][] }[]
  const [list, told] = sheets
  if (!list || !told) throw new Error('two sheets')
  return {
    names: sheets.map(({ sheet: name }) => name),
    rows: list.data,
    told: new Map(told.data.map(([k, v]) => [k, v])),
    bytes,
  }
}

beforeAll(async () => {
  world = await makeWorld(admin)
  const on = day('2026-06-01')
  for (const surname of ['Vast', '=1+1', '@SUM(A1)', 'Nul\u0000teken'.replace('\u0000', '')])
    await trajectoryIn(world, admin, 'placed', { surname, on })
  const short = await trajectoryIn(world, admin, 'offered', { surname: 'Tijdelijk', on })
  await moved(world, admin, short, 'place', {
    on,
    input: { contractEndsOn: '2026-12-31', hoursPerWeek: '22,75' },
  })
  await trajectoryIn(world, admin, 'placed', { surname: 'Overkant', in: 'oeverland', on })
  await trajectoryIn(world, admin, 'placed', { surname: 'Pas begonnen', on: day('2026-10-05') })
  for (const at of [1, 2, 3]) await trajectoryIn(world, admin, 'toBePlaced', { surname: `Wacht ${at}` })
})

describe('a list in a file', () => {
  test('holds exactly what the screen shows, with days and numbers as such', async () => {
    const sheet = await taken(commands.exportPlacements, 'caseworker', { toon: 'eindigt' })
    const { rows, names, told } = await readBack(sheet)
    expect(names).toEqual(['Plaatsingen', 'Stand van'])
    expect(rows[0]).toEqual(['Naam', 'Nummer', 'Werkgever', 'SO-bedrijf', 'Vorm', 'Uren per week', 'Sinds', 'Deze uren vanaf', 'Einde contract', 'Vervolg', 'Gesprek', 'Afwezig (%)', 'Signalen']) // prettier-ignore
    expect(rows).toHaveLength(2)
    expect(rows[1]?.[5]).toBe(22.75)
    expect(rows[1]?.[6]).toEqual(new Date('2026-06-01T00:00:00Z'))
    expect(rows[1]?.[8]).toEqual(new Date('2026-12-31T00:00:00Z'))
    expect(rows[1]?.[9]).toBe('nog kiezen')
    expect(told.get('Welke')).toBe('Eindigt binnen 3 maanden')
    expect(told.get('Gemeente')).toBe('Gemeente Meerdorp')
    expect(told.get('Stand van')).toEqual(new Date('2026-11-02T00:00:00Z'))
    expect(told.get('Rijen')).toBe(1)
  })

  test.each([
    ['loopt', 7],
    ['signaal', 1],
    ['eerste-weken', 1],
    ['eindigt', 1],
    ['beeindigd', 0],
    ['verwezen', 0],
  ])('%s: as many rows as the screen', async (toon, least) => {
    const filter = placementFilter.parse({ toon })
    const answer = await read(placementsScreen, world.session.hr, filter, now)
    if (answer.status !== 'found') throw new Error(answer.status)
    const { rows } = await taken(commands.exportPlacements, 'hr', { toon })
    expect(rows).toHaveLength(answer.data.total)
    expect(rows.length).toBeGreaterThanOrEqual(least)
  })

  test('a search among the signals holds those with a signal, as the file says', async () => {
    const searched = async (words: string) => {
      const raw = { submissionId: randomUUID(), words }
      const kept = await perform(keepPlacementSearch, world.session.hr, raw, now)
      if (kept.status !== 'done') throw new Error(kept.status)
      const filter = { toon: 'signaal', zoek: kept.value.id }
      const answer = await read(placementsScreen, world.session.hr, placementFilter.parse(filter), now)
      if (answer.status !== 'found') throw new Error(answer.status)
      const { rows, told } = await readBack(await taken(commands.exportPlacements, 'hr', filter))
      const names = rows.slice(1).map(([name]) => String(name).split(' ')[0])
      return { tab: answer.data.tab, total: answer.data.total, which: told.get('Welke'), names }
    }
    const here = { tab: 'signaal', which: 'Signalen' }
    expect(await searched('Tijdelijk')).toEqual({ ...here, total: 1, names: ['Tijdelijk'] })
    expect(await searched('Vast')).toEqual({ ...here, total: 0, names: [] })
  })

  test('what begins as a formula stays text', async () => {
    const sheet = await taken(commands.exportPlacements, 'caseworker')
    const { rows, bytes } = await readBack(sheet)
    const names = rows.map(([name]) => String(name))
    expect(names.some((name) => name.startsWith('=1+1'))).toBe(true)
    expect(names.some((name) => name.startsWith('@SUM(A1)'))).toBe(true)
    for (const [part, xml] of unzipXml(bytes))
      if (part.includes('worksheets/')) expect(xml.toString('utf8')).not.toMatch(/<f[ >]/)
  })

  test('no personal data in the name of the file', async () => {
    expect((await taken(commands.exportTrajectories, 'caseworker')).fileName).toBe(
      'schakel-trajecten-2026-11-02',
    )
  })

  test('is recorded with what, which and how many, and without ids or names', async () => {
    await taken(commands.exportPlacements, 'hr', { toon: 'loopt', gemeente: world.meerdorp })
    const [line] = await admin<{ kind: string; details: Record<string, unknown>; account_id: string }[]>`
      select kind, details, account_id from audit_event order by id desc limit 1`
    expect(line).toMatchObject({ kind: 'listExported', account_id: world.account.hr })
    expect(line?.details).toMatchObject({ list: 'Plaatsingen', filters: ['Welke: Loopt'] })
    expect(JSON.stringify(line?.details)).not.toContain(world.meerdorp)
  })

  test('a wrong value in the filter counts as none', async () => {
    const { rows } = await taken(commands.exportPlacements, 'caseworker', {
      toon: 'alles',
      pagina: '-1',
      x: 'y',
    })
    expect(rows.length).toBe((await taken(commands.exportPlacements, 'caseworker')).rows.length)
  })
})

test('places go with the free seats of each weekday as numbers', async () => {
  const sheet = await taken(commands.exportWorkplaces, 'hr', { toon: 'vrij' })
  const { rows, told } = await readBack(sheet)
  const monday = rows[0]?.indexOf('Vrij op maandag') ?? -1
  expect(typeof rows[1]?.[monday]).toBe('number')
  expect(rows[1]?.[rows[0]?.indexOf('Vrij op zondag') ?? -1]).toBeNull()
  expect(told.get('Welke')).toBe('Met een vrije zitplaats')
  expect((await taken(commands.exportWorkplaces, 'hrDeKade')).rows).toHaveLength(1)
})

test('places of one employer: the file says of which, by name, and so does the record', async () => {
  const [employer] = await admin<{ id: string }[]>`
    insert into employer (company_id, name, kind) values (${world.werkpad}, 'Kas BV', 'regularEmployer') returning id`
  const own = await makeWorkplace(admin, world.werkpad, 1)
  await admin`update workplace set employer_id = ${employer?.id ?? ''}, employer_name = 'Kas BV' where id = ${own}`
  const ofOne = await readBack(
    await taken(commands.exportWorkplaces, 'hr', { werkgever: employer?.id ?? '' }),
  )
  expect(ofOne.rows).toHaveLength(2)
  expect(ofOne.told.get('Werkgever')).toBe('Kas BV')
  const [line] = await admin<{ filters: string[] }[]>`
    select details->'filters' as filters from audit_event where kind = 'listExported' order by id desc limit 1`
  expect(line?.filters).toEqual(['Welke: Alle', 'Werkgever: Kas BV'])
  const ofAll = await readBack(await taken(commands.exportWorkplaces, 'hr'))
  expect(ofAll.rows.length).toBeGreaterThan(2)
  expect(ofAll.told.has('Werkgever')).toBe(false)
  const foreign = await readBack(
    await taken(commands.exportWorkplaces, 'hrDeKade', { werkgever: employer?.id ?? '' }),
  )
  expect(foreign.told.get('Werkgever')).toBe('niet gevonden')
})

test('a number is written without a format: 24 is 24, not 24 with a comma behind it', async () => {
  const sheet: Sheet = {
    fileName: 'x',
    title: 'Getallen',
    columns: [{ label: 'Getal', kind: 'number' }],
    rows: [[24], [22.75], [12_345]],
    about: [['Rijen', 3, 'number']],
  }
  const { rows, told, bytes } = await readBack(sheet)
  expect(rows.slice(1)).toEqual([[24], [22.75], [12_345]])
  expect(told.get('Rijen')).toBe(3)
  const parts = new Map([...unzipXml(bytes)].map(([part, xml]) => [part, xml.toString('utf8')]))
  expect(parts.get('xl/styles.xml')).not.toContain('#,##0')
  expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<c r="A2"(?![^>]* s=)[^>]*><v>24<\/v>/)
})

test('employers go along as /werkgevers shows them, of the chosen kind', async () => {
  await admin`insert into employer (company_id, name, kind, contact_name) values (${world.werkpad}, '=Zorg', 'careProvider', 'Ria')`
  const sheet = await taken(commands.exportEmployers, 'caseworker', { soort: 'careProvider' })
  const { rows, told } = await readBack(sheet)
  expect(rows[0]?.slice(0, 4)).toEqual(['Werkgever', 'SO-bedrijf', 'Soort', 'Contactpersoon'])
  expect(rows.slice(1)).toEqual([['=Zorg', 'Werkpad', 'Zorgaanbieder', 'Ria', 0, null, null, null]])
  expect(told.get('Soort')).toBe('Zorgaanbieder')
  expect((await taken(commands.exportEmployers, 'hrDeKade')).rows.map(([name]) => name)).toEqual([
    'Werkgever BV',
  ])
})

test('deviations go along with their reasons; for a manager only the numbers of the screen', async () => {
  const jumped = await trajectoryIn(world, admin, 'offered', { surname: 'Voorrang', on: day('2026-05-04') })
  await admin`update offer set order_reason = 'Past als enige.' where trajectory_id = ${jumped.trajectoryId}`
  const named = await readBack(await taken(commands.exportDeviations, 'caseworker'))
  const line = named.rows.find(([name]) => String(name).startsWith('Voorrang'))
  expect(line?.slice(1, 3)).toEqual([jumped.number, new Date('2026-05-04T00:00:00Z')])
  expect(line?.at(-1)).toBe('Past als enige.')
  const counted = await taken(commands.exportDeviations, 'manager')
  expect(counted.columns.map(({ label }) => label)).toEqual(['Cijfer', 'Aantal'])
  const screenShows = await read(
    deviationsScreen,
    world.session.manager,
    deviationFilter.parse({ gemeente: world.meerdorp }),
    now,
  )
  if (screenShows.status !== 'found' || screenShows.data.named) throw new Error(screenShows.status)
  const { shown, threshold } = screenShows.data
  expect(counted.rows).toEqual(
    [...deviationFigures, ...deviationKinds].map(([name, label]) => [
      label,
      shownWords(shown[name], threshold, String),
    ]),
  )
  expect(JSON.stringify(counted)).not.toMatch(/Voorrang|Past als|T-2/)
  const elsewhere = await taken(commands.exportDeviations, 'caseworkerOeverland')
  expect(JSON.stringify(elsewhere)).not.toContain('Voorrang')
})

describe('who may take which list', () => {
  const lists = [
    ['exportWorkplaces', ['caseworker', 'decisionMaker', 'hr']],
    ['exportPlacements', ['caseworker', 'decisionMaker', 'hr']],
    ['exportWaitingList', ['caseworker', 'decisionMaker', 'manager']],
    ['exportHygiene', ['caseworker', 'decisionMaker', 'manager']],
    ['exportTrajectories', ['caseworker', 'decisionMaker']],
    ['exportEmployers', ['caseworker', 'decisionMaker', 'hr']],
    ['exportDeviations', ['caseworker', 'manager']],
    ['exportMissing', ['caseworker', 'decisionMaker', 'hr']],
    ['exportMissingReport', ['manager']],
  ] as const
  const accounts = ['caseworker', 'decisionMaker', 'hr', 'manager', 'administrator'] as const
  const cells = lists.flatMap(([name, may]) =>
    accounts.map((account) => [name, account, (may as readonly string[]).includes(account)] as const),
  )

  test.each(cells)('%s by %s: %s', async (name, account, may) => {
    const raw = { submissionId: randomUUID(), filter: { gemeente: world.meerdorp } }
    const result = await perform(commands[name], world.session[account], raw, now)
    expect(result.status).toBe(may ? 'done' : 'refused')
    if (result.status === 'refused') expect(result.reason).toBe('not_found')
  })

  test('only the own rows, whatever gemeente is asked', async () => {
    for (const account of ['caseworkerOeverland', 'hrDeKade'] as const) {
      const sheet = await taken(commands.exportPlacements, account, { gemeente: world.meerdorp })
      expect(JSON.stringify(sheet)).not.toMatch(/Vast|Tijdelijk/)
    }
  })

  test('a manager gets no small queue and no names', async () => {
    const small = await taken(commands.exportWaitingList, 'manager', { rij: 'te-plaatsen' })
    expect(small.rows).toEqual([])
    for (const at of [4, 5, 6]) await trajectoryIn(world, admin, 'toBePlaced', { surname: `Wacht ${at}` })
    const sheet = await taken(commands.exportWaitingList, 'manager', { rij: 'te-plaatsen' })
    expect(sheet.columns.map(({ label }) => label)).toEqual(['Plaats', 'Begeleiding', 'Uren per week'])
    expect(sheet.rows).toHaveLength(6)
    expect(JSON.stringify(sheet)).not.toContain('Wacht 4')
    const named = await taken(commands.exportWaitingList, 'caseworker', { rij: 'te-plaatsen' })
    expect(JSON.stringify(named)).toContain('Wacht 4')
  })
})

test('more rows than one page come along once each, in the order of the list', async () => {
  await admin`
    with p as (insert into person (municipality_id, surname, birth_date)
        select ${world.meerdorp}, 'Rust ' || n, '1990-01-01' from generate_series(1, 95) n returning id, municipality_id),
      t as (insert into trajectory (person_id, municipality_id, owner_id, number, state, state_since, registered_on)
        select id, municipality_id, ${world.account.caseworker}, 'T-1999-' || row_number() over (), 'resting', '2026-01-01', '2026-01-01' from p returning id, municipality_id)
    insert into waiting_list_entry (trajectory_id, municipality_id, queue, position_on, valid_from)
      select id, municipality_id, 'resting', '2020-01-01', '2026-01-01' from t`
  const sheet = await taken(commands.exportWaitingList, 'caseworker', { rij: 'rustend' })
  expect(sheet.rows.map(([place]) => place)).toEqual(Array.from({ length: 95 }, (_, at) => at + 1))
  expect(new Set(sheet.rows.map(([, name]) => name)).size).toBe(95)
})

test('above the limit the file says that it does not hold all', async () => {
  const endless: ListFile<number, number> = {
    permission: 'placement.list',
    name: 'getallen',
    title: 'Getallen',
    filter: z.unknown().transform(() => 0),
    page: async (_, from) => ({ rows: Array.from({ length: 60 }, (__, at) => from + at), next: from + 60 }),
    columns: () => [{ label: 'Getal', kind: 'number', value: (row) => row }],
    chosen: () => [],
  }
  const sheet = await taken(exportOf(endless), 'hr')
  expect(sheet.rows).toHaveLength(mostRows)
  const { told, rows } = await readBack(sheet)
  expect(rows.at(-1)).toEqual([mostRows - 1])
  expect(String(told.get('Niet alles'))).toContain('de eerste 5.000 rijen')
})
