import 'server-only'
import type { Gap } from '@/lib/domain/contract-chain'
import { decidedOtherwise, decidedWords } from '@/lib/domain/contract-decided'
import { formatDate } from '@/lib/domain/dutch-date'
import { gapBefore, sameTerms } from '@/lib/domain/effects/contract-terms'
import { triedInput } from '@/lib/domain/effects/try-out'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { Move } from '@/lib/domain/lifecycle'
import type { MoveInput } from '@/lib/domain/situation'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { positionRuleOn } from '@/lib/switching/position-rule'
import { chosenPlace, keptPlace, placeOfTrial } from './complete-place'
import { possibleTrack } from './possible-track'
import { factContext } from './record'
import { isSubsidised } from '@/lib/domain/handover-fields'
import { sendingOf } from './handover-rules'

export type Complete = (context: Context, facts: TrajectoryFacts, input: MoveInput) => Promise<MoveInput>

/** The full week of cao Aan de slag on the first day of the terms: a dated parameter. */
const fullWeek: Complete = async ({ sql, today }, _facts, input) => {
  const [found] = await sql<{ hours: number }[]>`
    select value::float as hours from parameter where key = 'cao.fullTimeHours' and not is_plan and superseded_at is null
      and valid_from <= ${String(input.startsOn ?? today)} and (valid_to is null or valid_to >= ${String(input.startsOn ?? today)}) limit 1`
  return { ...input, fullWeekHours: found?.hours ?? null }
}

const destination: Complete = async (context, facts, input) => {
  const [found] = await context.sql<{ name: string }[]>`
    select name from organisation where id = ${(input.toMunicipalityId as string | null) ?? null} and kind = 'municipality' and id <> ${facts.municipalityId}`
  const toName = found?.name ?? input.toName
  if (!toName) refuse('municipality_needed')
  if (found && input.toName) refuse('one_municipality')
  const { payload, fields, ground } = await sendingOf(context, facts, input, 'municipality')
  if (isSubsidised(payload) && !input.subsidyPayer) refuse('subsidy_payer_needed')
  return {
    ...input,
    toName,
    fields: fields.join(','),
    payload: JSON.stringify(payload),
    groundWords: ground.label,
    groundSource: ground.source,
    sentByName: context.actor.name,
  }
}

/** '01-10-2026 tot en met 14-10-2026 (14 dagen)' */
const gapWords = ({ from, until, days }: Gap) =>
  `${formatDate(from)} tot en met ${formatDate(until)} (${days === 1 ? '1 dag' : `${days} dagen`})`

/** Terms that say something else, as was decided about the end or knowingly not, and join the contract before or say why not. */
const changedTerms: Complete = async ({ today }, facts, input) => {
  if (sameTerms(facts, input, today)) refuse('nothing_changed')
  const decision = input.decidedAnew === true ? null : decidedOtherwise(facts, input, today)
  if (decision) refuse('contract_decided_otherwise', undefined, decidedWords(decision))
  const gap = gapBefore(facts, String(input.startsOn ?? today))
  if (gap && !(input.gapWas && input.gapReason)) refuse('contract_gap', undefined, gapWords(gap))
  return input
}

/** Which day counts on the list after coming back: what the municipality laid down goes before what was chosen. */
const position: Complete = async (context, facts, input) => {
  const rule = await positionRuleOn(context, facts.municipalityId, String(input.validOn ?? context.today))
  return rule === null ? input : { ...input, positionKept: rule.keeps ? 'old' : 'new' }
}

/** A prepared switch to sheltered work is a way back; a job that only ended meanwhile keeps the old day. */
const positionPrepared: Complete = async (context, facts, input) =>
  facts.jobSwitch?.to_track === 'sheltered'
    ? position(context, facts, input)
    : { ...input, positionKept: 'old' }

/** A track beside the job, held against the job and against its own days (T60). */
const trackBeside: Complete = async (context, facts, input) => {
  possibleTrack(factContext(context, facts, input))
  return input
}

/** Trying out with a preparation, held against the job and its own days, where they are known. */
const tryingOut: Complete = async (context, facts, input) => {
  const tried = triedInput(input)
  if (tried) possibleTrack(factContext(context, facts, tried))
  return input
}

/** Who is not the first in line is offered a place for a reason in words, and of a kind that can be counted. */
const toldOffer: Complete = async (context, facts, input) => {
  const whole = await chosenPlace(context, facts, input)
  if (input.orderReason && !input.orderKind) refuse('order_kind_needed')
  return whole
}

const completions: Partial<Record<Move, Complete>> = {
  offer: toldOffer,
  offerAboveNumber: toldOffer,
  place: async (context, facts, input) => keptPlace(context, facts, await fullWeek(context, facts, input)),
  startTrial: placeOfTrial,
  startTrialWithUwv: placeOfTrial,
  extendTrial: placeOfTrial,
  changeTerms: async (context, facts, input) =>
    changedTerms(context, facts, await keptPlace(context, facts, await fullWeek(context, facts, input))),
  returnToJob: async (context, facts, input) =>
    chosenPlace(context, facts, await fullWeek(context, facts, input)),
  switchBackToPlace: position,
  switchBackToWait: position,
  returnToPlace: position,
  returnToWait: position,
  endSwitchToPlace: positionPrepared,
  endSwitchToWait: positionPrepared,
  addParallelTrack: trackBeside,
  prepareSwitch: tryingOut,
  prepareSwitchElsewhere: tryingOut,
  startHandover: destination,
  startHandoverPlaced: destination,
}

/** Adds to what was filled in what only the database knows; refuses what cannot be. */
export const completeInput = (move: Move, context: Context, facts: TrajectoryFacts, input: MoveInput) =>
  completions[move]?.(context, facts, input) ?? Promise.resolve(input)
