import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { watchStatements } from '@/db/client'
import { shownWords } from '@/lib/domain/small-numbers'
import { exportMissing, exportMissingReport } from '@/lib/export/commands'
import type { Sheet } from '@/lib/export/sheet'
import { perform, type Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { kindFigures, sourceFigures } from '@/lib/report/missing-figures'
import { missingFilter } from '@/lib/report/missing-filter'
import { missingReportScreen, missingScreen } from '@/lib/report/missing-queries'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn, tryMove } from '../support/factories'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World

const day = (text: string) => new Date(`${text}T10:00:00+01:00`)
const steered = (account: AccountKey) => account.startsWith('manager')
const ask = (account: AccountKey, query: Record<string, unknown> = {}) =>
  read(
    steered(account) ? missingReportScreen : missingScreen,
    world.session[account],
    missingFilter.parse(query),
    now,
  )
const missing = async (account: AccountKey, query: Record<string, unknown> = {}) => {
  const answer = await ask(account, query)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const number = (value: number) => ({ kind: 'number', value })

async function refusedOffer(surname: string, input: Record<string, unknown>, on = '2026-09-01') {
  const trajectory = await trajectoryIn(world, admin, 'offered', { surname, on: day(on) })
  await moved(world, admin, trajectory, 'refuseToPlace', { on: day(on), input })
  return trajectory
}

beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 500)
  for (const at of [1, 2, 3, 4, 5, 6])
    await refusedOffer(`Groen ${at}`, { refusalKind: 'kindOfWork', neededKind: 'greenKeeping' })
  for (const at of [1, 2, 3, 4, 5]) await refusedOffer(`Dagen ${at}`, { refusalKind: 'weekdays' })
  for (const at of [1, 2, 3]) {
    await refusedOffer(`Meer uren ${at}`, { refusalKind: 'hours', neededHours: '28' })
    await refusedOffer(`Begeleiding ${at}`, { refusalKind: 'support' })
  }
  await refusedOffer('Dieren', { refusalKind: 'kindOfWork', neededKind: 'animalCare' }, '2026-03-10')
  await refusedOffer('Uren', { refusalKind: 'hours', neededHours: '11,75', refusedBy: 'company' })
  await refusedOffer('Ver', { refusalKind: 'distance', neededDistance: '5', neededHours: '20' }, '2025-12-31')
  const late = await trajectoryIn(world, admin, 'offered', { surname: 'Laat', on: day('2026-08-03') })
  await moved(world, admin, late, 'lapseToPlace', {
    on: day('2026-08-20'),
    input: { refusalKind: 'support', neededSupport: 'heavy' },
  })
  const unknown = await trajectoryIn(world, admin, 'offered', { surname: 'Stil', on: day('2026-08-03') })
  await moved(world, admin, unknown, 'lapseToPlace', { on: day('2026-08-20'), input: { refusalKind: '' } })
  const trial = await trajectoryIn(world, admin, 'trialPlacement', {
    surname: 'Proef',
    on: day('2026-08-03'),
  })
  await moved(world, admin, trial, 'stopTrialToPlace', {
    on: day('2026-08-20'),
    input: { refusalKind: 'adaptations', neededAdaptation: 'quietRoom' },
  })
  const back = await trajectoryIn(world, admin, 'offered', { surname: 'Terug', on: day('2026-08-03') })
  await moved(world, admin, back, 'refuseToPlace', {
    on: day('2026-08-04'),
    input: { refusedBy: 'municipality' },
  })
})

describe('Wat ontbreekt', () => {
  test('every no with a reason counts once, under what it came to nothing on and under how it ended', async () => {
    const { shown, period } = await missing('caseworker')
    expect(period).toMatchObject({ name: '2026', from: '2026-01-01', until: '2026-12-31' })
    expect(shown).toMatchObject({
      all: number(21),
      'kind.kindOfWork': number(7),
      'kindOfWork.greenKeeping': number(6),
      'kindOfWork.animalCare': number(1),
      'kindOfWork.unknown': number(0),
      'kind.hours': number(4),
      'kind.weekdays': number(5),
      'hours.above28': number(3),
      'hours.below12': number(1),
      'kind.support': number(4),
      'support.unknown': number(3),
      'support.heavy': number(1),
      'kind.adaptations': number(1),
      'adaptations.quietRoom': number(1),
      'kind.distance': number(0),
      'source.person': number(18),
      'source.company': number(1),
      'source.lapsed': number(1),
      'source.trial': number(1),
    })
  })

  test('what a hidden field holds counts for nothing, and a withdrawn offer is not a thing that is missing', async () => {
    const rows = await admin`
      select refusal_kind, needed_hours, needed_distance from offer where refusal_kind = 'distance' or outcome = 'withdrawn' order by 1`
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { refusal_kind: 'distance', needed_hours: null, needed_distance: 5 },
      { refusal_kind: null, needed_hours: null, needed_distance: null },
    ])
  })

  test('the period in the address counts by the day of the no', async () => {
    expect((await missing('caseworker', { periode: '2026-k1' })).shown.all).toEqual(number(1))
    expect((await missing('caseworker', { periode: '2025' })).shown.all).toEqual(number(1))
    expect((await missing('caseworker', { periode: '1999' })).period.name).toBe('2026')
  })

  test('every figure opens exactly the rows it counts', async () => {
    const { shown } = await missing('caseworker')
    for (const [soort, figure] of Object.entries(shown)) {
      const opened = await missing('caseworker', { soort })
      expect(opened.rows.length, soort).toBe(figure.kind === 'number' ? figure.value : -1)
      expect(opened.figure, soort).toMatchObject({ name: soort, total: opened.rows.length })
    }
  })

  test('HR counts what the own company was asked for, without the name of who is gone', async () => {
    const { shown, rows } = await missing('hr', { soort: 'all' })
    expect(shown.all).toEqual(number(21))
    expect(JSON.stringify(rows)).not.toContain('Groen 1')
    expect(rows[0]).toMatchObject({ number: null, workplace: 'Groenploeg' })
    expect((await missing('hrDeKade')).shown.all).toEqual(number(0))
  })

  test('of another gemeente nothing, in figures or rows', async () => {
    const { shown, rows } = await missing('caseworkerOeverland', { gemeente: world.meerdorp, soort: 'all' })
    expect(shown.all).toEqual(number(0))
    expect(rows).toEqual([])
  })

  test('one statement besides entering', async () => {
    const sent: string[] = []
    watchStatements((text) => void sent.push(text))
    await missing('caseworker', { soort: 'all' })
    watchStatements(undefined)
    expect(sent.filter((text) => !/^(begin|commit)/i.test(text.trim()))).toHaveLength(2)
  })
})

describe('for a manager', () => {
  test('small figures are not shown and do not open', async () => {
    const { shown } = await missing('manager')
    expect(shown['kind.kindOfWork']).toEqual(number(7))
    expect(shown['kind.hours']).toEqual({ kind: 'few' })
    expect(shown['hours.below12']).toEqual({ kind: 'kept' })
    const opened = await missing('manager', { soort: 'kind.hours' })
    expect(opened).toMatchObject({ figure: null, rows: [] })
  })

  test('rows are numbered and say nothing else than their figure', async () => {
    const one = await missing('manager', { soort: 'kind.kindOfWork' })
    expect(one.rows).toEqual([1, 2, 3, 4, 5, 6, 7].map((line) => ({ line })))
    const other = await missing('manager', { soort: 'kind.weekdays' })
    expect(other.rows).toEqual([1, 2, 3, 4, 5].map((line) => ({ line })))
  })

  test('chooses whole years only, of the own gemeente or company only', async () => {
    expect((await missing('manager', { periode: '2026-k1' })).period.name).toBe('2026')
    expect((await missing('managerOeverland', { gemeente: world.meerdorp })).shown.all).toEqual(number(0))
    expect((await missing('managerWerkpad')).shown['kind.kindOfWork']).toEqual(number(7))
  })
})

test('whatever is refused for, the parts of each figure add up to it', async () => {
  const kinds = [
    'kindOfWork',
    'hours',
    'weekdays',
    'distance',
    'support',
    'adaptations',
    'contact',
    'otherWish',
  ]
  const refusal = fc.record({
    refusalKind: fc.constantFrom(...kinds),
    refusedBy: fc.constantFrom('person', 'company'),
    neededKind: fc.constantFrom('', 'packing'),
    neededHours: fc.constantFrom('', '12', '19,75', '28'),
    neededDistance: fc.constantFrom('', '6', '21'),
    neededSupport: fc.constantFrom('', 'light'),
    neededAdaptation: fc.constantFrom('', 'ownPace'),
  })
  const total = (shown: Record<string, { kind: string; value?: number }>, start: string) =>
    Object.entries(shown).reduce(
      (sum, [name, { value }]) => sum + (name.startsWith(start) ? (value ?? 0) : 0),
      0,
    )
  await fc.assert(
    fc.asyncProperty(refusal, async (input) => {
      const before = (await missing('caseworker')).shown
      await refusedOffer('Willekeurig', input)
      const { shown } = await missing('caseworker')
      expect(total(shown, 'all')).toBe(total(before, 'all') + 1)
      expect(total(shown, 'kind.')).toBe(total(shown, 'all'))
      expect(total(shown, 'source.')).toBe(total(shown, 'all'))
      for (const kind of ['kindOfWork', 'hours', 'distance', 'support', 'adaptations'])
        expect(total(shown, `${kind}.`), kind).toBe(total(shown, `kind.${kind}`))
    }),
    { numRuns: 8 },
  )
})

describe('saying no', () => {
  test.each([
    [{ refusalKind: '' }, { status: 'invalid' }],
    [{ refusalKind: 'diagnose' }, { status: 'invalid' }],
    [
      { refusalKind: 'other', reason: '' },
      { status: 'refused', reason: 'reason_needed' },
    ],
    [
      { refusedBy: 'municipality', reason: '' },
      { status: 'refused', reason: 'reason_needed' },
    ],
    [{ refusalKind: 'kindOfWork', neededKind: 'tovenaar' }, { status: 'invalid' }],
  ])('%j: %j', async (input, expected) => {
    const trajectory = await trajectoryIn(world, admin, 'offered')
    expect(await tryMove(world, admin, trajectory, 'refuseToPlace', { input })).toMatchObject(expected)
  })

  test('by HR of the own offer it needs no words, and the other company finds nothing', async () => {
    const trajectory = await trajectoryIn(world, admin, 'offered')
    const input = { refusedBy: 'company', refusalKind: 'contact', reason: '' }
    expect(await tryMove(world, admin, trajectory, 'refuseToPlace', { as: 'hrDeKade', input })).toMatchObject(
      {
        status: 'refused',
        reason: 'not_found',
      },
    )
    await moved(world, admin, trajectory, 'refuseToPlace', { as: 'hr', input })
    const [row] = await admin`
      select outcome, refused_by, refusal_kind, reason from offer where trajectory_id = ${trajectory.trajectoryId}`
    expect(row).toEqual({ outcome: 'refused', refused_by: 'company', refusal_kind: 'contact', reason: null })
  })
})

test('what was recorded later is not in the figures as known before, for who reads names and for a manager', async () => {
  const late = await trajectoryIn(world, admin, 'offered', { surname: 'Later bekend', on: day('2026-10-05') })
  await moved(world, admin, late, 'refuseToPlace', {
    on: day('2026-10-12'),
    input: { refusalKind: 'weekdays' },
  })
  const [kept] = await admin`select refused_at from offer where trajectory_id = ${late.trajectoryId}`
  expect(kept?.refused_at).toEqual(day('2026-10-12'))
  const weekdays = async (account: AccountKey, bekend?: string) => {
    const { shown, rows } = await missing(account, { periode: '2026', soort: 'kind.weekdays', bekend })
    return [shown['kind.weekdays'], rows.length]
  }
  const file = async (command: Command<Sheet>, account: AccountKey, at: Date) => {
    const filter = { periode: '2026', bekend: '2026-10-11', soort: 'all' }
    const result = await perform(command, world.session[account], { submissionId: randomUUID(), filter }, at)
    if (result.status !== 'done') throw new Error(JSON.stringify(result))
    return { ...result.value, fileName: '' }
  }
  for (const [command, account] of [
    [exportMissing, 'hr'],
    [exportMissingReport, 'manager'],
  ] as const)
    // prettier-ignore
    expect(await file(command, account, day('2026-11-12'))).toEqual(await file(command, account, now))
  for (const account of ['caseworker', 'hr'] as const) {
    const all = await weekdays(account)
    expect(await weekdays(account, '2026-10-12')).toEqual(all)
    const before = Number(all[1]) - 1
    expect(await weekdays(account, '2026-10-11'), account).toEqual([number(before), before])
    expect((await weekdays(account, '2026-01-01'))[0]).toEqual(number(0))
  }
  const all = async (bekend: string) => (await missing('manager', { periode: '2026', bekend })).shown.all
  const before = await all('2026-10-11')
  expect(before?.kind).toBe('number')
  expect(await all('2026-10-12')).toEqual(number(before?.kind === 'number' ? before.value + 1 : -1))
  expect(await all('2026-01-01')).toEqual(number(0))
})

test('the figures themselves go along: in the order of the page, and small ones as it shows them', async () => {
  for (const [command, account] of [[exportMissing, 'caseworker'], [exportMissingReport, 'manager']] as const) {
    const { shown } = await missing(account, { periode: '2026' })
    const raw = { submissionId: randomUUID(), filter: { periode: '2026' } }
    const result = await perform(command, world.session[account], raw, now)
    if (result.status !== 'done') throw new Error(result.status)
    const { rows, columns, fileName } = result.value
    expect(fileName).toBe('schakel-wat-ontbreekt-2026-2026-11-02')
    expect(columns.map(({ label }) => label)).toEqual(['Cijfer', 'Aantal'])
    const words = (name: string) => shownWords(shown[name], 5, String)
    expect(rows[0]).toEqual(['Alles waar het op vastliep', words('all')])
    expect(rows).toContainEqual(['De werkdagen passen niet', words('kind.weekdays')])
    expect(rows.length).toBeGreaterThanOrEqual(1 + kindFigures.length + sourceFigures.length)
    expect(rows.some(([, told]) => told === '<5' || told === 'niet getoond')).toBe(account === 'manager')
  }
}) // prettier-ignore
