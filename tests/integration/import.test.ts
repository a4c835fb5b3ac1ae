import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { watchStatements } from '@/db/client'
import * as commands from '@/lib/import/commands'
import { importOverview } from '@/lib/import/queries'
import type { Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { moved, stateOf, trajectoryIn } from '../support/factories'
import { testDatabase } from '../support/database'
import { listFile } from '../support/import-list'
import { csv, importSteps, newBsn, now, waiting, type Raw } from '../support/import-steps'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})
const { doneBy, tryBy, uploaded, dataOf, mapped, imported } = importSteps(() => world)

describe('de voorbeeldlijst invoeren', () => {
  test('CSV en Excel geven in de database hetzelfde', async () => {
    const first = await uploaded(listFile('wachtlijst_voorbeeld.csv'), 'wachtlijst.csv')
    const second = await uploaded(listFile('wachtlijst_voorbeeld.xlsx'), 'wachtlijst.xlsx', 'oeverland')
    for (const { batchId, account } of [first, second]) {
      await mapped(batchId, account, [{ field: 'status', word: 'weet ik niet', value: 'queue' }])
      expect(await imported(batchId, account)).toMatchObject({ done: 90, total: 90, finished: true })
    }
    const facts = (batchId: string) => admin`
      select p.surname, p.prefix, p.initials, p.given_name, p.birth_date, p.postcode, p.phone, b.last_digits, t.state, t.state_since, t.registered_on,
        (select jsonb_agg(jsonb_build_array(e.to_state, e.valid_on) order by e.id) from event e where e.trajectory_id = t.id) as events,
        (select jsonb_agg(jsonb_build_array(s.state, s.valid_from, s.valid_to) order by s.valid_from) from state_period s where s.trajectory_id = t.id) as periods,
        (select jsonb_agg(jsonb_build_array(w.queue, w.position_on, w.valid_from, w.valid_to)) from waiting_list_entry w where w.trajectory_id = t.id) as entries,
        (select jsonb_agg(jsonb_build_array(x.employer_name, x.hours_per_week, x.valid_from, x.valid_to)) from placement_term x where x.trajectory_id = t.id) as terms,
        (select jsonb_agg(n.text) from note n where n.trajectory_id = t.id) as notes
      from trajectory t join person p on p.id = t.person_id left join person_bsn b on b.person_id = p.id where t.batch_id = ${batchId}
      order by p.surname, p.birth_date, p.given_name`
    const [fromCsv, fromExcel] = [await facts(first.batchId), await facts(second.batchId)]
    expect(fromCsv).toHaveLength(90)
    expect([...fromCsv]).toEqual([...fromExcel])
    expect(fromCsv.map(({ surname }) => surname)).toContain('Yılmaz')
  })

  test('iedereen heeft een volgende stap, één lopende periode en een hele keten in het logboek', async () => {
    const [counts] = await admin`
      select count(*)::int as open,
        count(*) filter (where not exists (select from deadline d where d.trajectory_id = t.id and d.rule like 'nextStep.%' and d.closed_on is null))::int as "withoutStep",
        count(*) filter (where (select count(*) from state_period s where s.trajectory_id = t.id and s.valid_to is null and s.state = t.state) <> 1)::int as "withoutPeriod",
        count(*) filter (where app.broken_link(t.id) is not null)::int as broken,
        count(*) filter (where t.state = 'placed' and not exists (select from decision x where x.trajectory_id = t.id and x.kind = 'grant'))::int as "placedWithout",
        count(*) filter (where (t.state = 'placed') <> exists (select from placement_term x where x.trajectory_id = t.id and (x.valid_to is null or x.valid_to >= '2026-11-21' or (select count(*) from deadline d where d.trajectory_id = t.id and d.started_on = x.valid_to and d.closed_on is null and d.rule like 'contractEndAlert%') = 2)))::int as "stateNotFacts"
      from trajectory t where t.origin = 'import' and t.state <> 'closed'`
    expect(counts).toEqual({
      open: 180,
      withoutStep: 0,
      withoutPeriod: 0,
      broken: 0,
      placedWithout: 0,
      stateNotFacts: 0,
    })
  })

  test('wie werkt heeft de gesprekken die nog komen op de lijst, en geen die al voorbij zijn', async () => {
    const [talks] = await admin`
      with due as (select t.id, (p.started_on + n.after)::date as on_day from trajectory t join placement p on p.trajectory_id = t.id
          cross join (values (interval '1 week'), ('4 weeks'), ('8 weeks'), ('12 weeks'), ('6 months'), ('12 months')) n (after)
          where t.origin = 'import' and t.state = 'placed'),
        open as (select d.trajectory_id, d.due_on, d.audience, d.company_id from deadline d join trajectory t on t.id = d.trajectory_id
          where t.origin = 'import' and d.rule like 'checkIn%' and d.closed_on is null)
      select (select count(*)::int from due where on_day >= '2026-11-21') as wanted, (select count(*)::int from open) as planned,
        (select count(*)::int from open where due_on < '2026-11-21') as past, (select count(*)::int from open where audience <> 'hr' and company_id is not null) as shared`
    expect(talks?.planned).toBeGreaterThan(0)
    expect(talks).toMatchObject({ planned: talks?.wanted, past: 0, shared: 0 })
  })

  test('in de lijst zelf staat na de invoer niets meer van wie erin zit, en nergens een BSN of een medisch woord', async () => {
    const [left] = await admin`
      select count(*) filter (where cells <> '{}' and trajectory_id is not null)::int as filled,
        count(*) filter (where cells::text ~ '9999|autisme')::int as plain from import_row`
    expect(left).toEqual({ filled: 0, plain: 0 })
    const [stored] = await admin`
      select count(*)::int as n from (select details::text as x from event union all select details::text from audit_event union all select text from note) y
      where x ~ '9999\\d{5}|autisme'`
    expect(stored).toEqual({ n: 0 })
  })
})

test('een ingevoerde persoon loopt de weg verder: advies erbij, aanbod, plaatsing en einde', async () => {
  const { batchId, account } = await uploaded(csv(waiting('Weg', newBsn())), 'weg.csv')
  await mapped(batchId, account)
  await imported(batchId, account)
  const [row] = await admin<{ id: string; number: string }[]>`
    select id, number from trajectory where batch_id = ${batchId}`
  const trajectory = { trajectoryId: row?.id ?? '', number: row?.number ?? '' }
  for (const move of ['attachAdvice', 'offer', 'place', 'endToPlace'] as const)
    await moved(world, admin, trajectory, move, { on: now })
  expect(await stateOf(admin, trajectory)).toBe('toBePlaced')
  const [entry] = await admin`
    select position_on::text from waiting_list_entry
    where trajectory_id = ${trajectory.trajectoryId} and superseded_at is null and valid_to is null`
  expect(entry).toEqual({ position_on: '2024-04-01' })
})

describe('terugdraaien', () => {
  test('haalt alles uit de lijsten, verwijdert niets, en dezelfde lijst kan opnieuw', async () => {
    const bytes = csv(waiting('Terug', newBsn()), waiting('Vlak', ''))
    const { batchId, account } = await uploaded(bytes, 'terug.csv')
    await mapped(batchId, account)
    await imported(batchId, account)
    const before = await dataOf(batchId)
    expect(before?.mayUndo).toBe(true)
    await doneBy(account, commands.undoImport, { batchId, version: before?.batch.version })
    const rows = await admin`
      select t.state, t.closed_reason, (select count(*)::int from state_period s where s.trajectory_id = t.id and s.superseded_at is null) as periods,
        (select count(*)::int from decision d where d.trajectory_id = t.id and d.superseded_at is not null) as superseded,
        (select e.kind from event e where e.trajectory_id = t.id order by e.id desc limit 1) as last,
        (select count(*)::int from deadline d where d.trajectory_id = t.id and d.closed_on is null) as open
      from trajectory t where t.batch_id = ${batchId}`
    expect([...rows]).toEqual(
      Array(2).fill({
        state: 'closed',
        closed_reason: 'importUndone',
        periods: 0,
        superseded: 1,
        last: 'importUndone',
        open: 0,
      }),
    )

    const again = await uploaded(bytes, 'terug.csv')
    await mapped(again.batchId, account)
    expect((await dataOf(again.batchId))?.control?.counts).toMatchObject({ good: 1, warning: 1, refused: 0 })
    expect(await imported(again.batchId, account)).toMatchObject({ done: 2 })
    const [persons] = await admin`
      select count(distinct t.person_id)::int as n, count(*)::int as trajectories from trajectory t where t.batch_id in (${batchId}, ${again.batchId})`
    expect(persons).toEqual({ n: 2, trajectories: 4 })
  })

  test('kan niet meer als iemand verder werkte', async () => {
    const { batchId, account } = await uploaded(csv(waiting('Verder', newBsn())), 'verder.csv')
    await mapped(batchId, account)
    await imported(batchId, account)
    const [row] = await admin<{ id: string }[]>`select id from trajectory where batch_id = ${batchId}`
    await admin`insert into event (trajectory_id, municipality_id, kind, valid_on, recorded_at, actor_name, actor_role)
      values (${row?.id ?? ''}, ${world.meerdorp}, 'personChanged', '2026-11-21', now(), 'Iemand', 'caseworker')`
    const data = await dataOf(batchId)
    expect(data?.mayUndo).toBe(false)
    const result = await tryBy(account, commands.undoImport, { batchId, version: data?.batch.version })
    expect(result).toMatchObject({ status: 'refused', reason: 'batch_in_use' })
    const [state] = await admin`select state from trajectory where batch_id = ${batchId}`
    expect(state).toEqual({ state: 'toBePlaced' })
  })
})

describe('wie er al is', () => {
  test('staat met het nummer bij de regel, ook als de naam anders is geschreven', async () => {
    const known = newBsn()
    await trajectoryIn(world, admin, 'toBePlaced', { surname: 'Bestaand', bsn: known })
    await trajectoryIn(world, admin, 'toBePlaced', { surname: 'Müller', birthDate: '1985-05-05' })
    const { batchId, account } = await uploaded(
      csv(waiting('Anders', known), waiting('Muller', newBsn(), '5-5-1985').replace(';A.;', ';K.;')),
      'dubbel.csv',
    )
    await mapped(batchId, account)
    const rows = (await dataOf(batchId))?.control?.rows ?? []
    expect(
      rows.map((row) => row.faults.map(({ code }) => code).filter((code) => code !== 'statusDerived')),
    ).toEqual([['alreadyThere'], ['looksKnown']])
    await doneBy(account, commands.decideRow, {
      batchId,
      rowNumber: 3,
      decision: 'otherPerson',
      corrections: {},
    })
    expect((await dataOf(batchId))?.control?.rows.map(({ verdict }) => verdict)).toEqual(['refused', 'good'])
  })
})

describe('kiezen en bewaren', () => {
  test('een verbeterde cel en een overgeslagen regel blijven bewaard; de tekst van het bestand blijft zichtbaar', async () => {
    const right = newBsn()
    const { batchId, account } = await uploaded(
      csv(waiting('Een', '999950667'), waiting('Twee', newBsn())),
      'kies.csv',
    )
    await mapped(batchId, account)
    await doneBy(account, commands.decideRow, {
      batchId,
      rowNumber: 2,
      decision: 'auto',
      corrections: { bsn: right },
    })
    await doneBy(account, commands.decideRow, { batchId, rowNumber: 3, decision: 'skip', corrections: {} })
    // The form does not show a BSN that was read well; saving another cell keeps it.
    await doneBy(account, commands.decideRow, {
      batchId,
      rowNumber: 2,
      decision: 'auto',
      keepsBsn: true,
      corrections: { initials: 'B.' },
    })
    const control = (await dataOf(batchId))?.control
    expect(control?.counts).toEqual({ good: 1, warning: 0, refused: 0, skipped: 1 })
    expect(control?.rows[0]?.cells.bsn).toMatchObject({ raw: '999950667', shown: right })
    const [row] = await admin<
      { replacement: string }[]
    >`select replacement from import_row where batch_id = ${batchId} and row_number = 2`
    expect(row?.replacement).not.toContain(right)
    expect(await imported(batchId, account)).toMatchObject({ done: 1, total: 1 })
  })

  test('de indeling is er weer bij de volgende lijst van deze gemeente, en niet bij een andere', async () => {
    const bytes = Buffer.from('Wie;Geb\nJansen;1-1-1990')
    const { batchId, account } = await uploaded(bytes, 'eigen.csv')
    const data = await dataOf(batchId)
    expect(data?.batch.columns).toEqual(['ignore', 'birthDate'])
    await doneBy(account, commands.setMapping, {
      batchId,
      version: data?.batch.version,
      columns: ['surname', 'birthDate'],
      words: [],
      keep: true,
    })
    const next = await uploaded(bytes, 'eigen.csv')
    expect((await dataOf(next.batchId))?.batch.columns).toEqual(['surname', 'birthDate'])
    const other = await uploaded(bytes, 'eigen.csv', 'oeverland')
    expect((await dataOf(other.batchId, 'caseworkerOeverland'))?.batch.columns).toEqual([
      'ignore',
      'birthDate',
    ])
  })

  test('een onleesbaar bestand geeft de reden en geen lijst', async () => {
    const value = await doneBy('caseworker', commands.uploadList, {
      municipalityId: world.meerdorp,
      fileName: 'x.xls',
      bytes: Buffer.from('d0cf11e0', 'hex'),
    })
    expect(value).toEqual({ batchId: null, problem: 'oldExcel' })
  })

  test('een weggegooide lijst heeft geen inhoud meer', async () => {
    const { batchId, account } = await uploaded(csv(waiting('Weg', '')), 'weg.csv')
    const data = await dataOf(batchId)
    await doneBy(account, commands.discardList, { batchId, version: data?.batch.version })
    expect([...(await admin`select cells, replacement from import_row where batch_id = ${batchId}`)]).toEqual(
      [{ cells: {}, replacement: null }],
    )
    expect((await dataOf(batchId))?.batch.status).toBe('discarded')
  })
})

describe('wie wat mag', () => {
  test('een consulent van een andere gemeente en andere rollen vinden niets', async () => {
    const { batchId } = await uploaded(csv(waiting('Eigen', '')), 'eigen.csv')
    const data = await dataOf(batchId)
    const version = data?.batch.version
    const columns = data?.batch.columns
    for (const account of [
      'caseworkerOeverland',
      'decisionMaker',
      'hr',
      'manager',
      'administrator',
    ] as const) {
      expect([account, await dataOf(batchId, account)]).toEqual([account, null])
      for (const [command, raw] of [
        [commands.setMapping, { batchId, version, columns, words: [], keep: false }],
        [commands.decideRow, { batchId, rowNumber: 2, decision: 'skip', corrections: {} }],
        [commands.startImport, { batchId, version }],
        [commands.importNext, { batchId }],
        [commands.undoImport, { batchId, version }],
        [commands.discardList, { batchId, version }],
        [commands.uploadList, { municipalityId: world.meerdorp, fileName: 'a.csv', bytes: csv() }],
      ] as [Command<unknown>, Raw][])
        expect(await tryBy(account, command, raw)).toMatchObject({ status: 'refused', reason: 'not_found' })
    }
  })

  test('de beheerder ziet dat er lijsten zijn, de manager niet', async () => {
    const overview = await read(importOverview, world.session.administrator, undefined, now)
    expect(overview.status).toBe('found')
    if (overview.status === 'found')
      expect(overview.data).toMatchObject({ mayRun: false, municipalities: [] })
    expect((await read(importOverview, world.session.manager, undefined, now)).status).toBe('notFound')
  })
})

test('dezelfde druk twee keer geeft één lijst; twee tegelijk starten de invoer één keer', async () => {
  const raw = {
    submissionId: randomUUID(),
    municipalityId: world.meerdorp,
    fileName: 'twee.csv',
    bytes: csv(waiting('Dubbeldruk', '')),
  }
  const first = await tryBy('caseworker', commands.uploadList, raw)
  const second = await tryBy('caseworker', commands.uploadList, raw)
  expect(second).toEqual({ ...first, repeated: true })
  const batchId = first.status === 'done' ? (first.value as { batchId: string }).batchId : ''
  await mapped(batchId, 'caseworker')
  const version = (await dataOf(batchId))?.batch.version
  const both = await Promise.all(
    [1, 2].map(() => tryBy('caseworker', commands.startImport, { batchId, version })),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['done', 'refused'])
})

test('duizend regels gaan in enkele opdrachten en blijven heel', async () => {
  const names = Array.from({ length: 1000 }, (_, index) =>
    waiting(`Naam${String.fromCharCode(97 + (index % 26))}${index}`, '', `${1 + (index % 28)}-1-1990`),
  )
  const { batchId, account } = await uploaded(csv(...names), 'veel.csv')
  await mapped(batchId, account)
  let statements = 0
  watchStatements((text) => void (/^(begin|commit)/i.test(text) ? 0 : (statements += 1)))
  const progress = await imported(batchId, account)
  watchStatements(undefined)
  expect(progress).toMatchObject({ done: 1000, total: 1000 })
  expect(statements).toBeLessThan(100)
})
