import { dateParts, type IsoDate } from './calendar'
import { formatNumber } from './dutch-number'
import type { TargetBasis } from './obligation'
import {
  choices,
  figureFields,
  isChoice,
  numberField,
  numberNames,
  ownWageField,
  readFigure,
  yearsAhead,
  type FigureField,
  type FigureName,
  type ScenarioValues,
  type SubsidyRegime,
} from './scenario-fields'

/** What is supposed: never a figure that was counted. People, hours per week, per cents and euros, all decimal numbers. */
export interface Scenario extends Record<Exclude<FigureName, 'wageValue' | 'waitingGross'>, number> {
  /** First day of its first month, and the calendar year it looks ahead to. */
  begin: IsoDate
  until: number
  /** The number to realise at the end of each calendar year from the year of `begin`; null where nobody knows. */
  numbers: (number | null)[]
  /** Who waits with those who rest; null where it is not filled in. */
  waitingGross: number | null
  basis: TargetBasis
  above: 'stop' | 'continue'
  regime: SubsidyRegime
  /** Whole per cents of the minimum wage. */
  wageValue: number | null
  /** Minimum wage per month of a full week for the days of which none is published (euros). */
  ownWage: number | null
  /** Key of the budget per place that is counted with; empty is none. */
  budget: string
}

/** What is needed before there is a scenario, in Dutch by the name of the field. */
type Needed = Partial<Record<keyof ScenarioValues, string>>
export type ScenarioReading = { ok: true; scenario: Scenario } | { ok: false; needed: Needed }

const isNeeded = (read: ReturnType<typeof readFigure>) => typeof read === 'object' && read !== null

function readFigures(
  values: ScenarioValues,
  fields: Readonly<Partial<Record<keyof ScenarioValues, FigureField>>>,
) {
  const read = Object.entries(fields).map(
    ([name, field]) =>
      [name as keyof ScenarioValues, readFigure(values[name as keyof ScenarioValues], field)] as const,
  )
  const needed = read.flatMap(([name, value]) => (isNeeded(value) ? [[name, value.needed] as const] : []))
  return { found: Object.fromEntries(read), needed: Object.fromEntries(needed) as Needed }
}

function readChoices(values: ScenarioValues, year: number): Needed {
  const needed: Needed = {}
  for (const name of Object.keys(choices) as (keyof typeof choices)[])
    if (!isChoice(name, values[name])) needed[name] = `Maak een keuze bij “${choices[name].label}”.`
  const until = Number(values.until)
  if (!Number.isInteger(until) || until < year || until > year + yearsAhead)
    needed.until = `Kies een jaar van ${year} tot en met ${year + yearsAhead}.`
  return needed
}

const isBelow = (value: number | null, least: number) => value !== null && value < least

/** Reads what a form or a record holds, or says per field what it needs. `begin` is the first day of a month. */
export function readScenario(values: ScenarioValues, begin: IsoDate): ScenarioReading {
  const { year } = dateParts(begin)
  const numbers = Object.fromEntries(numberNames.map((name, at) => [name, numberField(year + at)]))
  const { found, needed } = readFigures(values, { ...figureFields, ...numbers, ownWage: ownWageField })
  Object.assign(needed, readChoices(values, year))
  const figures = found as unknown as Record<
    FigureName | (typeof numberNames)[number] | 'ownWage',
    number
  > & {
    waitingGross: number | null
    extra: number | null
  }
  if (!needed.waitingGross && !needed.waitingClean && isBelow(figures.waitingGross, figures.waitingClean))
    needed.waitingGross = '“Wachtend bruto” is minstens zo hoog als “Wachtend schoon”.'
  if (Object.keys(needed).length > 0) return { ok: false, needed }
  const { persons, hours, waitingClean, waitingGross, inflow, startShare, outflow } = figures
  return {
    ok: true,
    scenario: {
      ...{ begin, until: Number(values.until) },
      ...{ persons, hours, waitingClean, waitingGross, inflow, startShare, outflow },
      extra: figures.extra ?? 0,
      numbers: numberNames.map((name) => figures[name]),
      basis: values.basis as Scenario['basis'],
      above: values.above as Scenario['above'],
      regime: values.regime as Scenario['regime'],
      wageValue: figures.wageValue,
      ownWage: figures.ownWage,
      budget: values.budget,
    },
  }
}

const written = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : formatNumber(value, 4).replaceAll('.', '')

/** A scenario as its form holds it. */
export function valuesOf(scenario: Partial<Scenario>): ScenarioValues {
  const figures = Object.fromEntries(
    (Object.keys(figureFields) as FigureName[]).map((name) => [name, written(scenario[name])]),
  ) as Record<FigureName, string>
  const numbers = Object.fromEntries(
    numberNames.map((name, at) => [name, written(scenario.numbers?.[at])]),
  ) as Record<(typeof numberNames)[number], string>
  const { basis, above, regime, until, ownWage, budget } = scenario
  return {
    ...figures,
    ...numbers,
    basis: basis ?? 'standardPlaces',
    above: above ?? 'stop',
    regime: regime ?? 'wageValue',
    until: String(until ?? ''),
    ownWage: written(ownWage),
    budget: budget ?? '',
  }
}
