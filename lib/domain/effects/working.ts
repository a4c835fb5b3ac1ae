import { contractDeadlines, contractTerms } from './contract-terms'
import { checkInRules, endFirstWeeks } from './first-weeks'
import { whyEnded } from './why-ended'
import { companyOf, trialTerms } from './offering'
import { forfaitTerms, subsidyEnded } from './subsidy'
import type { Move } from '../lifecycle'
import type { Row } from '../facts'
import { asWeek, weekWords } from '../week-hours'
import {
  amend,
  closeDeadlines,
  dayBefore,
  endFact,
  insertFact,
  number,
  openDeadline,
  seatOf,
  text,
  type Effect,
  type EffectContext,
  type EffectsOf,
} from './effect'

const workTerms = [...contractTerms, ...checkInRules, 'placementStart']

/** What is planned about somebody who works or goes elsewhere. */
export const elsewhereTerms = [
  'returnGuarantee',
  'returnGuaranteeAlert',
  'evaluation1',
  'evaluation3',
  'evaluation6',
]

const termRow = ({ input, facts }: EffectContext, companyId: string | null, startsOn: string) => {
  const contractEndsOn = text(input, 'contractEndsOn')
  return {
    company_id: companyId,
    hours_per_week: number(input, 'hoursPerWeek'),
    ...seatOf(input),
    form: text(input, 'form') ?? 'internal',
    employer_name:
      text(input, 'employerName') ?? String((facts.workplace ?? facts.lastTerm)?.employer_name ?? ''),
    cao: text(input, 'cao'),
    scale: text(input, 'scale'),
    contract_ends_on: contractEndsOn,
    valid_from: startsOn,
    valid_to: contractEndsOn,
  }
}

/** What was open until the job began: offer, trial, bridging and the terms that waited for it. */
const closeRoad = (context: EffectContext, startsOn: string): Effect[] => [
  ...amend('offer', context.facts.offer, { outcome: 'accepted', closed_on: context.validOn }),
  ...amend('trial_placement', context.facts.trial, { outcome: 'go', ended_on: dayBefore(startsOn) }),
  ...endFact(context, 'bridging', context.facts.bridging, dayBefore(startsOn)),
  ...closeDeadlines(context, [
    'offerAnswer',
    'placementStart',
    ...trialTerms,
    'followUpPlacement',
    'bridgingArrangement',
  ]),
]

/**
 * Wage subsidy: its regime as a dated fact, and the terms of Pw art. 10d that run from the start. With a Wajong benefit
 * UWV pays instead where the setting of that day says so, which the company that places somebody does not know.
 */
function subsidyEffects(
  context: EffectContext,
  job: { placementId: string; companyId: string | null },
  startsOn: string,
): Effect[] {
  const regime = text(context.input, 'wageSubsidy')
  const paidByUwv = context.facts.benefit === 'wajong' && Number(context.facts.wajongByUwv) === 1
  if (regime === 'none' || paidByUwv) return []
  return [
    ...(regime
      ? [
          insertFact(context, 'wage_subsidy', {
            placement_id: job.placementId,
            company_id: job.companyId,
            regime,
            valid_from: startsOn,
          }),
        ]
      : []),
    ...openDeadline(context, 'wageSubsidyApplication', startsOn),
    ...(regime === 'forfait50' ? forfaitTerms(context, startsOn) : []),
  ]
}

const newPlacement = (
  context: EffectContext,
  id: string,
  companyId: string | null,
  startsOn: string,
): Effect => ({
  kind: 'insert',
  table: 'placement',
  row: {
    id,
    company_id: companyId,
    workplace_id:
      (context.facts.offer ?? context.facts.trial)?.workplace_id ?? text(context.input, 'workplaceId'),
    decision_id: context.facts.determination?.id,
    started_on: startsOn,
  },
})

const shelteredTrack = (context: EffectContext, companyId: string | null, startsOn: string): Effect =>
  insertFact(context, 'participation', {
    company_id: companyId,
    track: 'sheltered',
    weekdays: weekWords(asWeek(context.input.weekdayHours) ?? []) || null,
    hours_per_week: number(context.input, 'hoursPerWeek'),
    valid_from: startsOn,
    valid_to: text(context.input, 'contractEndsOn'),
  })

const place: EffectsOf = (context) => {
  const { input, validOn, move } = context
  const companyId = companyOf(context) ?? text(input, 'companyId')
  const startsOn = text(input, 'startsOn') ?? validOn
  const placementId = context.newId()
  const elsewhere = move === 'returnToJob' ? ['dayActivities', 'jobAgreement', 'regular'] : []
  return [
    newPlacement(context, placementId, companyId, startsOn),
    insertFact(context, 'placement_term', {
      ...termRow(context, companyId, startsOn),
      placement_id: placementId,
    }),
    ...endTracks(context, elsewhere, dayBefore(startsOn)),
    shelteredTrack(context, companyId, startsOn),
    ...subsidyEffects(context, { placementId, companyId }, startsOn),
    ...closeRoad(context, startsOn),
    ...(move === 'returnToJob' ? closeDeadlines(context, elsewhereTerms) : []),
    ...checkInRules.flatMap((key) => openDeadline(context, key, startsOn, { companyId })),
    ...contractDeadlines(context, { placementId, companyId }, text(context.input, 'contractEndsOn')),
    ...(companyId ? [{ kind: 'grantAccess', companyId, ground: 'placement', from: validOn } as const] : []),
  ]
}

const changeTerms: EffectsOf = (context) => {
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
    }),
    ...endTracks(context, ['sheltered'], dayBefore(startsOn)),
    shelteredTrack(context, companyId, startsOn),
    ...contractDeadlines(
      context,
      { placementId: facts.placement?.id, companyId },
      text(input, 'contractEndsOn'),
    ),
  ]
}

/** Ends the running tracks of these kinds on their last day. */
export function endTracks(context: EffectContext, kinds: readonly string[], lastDay: string): Effect[] {
  return context.facts.tracks
    .filter((row) => kinds.includes(String(row.track)))
    .filter((row) => row.valid_to == null || String(row.valid_to) > lastDay)
    .flatMap((row) => endFact(context, 'participation', row, lastDay))
}

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
    ...endTracks(context, ['sheltered'], endedOn),
    ...subsidyEnded(context, endedOn, facts.atWork.subsidies),
    ...(facts.placement?.end_reason == null ? amend('placement', facts.placement, whyEnded(context)) : []),
    ...endFirstWeeks(context, endedOn),
    ...closeDeadlines(context, workTerms),
    ...(companyId ? [{ kind: 'endAccess', companyId } as const] : []),
  ]
}

const endedJob: EffectsOf = (context) => [
  ...endPlacement(context),
  ...openDeadline(context, 'benefitRevival', context.today, { dueOn: context.today }),
]

const parallel: EffectsOf = (context) => [
  insertFact(context, 'participation', {
    track: text(context.input, 'toTrack'),
    weekdays: text(context.input, 'weekdays'),
    hours_per_week: number(context.input, 'hoursPerWeek'),
    provider: text(context.input, 'provider'),
  }),
]

/** Jobs, their terms and their end. */
export const working: Partial<Record<Move, EffectsOf>> = {
  place,
  returnToJob: place,
  changeTerms,
  addParallelTrack: parallel,
  endToPlace: endedJob,
  endToWait: endedJob,
  endToRest: endedJob,
}
