import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { watchStatements } from '@/db/client'
import { qualityRuleNames, type QualityRuleName } from '@/lib/domain/quality-rules'
import { exportQuality, exportQualityReport } from '@/lib/export/commands'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { qualityFilter } from '@/lib/quality/filter'
import { qualityScreen } from '@/lib/quality/queries'
import { qualityReportScreen } from '@/lib/quality/report-queries'
import { shownQuality } from '@/lib/quality/shown'
import { reportFilter } from '@/lib/report/filter'
import { reportScreen } from '@/lib/report/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { moved, now, registered, trajectoryIn } from '../support/factories'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let birth = 0

const day = (text: string) => new Date(`${text}T10:00:00+01:00`)
/** Everybody with a birth date of their own, so that nobody is a double unless meant so. */
const birthDate = () => new Date(Date.UTC(1970, 0, 1 + (birth += 1))).toISOString().slice(0, 10)
const inState = (state: Parameters<typeof trajectoryIn>[2], surname: string, on = '2026-09-01') =>
  trajectoryIn(world, admin, state, { surname, birthDate: birthDate(), on: day(on) })

async function inbox(account: AccountKey, query: Record<string, unknown> = {}) {
  const answer = await read(qualityScreen, world.session[account], qualityFilter.parse(query), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
async function report(account: AccountKey, query: Record<string, unknown> = {}) {
  const answer = await read(qualityReportScreen, world.session[account], qualityFilter.parse(query), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const found = async (rule: QualityRuleName, query: Record<string, unknown> = {}) =>
  (await inbox('caseworker', { soort: rule, van: 'team', ...query })).rows.map(({ surname, since }) => [
    surname,
    since,
  ])
const term = ({ trajectoryId }: Moved, change: Record<string, unknown>) =>
  admin`update placement_term set ${admin(change)} where trajectory_id = ${trajectoryId} and superseded_at is null`

async function makeFindings() {
  await inState('adviceReceived', 'Wacht op besluit', '2026-03-02')
  await inState('adviceReceived', 'Nog binnen de termijn', '2026-10-01')
  const lost = await inState('toBePlaced', 'Zonder regel')
  await admin`update waiting_list_entry set superseded_at = now() where trajectory_id = ${lost.trajectoryId}`
  await term(await inState('placed', 'Zonder contract', '2026-03-02'), { valid_to: '2026-09-30' })
  await term(await inState('placed', 'Zonder werkdagen', '2026-03-02'), { weekday_hours: null })
  await term(await inState('placed', 'Over de datum', '2026-03-02'), { contract_ends_on: '2026-10-01' })
  const mover = await inState('toBePlaced', 'Verhuist')
  await moved(world, admin, mover, 'rest', { on: day('2026-09-10'), input: { restReason: 'moved' } })
  const old = await inState('toBePlaced', 'Oud advies')
  await admin`update advice set advised_on = '2021-10-30', received_on = '2021-11-01' where trajectory_id = ${old.trajectoryId}`
  await admin`update application set received_on = '2021-09-01', uwv_received_on = '2021-09-01' where trajectory_id = ${old.trajectoryId}`
  const asked = await inState('toBePlaced', 'Zonder aanvraagdag')
  await admin`update application set received_on = null, uwv_received_on = null where trajectory_id = ${asked.trajectoryId}`
  for (const initials of ['eerste', 'tweede'])
    await registered(world, { surname: 'Dubbél', givenName: initials, birthDate: '1960-02-01', on: day(`2026-0${initials === 'eerste' ? 3 : 6}-01`) })
  await registered(world, { surname: 'Dubbel', birthDate: '1960-02-02', on: day('2026-03-01') })
  await registered(world, { surname: 'Met BSN', bsn: '999990019', birthDate: birthDate(), on: day('2026-03-01') })
} // prettier-ignore

/** A letter came back from where somebody lives; a check of an earlier address says nothing of this one. */
async function makeAddresses() {
  const people = [await inState('toBePlaced', 'Fout adres'), await inState('toBePlaced', 'Ander adres')]
  for (const [at, { trajectoryId }] of people.entries()) {
    await admin`update person set street = 'Laan', house_number = '4', postcode = '1234 AB', city = 'Meerdorp'
      where id = (select person_id from trajectory where id = ${trajectoryId})`
    await admin`insert into address_check (person_id, municipality_id, address, outcome, source, checked_on, recorded_by)
      select person_id, municipality_id, ${at === 0 ? 'Laan 4, 1234 AB  MEERDORP' : 'Laan 40, 1234 AB  MEERDORP'}, 'wrong', 'returned', '2026-10-05', ${world.account.caseworker}
      from trajectory where id = ${trajectoryId}`
  }
}

beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 500)
  await makeFindings()
  await makeAddresses()
})

describe('Wat niet klopt', () => {
  test.each<[QualityRuleName, [string, string][]]>([
    ['adviceUndecided', [['Wacht op besluit', '2026-04-27']]],
    ['decidedNotListed', [['Zonder regel', '2026-09-01']]],
    ['placedWithoutContract', [['Zonder contract', '2026-10-01']]],
    ['workDaysUnknown', [['Zonder werkdagen', '2026-03-02']]],
    ['contractOver', [['Over de datum', '2026-10-02']]],
    ['restingMoved', [['Verhuist', '2026-09-10']]],
    ['adviceOld', [['Oud advies', '2026-10-30']]],
    ['requestDayUnknown', [['Zonder aanvraagdag', '2026-09-01']]],
    ['addressWrong', [['Fout adres', '2026-10-05']]],
    [
      'possibleDouble',
      [
        ['Dubbél', '2026-06-01'],
        ['Dubbél', '2026-06-01'],
      ],
    ],
  ])('%s finds who it is about, and since when', async (rule, people) => {
    expect(await found(rule)).toEqual(people)
  })

  test('at a regular employer somebody has to be named who coaches', async () => {
    expect((await found('coachMissing')).map(([name]) => name).sort()).toEqual([
      'Over de datum',
      'Zonder werkdagen',
    ])
    await admin`insert into coach (trajectory_id, municipality_id, company_id, placement_id, kind, name, valid_from)
      select trajectory_id, municipality_id, company_id, id, 'jobCoach', 'Bo Begeleider', '2026-03-02' from placement`
    expect(await found('coachMissing')).toEqual([])
    await admin`delete from coach`
    const host = admin`id in (select host_id from workplace where id = ${world.workplace.werkpad})`
    await admin`update employer set kind = 'company' where ${host}`
    expect(await found('coachMissing')).toEqual([])
    await admin`update employer set kind = 'regularEmployer' where ${host}`
  })

  test('only who has a BSN is not found without one, and what is closed is never found', async () => {
    const { counts } = await inbox('caseworker', { van: 'team' })
    const [open] = await admin`select count(*)::int as n from trajectory where state <> 'closed'`
    expect(counts.bsnMissing).toBe(Number(open?.n) - 1)
  })

  test('a finding that is mended is gone', async () => {
    await admin`update placement_term set contract_ends_on = null where contract_ends_on = '2026-10-01'`
    expect(await found('contractOver')).toEqual([])
    await admin`update placement_term set contract_ends_on = '2026-10-01' where trajectory_id = (select t.id from trajectory t join person p on p.id = t.person_id where p.surname = 'Over de datum')`
  })

  test('every rule opens as many findings as it counts, and the file holds the same', async () => {
    const { counts } = await inbox('caseworker', { van: 'team' })
    for (const rule of qualityRuleNames) {
      const { rows, total } = await inbox('caseworker', { soort: rule, van: 'team' })
      expect([rule, rows.length, total]).toEqual([rule, counts[rule] ?? 0, counts[rule] ?? 0])
      const filter = { soort: rule, van: 'team' }
      const file = await perform(exportQuality, world.session.caseworker, { submissionId: randomUUID(), filter }, now)
      expect(file.status === 'done' && file.value.rows.length, rule).toBe(counts[rule] ?? 0)
    }
  }) // prettier-ignore

  test('who is a consulent sees the own trajectories first, and of another gemeente nothing', async () => {
    const own = await inbox('caseworker')
    const team = await inbox('caseworker', { van: 'team' })
    expect([own.total > 0, own.team, team.total >= own.total]).toEqual([true, false, true])
    expect(await inbox('caseworkerOeverland', { van: 'team', gemeente: world.meerdorp })).toMatchObject({
      total: 0,
      rows: [],
    })
    const refused = await read(qualityScreen, world.session.manager, qualityFilter.parse({}), now)
    expect(refused.status).toBe('notFound')
  })

  test('one statement besides entering', async () => {
    const sent: string[] = []
    watchStatements((text) => void sent.push(text))
    await inbox('caseworker', { soort: 'bsnMissing' })
    watchStatements(undefined)
    expect(sent.filter((text) => !/^(begin|commit)/i.test(text.trim()))).toHaveLength(2)
  })
})

describe('for a manager', () => {
  test('a rule that found few is not shown, does not open and does not go along', async () => {
    const { shown, figure, rows } = await report('manager', { soort: 'adviceOld' })
    expect(shown.adviceOld).toEqual({ kind: 'few' })
    expect([figure, rows]).toEqual([null, []])
    const filter = { soort: 'adviceOld' }
    const file = await perform(exportQualityReport, world.session.manager, { submissionId: randomUUID(), filter }, now)
    expect(file).toMatchObject({ status: 'refused', reason: 'not_found' })
    const [raw] = await admin`select count(*)::int as n from app.quality_findings(array[${world.meerdorp}]::uuid[], null, '2026-11-02', null, array['adviceOld'])`
    expect(raw?.n).toBe(1)
  }) // prettier-ignore

  test('many are shown: tile, list and file say the same, and nobody is named', async () => {
    for (let at = 0; at < 6; at += 1) {
      const one = await inState('toBePlaced', `Ook oud ${at}`)
      await admin`update advice set advised_on = '2020-01-30' where trajectory_id = ${one.trajectoryId}`
      await admin`update application set received_on = '2020-01-02', uwv_received_on = '2020-01-02' where trajectory_id = ${one.trajectoryId}`
    }
    const { shown, figure, rows } = await report('manager', { soort: 'adviceOld' })
    expect(shown.adviceOld).toEqual({ kind: 'number', value: 7 })
    expect([figure?.total, rows.length]).toEqual([7, 7])
    // Six for years, and one that turned five years old this month: which one, no row says.
    expect(rows).toEqual([1, 2, 3, 4, 5, 6, 7].map((line) => ({ line, age: 'hoe lang dan ook' })))
    const filter = { soort: 'adviceOld' }
    const file = await perform(exportQualityReport, world.session.manager, { submissionId: randomUUID(), filter }, now)
    expect(file.status === 'done' && file.value.rows.length).toBe(7)
  }) // prettier-ignore

  test('Sturing says which share could not be counted, by the same figures', async () => {
    for (let at = 0; at < 5; at += 1)
      await term(await inState('placed', `Ook zonder ${at}`, '2026-03-02'), { valid_to: '2026-09-30' })
    const answer = await read(reportScreen, world.session.manager, reportFilter.parse({}), now)
    const { shown } = await report('manager')
    const quality = answer.status === 'found' ? answer.data.quality : null
    expect(quality?.names).toEqual(['placedWithoutContract', 'decidedNotListed'])
    expect(quality?.shown.placedWithoutContract).toEqual({ kind: 'number', value: 6 })
    expect(shown.placedWithoutContract).toEqual({ kind: 'number', value: 6 })
    expect(shown.open).toEqual(quality?.shown.open)
  })

  test('another manager finds nothing of this gemeente, nor does a company by naming it', async () => {
    expect((await report('managerOeverland', { gemeente: world.meerdorp })).shown.adviceOld).toEqual({
      kind: 'number',
      value: 0,
    })
    const asked = (as: AccountKey) =>
      admin.begin(async (sql) => {
        await sql`select app.enter(${world.session[as]})`
        await sql`select app.report_quality(${world.meerdorp}, '2026-11-02', null, null, true)`
      })
    for (const as of ['managerOeverland', 'managerWerkpad', 'caseworker'] as const)
      await expect(asked(as), as).rejects.toThrow('not of this manager')
  })

  test('whatever the rules find, no small figure is shown or can be worked out from what is open', () => {
    const counts = fc.record(
      Object.fromEntries(qualityRuleNames.map((name) => [name, fc.nat(30)])) as Record<QualityRuleName, fc.Arbitrary<number>>,
    )
    fc.assert(
      fc.property(counts, fc.nat(60), fc.integer({ min: 5, max: 10 }), (found, more, threshold) => {
        const open = Math.max(...Object.values(found)) + more
        const shown = shownQuality(found, open, { threshold, openMayShow: true })
        for (const name of qualityRuleNames) {
          const figure = shown[name]
          if (figure?.kind !== 'number') continue
          expect(figure.value === 0 || figure.value >= threshold).toBe(true)
          const left = open - figure.value
          if (shown.open?.kind === 'number') expect(left === 0 || left >= threshold).toBe(true)
        }
      }),
    )
  }) // prettier-ignore
})
