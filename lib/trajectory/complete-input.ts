import 'server-only'
import type { Gap } from '@/lib/domain/contract-chain'
import { formatDate } from '@/lib/domain/dutch-date'
import { gapBefore, sameTerms } from '@/lib/domain/effects/contract-terms'
import { impossibleTrack } from '@/lib/domain/effects/tracks'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { Move } from '@/lib/domain/lifecycle'
import type { MoveInput } from '@/lib/domain/situation'
import { asWeek } from '@/lib/domain/week-hours'
import { weekdayLabel, type Weekday } from '@/lib/domain/work-terms'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { positionRuleOn } from '@/lib/switching/position-rule'
import { factContext } from './record'
import { isSubsidised } from '@/lib/domain/handover-fields'
import { sendingOf } from './handover-rules'

type Complete = (context: Context, facts: TrajectoryFacts, input: MoveInput) => Promise<MoveInput>

/** The chosen place as the reader may see it: in force on the first day, open on those weekdays, in list order. */
const workplace: Complete = async (context, facts, input) => {
  if (!input.workplaceId) return input
  const found = await loadPlace(context, facts, String(input.workplaceId), daysOfWork(context, input))
  if (!found) refuse('workplace_gone')
  if (!found.serves) refuse('company_not_serving')
  if (!found.inForce) refuse('workplace_gone')
  refuseClosed(found, input)
  if (found.before > 0 && !input.orderReason) refuse('order_reason_needed')
  return { ...input, companyId: found.companyId, employerName: input.employerName || found.employerName }
}

/** The place that somebody has or gets already: its days hold for the hours that are filled in. */
const known: Complete = async (context, facts, input) => {
  const id = (facts.trial ?? facts.offer ?? facts.lastTerm)?.workplace_id
  const found =
    typeof id === 'string' ? await loadPlace(context, facts, id, daysOfWork(context, input)) : undefined
  if (found) refuseClosed(found, input)
  return input
}

/** First and last day of the work that is filled in; without a known end it goes on. */
const daysOfWork = ({ today }: Context, { startsOn, validOn, contractEndsOn, trialUntil }: MoveInput) => ({
  from: String(startsOn || validOn || today),
  to: String(contractEndsOn || trialUntil || 'infinity'),
})

/** Nobody works on a day that the place is closed, or longer than it is open, at any time of the work. */
function refuseClosed({ days }: Place, input: MoveInput): void {
  const late = asWeek(input.weekdayHours)?.findIndex(
    (hours, index) => hours > Number(days[String(index + 1)] ?? 0),
  )
  if (late !== undefined && late >= 0) refuse('place_closed', undefined, weekdayLabel[(late + 1) as Weekday])
}

interface Place {
  companyId: string
  employerName: string
  inForce: boolean
  serves: boolean
  /** How many stand higher in the same queue. */
  before: number
  /** The fewest hours by the number of the weekday, of what is open all that time. */
  days: Record<string, number>
}

async function loadPlace({ sql, today }: Context, { id, municipalityId }: TrajectoryFacts, place: string, { from, to }: ReturnType<typeof daysOfWork>) {
  const [found] = await sql<Place[]>`
    select w.company_id as "companyId", w.employer_name as "employerName",
      w.valid_from <= ${from}::date and (w.valid_to is null or w.valid_to >= ${from}::date) as "inForce",
      exists (select from service_area s where s.company_id = w.company_id and s.municipality_id = ${municipalityId}
        and s.valid_from <= ${today} and (s.valid_to is null or s.valid_to >= ${today})) as serves,
      app.people_before(${id}) as before,
      (select coalesce(jsonb_object_agg(d.weekday, d.hours), '{}') from (
        select d.weekday, min(d.hours) as hours from workplace_day d
        where d.workplace_id = w.id and d.superseded_at is null and d.until >= ${from}::date and d.valid_from <= ${to}::date group by d.weekday
        having range_agg(daterange(d.valid_from, d.until, '[]')) @> daterange(${from}::date, ${to}::date, '[]')) d) as days
    from workplace w where w.id = ${place}`
  return found
} // prettier-ignore

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

/** Terms that say something else, and join the contract before or say why not. */
const changedTerms: Complete = async ({ today }, facts, input) => {
  if (sameTerms(facts, input, today)) refuse('nothing_changed')
  const gap = gapBefore(facts, String(input.startsOn ?? today))
  if (gap && !(input.gapWas && input.gapReason)) refuse('contract_gap', undefined, gapWords(gap))
  return input
}

/** Which day counts on the list after coming back: what the municipality laid down goes before what was chosen. */
const position: Complete = async (context, facts, input) => {
  const rule = await positionRuleOn(context, facts.municipalityId, String(input.validOn ?? context.today))
  return rule === null ? input : { ...input, positionKept: rule.keeps ? 'old' : 'new' }
}

/** A track beside the job, held against the job and against its own days (T60). */
const trackBeside: Complete = async (context, facts, input) => {
  const reason = impossibleTrack(factContext(context, facts, input))
  if (reason) refuse(reason)
  return input
}

const completions: Partial<Record<Move, Complete>> = {
  offer: workplace,
  offerAboveNumber: workplace,
  place: async (context, facts, input) => known(context, facts, await fullWeek(context, facts, input)),
  startTrial: known,
  startTrialWithUwv: known,
  changeTerms: async (context, facts, input) =>
    changedTerms(context, facts, await known(context, facts, await fullWeek(context, facts, input))),
  returnToJob: async (context, facts, input) =>
    workplace(context, facts, await fullWeek(context, facts, input)),
  switchBackToPlace: position,
  switchBackToWait: position,
  returnToPlace: position,
  returnToWait: position,
  addParallelTrack: trackBeside,
  startHandover: destination,
  startHandoverPlaced: destination,
}

/** Adds to what was filled in what only the database knows; refuses what cannot be. */
export const completeInput = (move: Move, context: Context, facts: TrajectoryFacts, input: MoveInput) =>
  completions[move]?.(context, facts, input) ?? Promise.resolve(input)
