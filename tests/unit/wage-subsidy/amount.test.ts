import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar'
import { amountOn, type Amount, type Job, type Tables } from '@/lib/domain/wage-subsidy/amount'
import { calculate, type Sum } from '@/lib/domain/wage-subsidy/calculate'
import {
  cents,
  exact,
  isLess,
  minus,
  percentOf,
  times,
  toCents,
  upToCents,
} from '@/lib/domain/wage-subsidy/exact'
import { referenceDay, type SubsidyPeriod } from '@/lib/domain/wage-subsidy/period'
import { job, period, tables } from '@/tests/support/subsidy-tables'

const money = fc.integer({ min: 1, max: 500_000 }).map((amount) => exact((amount / 100).toFixed(2)))
const percentage = fc.integer({ min: 0, max: 100 })
const quarters = fc.integer({ min: 1, max: 160 })
const sums = fc.record({
  base: money,
  employerCosts: fc.constantFrom('0', '23', '23.5', '25').map(exact),
  maximumShare: fc.constantFrom(50, 70, 100).map((share) => exact(share)),
  costsInsideCap: fc.boolean(),
  wageValueInCents: fc.boolean(),
})
const one = (sum: Omit<Sum, 'claim' | 'hours' | 'baseHours'>, share: number, hours = 36) =>
  calculate({
    ...sum,
    claim: { kind: 'wageValue', percentage: exact(share) },
    hours: exact(hours),
    baseHours: exact(36),
  })
const notMore = (a: ReturnType<typeof exact>, b: ReturnType<typeof exact>) => !isLess(b, a)

describe('voor elke som', () => {
  test('nooit boven het maximum, en nooit onder nul', () =>
    fc.assert(
      fc.property(sums, percentage, (sum, share) => {
        const steps = one(sum, share)
        const counted = sum.costsInsideCap ? steps.full : steps.subsidy
        expect(notMore(counted, percentOf(sum.base, sum.maximumShare))).toBe(true)
        expect(notMore(exact(0), steps.total)).toBe(true)
      }),
    ))

  test('een hogere loonwaarde geeft nooit meer subsidie', () =>
    fc.assert(
      fc.property(sums, percentage, percentage, (sum, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        expect(notMore(one(sum, high).total, one(sum, low).total)).toBe(true)
      }),
    ))

  test('evenredig met de uren: twee keer zoveel uren is precies twee keer zoveel', () =>
    fc.assert(
      fc.property(
        sums,
        percentage,
        quarters,
        fc.integer({ min: 1, max: 6 }),
        (sum, share, quarter, factor) => {
          const single = times(one(sum, share, quarter / 4).total, exact(factor))
          const more = one(sum, share, (quarter * factor) / 4).total
          expect(minus(single, more).over).toBe(0n)
        },
      ),
    ))

  test('100% loonwaarde geeft niets', () =>
    fc.assert(
      fc.property(sums, (sum) => {
        expect(Math.abs(cents(one(sum, 100).total))).toBe(0)
      }),
    ))
})

describe('afronden', () => {
  test.each([
    ['1.005', 101, 101],
    ['1.0049', 100, 101],
    ['1.00', 100, 100],
    ['2477.952', 247795, 247796],
    ['0.00001', 0, 1],
  ])('%s euro is %i cent, naar boven %i', (euros, half, up) => {
    expect([cents(exact(euros)), cents(toCents(exact(euros))), cents(upToCents(exact(euros)))]).toEqual([
      half,
      half,
      up,
    ])
  })

  test('wat geen getal is, is een fout in de code', () => {
    for (const written of ['', '1,5', 'a', '1e3']) expect(() => exact(written)).toThrow(RangeError)
  })
})

describe('de dag waarvan de bedragen gelden', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days))

  test('is de start of de laatste 1 januari, en verandert in een jaar nooit', () =>
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [since, later] = a < b ? [a, b] : [b, a]
        const reference = referenceDay(since, later, 1)
        expect(reference >= since && reference <= later).toBe(true)
        expect(reference === since || reference.endsWith('-01-01')).toBe(true)
        const sameYear = `${later.slice(0, 4)}-12-31`
        expect(referenceDay(since, sameYear, 1)).toBe(reference)
      }),
    ))
})

type Ask = { day?: string; job?: Partial<Job>; periods?: Partial<SubsidyPeriod>[]; from?: Tables }
const ask = ({ day = '2026-07-01', job: known, periods = [{}], from = tables }: Ask = {}): Amount =>
  amountOn(day, job(known), periods.map(period), from)
const centsOf = (amount: Amount) => (amount.status === 'known' ? amount.cents : null)

describe('uren boven 36', () => {
  test('tellen mee tot de volle week van de cao', () => {
    expect(centsOf(ask({ job: { hours: 37 } }))).toBe(129703)
    expect(centsOf(ask({ job: { hours: 40 } }))).toBe(centsOf(ask({ job: { hours: 37 } })))
  })

  test('zonder volle week is er geen bedrag, met een opgave wel', () => {
    const employer = { cao: 'employer', hours: 38 }
    expect(ask({ job: employer })).toMatchObject({ status: 'unknown', what: 'fullWeek' })
    expect(ask({ job: { ...employer, hours: 36 } }).status).toBe('known')
    expect(ask({ job: employer, periods: [{ fullWeekHours: '38.00' }] }).status).toBe('known')
  })
})

describe('jonger dan 21', () => {
  test('de trede van de leeftijd op de rekendag, per uur uit de tabel', () => {
    const amount = ask({ job: { birthDate: '2006-06-01' }, day: '2026-12-01' })
    if (amount.status !== 'known') throw new Error(amount.status)
    expect(amount.lines[0]).toMatchObject({
      label: 'Minimumloon bij 36 uur per week, 20 jaar',
      figure: '€ 1.870,44',
    })
  })

  test('zonder geboortedatum geen bedrag', () =>
    expect(ask({ job: { birthDate: null } })).toMatchObject({ status: 'unknown', what: 'birthDate' }))

  test('onder de 15 is er geen tabel', () =>
    expect(ask({ job: { birthDate: '2013-01-01' } })).toMatchObject({
      status: 'unknown',
      what: 'minimumWage',
    }))
})

describe('wat er (niet) is', () => {
  test.each<[string, Ask, object]>([
    ['niets vastgelegd', { periods: [] }, { status: 'none', reason: 'noSubsidy' }],
    ['nog niet begonnen', { day: '2026-06-30' }, { status: 'none', reason: 'noSubsidy' }],
    ['soort onbekend', { periods: [{ regime: 'unknown' }] }, { status: 'unknown', what: 'regime' }],
    ['geen loonwaarde', { periods: [{ wageValue: null }] }, { status: 'unknown', what: 'wageValue' }],
    ['Wajong', { job: { benefit: 'wajong' } }, { status: 'none', reason: 'paidByUwv' }],
    ['WIA: de gemeente betaalt', { job: { benefit: 'wia' } }, { status: 'known' }],
    [
      'voor de tabellen',
      { day: '2022-05-01', periods: [{ validFrom: '2022-05-01' }], job: { startedOn: '2022-05-01' } },
      { status: 'unknown', what: 'rule' },
    ],
  ])('%s', (_, asked, expected) => expect(ask(asked)).toMatchObject(expected))

  test('voor de afspraak van juni 2017 gaf een Wajong geen loondispensatie in plaats van subsidie', () => {
    expect(
      ask({ day: '2016-05-01', job: { benefit: 'wajong' }, periods: [{ validFrom: '2016-05-01' }] }),
    ).not.toMatchObject({ reason: 'paidByUwv' })
  })

  test('elke regel met een figuur uit de wet noemt zijn bron en sinds wanneer die geldt', () => {
    const amount = ask()
    if (amount.status !== 'known') throw new Error(amount.status)
    const sources = Object.fromEntries(
      amount.lines.map(({ key, source }) => [key, source && `${source.text} ${source.from}`]),
    )
    expect(sources).toEqual({
      minimumWage: 'omnyacc.nl; openbaar bestand 2026-07-01',
      base: 'Wml art. 15 2015-01-01',
      wageValue: null,
      difference: null,
      maximum: 'Pw art. 10d lid 4 (tekst 1-1-2026) 2015-01-01',
      costs: 'MinBZK/regelrecht (rekendatum 1-7-2026) 2026-01-01',
      hours: 'Pw art. 10d lid 4-5 2023-07-01',
      total: null,
    })
  })
})

describe('een jaar lang', () => {
  const forfait = {
    regime: 'forfait50',
    wageValue: null,
    validFrom: '2026-03-01',
    validTo: '2026-08-31',
  } as const
  const measured = { validFrom: '2026-09-01' }

  test('na het forfait telt nog steeds de tabel van de start', () => {
    const amount = ask({ day: '2026-10-01', job: { startedOn: '2026-03-01' }, periods: [forfait, measured] })
    expect(amount).toMatchObject({ status: 'known', referenceDay: '2026-03-01' })
  })

  test('een dag zonder subsidie ertussen, of een andere baan, begint opnieuw', () => {
    const gap = ask({ day: '2026-10-01', periods: [{ ...forfait, validTo: '2026-08-30' }, measured] })
    const other = ask({ day: '2026-10-01', periods: [{ ...forfait, placementId: 'earlier' }, measured] })
    for (const amount of [gap, other]) expect(amount).toMatchObject({ referenceDay: '2026-09-01' })
  })
})
