import { dateParts } from '@/lib/domain/calendar'
import { formatMonth } from '@/lib/domain/dutch-date'
import { formatNumber, roundHalfUp } from '@/lib/domain/dutch-number'
import type { Scenario } from '@/lib/domain/scenario'
import { choices, figureFields, ownWageField, type FigureName } from '@/lib/domain/scenario-fields'
import { parameterLabel } from '@/lib/parameter/labels'
import { comparedYears, differenceIn, type ComparedSides } from './compare'

/** One thing that is filled in: as a number with its unit, or in words. */
export interface Input {
  label: string
  unit: string
  value: number | null
  words: string
}

const none = 'niet ingevuld'

const inputOf = (label: string, unit: string, value: number | null | undefined): Input => ({
  ...{ label, unit, value: value ?? null },
  words: value === null || value === undefined ? none : formatNumber(value),
})
const chosen = (label: string, words: string): Input => ({ label, unit: '', value: null, words })

/** Everything that is filled in of a scenario, with the number of each of these calendar years. */
export function inputsOf(scenario: Scenario, years: readonly number[]): Input[] {
  const { begin, until, numbers, basis, above, regime, ownWage, budget } = scenario
  const first = dateParts(begin).year
  return [
    chosen('Begint', formatMonth(begin)),
    chosen('Kijkt vooruit tot en met eind', String(until)),
    ...(Object.keys(figureFields) as FigureName[]).map((name) =>
      inputOf(figureFields[name].label, figureFields[name].unit, scenario[name]),
    ),
    ...years.map((year) => inputOf(`Aantal eind ${year}`, '', numbers[year - first])),
    chosen('Het aantal telt', choices.basis.options[basis]),
    chosen('Als het aantal is bereikt', choices.above.options[above]),
    chosen('Regeling', choices.regime.options[regime]),
    inputOf(ownWageField.label, ownWageField.unit, ownWage),
    chosen('Budget per plek', budget === '' ? 'geen' : parameterLabel(budget)),
  ]
}

/** What both suppose about one thing, and by how much that differs where it is a number. */
export interface ComparedInput {
  label: string
  unit: string
  cells: readonly [Input, Input]
  same: boolean
  difference: number | null
  words: string
}

/** What two scenarios suppose, thing by thing. */
export function comparedInputs(both: ComparedSides): ComparedInput[] {
  const years = comparedYears(both)
  const [ones, others] = both.map(({ shown }) => inputsOf(shown.scenario, years))
  return (ones ?? []).flatMap((one, at) => {
    const other = others?.[at]
    if (!other) return []
    const same = one.words === other.words
    const difference =
      one.value === null || other.value === null ? null : roundHalfUp(other.value - one.value, 4)
    const words = same ? 'gelijk' : difference === null ? 'anders' : differenceIn(difference, one.unit).trim()
    return [{ label: one.label, unit: one.unit, cells: [one, other] as const, same, difference, words }]
  })
}
