import type { IsoDate } from './calendar'
import { lastDay, ruleInForce } from './deadlines'
import { rulesOf, type TrajectoryFacts } from './facts'

/** The day on which a rest that begins on `today` ('yyyy-mm-dd') is talked about again; null where no rule is in force. */
export function restReviewDay(facts: TrajectoryFacts, today: IsoDate): IsoDate | null {
  const rule = ruleInForce(rulesOf(facts), 'restReview', today)
  return rule && lastDay(rule, today, facts.equatedDays)
}
