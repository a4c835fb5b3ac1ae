import { addDays } from '../calendar'
import { needsBridging } from '../determination'
import type { Row } from '../facts'
import {
  amend,
  closeDeadlines,
  dayBefore,
  endFact,
  insert,
  insertFact,
  openDeadline,
  text,
  type Effect,
  type FactContext,
} from './effect'

/** What a local route says that its effects look at. */
export interface RouteRules {
  id: string
  name: string
  /** Every so many weeks it is looked at how it goes. */
  reviewWeeks: number
  /** Counts as bridging until the place (Pw art. 10b lid 7) where the municipality says so. */
  isBridging: boolean
}

const nextReview = ({ input }: FactContext, { reviewWeeks }: RouteRules, from: string) =>
  text(input, 'reviewOn') ?? addDays(from, reviewWeeks * 7)

const reviewPlanned = (context: FactContext, name: string, reviewOn: string): Effect[] =>
  openDeadline(context, 'routeReview', context.validOn, { dueOn: reviewOn, label: `${name}: evalueren` })

const endPlanned = (context: FactContext, name: string, untilOn: string | null): Effect[] =>
  untilOn === null
    ? []
    : openDeadline(context, 'routeEnd', context.validOn, { dueOn: untilOn, label: `${name}: loopt af` })

/** While somebody waits for a place with a determination, the route is what bridges that time. */
function asBridging(context: FactContext, { name, isBridging }: RouteRules): Effect[] {
  const { determination, term, bridging } = context.facts
  if (!isBridging || determination === null || term !== null) return []
  return [
    ...endFact(context, 'bridging', bridging, dayBefore(context.validOn)),
    insertFact(context, 'bridging', { kind: 'localRoute', note: name }),
    ...closeDeadlines(context, ['bridgingArrangement']),
  ]
}

/** Somebody begins on a route, with the goals that were chosen and the day it is first looked at. */
export function routeStarted(context: FactContext, route: RouteRules, goals: readonly string[]): Effect[] {
  const { validOn, input, actorId } = context
  const reviewOn = nextReview(context, route, validOn)
  const untilOn = text(input, 'untilOn')
  return [
    insert(context, 'trajectory_route', {
      local_route_id: route.id,
      goals,
      started_on: validOn,
      until_on: untilOn,
      review_on: reviewOn,
      recorded_by: actorId || null,
    }),
    ...reviewPlanned(context, route.name, reviewOn),
    ...endPlanned(context, route.name, untilOn),
    ...asBridging(context, route),
  ]
}

/** Looked at: how it goes, when again, and until when it runs now. */
export function routeReviewed(context: FactContext, stay: Row, route: RouteRules): Effect[] {
  const { validOn, input, actorId } = context
  const reviewOn = nextReview(context, route, validOn)
  const untilOn = text(input, 'untilOn')
  return [
    insert(context, 'route_review', {
      trajectory_route_id: stay.id,
      reviewed_on: validOn,
      progress: text(input, 'progress'),
      note: text(input, 'reason'),
      until_on: untilOn,
      recorded_by: actorId || null,
    }),
    ...amend('trajectory_route', stay, { review_on: reviewOn, ...(untilOn && { until_on: untilOn }) }),
    ...reviewPlanned(context, route.name, reviewOn),
    ...endPlanned(context, route.name, untilOn),
  ]
}

/** The route ends with its outcome. Who still waits for a place is asked for another bridging. */
export function routeEnded(context: FactContext, stay: Row, outcome: string): Effect[] {
  const { facts, validOn, input } = context
  const bridged = facts.bridging?.kind === 'localRoute'
  return [
    ...amend('trajectory_route', stay, {
      ended_on: validOn < String(stay.started_on) ? stay.started_on : validOn,
      outcome,
      outcome_note: text(input, 'reason'),
    }),
    ...closeDeadlines(context, ['routeReview', 'routeEnd']),
    ...(bridged ? endFact(context, 'bridging', facts.bridging, validOn) : []),
    ...(bridged && needsBridging({ state: facts.state, bridged: false })
      ? openDeadline(context, 'bridgingArrangement', validOn)
      : []),
  ]
}

/** A route that runs when the trajectory closes ends with it; its bridging and terms end with all the others. */
export const routeEnds = ({ facts, validOn, input }: FactContext, outcome: string): Effect[] =>
  facts.route
    ? amend('trajectory_route', facts.route, {
        ended_on: validOn < String(facts.route.started_on) ? facts.route.started_on : validOn,
        outcome,
        outcome_note: text(input, 'reason'),
      })
    : []
