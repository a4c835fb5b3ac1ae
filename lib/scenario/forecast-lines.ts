import { roundHalfUp } from '@/lib/domain/dutch-number'
import { quarters, type ForecastPoint } from '@/lib/domain/forecast'
import type { ForecastYear, Money } from '@/lib/domain/forecast-money'
import type { Assumption } from '@/lib/domain/forecast-words'
import { comparedYears } from './compare'
import { inputsOf } from './compare-inputs'
import type { ForecastShown } from './forecast-of'
import {
  distanceWords,
  moneyWords,
  people,
  pointWords,
  regimeWords,
  unitWords,
  yearWords,
} from './forecast-phrases'

/** One line of a forecast in a file: what follows, what it costs, or what is supposed. Never a figure that was counted. */
export interface ForecastLine {
  kind: 'Verkenning' | 'Verkenning, geld' | 'Ingevuld' | 'Aanname'
  when: string
  label: string
  unit: string
  /** As it is shown; null where nobody can say, or where it is no number. */
  value: number | null
  words: string
  /** "plan, geen wet", "eigen aanname", or why there is no amount. */
  note: string
  source: string
}

const blank = { when: '', unit: '', value: null, note: '', source: '' }

function ofPoint(shown: ForecastShown, point: ForecastPoint, at: number): ForecastLine[] {
  const unit = unitWords(shown.scenario)
  const line = (label: string, of: string, value: number | null, words = people(value)): ForecastLine => ({
    ...blank,
    ...{ kind: 'Verkenning', when: pointWords(point, at), label, unit: of, words },
    value: value === null ? null : roundHalfUp(value, 1),
  })
  return [
    line('Personen', 'personen', point.persons),
    line('Plekken van 31 uur', 'plekken', point.places),
    line('Aantal', unit, point.number),
    line('Tot het aantal', unit, point.distance, distanceWords(point.distance)),
    line('Wachtend schoon', 'personen', point.waitingClean),
    line('Wachtend bruto', 'personen', point.waitingGross),
  ]
}

function ofYear({ scenario }: ForecastShown, year: ForecastYear): ForecastLine[] {
  const line = (label: string, unit: string, money: Money | null, decimals: 0 | 2): ForecastLine => {
    const [words, note] = moneyWords(money, decimals)
    const value = money?.known ? roundHalfUp(money.cents / 100, decimals) : null
    return { ...blank, kind: 'Verkenning, geld', when: yearWords(year), label, unit, value, words, note }
  }
  return [
    { ...blank, kind: 'Verkenning, geld', when: yearWords(year), label: 'Regeling', words: regimeWords(scenario, year) },
    line('Subsidie per persoon per maand', 'euro', year.perPerson, 2),
    line('Loonkostensubsidie', 'euro', year.subsidy, 0),
    line('Budget', 'euro', year.budget, 0),
  ] // prettier-ignore
}

const ofAssumption = ({ text, source }: Assumption): ForecastLine => ({
  ...blank,
  ...{ kind: 'Aanname', label: 'Aanname', words: text },
  source: source ? `${source.text}, vanaf ${source.from}` : 'ingevuld in deze verkenning',
})

/** A whole forecast as its page shows it: the end of every quarter, the money of every year, and everything it supposes. */
export function forecastLines(shown: ForecastShown): ForecastLine[] {
  const side = { name: '', shown }
  const years = comparedYears([side, side])
  return [
    ...quarters(shown.points).flatMap((point, at) => ofPoint(shown, point, at)),
    ...shown.years.flatMap((year) => ofYear(shown, year)),
    ...inputsOf(shown.scenario, years).map((input): ForecastLine => ({
      ...blank,
      kind: 'Ingevuld',
      ...input,
    })),
    ...[...shown.assumptions, ...shown.moneyRules].map(ofAssumption),
  ]
}
