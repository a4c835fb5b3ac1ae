import { addDays } from '../calendar'
import { contractTerms } from './contract-terms'
import {
  amend,
  closeDeadlines,
  endFact,
  openDeadline,
  text,
  type Effect,
  type EffectContext,
  type EffectsOf,
  type FactContext,
} from './effect'
import { checkInRules, endFirstWeeks } from './first-weeks'
import { subsidyEnded } from './subsidy'
import { isJob, tracksFrom } from './track-days'
import type { Row } from '../facts'
import { whyEnded } from './why-ended'

const workTerms = [...contractTerms, ...checkInRules, 'placementStart']

/** What is planned about somebody who works or goes elsewhere. */
export const elsewhereTerms = [
  'returnGuarantee',
  'returnGuaranteeAlert',
  'evaluation1',
  'evaluation3',
  'evaluation6',
  'returnTalk',
]

/** Ends what somebody does beside the job, or elsewhere, on its last day. */
export const endTracks = (context: EffectContext, lastDay: string): Effect[] =>
  endTracksThat((row) => !isJob(row), context, lastDay)

/** Ends the tracks of this kind on their last day, also one that ran on after it and ended before today; what was still to begin goes. */
export const endTracksThat = (are: (row: Row) => boolean, context: FactContext, lastDay: string): Effect[] =>
  tracksFrom(context, addDays(lastDay, 1))
    .filter(are)
    .flatMap((row) => endFact(context, 'participation', row, lastDay))

/** The last day of the job: as filled in, else the day on which the contract ended by itself. */
const lastDayOfJob = ({ facts, input }: EffectContext): string | null =>
  text(input, 'endedOn') ?? (facts.lastTerm?.valid_to as string | null | undefined) ?? null

/** The sheltered job ends: terms, track, subsidy and the company's view of it; its own placement facts stay. */
export function endPlacement(context: EffectContext): Effect[] {
  const { facts } = context
  const endedOn = lastDayOfJob(context)
  if (endedOn === null || facts.lastTerm === null) return []
  const companyId = (facts.lastTerm.company_id as string | null) ?? null
  return [
    ...facts.terms
      .filter((row) => row.valid_to == null || String(row.valid_to) > endedOn)
      .flatMap((row) => endFact(context, 'placement_term', row, endedOn)),
    ...endTracksThat(isJob, context, endedOn),
    ...subsidyEnded(context, endedOn, facts.atWork.subsidies),
    ...(facts.placement?.end_reason == null ? amend('placement', facts.placement, whyEnded(context)) : []),
    ...endFirstWeeks(context, endedOn),
    ...closeDeadlines(context, [...workTerms, 'daysAside', 'referralRuns']),
    ...(companyId ? [{ kind: 'endAccess', companyId } as const] : []),
  ]
}

/** The job ends by itself or by notice: also the benefit is asked for again from today. */
export const endedJob: EffectsOf = (context) => [
  ...endPlacement(context),
  ...openDeadline(context, 'benefitRevival', context.today, { dueOn: context.today }),
]
