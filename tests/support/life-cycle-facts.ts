import type postgres from 'postgres'
import { expect } from 'vitest'
import type { State } from '@/lib/domain/states'
import type { Moved } from '@/lib/trajectory/apply-move'

const tables = ['event', 'application', 'advice', 'decision', 'objection', 'waiting_list_entry', 'bridging', 'offer', 'trial_placement', 'placement', 'placement_term', 'participation', 'trajectory_route', 'route_review', 'job_switch', 'handover', 'handover_question', 'proposal', 'deadline', 'state_period', 'access'] // prettier-ignore

/** How many rows each table holds of a trajectory: history only grows. */
export async function rowsOf(admin: postgres.Sql, { trajectoryId }: Moved): Promise<number[]> {
  const counts = tables.map((table) => `(select count(*)::int from ${table} where trajectory_id = $1)`)
  const [row] = await admin.unsafe(`select array[${counts.join(', ')}] as n`, [trajectoryId])
  return row?.n as number[]
}

export interface CountedFacts {
  state: State
  municipality: string
  owner: string | null
  broken: string | null
  period: string
  due: number
  access: number
  queues: string[]
  /** Measures until a place and refusals of one, and tasks to arrange one. */
  bridged: number
  offers: number
  trials: number
  switches: number
  terms: number
  tracks: string[]
  routes: number
  handover: { kind: string; sender: string } | null
  asked: string[]
}

/** What stands of a trajectory on a day, counted past row level security. */
export async function factsOf(admin: postgres.Sql, { trajectoryId }: Moved, day: string) {
  const running = `superseded_at is null and (valid_to is null or valid_to >= '${day}')`
  const [row] = await admin.unsafe(
    `select t.state, t.municipality_id as municipality, t.owner_id as owner, app.broken_link(t.id) as broken,
      (select string_agg(state, ',') from state_period where trajectory_id = t.id and valid_to is null and superseded_at is null) as period,
      (select count(*)::int from deadline where trajectory_id = t.id and closed_on is null
        and not (t.state = 'closed' and (rule like 'objectionDecision%' or rule in ('appeal', 'closingApproval')))) as due,
      (select count(*)::int from access where trajectory_id = t.id and ended_at is null) as access,
      array(select queue from waiting_list_entry where trajectory_id = t.id and superseded_at is null and valid_to is null) as queues,
      (select count(*)::int from bridging where trajectory_id = t.id and ${running}) + (select count(*)::int from deadline
        where trajectory_id = t.id and rule = 'bridgingArrangement' and closed_on is null) as bridged,
      (select count(*)::int from offer where trajectory_id = t.id and closed_on is null) as offers,
      (select count(*)::int from trial_placement where trajectory_id = t.id and outcome is null) as trials,
      (select count(*)::int from job_switch where trajectory_id = t.id and ended_on is null) as switches,
      (select count(*)::int from placement_term where trajectory_id = t.id and kind = 'sheltered' and superseded_at is null and (valid_to is null or valid_to > '${day}')) as terms,
      array(select track from participation where trajectory_id = t.id and ${running}) as tracks,
      (select count(*)::int from trajectory_route where trajectory_id = t.id and ended_on is null) as routes,
      (select jsonb_build_object('kind', kind, 'sender', municipality_id) from handover where trajectory_id = t.id and outcome is null) as handover,
      array(select rule from deadline where trajectory_id = t.id and closed_on is null and rule in ('handoverAnswer', 'handoverQuestion', 'routeReview') order by rule) as asked
    from trajectory t where t.id = $1`,
    [trajectoryId],
  )
  return row as unknown as CountedFacts
}

const trackOf: Partial<Record<State, string>> = {
  elsewhereDayActivities: 'dayActivities',
  elsewhereJobAgreement: 'jobAgreement',
  elsewhereRegular: 'regular',
}
const queues: readonly State[] = ['toBePlaced', 'waiting', 'resting']
/** In a handover a job goes on, and a switch that was being prepared waits. */
const paused: readonly State[] = ['handover', 'switchPreparing']

/** What waits for somebody else has its term: the answer to a handover, and the next time a route is looked at. */
function expectTermsRun({ state, handover, routes, asked }: CountedFacts) {
  if (state === 'closed') expect({ handover, routes }).toEqual({ handover: null, routes: 0 })
  expect(asked.includes('handoverAnswer'), 'the term of a handover').toBe(handover !== null)
  expect(asked.includes('routeReview'), 'the term of a route').toBe(routes > 0)
}

/** Pw art. 10b lid 7: however somebody came to wait for a place. */
function expectBridged({ state, bridged }: CountedFacts) {
  const waits = state === 'toBePlaced' || state === 'waiting'
  if (waits) expect(bridged, 'bridged, declined or asked for').toBeGreaterThan(0)
}

/** The state is what the facts say; not closed has an owner and something that is due; closed has nothing that runs. */
export function expectStateOfFacts(facts: CountedFacts) {
  const { state } = facts
  expect(facts).toMatchObject({ owner: expect.any(String), broken: null, period: state })
  expect(facts.queues).toEqual(queues.includes(state) ? [state] : [])
  expectBridged(facts)
  expect(facts.offers).toBe(state === 'offered' ? 1 : 0)
  expect(facts.trials).toBe(state === 'trialPlacement' ? 1 : 0)
  if (!paused.includes(state)) expect(facts.switches).toBe(0)
  if (state === 'switchPreparing') expect(facts.switches).toBe(1)
  if (state === 'placed') expect(facts.terms).toBe(1)
  else if (!paused.includes(state)) expect(facts.terms).toBe(0)
  if (trackOf[state]) expect(facts.tracks).toContain(trackOf[state])
  expectTermsRun(facts)
  // Of a closed trajectory only an objection and what follows on it (T32), or the wish to open it again (T40), may still run.
  if (state === 'closed') expect(facts).toMatchObject({ due: 0, access: 0 })
  else expect(facts.due).toBeGreaterThan(0)
}
