import type { IsoDate } from '../calendar'
import { lastDay, ruleInForce } from '../deadlines'
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
  'forfaitEndAlert',
]

interface Subsidy {
  regime: string
  requested_on: string | null
  wage_value_set_on: string | null
  decided_on: string | null
  wage_value: number | null
  employer_costs: number | null
  full_week_hours: number | null
  exclusion: string
}

/** What is known of the stretch that the form is about: the same start, and the same regime or none yet. */
const continues = (known: Row | null, regime: string): known is Row =>
  known !== null && (known.regime === regime || known.regime === 'unknown')

/** What was known of this stretch and is not filled in again stays known. */
function merged({ input }: FactContext, same: Row | null): Subsidy {
  const regime = text(input, 'regime') ?? 'unknown'
  const known = continues(same, regime) ? same : null
  const day = (field: string, column: string) =>
    text(input, field) ?? (known?.[column] as string | null) ?? null
  const amount = (field: string, column: string) =>
    number(input, field) ?? (known?.[column] as number | null | undefined) ?? null
  return {
    regime,
    requested_on: day('requestedOn', 'requested_on'),
    wage_value_set_on: day('wageValueSetOn', 'wage_value_set_on'),
    decided_on: day('decidedOn', 'decided_on'),
    wage_value: regime === 'wageValue' ? amount('wageValue', 'wage_value') : null,
    employer_costs: amount('employerCosts', 'employer_costs'),
    full_week_hours: amount('fullWeekHours', 'full_week_hours'),
    exclusion: text(input, 'exclusion') ?? (known?.exclusion as string | undefined) ?? 'unknown',
  }
}

const startsOn = (row: Row) => String(row.valid_from)
const holdsOn = (row: Row, day: IsoDate) =>
  startsOn(row) <= day && (row.valid_to == null || String(row.valid_to) >= day)

/** From a day on: known better when a stretch began that day, else the running one ends the day before. */
function fact(context: FactContext, subsidy: Subsidy, { from, known }: Recorded): Effect[] {
  const running = known.find((row) => holdsOn(row, from)) ?? null
  if (running && startsOn(running) === from) return restate(context, 'wage_subsidy', running, { ...subsidy })
  const next = known
    .map(startsOn)
    .filter((start) => start > from)
    .sort()[0]
  const { placement, lastTerm } = context.facts
  return [
    ...endFact(context, 'wage_subsidy', running, dayBefore(from)),
    insertFact(context, 'wage_subsidy', {
      placement_id: placement?.id,
      company_id: lastTerm?.company_id ?? null,
      ...subsidy,
      valid_from: from,
      valid_to: running?.valid_to ?? (next ? dayBefore(next) : null),
    }),
  ]
}

/** No subsidy after a day: what runs ends then, what would begin later does not; its terms end. */
export const subsidyEnded = (context: FactContext, lastOn: IsoDate, known: readonly Row[]): Effect[] => [
  ...known
    .filter((row) => row.valid_to == null || String(row.valid_to) > lastOn)
    .flatMap((row) => endFact(context, 'wage_subsidy', row, lastOn)),
  ...closeDeadlines(context, subsidyTerms),
]

/** The college decides within five weeks after the wage value is set or measuring is skipped (Pw art. 10d lid 12). */
function decisionTerm(context: FactContext, subsidy: Subsidy, from: IsoDate): Effect[] {
  if (subsidy.decided_on !== null) {
    const later = subsidy.decided_on > from ? subsidy.decided_on : from
    const recalculated = openDeadline(context, 'wageSubsidyRecalculation', later)
    return [...closeDeadlines(context, ['wageSubsidyDecision']), ...recalculated]
  }
  const skippedOn = subsidy.regime === 'forfait50' ? (subsidy.requested_on ?? context.validOn) : null
  const startedOn = subsidy.wage_value_set_on ?? skippedOn
  return startedOn === null ? [] : openDeadline(context, 'wageSubsidyDecision', startedOn)
}

/** The end of the forfait, six months after the job began, and the task well before it to have the wage value set. */
export function forfaitTerms(context: FactContext, jobStartedOn: IsoDate): Effect[] {
  const rule = ruleInForce(context.rules, 'forfaitEnds', jobStartedOn)
  if (rule === null) return []
  const lastOn = lastDay(rule, jobStartedOn, context.facts.equatedDays)
  return [
    ...openDeadline(context, 'forfaitEnds', jobStartedOn),
    ...openDeadline(context, 'forfaitEndAlert', lastOn),
  ]
}

/** A forfait that runs ends six months after the right first day. */
export const restartForfait = (context: FactContext, jobStartedOn: IsoDate | null): Effect[] =>
  jobStartedOn !== null && context.facts.deadlines.some(({ rule }) => rule === 'forfaitEnds')
    ? forfaitTerms(context, jobStartedOn)
    : []

/** From which day, and every stretch of the job that stands, also those to come. */
export interface Recorded {
  from: IsoDate
  known: readonly Row[]
}

/** Wage subsidy of a job from a day on: regime and days as a dated fact, and the terms of Pw art. 10d that follow. */
export function subsidyRecorded(context: FactContext, recorded: Recorded): Effect[] {
  const { from, known } = recorded
  if (text(context.input, 'regime') === 'none') return subsidyEnded(context, dayBefore(from), known)
  const subsidy = merged(context, known.find((row) => startsOn(row) === from) ?? null)
  const jobStartedOn = String(context.facts.placement?.started_on)
  const runs = context.facts.deadlines.some((row) => row.rule === 'forfaitEnds')
  return [
    ...fact(context, subsidy, recorded),
    ...(subsidy.requested_on ? closeDeadlines(context, ['wageSubsidyApplication']) : []),
    ...(subsidy.regime === 'forfait50' && !runs ? forfaitTerms(context, jobStartedOn) : []),
    ...(subsidy.regime === 'wageValue' ? closeDeadlines(context, ['forfaitEnds', 'forfaitEndAlert']) : []),
    ...decisionTerm(context, subsidy, from),
  ]
}
