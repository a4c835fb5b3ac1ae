import type { Row, TrajectoryFacts } from '../facts'
import type { MoveInput } from '../situation'
import { closeDeadlines, number, openDeadline, text, type Effect, type FactContext } from './effect'

const contractTerms = ['contractEndNotice', 'contractEndAlert', 'benefitRevival']

/** The terms that look ahead to the end of a contract; none for a contract without an end. */
export const contractDeadlines = (
  context: FactContext,
  companyId: string | null,
  endsOn: string | null,
): Effect[] =>
  endsOn
    ? contractTerms.flatMap((key) => openDeadline(context, key, endsOn, { companyId }))
    : closeDeadlines(context, contractTerms)

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

/** Whether new terms of a job say nothing else than what holds already on the day they begin, and after. */
export function sameTerms({ terms, tracks }: TrajectoryFacts, input: MoveInput, today: string): boolean {
  const last = terms.at(-1)
  if (!last || !holdsOn(last, text(input, 'startsOn') ?? today)) return false
  const track = tracks.find((row) => row.track === 'sheltered')
  const sameEmployer =
    text(input, 'employerName') === null || sameText(input, 'employerName', last, 'employer_name')
  return (
    sameEmployer &&
    Number(last.hours_per_week) === number(input, 'hoursPerWeek') &&
    ofTerm.every(([field, column]) => sameText(input, field, last, column)) &&
    sameText(input, 'weekdays', track, 'weekdays')
  )
}
