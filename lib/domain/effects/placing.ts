import { arrives } from './arriving'
import { contractDeadlines } from './contract-terms'
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
import { askAboutReferrals } from './referring'
import { elsewhereTerms, endTracksThat } from './ending'
import { checkInRules } from './first-weeks'
import { companyOf, trialTerms } from './offering'
import { forfaitTerms } from './subsidy'
import { isJob, lastDayOf, tracksFrom, workDays } from './track-days'
import { asTimes } from '../day-times'
import type { Row } from '../facts'
import { asWeek, weekWords } from '../week-hours'

/** A contract term from its first day: hours, seat, form, employer, cao and scale, as the form gives them. */
export const termRow = ({ input, facts }: EffectContext, companyId: string | null, startsOn: string) => {
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
  ...endFact(context, 'urgency', context.facts.urgency ?? null, dayBefore(startsOn)),
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

/**
 * What somebody does on the weekdays of the term, as the track that the other organisations read. Days that the job let
 * free already (somebody tries something out) stay free for as long as was agreed.
 */
export function shelteredTracks(
  context: EffectContext,
  companyId: string | null,
  startsOn: string,
): Effect[] {
  const { input } = context
  const week = asWeek(input.weekdayHours)
  const endsOn = text(input, 'contractEndsOn')
  const before = tracksFrom(context, startsOn).filter(isJob)
  const starts = before
    .map((row) => String(row.valid_from))
    .filter((day) => day > startsOn && day <= (endsOn ?? day))
  return [startsOn, ...starts.sort()].map((from, index, all) => {
    const next = all[index + 1]
    const former = before.find((row) => String(row.valid_from) <= from && lastDayOf(row) >= from)
    return insertFact(context, 'participation', {
      company_id: companyId,
      track: 'sheltered',
      weekdays: weekWords(week ?? []) || null,
      hours_per_week: number(input, 'hoursPerWeek'),
      ...workDays(week, asTimes(input.dayTimes)),
      days_aside: former?.days_aside ?? [],
      valid_from: from,
      valid_to: next ? dayBefore(next) : endsOn,
    })
  })
}

/** The job begins: placement, first term, track, subsidy, its terms and the company's view of it. */
export const place: EffectsOf = (context) => {
  const { input, validOn, move } = context
  const companyId = companyOf(context) ?? text(input, 'companyId')
  const startsOn = text(input, 'startsOn') ?? validOn
  const placementId = context.newId()
  // Who comes straight back from elsewhere ends that; a trial of this work ends with the job in any case.
  const ends = (row: Row) => !isJob(row) && (move === 'returnToJob' || row.track === 'sheltered')
  return [
    ...endTracksThat(ends, context, dayBefore(startsOn)),
    arrives(context, startsOn),
    newPlacement(context, placementId, companyId, startsOn),
    insertFact(context, 'placement_term', {
      ...termRow(context, companyId, startsOn),
      placement_id: placementId,
    }),
    ...shelteredTracks(context, companyId, startsOn),
    ...subsidyEffects(context, { placementId, companyId }, startsOn),
    ...closeRoad(context, startsOn),
    ...askAboutReferrals(context, companyId),
    ...(move === 'returnToJob' ? closeDeadlines(context, elsewhereTerms) : []),
    ...checkInRules.flatMap((key) => openDeadline(context, key, startsOn, { companyId })),
    ...contractDeadlines(context, { placementId, companyId }, text(context.input, 'contractEndsOn')),
    ...(companyId ? [{ kind: 'grantAccess', companyId, ground: 'placement', from: validOn } as const] : []),
  ]
}
