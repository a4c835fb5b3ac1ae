import type { Row } from '../facts'
import {
  closeDeadlines,
  dayBefore,
  endFact,
  insertFact,
  number,
  openDeadline,
  restate,
  text,
  type Effect,
  type FactContext,
} from './effect'

const subsidyTerms = [
  'wageSubsidyApplication',
  'wageSubsidyDecision',
  'wageSubsidyRecalculation',
  'forfaitEnds',
]

interface Subsidy {
  regime: string
  requested_on: string | null
  wage_value_set_on: string | null
  decided_on: string | null
  wage_value: number | null
}

const day = (row: Row | null, column: string) => (row?.[column] as string | null | undefined) ?? null

/** Still the same subsidy when its regime was not known yet or is the same. */
const continues = (known: Row | null, regime: string): known is Row =>
  known !== null && (known.regime === regime || known.regime === 'unknown')

/** What was known and is not filled in again stays known, while the regime is the same. */
function merged({ input, facts }: FactContext): Subsidy {
  const regime = text(input, 'regime') ?? 'unknown'
  const known = continues(facts.subsidy, regime) ? facts.subsidy : null
  const dayOf = (field: string, column: string) => text(input, field) ?? day(known, column)
  return {
    regime,
    requested_on: dayOf('requestedOn', 'requested_on'),
    wage_value_set_on: dayOf('wageValueSetOn', 'wage_value_set_on'),
    decided_on: dayOf('decidedOn', 'decided_on'),
    wage_value: number(input, 'wageValue') ?? (known?.wage_value as number | null | undefined) ?? null,
  }
}

function fact(context: FactContext, subsidy: Subsidy): Effect[] {
  const { subsidy: known, placement } = context.facts
  if (continues(known, subsidy.regime) && subsidy.regime !== 'none')
    return restate(context, 'wage_subsidy', known, { ...subsidy })
  return [
    ...endFact(context, 'wage_subsidy', known, dayBefore(context.validOn)),
    ...(subsidy.regime === 'none'
      ? []
      : [insertFact(context, 'wage_subsidy', { placement_id: placement?.id, ...subsidy })]),
  ]
}

/** The college decides within five weeks after the wage value is set or measuring is skipped (Pw art. 10d lid 12). */
function decisionTerm(context: FactContext, subsidy: Subsidy): Effect[] {
  if (subsidy.decided_on !== null) {
    const recalculated = openDeadline(context, 'wageSubsidyRecalculation', subsidy.decided_on)
    return [...closeDeadlines(context, ['wageSubsidyDecision']), ...recalculated]
  }
  const skippedOn = subsidy.regime === 'forfait50' ? (subsidy.requested_on ?? context.validOn) : null
  const startedOn = subsidy.wage_value_set_on ?? skippedOn
  return startedOn === null ? [] : openDeadline(context, 'wageSubsidyDecision', startedOn)
}

/** Wage subsidy as it is now: regime and days as a dated fact, and the terms of Pw art. 10d that follow from them. */
export function subsidyRecorded(context: FactContext): Effect[] {
  const subsidy = merged(context)
  if (subsidy.regime === 'none') return [...fact(context, subsidy), ...closeDeadlines(context, subsidyTerms)]
  const forfait = subsidy.regime === 'forfait50' && context.facts.subsidy?.regime !== 'forfait50'
  return [
    ...fact(context, subsidy),
    ...(subsidy.requested_on ? closeDeadlines(context, ['wageSubsidyApplication']) : []),
    ...(forfait ? openDeadline(context, 'forfaitEnds', context.validOn) : []),
    ...(subsidy.regime === 'wageValue' ? closeDeadlines(context, ['forfaitEnds']) : []),
    ...decisionTerm(context, subsidy),
  ]
}
