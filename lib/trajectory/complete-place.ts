import 'server-only'
import { lastDay, ruleInForce } from '@/lib/domain/deadlines'
import { formatDate } from '@/lib/domain/dutch-date'
import { rulesOf, type TrajectoryFacts } from '@/lib/domain/facts'
import type { MoveInput } from '@/lib/domain/situation'
import { asWeek } from '@/lib/domain/week-hours'
import { weekdayLabel, type Weekday } from '@/lib/domain/work-terms'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'

/** First and last day of work ('yyyy-mm-dd'); 'infinity' when it goes on. */
interface Days {
  from: string
  to: string
}

const daysOfWork = ({ today }: Context, { startsOn, validOn, contractEndsOn }: MoveInput): Days => ({
  from: String(startsOn || validOn || today),
  to: String(contractEndsOn || 'infinity'),
})

/** The chosen place as the reader may see it: in force on the first day, open on those weekdays, in list order. */
export async function chosenPlace(context: Context, facts: TrajectoryFacts, input: MoveInput) {
  if (!input.workplaceId) return input
  const days = daysOfWork(context, input)
  const found = await loadPlace(context, facts, String(input.workplaceId), days)
  if (!found) refuse('workplace_gone')
  if (!found.serves) refuse('company_not_serving')
  if (!found.inForce) refuse('workplace_gone')
  refuseClosed(found, input)
  if (!input.afterPlace) refuseOutlasting(found, days, 'work_outlasts_place')
  if (found.before > 0 && !input.orderReason) refuse('order_reason_needed')
  return { ...input, companyId: found.companyId, employerName: input.employerName || found.employerName }
}

const placeOf = ({ trial, offer, lastTerm }: TrajectoryFacts) => (trial ?? offer ?? lastTerm)?.workplace_id

/** The days of a place of which the service ended are its company's own; a gemeente that still has somebody there reads none. */
const mayRead = ({ actor }: Context, { companyId, serves }: Place) => serves || actor.companyId === companyId

/** The place that somebody has or gets already: its days hold for the hours that are filled in, as long as they last. */
export async function keptPlace(context: Context, facts: TrajectoryFacts, input: MoveInput) {
  const [id, days] = [placeOf(facts), daysOfWork(context, input)]
  const found = typeof id === 'string' ? await loadPlace(context, facts, id, days) : undefined
  if (!found) return input
  if (mayRead(context, found)) refuseClosed(found, input)
  if (!input.afterPlace) refuseOutlasting(found, days, 'work_outlasts_place')
  return input
}

/** A trial ends on a day that is known, so it ends before its place does; longer on the same days when it is extended. */
export async function placeOfTrial(context: Context, facts: TrajectoryFacts, input: MoveInput) {
  const [id, days] = [placeOf(facts), daysOfTrial(context, facts, input)]
  const found = typeof id === 'string' ? await loadPlace(context, facts, id, days) : undefined
  if (!found) return input
  if (mayRead(context, found))
    refuseClosed(found, { weekdayHours: input.weekdayHours ?? (facts.trial?.weekday_hours as number[]) })
  refuseOutlasting(found, days, 'trial_outlasts_place')
  return input
}

/** Without a last day a trial lasts as long as the law allows at first (Pw art. 8a lid 2 d). */
function daysOfTrial({ today }: Context, facts: TrajectoryFacts, { validOn, trialUntil }: MoveInput): Days {
  const from = String(validOn || today)
  if (trialUntil) return { from, to: String(trialUntil) }
  const rule = ruleInForce(rulesOf(facts), 'trialPlacement', from)
  return { from, to: rule ? lastDay(rule, from, facts.equatedDays) : 'infinity' }
}

/** Nobody works on a day that the place is closed, or longer than it is open, at any time of the work. */
function refuseClosed({ days }: Place, input: MoveInput): void {
  const late = asWeek(input.weekdayHours)?.findIndex(
    (hours, index) => hours > Number(days[String(index + 1)] ?? 0),
  )
  if (late !== undefined && late >= 0) refuse('place_closed', undefined, weekdayLabel[(late + 1) as Weekday])
}

/** The work goes on after the place is there, or after its company works for the gemeente. */
function refuseOutlasting(
  { placeUntil, servesUntil }: Place,
  { to }: Days,
  reason: 'work_outlasts_place' | 'trial_outlasts_place',
): void {
  const ends = [
    { until: placeUntil, words: 'De plek is er' },
    { until: servesUntil, words: 'Het SO-bedrijf werkt voor deze gemeente' },
  ].filter(({ until }) => until !== null && until < to)
  const [first] = ends.sort((one, other) => (String(one.until) < String(other.until) ? -1 : 1))
  if (first) refuse(reason, undefined, `${first.words} t/m ${formatDate(String(first.until))}`)
}

interface Place {
  companyId: string
  employerName: string
  inForce: boolean
  serves: boolean
  /** Last days of the place and of what its company does for the gemeente; null while neither is known. */
  placeUntil: string | null
  servesUntil: string | null
  /** How many stand higher in the same queue. */
  before: number
  /** The fewest hours by the number of the weekday, of what is open all that time. */
  days: Record<string, number>
}

async function loadPlace({ sql, today }: Context, { id, municipalityId }: TrajectoryFacts, place: string, { from, to }: Days) {
  if (to < from) refuse('end_before_start')
  const [found] = await sql<Place[]>`
    select w.company_id as "companyId", w.employer_name as "employerName",
      w.valid_from <= ${from}::date and (w.valid_to is null or w.valid_to >= ${from}::date) as "inForce",
      exists (select from service_area s where s.company_id = w.company_id and s.municipality_id = ${municipalityId}
        and s.valid_from <= ${today} and (s.valid_to is null or s.valid_to >= ${today})) as serves,
      w.valid_to as "placeUntil", (select nullif(max(coalesce(s.valid_to, 'infinity')), 'infinity') from service_area s
        where s.company_id = w.company_id and s.municipality_id = ${municipalityId}) as "servesUntil",
      app.people_before(${id}) as before,
      (select coalesce(jsonb_object_agg(d.weekday, d.hours), '{}') from (
        select d.weekday, min(d.hours) as hours from workplace_day d
        where d.workplace_id = w.id and d.superseded_at is null and d.until >= ${from}::date and d.valid_from <= ${to}::date group by d.weekday
        having range_agg(daterange(d.valid_from, d.until, '[]')) @> daterange(${from}::date, ${to}::date, '[]')) d) as days
    from workplace w where w.id = ${place}`
  return found
} // prettier-ignore
