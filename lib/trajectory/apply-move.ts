import 'server-only'
import { randomUUID } from 'node:crypto'
import { decide } from '@/lib/domain/decide'
import { rulesOf, type TrajectoryFacts } from '@/lib/domain/facts'
import { situationOf } from '@/lib/domain/situation-of'
import type { Move } from '@/lib/domain/lifecycle'
import { dayFieldOfMove } from '@/lib/domain/move-fields'
import { planOf, type Plan, type PlannedEvent } from '@/lib/domain/plan'
import type { MoveInput } from '@/lib/domain/situation'
import type { EventId, Logged } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'

/** What every change of a trajectory answers: enough to go there, nothing personal. */
export interface Moved {
  trajectoryId: string
  number: string
}

/** Locks a trajectory that whoever entered may change and loads what the rules look at; null is "not found". */
export async function lockTrajectory(
  { sql, today }: Context,
  { trajectoryId }: { trajectoryId: string },
): Promise<TrajectoryFacts | null> {
  const [row] = await sql<{ situation: TrajectoryFacts }[]>`
    select situation from app.lock_situations(array[${trajectoryId}]::uuid[], ${today})`
  return row?.situation ?? null
}

/** The same without the lock, for the buttons of a page. */
export async function loadFacts(
  { sql, today }: Context,
  trajectoryId: string,
): Promise<TrajectoryFacts | null> {
  const [row] = await sql<{ situation: TrajectoryFacts }[]>`
    select situation from app.situations(array[${trajectoryId}]::uuid[], ${today})`
  return row?.situation ?? null
}

interface MoveRequest {
  move: Move
  facts: TrajectoryFacts
  /** Read by the schema of the move: days 'yyyy-mm-dd', hours as numbers. */
  input: MoveInput
  /** The version that was on screen. */
  seen: number
}

/** The plan of a move on locked facts, or a refusal with its reason. */
export function planMove(context: Context, { move, facts, input }: Omit<MoveRequest, 'seen'>): Plan {
  const { actor, today } = context
  const validOn =
    typeof input[dayFieldOfMove(move)] === 'string' ? String(input[dayFieldOfMove(move)]) : today
  const filled = { ...input, validOn }
  const verdict = decide(move, situationOf(facts, actor.accountId, today), filled)
  if (!verdict.allowed) refuse(verdict.reason)
  return planOf(
    {
      move,
      from: facts.state,
      to: verdict.to,
      facts,
      input: filled,
      validOn,
      today,
      rules: rulesOf(facts),
      actorId: actor.accountId,
      newId: randomUUID,
    },
    eventOf(context, move, facts, filled),
  )
}

/** Events that the company it is about may read: nothing of advice, decision or what happens elsewhere. */
const sharedMoves: readonly Move[] = [
  'offer', 'offerAboveNumber', 'acceptOffer', 'refuseToPlace', 'refuseToWait', 'startTrial', 'startTrialWithUwv', 'extendTrial', 'reviewTrial',
  'stopTrialToPlace', 'stopTrialToWait', 'place', 'returnToJob', 'changeTerms', 'endToPlace', 'endToWait', 'endToRest',
] // prettier-ignore

const newPlace: readonly Move[] = ['offer', 'offerAboveNumber', 'returnToJob']

/** With a new place, the company of that place; else of what the move is about, never of an earlier job. */
const companyOf = (move: Move, { offer, trial, lastTerm }: TrajectoryFacts, input: MoveInput) =>
  newPlace.includes(move) ? input.companyId : (offer ?? trial ?? lastTerm)?.company_id

function eventOf(
  context: Context,
  move: Move,
  facts: TrajectoryFacts,
  input: MoveInput,
): Omit<PlannedEvent, 'kind' | 'validOn'> {
  const company = companyOf(move, facts, input)
  const { trajectoryId: id, number } = { trajectoryId: facts.id, number: facts.number }
  return {
    companyId: sharedMoves.includes(move) && typeof company === 'string' ? company : null,
    actorName: context.actor.name,
    reason: reasonOf(input),
    details: { input: withoutPayload(input), result: { trajectoryId: id, number } },
    submissionId: context.submissionId,
  }
}

/** What was said with a move, and what was arranged for after the last day of a place. */
function reasonOf({ reason, afterPlace }: MoveInput): string | null {
  const words = [reason, afterPlace && `Na de laatste dag van de plek: ${afterPlace}`].filter(Boolean)
  return words.length > 0 ? words.join(' ') : null
}

const withoutPayload = (input: MoveInput) =>
  Object.fromEntries(Object.entries(input).filter(([name]) => name !== 'payload'))

/** Who signs a contract has accepted the offer: an answer that was not recorded yet is recorded with the contract (T15, T19). */
function acceptance(context: Context, { move, facts, input, seen }: MoveRequest): WrittenPlan[] {
  if (move !== 'place' || facts.offer === null || facts.offer.accepted_on != null) return []
  const reason = 'Aanvaard met het getekende contract.'
  const plan = planMove(context, { move: 'acceptOffer', facts, input: { validOn: input.validOn, reason } })
  const effects = plan.effects.filter((effect) => effect.kind === 'amend' && effect.table === 'offer')
  const events = plan.events.map((event) => ({ ...event, submissionId: null }))
  return [{ ...plan, effects, events, trajectoryId: facts.id, seen }]
}

/** Decides and writes one move: state, facts, terms, access and event in one statement. */
export async function applyMove(context: Context, request: MoveRequest): Promise<Logged<Moved>> {
  const { facts, seen } = request
  if (seen !== facts.version) refuse('changed_meanwhile')
  const plan = planMove(context, request)
  const before = acceptance(context, request)
  return writePlans(context, [...before, { ...plan, trajectoryId: facts.id, seen: seen + before.length }])
}

export type WrittenPlan = Plan &
  ({ trajectoryId: string; seen: number; keepsVersion?: boolean } | { create: Record<string, unknown> })

/** Hands plans to the database, all or nothing; answers the last one's trajectory. */
export async function writePlans({ sql, now }: Context, plans: WrittenPlan[]): Promise<Logged<Moved>> {
  const [row] = await sql<{ results: (Moved & { eventId: number })[] }[]>`
    select app.apply_moves(${JSON.stringify(plans)}::text::jsonb, ${now.toISOString()}::timestamptz) as results`
  const last = row?.results.at(-1)
  if (!last) throw new Error('apply_moves wrote nothing')
  return {
    value: { trajectoryId: last.trajectoryId, number: last.number },
    event: String(last.eventId) as EventId,
  }
}
