import { describe, expect, test } from 'vitest'
import { amountOn, type Amount, type Job, type Tables } from '@/lib/domain/wage-subsidy/amount'
import { calculate, type Claim, type Sum } from '@/lib/domain/wage-subsidy/calculate'
import { cents, exact } from '@/lib/domain/wage-subsidy/exact'
import { forfaitLastDay, type SubsidyPeriod } from '@/lib/domain/wage-subsidy/period'
import { stretches } from '@/lib/domain/wage-subsidy/overview'
import { plannedAmount } from '@/lib/domain/wage-subsidy/plan'
import { asksAboutRequest, mainTaskFrom } from '@/lib/domain/wage-subsidy/right'
import { job, period, tables, withSettings } from '@/tests/support/subsidy-tables'

const sum = (base: string, claim: Claim, more: Partial<Sum> = {}) =>
  calculate({
    base: exact(base),
    claim,
    maximumShare: exact(70),
    employerCosts: exact(0),
    hours: exact(36),
    baseHours: exact(36),
    costsInsideCap: false,
    wageValueInCents: true,
    ...more,
  })
const wageValue = (euros: string): Claim => ({ kind: 'wageValueAmount', euros: exact(euros) })
const percentage = (share: number): Claim => ({ kind: 'wageValue', percentage: exact(share) })

type Ask = { day?: string; job?: Partial<Job>; periods?: Partial<SubsidyPeriod>[]; from?: Tables }
const ask = ({ day = '2026-07-01', job: known, periods = [{}], from = tables }: Ask = {}): Amount =>
  amountOn(day, job(known), periods.map(period), from)
const known = (amount: Amount) => {
  if (amount.status !== 'known') throw new Error(JSON.stringify(amount))
  return amount
}
const figure = (amount: Amount, key: string) => known(amount).lines.find((line) => line.key === key)?.figure
const reason = (amount: Amount) => (amount.status === 'none' ? amount.reason : amount.status)

/** Worked examples A: wage subsidy, to the cent. */
describe('loonkostensubsidie', () => {
  test('A1: 60% loonwaarde, 36 uur, 25% werkgeverslasten', () => {
    const amount = ask()
    expect(figure(amount, 'minimumWage')).toBe('€ 2.337,00')
    expect(figure(amount, 'base')).toBe('€ 2.523,96')
    expect(figure(amount, 'wageValue')).toBe('− € 1.514,38')
    expect(figure(amount, 'difference')).toBe('€ 1.009,58')
    expect(figure(amount, 'maximum')).toBe('€ 1.766,77')
    expect(known(amount).cents).toBe(126198)
  })

  test('A2: dezelfde bij 32 uur', () => expect(known(ask({ job: { hours: 32 } })).cents).toBe(112176))

  test('A4: verschil is de subsidie, onder het maximum', () => {
    const steps = sum('2155.00', wageValue('1293.00'))
    expect([steps.difference, steps.total, steps.maximum].map(cents)).toEqual([86200, 86200, 150850])
  })

  test('A6: 50% blijft onder het maximum', () => {
    const steps = sum('2155.00', wageValue('1077.50'))
    expect([cents(steps.total), steps.isCapped]).toEqual([107750, false])
  })

  test('A7: 10% wordt afgetopt', () => {
    const steps = sum('2155.00', wageValue('215.50'))
    expect([cents(steps.total), steps.isCapped]).toEqual([150850, true])
  })

  test('A8: wie niet tot de doelgroep hoort, heeft geen recht', () =>
    expect(reason(ask({ job: { targetGroup: false } }))).toBe('notTargetGroup'))

  test('A9: een Wsw-baan geeft geen recht', () =>
    expect(reason(ask({ periods: [{ exclusion: 'wsw' }] }))).toBe('wswJob'))

  test('A10: later dan zes maanden na de start gevraagd geeft geen recht, waar lid 2 geldt', () => {
    const from = withSettings({ 'wageSubsidy.requestLimitBinds': '1' })
    const asked = (requestedOn: string) =>
      ask({ day: '2027-01-20', job: { startedOn: '2026-07-01' }, periods: [{ requestedOn }], from })
    expect(reason(asked('2027-01-01'))).not.toBe('requestedTooLate')
    expect(reason(asked('2027-01-02'))).toBe('requestedTooLate')
  })

  test('A10 bij beschut werk: of lid 2 geldt is niet bekend, dus een bedrag en een vraag, geen weigering', () => {
    const [jobStartedOn, day] = ['2026-01-05', '2026-09-01']
    const late = { requestedOn: '2026-07-06' }
    expect(reason(ask({ day, job: { startedOn: jobStartedOn }, periods: [late] }))).toBe('known')
    expect(asksAboutRequest({ jobStartedOn, ...late }, { ...tables, day })).toBe(true)
    expect(asksAboutRequest({ jobStartedOn, requestedOn: '2026-07-05' }, { ...tables, day })).toBe(false)
    expect(asksAboutRequest({ jobStartedOn, requestedOn: null }, { ...tables, day })).toBe(false)
    const settled = withSettings({ 'wageSubsidy.requestLimitBinds': '1' })
    expect(asksAboutRequest({ jobStartedOn, ...late }, { ...settled, day })).toBe(false)
    const row = tables.parameters.find(({ key }) => key === 'wageSubsidy.requestLimitBinds')
    expect(row).toMatchObject({ certainty: 'low', value: '0' })
  })

  test('A11: forfait van 2016 met 23% werkgeverslasten', () => {
    const steps = sum('1660.18', { kind: 'share', percentage: exact(50) }, { employerCosts: exact(23) })
    expect([steps.subsidy, steps.costs, steps.total].map(cents)).toEqual([83009, 19092, 102101])
  })

  test('A12: 60% loonwaarde geeft 40% van de basis, 20% geeft 70%', () => {
    expect(cents(sum('100.00', percentage(60)).total)).toBe(4000)
    expect(cents(sum('100.00', percentage(20)).total)).toBe(7000)
  })

  test('A13: uurbasis, 31 uur, loonwaarde 45%', () => {
    const from = withSettings({ 'wageSubsidy.hourlyBase': '1' })
    const periods = [{ wageValue: 45, validFrom: '2026-01-01' }]
    const amount = known(
      ask({ day: '2026-03-01', job: { hours: 31, startedOn: '2026-01-01' }, periods, from }),
    )
    const ofHours = (step: typeof amount.steps.base) =>
      cents({ over: step.over * 31n, under: step.under * 36n })
    expect([ofHours(amount.steps.base), ofHours(amount.steps.subsidy), amount.cents]).toEqual([
      213413, 117377, 146721,
    ])
  })

  test('A16: het plan van 68% is een plan, en gelijk aan een loonwaarde van 32%', () => {
    const sheltered = job({ hours: 31, startedOn: '2026-01-01' })
    const plan = plannedAmount('2026-03-01', sheltered, tables)
    expect(plan).toMatchObject({ isPlan: true, base: '€ 2.133,79', cents: 145098, share: '68' })
    const steps = sum('2477.952', percentage(32), { hours: exact(31), wageValueInCents: false })
    expect(cents(steps.total)).toBe(145098)
    expect(
      plannedAmount('2026-03-01', sheltered, {
        ...tables,
        parameters: tables.parameters.filter(({ isPlan }) => !isPlan),
      }),
    ).toBeNull()
  })

  test('A16: ook in 2028 rekent geen bedrag met het plan', () => {
    const wages = tables.wages.map((row) => ({
      ...row,
      validTo: row.validTo === '2026-12-31' ? null : row.validTo,
    }))
    const amount = known(ask({ day: '2028-02-01', from: { ...tables, wages } }))
    expect(amount.cents).toBe(126198)
    expect(JSON.stringify(amount.lines)).not.toContain('68')
  })

  test('A17: het minimumloon van juli verandert niets, 1 januari wel', () => {
    const periods = [{ validFrom: '2026-03-01' }]
    const on = (day: string) => ask({ day, job: { startedOn: '2026-03-01' }, periods })
    const first = known(on('2026-03-01')).cents
    expect(known(on('2026-06-30')).cents).toBe(first)
    expect(known(on('2026-07-01')).cents).toBe(first)
    expect(known(on('2026-12-31')).cents).toBe(first)
    expect(known(ask()).cents).not.toBe(first)
    expect(on('2027-01-01')).toMatchObject({
      status: 'unknown',
      what: 'minimumWage',
      referenceDay: '2027-01-01',
    })
  })

  test('A18: een andere loonkostensubsidie voor dezelfde baan sluit uit', () =>
    expect(reason(ask({ periods: [{ exclusion: 'otherSubsidy' }] }))).toBe('otherSubsidy'))
})

/** Open legal points of worked examples A, each a dated setting. */
describe('instellingen', () => {
  const cap = (amount: Amount) => cents(known(amount).steps.full)

  test('1: vergoeding werkgeverslasten binnen of buiten het maximum', () => {
    const periods = [{ wageValue: 10 }]
    expect(cap(ask({ periods }))).toBe(220847)
    expect(cap(ask({ periods, from: withSettings({ 'wageSubsidy.costsInsideCap': '1' }) }))).toBe(176677)
  })

  test('2: maandloon of uurloon als basis', () => {
    const amount = ask({ from: withSettings({ 'wageSubsidy.hourlyBase': '1' }) })
    expect(figure(amount, 'minimumWage')).toBe('€ 2.338,44')
  })

  test('3: loonwaarde op centen of niet', () => {
    expect(figure(ask({ from: withSettings({ 'wageSubsidy.wageValueInCents': '0' }) }), 'wageValue')).toBe(
      '− € 1.514,38',
    )
    const exactly = sum('2523.96', percentage(60), { employerCosts: exact(25), wageValueInCents: false })
    const rounded = sum('2523.96', percentage(60), { employerCosts: exact(25) })
    const thousandths = ({ over, under }: typeof exactly.total) => Number((over * 1000n) / under)
    expect([thousandths(exactly.total), thousandths(rounded.total)]).toEqual([1261980, 1261975])
  })

  test.each([
    ['2017-06-01', '23%'],
    ['2025-06-01', '23,5%'],
    ['2026-06-01', '25%'],
  ])('4: werkgeverslasten op %s zijn %s', (day, share) => {
    const earlier = withSettings({})
    const parameters = earlier.parameters.map((row) => ({
      ...row,
      validFrom: row.key === 'wageSubsidy.employerCosts' ? row.validFrom : '2010-01-01',
    }))
    const wages = earlier.wages.map((row) =>
      row.validFrom === '2024-01-01' ? { ...row, validFrom: '2010-01-01', validTo: null } : row,
    )
    const amount = ask({
      day,
      job: { startedOn: day },
      periods: [{ validFrom: day }],
      from: { ...earlier, parameters, wages },
    })
    expect(known(amount).lines.find(({ key }) => key === 'costs')?.label).toContain(share)
  })

  test('4: staat er een ander percentage in de beschikking, dan geldt dat', () => {
    expect(known(ask({ periods: [{ employerCosts: '23.5' }] })).cents).toBe(124683)
  })
})

describe('bedragen na elkaar', () => {
  const course = {
    startedOn: '2026-03-01', terms: [{ hours: 36, cao: 'aanDeSlag', validFrom: '2026-03-01', validTo: null }],
    birthDate: '1990-01-01', benefit: null, targetGroup: true, targetGroupUntil: null,
  } // prettier-ignore
  test.each([
    ['1', ['2026-03-01', '2027-01-01']],
    ['7', ['2026-03-01', '2026-07-01', '2027-07-01']],
  ])('met maand %s van herberekening begint er een nieuw op %j', (month, days) => {
    const from = withSettings({ 'wageSubsidy.recalculationMonth': month })
    const found = stretches(course, [period({ validFrom: '2026-03-01' })], from, '2027-12-31')
    expect(found.map((one) => one.from)).toEqual(days)
  })
})

/** Worked examples B and E6. */
describe('loonwaarde en forfait', () => {
  test.each([
    [36, 135],
    [24, 90],
    [31, 116.25],
  ])('B2: bij %d uur is een taak een hoofdtaak vanaf 1/16, dus %d minuten per week, en 30 minuten per dag', (hours, minutesPerWeek) =>
    expect(mainTaskFrom(hours, tables.parameters, '2026-03-01')).toEqual({ minutesPerWeek, minutesPerDay: 30 }),
  ) // prettier-ignore

  test('B2: voor de regeling van 2021 is het niet bekend', () =>
    expect(mainTaskFrom(36, tables.parameters, '2020-01-01')).toBeNull())

  test('E6: forfait vanaf 1-3-2026 loopt tot en met 31-8-2026', () => {
    expect(forfaitLastDay(tables.terms, '2026-03-01')).toBe('2026-08-31')
    const on = (day: string) =>
      ask({
        day,
        job: { startedOn: '2026-03-01' },
        periods: [{ regime: 'forfait50', wageValue: null, validFrom: '2026-03-01' }],
      })
    expect(on('2026-08-31').status).toBe('known')
    expect(reason(on('2026-09-01'))).toBe('forfaitOver')
  })
})
