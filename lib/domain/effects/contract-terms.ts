import { addDays, daysBetween } from '../calendar'
import type { Gap } from '../contract-chain'
import type { Row, TrajectoryFacts } from '../facts'
import type { MoveInput } from '../situation'
import { asWeek } from '../week-hours'
import {
  closeDeadlines,
  insertFact,
  number,
  openDeadline,
  text,
  type Effect,
  type FactContext,
} from './effect'

/** Asks both sides for a decision; nobody may put it away. */
export const alerts = ['contractEndAlert', 'contractEndAlertCaseworker'] as const
const lastDays = ['contractLastDay', 'contractLastDayCaseworker'] as const
/** What looks ahead to the end of a contract of which nobody decided yet; the last day itself comes with the decision. */
export const undecidedTerms = [...alerts, 'contractEndNotice', 'benefitRevival'] as const
export const contractTerms = [...undecidedTerms, ...lastDays] as const

interface Job {
  placementId: unknown
  companyId: string | null
}

/** What a decision about the end of a contract answers: both alerts, and going on needs no benefit either. */
const answeredBy = (choice: unknown): readonly string[] =>
  choice === 'end' ? alerts : [...alerts, 'benefitRevival']

/**
 * The terms that look ahead to the end of a contract, for both sides; none for a contract without an end. What was
 * decided about this end of this job is not asked again; until it is decided that question is the one line about it,
 * and the last day itself is in sight only after.
 */
export function contractDeadlines(context: FactContext, job: Job, endsOn: string | null): Effect[] {
  if (endsOn === null) return closeDeadlines(context, contractTerms)
  const decision = context.facts.atWork.contractDecisions.find(
    (row) => row.placement_id === job.placementId && row.ends_on === endsOn,
  )
  const done = decision ? answeredBy(decision.choice) : lastDays
  const { companyId } = job
  return [
    ...closeDeadlines(context, done),
    ...contractTerms
      .filter((key) => !done.includes(key))
      .flatMap((key) => openDeadline(context, key, endsOn, { companyId })),
  ]
}

const sameText = (input: MoveInput, field: string, row: Row | undefined, column: string) =>
  (text(input, field) ?? '') === String(row?.[column] ?? '')

/** Terms of a job by field and column; an employer that is left empty stays the employer. */
const ofTerm = [
  ['contractEndsOn', 'contract_ends_on'],
  ['form', 'form'],
  ['cao', 'cao'],
  ['scale', 'scale'],
] as const

const holdsOn = (row: Row, day: string) =>
  String(row.valid_from) <= day && (row.valid_to == null || String(row.valid_to) >= day)

/** The same hours on the same days with the same support; days that were unknown and are told now are a change. */
const sameWeek = (last: Row, input: MoveInput) =>
  String(asWeek(last.weekday_hours)) === String(asWeek(input.weekdayHours)) &&
  (last.support_hours == null ? null : Number(last.support_hours)) === number(input, 'supportHours')

/** Whether a fact begins while terms with this last day hold; those without an end hold for always. */
export const beginsBy = (row: Row, endsOn: string | null) =>
  endsOn === null || String(row.valid_from) <= endsOn

/** Whether new terms of a job say nothing else than what holds already on the day they begin, and after. */
export function sameTerms({ terms }: TrajectoryFacts, input: MoveInput, today: string): boolean {
  const startsOn = text(input, 'startsOn') ?? today
  const last = terms.findLast((row) => holdsOn(row, startsOn))
  const later = terms.filter((row) => String(row.valid_from) > startsOn)
  if (!last || later.some((row) => beginsBy(row, text(input, 'contractEndsOn')))) return false
  const sameEmployer =
    text(input, 'employerName') === null || sameText(input, 'employerName', last, 'employer_name')
  return (
    sameEmployer &&
    Number(last.hours_per_week) === number(input, 'hoursPerWeek') &&
    ofTerm.every(([field, column]) => sameText(input, field, last, column)) &&
    sameWeek(last, input)
  )
}

/** The days without a contract between the last one and new terms that begin on a day; null where they join. */
export function gapBefore({ terms }: TrajectoryFacts, startsOn: string): Gap | null {
  const last = terms.filter((row) => String(row.valid_from) < startsOn).at(-1)
  if (last?.valid_to == null || addDays(String(last.valid_to), 1) >= startsOn) return null
  const [from, until] = [addDays(String(last.valid_to), 1), addDays(startsOn, -1)]
  return { from, until, days: daysBetween(from, startsOn) }
}

/** The contract whose end is decided about: of the last term. */
export const endingTerm = ({ facts }: FactContext): Row | null => facts.term ?? facts.lastTerm

/**
 * What was decided ahead about the end: the question is answered on both sides. That the contract does end or go on is
 * recorded on its day, by the move itself; until then the last day stays in sight.
 */
export function contractEndDecided(context: FactContext): Effect[] {
  const { facts, input } = context
  const choice = text(input, 'choice')
  const endsOn = endingTerm(context)?.contract_ends_on ?? null
  const known = facts.atWork.contractDecisions.filter((row) => row.ends_on === endsOn)
  const companyId = (facts.placement?.company_id as string | null | undefined) ?? null
  return [
    ...known.map((row): Effect => ({ kind: 'supersede', table: 'contract_decision', id: row.id })),
    insertFact(context, 'contract_decision', {
      placement_id: facts.placement?.id,
      company_id: companyId,
      ends_on: endsOn,
      choice,
      follow_up: choice === 'end' ? text(input, 'followUp') : null,
    }),
    ...closeDeadlines(context, answeredBy(choice)),
    ...lastDays.flatMap((key) => openDeadline(context, key, String(endsOn), { companyId })),
  ]
}

/** A contract from before Schakel, for the chain. */
export const earlierContractAdded = (context: FactContext): Effect[] => [
  insertFact(context, 'earlier_contract', {
    company_id: context.facts.placement?.company_id ?? null,
    employer_name: text(context.input, 'employerName'),
    permanent: text(context.input, 'permanent'),
    source: text(context.input, 'source'),
    valid_from: text(context.input, 'startsOn'),
    valid_to: text(context.input, 'lastDay'),
  }),
]
