import { addDays } from '@/lib/domain/calendar'
import { contractKindOf, decidedEnd, kindDecided } from '@/lib/domain/contract-decided'
import { formatDate } from '@/lib/domain/dutch-date'
import { runsOn } from '@/lib/domain/effects/track-days'
import type { Row, TrajectoryFacts } from '@/lib/domain/facts'
import type { FactRows } from '@/lib/domain/facts-of-rows'
import type { Values } from './form-values'
import type { Step } from './step-specs'

/** The terms that hold on a day, else the last that did or will. */
export const termsOn = ({ terms }: FactRows, day: string) =>
  terms.findLast((row) => runsOn(row, day)) ?? terms.at(-1)

/**
 * New terms begin today, in the contract that holds; after a contract that is over, and where the form is about what
 * follows on it, they begin the day after it, as was decided and with an end of their own.
 */
export function newTerms(
  facts: TrajectoryFacts | null,
  last: Row | undefined,
  day: string,
  follows: boolean,
): Values {
  if (!last) return {}
  const endsOn = last.contract_ends_on == null ? null : String(last.contract_ends_on)
  if (endsOn === null || (endsOn >= day && !follows))
    return { startsOn: formatDate(day), contractKind: contractKindOf(last) }
  const contractKind = kindDecided(facts && decidedEnd(facts, endsOn))
  return { startsOn: formatDate(addDays(endsOn, 1)), contractKind, contractEndsOn: '' }
}

/** Whether the form is opened for the task of the last day of a contract. */
export const isFollowUp = ({ deadlines }: FactRows, about: string | undefined) =>
  deadlines.some(({ id, rule }) => id === about && String(rule).startsWith('contractLastDay'))

/** The task of the last day opens what was decided about it: other terms, or the end of the job. */
export function stepOfLastDay(
  step: Step,
  rows: FactRows,
  facts: TrajectoryFacts | null,
  { about, day }: { about: string | undefined; day: string },
): Step {
  if (step !== 'changeTerms' || facts === null || !isFollowUp(rows, about)) return step
  return decidedEnd(facts, day)?.choice === 'end' ? 'endToPlace' : step
}
