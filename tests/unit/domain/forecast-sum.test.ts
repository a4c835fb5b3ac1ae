import { describe, expect, test } from 'vitest'
import { countingWith, forecast } from '@/lib/domain/forecast'
import { forecastYears, subsidyOf } from '@/lib/domain/forecast-money'
import { moneyRules } from '@/lib/domain/forecast-sum'
import type { Scenario } from '@/lib/domain/scenario'
import { scenarioWith } from '@/tests/support/scenarios'
import { tables } from '@/tests/support/subsidy-tables'

const rulesOf = (changed: Partial<Scenario>) => {
  const scenario = scenarioWith(changed)
  const points = forecast(scenario, countingWith(tables.parameters))
  return moneyRules(scenario, forecastYears(scenario, points, tables), tables)
}

describe('waarmee een bedrag is gerekend, zodat een lezer het kan narekenen', () => {
  test('de volle week en de werkgeverslasten staan er met hun bron, en de twijfel van die bron', () => {
    const rules = rulesOf({ wageValue: 45, hours: 26.67 })
    const week = rules.find(({ text }) => text.startsWith('Een volle week is 36 uur'))
    expect(week?.source).toMatchObject({ text: 'Pw art. 10d lid 4-5', certainty: 'high' })
    const costs = rules.find(({ text }) => text.includes('25% vergoeding werkgeverslasten'))
    expect(costs?.source).toMatchObject({ from: '2026-01-01', certainty: 'low' })
  })

  test('de stappen leiden tot het bedrag van de tabel: € 1.262,08', () => {
    const changed = { wageValue: 45, hours: 26.67 }
    const [sum] = rulesOf(changed)
    expect(sum?.text).toContain('Minimumloon op 01-01-2026: € 2.294,40, met 8% vakantietoeslag € 2.477,96 (naar boven afgerond).')
    expect(sum?.text).toContain('Min de loonwaarde van 45%: € 1.362,88.')
    expect(sum?.text).toContain('Met 25% werkgeverslasten: € 1.703,60 voor 36 uur. Voor 26,67 uur: € 1.262,08.')
    expect(subsidyOf(scenarioWith(changed), '2026-12-31', tables)).toMatchObject({ cents: 126208 })
  }) // prettier-ignore

  test('boven het hoogste deel staat ook dat, en bij het forfait zijn deel', () => {
    expect(rulesOf({ wageValue: 10 })[0]?.text).toMatch(/Min de loonwaarde van 10%: € [\d.,]+, hoogstens € /)
    expect(rulesOf({ regime: 'forfait50' })[0]?.text).toContain('Daarvan 50%: ')
  })

  test('zonder bedrag is er niets om na te rekenen', () => {
    expect(rulesOf({ wageValue: null })).toEqual([])
  })

  test('elk cijfer staat er één keer, ook als het in meer jaren geldt', () => {
    const texts = rulesOf({ ownWage: 2400 }).map(({ text }) => text)
    expect(texts.filter((text) => text.startsWith('Een volle week'))).toHaveLength(1)
    expect(texts.filter((text) => text.startsWith('Zo komt het bedrag'))).toHaveLength(3)
  })
})
