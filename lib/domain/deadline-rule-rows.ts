import { isIsoDate } from './calendar'
import type { Counting, DeadlineAudience, DeadlineRule, LengthUnit } from './deadlines'

const units: readonly string[] = ['days', 'weeks', 'months'] satisfies LengthUnit[]
const countings: readonly string[] = ['term', 'period', 'back', 'yearEnd'] satisfies Counting[]
const audiences: readonly string[] = ['caseworker', 'decisionMaker', 'hr'] satisfies DeadlineAudience[]

function oneOf<Value extends string>(known: readonly string[], value: string, where: string): Value {
  if (!known.includes(value)) throw new RangeError(`Unknown value in ${where}: ${value}`)
  return value as Value
}

/** One record of `deadline-rules.csv` as a rule; throws on a word, length or day it does not know. */
export function deadlineRule(record: Record<string, string>): DeadlineRule {
  const cell = (column: string) => record[column] ?? ''
  const key = cell('key')
  const length = Number(cell('length'))
  if (!Number.isInteger(length) || length < 1) throw new RangeError(`Length of ${key}: ${cell('length')}`)
  if (!isIsoDate(cell('valid_from'))) throw new RangeError(`Start of ${key}: ${cell('valid_from')}`)
  return {
    key,
    label: cell('label'),
    length,
    unit: oneOf<LengthUnit>(units, cell('unit'), key),
    counting: oneOf<Counting>(countings, cell('counting'), key),
    movesToWorkingDay: cell('moves_to_working_day') === 'true',
    audience: oneOf<DeadlineAudience>(audiences, cell('audience'), key),
    basis: cell('basis'),
    source: cell('source'),
    certainty: cell('certainty'),
    validFrom: cell('valid_from'),
    validTo: cell('valid_to') === '' ? null : cell('valid_to'),
  }
}
