import { dateParts, type IsoDate } from './calendar'
import { pickInForce } from './dated'
import { numberOn, type ForecastPoint } from './forecast'
import type { Scenario } from './scenario'
import type { Tables } from './wage-subsidy/amount'
import { baseOn, type Base, type WageTableRow } from './wage-subsidy/base'
import { calculate, type Claim, type Steps } from './wage-subsidy/calculate'
import { cents, exact } from './wage-subsidy/exact'
import { referenceDay } from './wage-subsidy/period'
import { plannedFor, planRow } from './wage-subsidy/plan'
import {
  isOn,
  parameterOn,
  recalculationKey,
  recalculationMonth,
  rulesOn,
  type SubsidyRules,
} from './wage-subsidy/rules'

/** The dated data that money is counted with. */
export type MoneyTables = Pick<Tables, 'parameters' | 'wages'>

/** An amount, or what is not known for it: the key of a parameter, the minimum wage, or what is not filled in. */
export type Money =
  { known: true; cents: number; isPlan: boolean; isOwn: boolean } | { known: false; missing: string }

const unknown = (missing: string): Extract<Money, { known: false }> => ({ known: false, missing })

/** Wages count from this age on as those of a grown-up (Wml art. 7 lid 1; the table keeps it as its highest step). */
const grownUp = 21

const grownUps = ({ wages }: MoneyTables) =>
  wages.filter(({ scale, age }) => scale === 'regular' && age === grownUp)

/** The published minimum wage of a grown-up on a day; null after the last that is known. */
export const publishedWage = (tables: MoneyTables, day: IsoDate): WageTableRow | null =>
  pickInForce(grownUps(tables), day)

/** What a municipality supposes of the minimum wage counts only where none is published. */
function wagesWith(tables: MoneyTables, { ownWage }: Scenario, day: IsoDate) {
  if (ownWage === null || publishedWage(tables, day)) return { wages: grownUps(tables), isOwn: false }
  const supposed: WageTableRow = {
    ...{ scale: 'regular', age: grownUp, percentage: 100, hourly: null, monthly: ownWage },
    ...{ validFrom: day, validTo: null, source: 'eigen aanname', certainty: 'low' },
  }
  return { wages: [supposed], isOwn: true }
}

/** The first day of the plan while the scenario counts with it; null where it does not, or none is on record. */
export const planFrom = ({ regime }: Scenario, { parameters }: MoneyTables): IsoDate | null =>
  regime === 'wageValueThenPlan' ? (planRow(parameters)?.validFrom ?? null) : null

/** The sum of the wage subsidy of one average person by the law, with the dated figures it was made of. */
interface LawfulSum {
  known: true
  rules: SubsidyRules
  base: Base
  steps: Steps
  /** The minimum wage is one that was supposed. */
  isOwn: boolean
}

const claimOf = ({ regime, wageValue }: Scenario, { forfaitShare }: SubsidyRules): Claim | null => {
  if (regime === 'forfait50') return { kind: 'share', percentage: forfaitShare.value }
  return wageValue === null ? null : { kind: 'wageValue', percentage: exact(wageValue) }
}

/** How the subsidy of a month is worked out by the figures of the last recalculation (`reference`), or what is not known for it. */
export function lawfulSum(
  scenario: Scenario,
  tables: MoneyTables,
  reference: IsoDate,
): LawfulSum | Extract<Money, { known: false }> {
  const found = rulesOn(tables.parameters, reference)
  if (!found.known) return unknown(found.missing)
  const { rules } = found
  const claim = claimOf(scenario, rules)
  if (claim === null) return unknown('wageValue')
  const { wages, isOwn } = wagesWith(tables, scenario, reference)
  const base = baseOn(wages, rules, { on: reference, age: grownUp })
  if (base === null) return unknown('minimumWage')
  const steps = calculate({
    base: base.withAllowance,
    claim,
    maximumShare: rules.maximumShare.value,
    employerCosts: rules.employerCosts.value,
    hours: exact(scenario.hours),
    baseHours: rules.baseHours.value,
    costsInsideCap: isOn(rules.costsInsideCap),
    wageValueInCents: isOn(rules.wageValueInCents),
  })
  return { known: true, rules, base, steps, isOwn }
}

function lawful(scenario: Scenario, tables: MoneyTables, reference: IsoDate): Money {
  const sum = lawfulSum(scenario, tables, reference)
  return sum.known ? { known: true, cents: cents(sum.steps.total), isPlan: false, isOwn: sum.isOwn } : sum
}

function planned(scenario: Scenario, tables: MoneyTables, reference: IsoDate): Money {
  const found = rulesOn(tables.parameters, reference)
  if (!found.known) return unknown(found.missing)
  const { wages, isOwn } = wagesWith(tables, scenario, reference)
  const amount = plannedFor(reference, { hours: scenario.hours, age: grownUp }, { ...tables, wages })
  return amount ? { known: true, cents: amount.cents, isPlan: true, isOwn } : unknown('minimumWage')
}

/** The day of the last yearly recalculation before a day; null when its month is not known. */
export function referenceOf({ parameters }: MoneyTables, day: IsoDate): IsoDate | null {
  const month = recalculationMonth(parameters, day)
  return month === null ? null : referenceDay('0001-01-01', day, month)
}

/**
 * The wage subsidy of one average person in the month of a day (cents): of somebody of 21 or older with the average
 * hours, with the amounts of the last yearly recalculation (Pw art. 10d lid 7). From its first day on the plan is
 * counted where the scenario says so, and marked. Without a dated figure for that day there is no amount.
 */
export function subsidyOf(scenario: Scenario, day: IsoDate, tables: MoneyTables): Money {
  const reference = referenceOf(tables, day)
  if (reference === null) return unknown(recalculationKey)
  const plan = planFrom(scenario, tables)
  return plan !== null && day >= plan
    ? planned(scenario, tables, reference)
    : lawful(scenario, tables, reference)
}

/** What the state gives per place and year (euros), by the chosen parameter; null where none is chosen. */
function budgetOf({ budget }: Scenario, day: IsoDate, { parameters }: MoneyTables): Money | null {
  if (budget === '') return null
  const row = parameterOn(parameters, budget, day)
  return row ? { known: true, cents: cents(exact(row.value)), isPlan: false, isOwn: false } : unknown(budget)
}

/** A calendar year of a scenario: what it costs, and what is given for it. */
export interface ForecastYear {
  year: number
  /** How many of its months are in the scenario. */
  months: number
  /** Per month for one average person, as it is in the last month of the year. */
  perPerson: Money
  /** Of all months of the year together; not known when one month is not. */
  subsidy: Money
  /** Null where no budget is chosen. */
  budget: Money | null
  /** At the end of the year. */
  number: number | null
}

type Part = { money: Money | null; times: number | null }

/** Amounts × how often, together; the first that is not known makes the whole so. */
function together(parts: readonly Part[]): Money {
  let sum = 0
  const marks = { isPlan: false, isOwn: false }
  for (const { money, times } of parts) {
    if (money === null || times === null) return unknown('standardPlace.hours')
    if (!money.known) return money
    sum += money.cents * times
    marks.isPlan ||= money.isPlan
    marks.isOwn ||= money.isOwn
  }
  return { known: true, cents: Math.round(sum), ...marks }
}

const between = (one: number, other: number) => (one + other) / 2

/**
 * The money of each calendar year: of every month the average of the people (and places) at its beginning and end, times
 * the amount in force in that month; a budget per year counts for a twelfth.
 */
export function forecastYears(
  scenario: Scenario,
  points: readonly ForecastPoint[],
  tables: MoneyTables,
): ForecastYear[] {
  const months = points.slice(1).map((point, at) => {
    const before = points[at] ?? point
    const places =
      point.places === null || before.places === null ? null : between(before.places, point.places)
    return { day: point.day, persons: between(before.persons, point.persons), places }
  })
  const years = [...new Set(months.map(({ day }) => dateParts(day).year))]
  return years.map((year) => {
    const own = months.filter(({ day }) => dateParts(day).year === year)
    const last = own.at(-1)?.day ?? scenario.begin
    const parts = (
      of: (day: IsoDate) => Money | null,
      times: (month: (typeof own)[number]) => number | null,
    ) => together(own.map((month) => ({ money: of(month.day), times: times(month) })))
    return {
      year,
      months: own.length,
      perPerson: subsidyOf(scenario, last, tables),
      subsidy: parts(
        (day) => subsidyOf(scenario, day, tables),
        ({ persons }) => persons,
      ),
      budget:
        scenario.budget === ''
          ? null
          : parts(
              (day) => budgetOf(scenario, day, tables),
              ({ places }) => places && places / 12,
            ),
      number: numberOn(scenario, last),
    }
  })
}
