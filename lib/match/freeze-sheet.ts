import 'server-only'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { Move } from '@/lib/domain/lifecycle'
import { missesOf, type CriterionKey, type HardCriteria } from '@/lib/domain/match/criteria'
import type { MoveInput } from '@/lib/domain/situation'
import { criteriaOf, type Criterion } from '@/lib/domain/match/describe'
import { crowDistance } from '@/lib/domain/match/distance'
import { outcomesOf } from '@/lib/domain/match/outcomes'
import { countMisses, sheetOf } from '@/lib/domain/match/sheet'
import type { Context } from '@/lib/pipeline/context'
import { loadHardCriteria } from './hard-criteria'
import { loadPeople, type Queue } from './load-people'
import { loadPerson } from './load-person'
import { loadPlaces, type PlaceToMatch } from './load-places'

/** How many of some people fitted, how many did not, and on what. */
interface Counted {
  fits: number
  leftOut: number
  excludedBy: Partial<Record<CriterionKey, number>>
}

/**
 * Where somebody stood in line, and who stood higher, as numbers. Of those others a company knows only how many, and
 * looked at those of them who were referred to it: `passed` is then null, and `referred` says of these how they fitted.
 */
export interface FrozenLine {
  queue: Queue
  /** From 1, in the queue of the own gemeente. */
  place: number
  /** How many went before, also out of the queue of who is owed a place; not on a sheet from before this was kept. */
  earlier?: number
  passed: Counted | null
  referred?: Counted
}

/** A match sheet as it is kept with an offer: no name and no BSN of anybody. */
export interface FrozenSheet {
  place: { name: string; employer: string; company: string }
  criteria: Criterion[]
  misses: readonly CriterionKey[]
  /** Null when the person stood in no queue. */
  line: FrozenLine | null
}

const offers: readonly Move[] = ['offer', 'offerAboveNumber']

/** The sheet of the offer that is about to be made, as the place is on the first day of work; null for any other move. */
export async function sheetOfOffer(
  move: Move,
  context: Context,
  facts: TrajectoryFacts,
  { workplaceId, startsOn }: MoveInput,
): Promise<FrozenSheet | null> {
  if (!offers.includes(move) || typeof workplaceId !== 'string') return null
  const [there] = await loadPlaces(context, { id: workplaceId }, String(startsOn || context.today))
  const who = await loadPerson(context, facts.number)
  if (!there || !who) return null
  const hard = await loadHardCriteria(context)
  const distance = crowDistance(who.point, there.point)
  const outcomes = outcomesOf(there.place, who.known, distance)
  const { place, origin, name, employer, company } = there
  const criteria = criteriaOf({ place, origin, profile: who.profile, distance, outcomes, hard })
  const line = await lineOf(context, facts, there, hard)
  return { place: { name, employer, company }, criteria, misses: missesOf(outcomes, hard), line }
}

async function lineOf(
  context: Context,
  { id, municipalityId }: TrajectoryFacts,
  { place, point }: PlaceToMatch,
  hard: HardCriteria,
): Promise<FrozenLine | null> {
  const people = await loadPeople(context, [municipalityId], point)
  const own = people.find((one) => one.id === id)
  if (!own) return null
  const inLine = { queue: own.queue, place: own.place, earlier: own.earlier }
  const before = people.filter(({ earlier }) => earlier < own.earlier)
  const { fits, leftOut } = sheetOf(place, before, hard)
  const counted = { fits: fits.length, leftOut: leftOut.length, excludedBy: countMisses(leftOut) }
  return context.actor.role === 'hr'
    ? { ...inLine, passed: null, referred: counted }
    : { ...inLine, passed: counted }
}

/** Keeps the sheet with the offer that was just made. */
export async function keepSheet({ sql, now }: Context, { id }: TrajectoryFacts, sheet: FrozenSheet) {
  await sql`
    insert into match_sheet (offer_id, trajectory_id, municipality_id, company_id, made_at, sheet)
    select o.id, o.trajectory_id, o.municipality_id, o.company_id, ${now.toISOString()}::timestamptz, ${JSON.stringify(sheet)}::text::jsonb
    from offer o where o.trajectory_id = ${id} and o.closed_on is null`
}
