import { addDays, type IsoDate } from './calendar'
import { formatDate } from './dutch-date'
import { formatEuro, formatNumber } from './dutch-number'
import { lawfulSum, referenceOf, type ForecastYear, type MoneyTables } from './forecast-money'
import type { Assumption } from './forecast-words'
import type { Scenario } from './scenario'
import { cents, type Exact } from './wage-subsidy/exact'
import { isOn, type Sourced } from './wage-subsidy/rules'

type Sum = Extract<ReturnType<typeof lawfulSum>, { known: true }>

const euros = (amount: Exact) => formatEuro(cents(amount) / 100)
const written = ({ written: text }: Sourced) => formatNumber(Number(text), 2)

function sumWords(year: number, reference: IsoDate, scenario: Scenario, { rules, base, steps }: Sum): string {
  const share =
    steps.wageValue === null
      ? `Daarvan ${written(rules.forfaitShare)}%: ${euros(steps.difference)}`
      : `Min de loonwaarde van ${scenario.wageValue}%: ${euros(steps.difference)}`
  const rounded = isOn(rules.baseRoundedUp) ? ' (naar boven afgerond)' : ''
  const most = steps.isCapped ? `, hoogstens ${euros(steps.subsidy)}` : ''
  return `Zo komt het bedrag van ${year} tot stand. Minimumloon op ${formatDate(reference)}: ${euros(base.wage)}, met ${written(rules.holidayAllowance)}% vakantietoeslag ${euros(base.withAllowance)}${rounded}. ${share}${most}. Met ${written(rules.employerCosts)}% werkgeverslasten: ${euros(steps.full)} voor ${written(rules.baseHours)} uur. Voor ${formatNumber(scenario.hours, 2)} uur: ${euros(steps.total)}.`
}

function ofYear(scenario: Scenario, { year, perPerson }: ForecastYear, tables: MoneyTables): Assumption[] {
  const reference = referenceOf(tables, addDays(`${year + 1}-01-01`, -1))
  if (!perPerson.known || perPerson.isPlan || reference === null) return []
  const sum = lawfulSum(scenario, tables, reference)
  if (!sum.known) return []
  const { rules } = sum
  const ruled = (text: string, { source }: Sourced): Assumption => ({ text, source })
  return [
    { text: sumWords(year, reference, scenario, sum), source: sum.isOwn ? null : sum.base.source },
    ruled(`Een volle week is ${written(rules.baseHours)} uur; wie minder werkt, telt naar verhouding.`, rules.baseHours),
    ruled(`Op de subsidie komt ${written(rules.employerCosts)}% vergoeding werkgeverslasten.`, rules.employerCosts),
    ruled(`Op het minimumloon komt ${written(rules.holidayAllowance)}% vakantietoeslag.`, rules.holidayAllowance),
    ruled(`De subsidie is hoogstens ${written(rules.maximumShare)}% van het minimumloon met vakantietoeslag.`, rules.maximumShare),
  ]
} // prettier-ignore

/**
 * With what the amounts by the law were worked out, so that a reader can do the sum again: the steps of each year in euros
 * per month, and every dated figure in it with its source (Pw art. 10d lid 4, 5 and 7). Years without an amount and years
 * of the plan have none.
 */
export function moneyRules(
  scenario: Scenario,
  years: readonly ForecastYear[],
  tables: MoneyTables,
): Assumption[] {
  const all = years.flatMap((year) => ofYear(scenario, year, tables))
  const known = new Map(all.map((one) => [`${one.text} ${one.source?.from}`, one]))
  const yearly: Assumption = {
    text: 'Een jaar rekent met de bedragen van de laatste jaarlijkse herziening; een hoger minimumloon daarna telt pas bij de volgende (Participatiewet art. 10d lid 7).',
    source: null,
  }
  return known.size === 0 ? [] : [...known.values(), yearly]
}
