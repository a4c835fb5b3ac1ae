import 'server-only'
import { addMonths } from '@/lib/domain/calendar'
import { routeEnded, routeReviewed, routeStarted, type RouteRules } from '@/lib/domain/effects/routing'
import type { Row, TrajectoryFacts } from '@/lib/domain/facts'
import type { MoveInput } from '@/lib/domain/situation'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { factContext, lockOpen, record } from '@/lib/trajectory/record'
import { endRouteSchema, reviewRouteSchema, startRouteSchema } from './schemas'

interface Route extends RouteRules {
  goals: string[]
  longestMonths: number | null
  holds: boolean
}

/** A version of a route of the municipality of this trajectory, and whether it holds on a day. */
async function loadRoute({ sql }: Context, { municipalityId }: TrajectoryFacts, [id, day]: [string, string]) {
  const [route] = await sql<Route[]>`
    select id, name, goals, review_weeks as "reviewWeeks", longest_months as "longestMonths", is_bridging as "isBridging",
      superseded_at is null and valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date) as holds
    from local_route where id = ${id} and municipality_id = ${municipalityId}`
  return route
}

/** The last day and the next review come after the first day; the route is not longer than the municipality says. */
function refuseDays(
  { untilOn, reviewOn }: MoveInput,
  startedOn: string,
  from: string,
  { longestMonths }: Route,
) {
  if (typeof untilOn === 'string' && untilOn < from) refuse('route_ends_early')
  if (typeof reviewOn === 'string' && reviewOn <= from) refuse('route_ends_early')
  if (longestMonths !== null && typeof untilOn === 'string' && untilOn > addMonths(startedOn, longestMonths))
    refuse('route_too_long')
}

const chosenGoals = ({ goals }: MoveInput, route: Route) =>
  String(goals ?? '')
    .split(',')
    .map((nr) => route.goals[Number(nr) - 1])
    .filter((goal): goal is string => goal !== undefined)

/** Somebody begins on a local route, with chosen goals and the day it is first looked at. */
export const startRoute = command({
  permission: 'route.record',
  input: startRouteSchema,
  subject: lockOpen,
  run: async ({ subject: facts, input: { routeId, version, input }, ...context }) => {
    if (facts.route) refuse('route_runs')
    if (facts.state === 'handover') refuse('handover_runs')
    const filled = factContext(context, facts, input, input.validOn)
    const route = await loadRoute(context, facts, [routeId, filled.validOn])
    if (!route?.holds) refuse('route_gone')
    const goals = chosenGoals(input, route)
    if (goals.length === 0) refuse('goal_needed')
    refuseDays(input, filled.validOn, filled.validOn, route)
    return record(context, facts, {
      kind: 'routeStarted',
      effects: routeStarted(filled, route, goals),
      validOn: filled.validOn,
      reason: input.reason,
      details: { route: route.name, goals },
      seen: version,
    })
  },
})

async function lockStay(context: Context, input: { trajectoryId: string }) {
  const facts = await lockOpen(context, input)
  if (!facts) return null
  if (!facts.route) refuse('no_route')
  const route = await loadRoute(context, facts, [String(facts.route.local_route_id), context.today])
  return route ? { facts, stay: facts.route, route } : null
}

const begins = (stay: Row) => String(stay.started_on)

/** Looked at: how it goes, what was agreed, when again, and until when it runs now. */
export const reviewRoute = command({
  permission: 'route.record',
  input: reviewRouteSchema,
  subject: lockStay,
  run: async ({ subject: { facts, stay, route }, input: { version, input }, ...context }) => {
    const filled = factContext(context, facts, input, input.validOn)
    if (filled.validOn < begins(stay)) refuse('route_ends_early')
    refuseDays(input, begins(stay), filled.validOn, route)
    return record(context, facts, {
      kind: 'routeReviewed',
      effects: routeReviewed(filled, stay, route),
      validOn: filled.validOn,
      details: { route: route.name, progress: input.progress, until: input.untilOn ?? null },
      seen: version,
    })
  },
})

/** The route ends with its outcome; who still waits for a place is asked for another bridging. */
export const endRoute = command({
  permission: 'route.record',
  input: endRouteSchema,
  subject: lockStay,
  run: async ({ subject: { facts, stay, route }, input: { version, input }, ...context }) => {
    const filled = factContext(context, facts, input, input.validOn)
    if (filled.validOn < begins(stay)) refuse('route_ends_early')
    return record(context, facts, {
      kind: 'routeEnded',
      effects: routeEnded(filled, stay, String(input.outcome)),
      validOn: filled.validOn,
      reason: input.reason,
      details: { route: route.name, outcome: input.outcome },
      seen: version,
    })
  },
})
