import 'server-only'
import { randomUUID } from 'node:crypto'
import { decide } from '@/lib/domain/decide'
import { dutyState } from '@/lib/domain/duty-state'
import { contractTerms } from '@/lib/domain/effects/contract-terms'
import type { Effect } from '@/lib/domain/effects/effect'
import type { DutyFacts } from '@/lib/domain/facts'
import type { Move } from '@/lib/domain/lifecycle'
import type { Situation } from '@/lib/domain/situation'
import type { State } from '@/lib/domain/states'
import { asWeek, weekWords } from '@/lib/domain/week-hours'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { deadlineEffect, firstContact, type RulesInForce } from './create-trajectory'
import { isSubsidised, type HandoverPayload, type Receiver } from '@/lib/domain/handover-fields'

/** A handover as its receiver sees it. */
export interface ReceivedHandover {
  id: string
  kind: Receiver
  /** Of a handover to a colleague or a company: the trajectory that it is about. */
  trajectoryId: string
  number: string
  subsidyPayer: 'newMunicipality' | 'grantingCollege' | 'unsettled' | null
  municipalityId: string
  sender: string
  contractContinues: boolean
  payload: HandoverPayload
}

type Fields = Record<string, unknown>
const day = (row: Fields | null, column: string) => (row?.[column] as string | null | undefined) ?? null

/** Number and realisation of an own municipality on this day. */
export async function dutyHere({ sql, today }: Context, municipalityId: string): Promise<DutyFacts | null> {
  const [row] = await sql<{ context: { duty: DutyFacts } | null }[]>`
    select app.import_context(${municipalityId}, ${today}) as context`
  return row?.context?.duty ?? null
}

/** Which acceptance fits (T44): the job goes along, or the number of the new municipality chooses the queue. */
export function acceptance(
  { contractContinues, payload }: ReceivedHandover,
  duty: DutyFacts | null,
): { move: Move; state: State } {
  // Without a determination there is nothing to take over but who it is: the road begins again.
  if (payload.determination === null) return { move: 'registerIntake', state: 'intake' }
  if (contractContinues && payload.term !== null) return { move: 'acceptHandoverPlaced', state: 'placed' }
  if (duty === null) refuse('target_unknown')
  const situation = { state: 'none', ...dutyState(duty) } as Situation
  const toPlace = decide('acceptHandoverToPlace', situation)
  if (toPlace.allowed) return { move: 'acceptHandoverToPlace', state: 'toBePlaced' }
  const toWait = decide('acceptHandoverToWait', situation)
  if (!toWait.allowed) refuse(toWait.reason)
  return { move: 'acceptHandoverToWait', state: 'waiting' }
}

const insert = (table: string, row: Fields): Effect => ({ kind: 'insert', table, row })

interface Taking {
  received: ReceivedHandover
  state: State
  rules: RulesInForce
  actorId: string
  today: string
  /** Whether the job keeps its place and its seat there. */
  placeKept: boolean
}

function decided({ received, actorId }: Taking): { decisionId: string; effects: Effect[] } {
  const { advice, determination } = received.payload
  const mark = { origin: 'handover', recorded_by: actorId }
  const adviceId = randomUUID()
  const decisionId = randomUUID()
  const effects: Effect[] = []
  if (advice)
    effects.push(insert('advice', { id: adviceId, ...advice, valid_from: advice.advised_on, ...mark }))
  if (determination)
    effects.push(
      insert('decision', {
        id: decisionId,
        advice_id: advice ? adviceId : null,
        kind: 'grant',
        ...determination,
        decider: received.sender,
        valid_from: determination.decided_on,
        ...mark,
      }),
    )
  return { decisionId, effects }
}

/** The position somebody had goes along (invariant vi), and with it from when the next check counts. */
function position({ received: { payload }, state, rules, actorId, today }: Taking): Effect[] {
  const positionOn = payload.positionOn ?? day(payload.determination, 'decided_on') ?? today
  return [
    insert('waiting_list_entry', {
      id: randomUUID(),
      queue: state,
      position_on: positionOn,
      valid_from: today,
      recorded_by: actorId,
      origin: 'handover',
    }),
    ...firstContact(rules, positionOn, today),
  ]
}

/** Terms that the municipality minds, not the company. */
const ofMunicipality: readonly string[] = [
  'benefitRevival',
  'contractEndAlertCaseworker',
  'contractLastDayCaseworker',
]

/**
 * Where both municipalities agreed so, this one pays the wage subsidy from today and decides on it itself (T44). Otherwise
 * it is a task to find out who does: the law does not say it of a move inside the country.
 */
function subsidyHere(
  { received: { payload, subsidyPayer }, rules, actorId, today }: Taking,
  placementId: string,
): Effect[] {
  if (!payload.subsidy) return []
  if (isSubsidised(payload) && subsidyPayer !== 'newMunicipality')
    return deadlineEffect(rules, 'subsidyPayer', today)
  return [
    insert('wage_subsidy', {
      id: randomUUID(),
      ...payload.subsidy,
      placement_id: placementId,
      company_id: day(payload.term, 'company_id'),
      valid_from: today,
      recorded_by: actorId,
    }),
    ...deadlineEffect(rules, 'wageSubsidyApplication', today),
  ]
}

/** Hours per weekday come out of a handover as text. */
const daysOf = ({ weekday_hours: days }: Fields) => (Array.isArray(days) ? days.map(Number) : null)

/** The job goes on with its seat and counts here from today, with its own first day (T46). */
function job(taking: Taking, decisionId: string): Effect[] {
  const { received: { payload }, rules, actorId, today, placeKept } = taking
  const { workplace_id: workplaceId = null, ...term } = payload.term ?? {}
  const companyId = day(term, 'company_id')
  const endsOn = day(term, 'contract_ends_on')
  const placementId = randomUUID()
  const since = { company_id: companyId, valid_from: today, valid_to: endsOn, recorded_by: actorId, origin: 'handover' }
  return [
    insert('placement', { id: placementId, company_id: companyId, workplace_id: placeKept ? workplaceId : null, decision_id: decisionId, started_on: payload.startedOn ?? today, origin: 'handover' }),
    insert('placement_term', { id: randomUUID(), ...term, placement_id: placementId, ...since }),
    insert('participation', { id: randomUUID(), track: 'sheltered', weekdays: weekWords(asWeek(daysOf(term)) ?? []) || null, hours_per_week: term.hours_per_week, ...since }),
    ...subsidyHere(taking, placementId),
    ...contractTerms.flatMap((key) =>
      endsOn ? deadlineEffect(rules, key, endsOn, ofMunicipality.includes(key) ? null : companyId) : [],
    ),
    ...(companyId ? [{ kind: 'grantAccess', companyId, ground: 'placement', from: today } as const] : []),
  ]
} // prettier-ignore

/** The facts that go along to the new municipality, as its own with where they came from. */
export function takenOver(taking: Taking): Effect[] {
  const { decisionId, effects } = decided(taking)
  if (taking.state === 'placed') return [...effects, ...job(taking, decisionId)]
  return taking.state === 'intake' ? effects : [...effects, ...position(taking)]
}
