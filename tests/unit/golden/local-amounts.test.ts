import { describe, expect, test } from 'vitest'
import { compensationOf, lightJobCoachOf, supportOf } from '@/lib/domain/wage-subsidy/local-amounts'
import { localAmounts } from '@/tests/support/subsidy-tables'

const rotterdam = { municipalityCode: '0599', day: '2026-03-01' }
const support = (hours: number, day = '2026-03-01', municipalityCode = '0599') =>
  supportOf(localAmounts, { municipalityCode, day, hours })
const compensation = (wageValue: number, day = '2026-03-01') =>
  compensationOf(localAmounts, { ...rotterdam, day, wageValue })

/** Worked examples H: what municipalities pay besides the law. */
describe('vergoedingen per gemeente', () => {
  test('H1: Rotterdam, 31 uur: 10.224 begeleiding per jaar', () =>
    expect(support(31)).toMatchObject({ status: 'known', cents: 1022400 }))

  test('naar rato van de uren, nooit meer dan het bedrag zelf', () => {
    expect(support(15.5)).toMatchObject({ cents: 511200 })
    expect(support(36)).toMatchObject({ cents: 1022400 })
    expect(support(24, '2026-03-01', '0363')).toMatchObject({ cents: 666667 })
  })

  test.each([
    [0, 0],
    [32, 0],
    [33, 27000],
    [42, 270000],
    [43, 297100],
    [100, 297100],
  ])('de staffel van Rotterdam: loonwaarde %i%% geeft %i cent', (wageValue, cents) =>
    expect(compensation(wageValue)).toMatchObject({ status: 'known', cents }),
  )

  test('H4: op 1-7-2026 is er geen tabel, en de oude telt niet door', () => {
    expect(compensation(45, '2026-06-30').status).toBe('known')
    expect(compensation(45, '2026-07-01')).toEqual({ status: 'unknown' })
    expect(support(31, '2026-07-01')).toEqual({ status: 'unknown' })
  })

  test('H6: jobcoach licht, jaar 1: 36 uur van 84,90', () => {
    expect(lightJobCoachOf(localAmounts, { ...rotterdam, day: '2023-05-01' })).toMatchObject({
      cents: 305640,
    })
    expect(lightJobCoachOf(localAmounts, { ...rotterdam, day: '2024-01-01' })).toEqual({ status: 'unknown' })
  })

  test('een gemeente zonder eigen regels heeft niets', () => {
    expect(support(31, '2026-03-01', '0014')).toEqual({ status: 'none' })
    expect(supportOf(localAmounts, { municipalityCode: null, day: '2026-03-01', hours: 31 })).toEqual({
      status: 'none',
    })
  })
})
