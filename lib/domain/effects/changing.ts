import { contractDeadlines } from './contract-terms'
import { dayBefore, endFact, insertFact, text, type EffectsOf } from './effect'
import { endTracksThat } from './ending'
import { shelteredTracks, termRow } from './placing'
import { isJob } from './track-days'
import type { Row } from '../facts'

/** Other hours, form or end from a day: the term ends the day before, and what was agreed for later gives way. */
export const changeTerms: EffectsOf = (context) => {
  const { facts, input, validOn } = context
  const startsOn = text(input, 'startsOn') ?? validOn
  const companyId = (facts.lastTerm?.company_id as string | null) ?? null
  const later = ({ valid_to }: Row) => valid_to == null || String(valid_to) >= startsOn
  return [
    ...facts.terms
      .filter(later)
      .flatMap((row) => endFact(context, 'placement_term', row, dayBefore(startsOn))),
    insertFact(context, 'placement_term', {
      ...termRow(context, companyId, startsOn),
      placement_id: facts.placement?.id,
      ...(facts.lastTerm?.counted === false && { counted: false }),
    }),
    ...endTracksThat(isJob, context, dayBefore(startsOn)),
    ...shelteredTracks(context, companyId, startsOn),
    ...contractDeadlines(
      context,
      { placementId: facts.placement?.id, companyId },
      text(input, 'contractEndsOn'),
    ),
  ]
}
