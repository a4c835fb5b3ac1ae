import { beginsBy, contractDeadlines } from './contract-terms'
import { dayBefore, endFact, insertFact, text, type EffectsOf } from './effect'
import { endTracksThat } from './ending'
import { shelteredTracks, termRow } from './placing'
import { isJob } from './track-days'
import type { Row } from '../facts'

/**
 * Other hours, form or end from a day: the term ends the day before, and what was agreed for the days until the new end
 * gives way. A contract that follows on it stays, with the terms that look ahead to its end.
 */
export const changeTerms: EffectsOf = (context) => {
  const { facts, input, validOn } = context
  const startsOn = text(input, 'startsOn') ?? validOn
  const endsOn = text(input, 'contractEndsOn')
  const companyId = (facts.lastTerm?.company_id as string | null) ?? null
  const replaced = (row: Row) =>
    (row.valid_to == null || String(row.valid_to) >= startsOn) && beginsBy(row, endsOn)
  const follows = facts.terms.some((row) => !beginsBy(row, endsOn))
  return [
    ...facts.terms
      .filter(replaced)
      .flatMap((row) => endFact(context, 'placement_term', row, dayBefore(startsOn))),
    insertFact(context, 'placement_term', {
      ...termRow(context, companyId, startsOn),
      placement_id: facts.placement?.id,
      ...(facts.lastTerm?.counted === false && { counted: false }),
    }),
    ...endTracksThat((row) => isJob(row) && replaced(row), context, dayBefore(startsOn)),
    ...shelteredTracks(context, companyId, startsOn),
    ...(follows ? [] : contractDeadlines(context, { placementId: facts.placement?.id, companyId }, endsOn)),
  ]
}
