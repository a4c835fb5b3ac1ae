import { countingWith, forecast, stopOf, type ForecastPoint, type ForecastStop } from '@/lib/domain/forecast'
import { forecastYears, type ForecastYear, type MoneyTables } from '@/lib/domain/forecast-money'
import { moneyRules } from '@/lib/domain/forecast-sum'
import { assumptions, type Assumption } from '@/lib/domain/forecast-words'
import type { Scenario } from '@/lib/domain/scenario'

/** All that is shown of a scenario. */
export interface ForecastShown {
  scenario: Scenario
  points: ForecastPoint[]
  end: ForecastPoint
  /** Where it cannot go on before the end of its last year; null where it does not stop. */
  stop: ForecastStop | null
  years: ForecastYear[]
  assumptions: Assumption[]
  /** With which dated figures the amounts were worked out. */
  moneyRules: Assumption[]
}

/** Works a scenario out with the dated figures; the same in the browser and on the server. */
export function forecastOf(scenario: Scenario, tables: MoneyTables): ForecastShown {
  const countingOn = countingWith(tables.parameters)
  const points = forecast(scenario, countingOn)
  const end = points.at(-1)
  if (!end) throw new Error('A forecast has at least its beginning.')
  const years = forecastYears(scenario, points, tables)
  return {
    scenario,
    points,
    end,
    stop: stopOf(scenario, countingOn),
    years,
    assumptions: assumptions(scenario, countingOn, tables),
    moneyRules: moneyRules(scenario, years, tables),
  }
}
