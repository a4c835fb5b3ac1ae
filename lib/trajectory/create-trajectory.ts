import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Effect } from '@/lib/domain/effects/effect'
import { needsBridging } from '@/lib/domain/determination'
import { lastDay, ruleInForce, type DeadlineRule } from '@/lib/domain/deadlines'
import { specOf, type Move } from '@/lib/domain/lifecycle'
import type { PlannedEvent } from '@/lib/domain/plan'
import type { State } from '@/lib/domain/states'
import type { KeptBsn } from '@/lib/person/bsn-cipher'
import type { Context } from '@/lib/pipeline/context'
import type { WrittenPlan } from './apply-move'

/** A fact of the person that comes along: benefit, work profile or representative, with its columns. */
export interface PersonFact {
  table: 'person_benefit' | 'work_profile' | 'representative'
  row: Record<string, unknown>
}

export interface NewTrajectory {
  move: Move
  state: State
  municipalityId: string
  /** The day it began, and the day its present state began ('yyyy-mm-dd'). */
  registeredOn: string
  stateSince: string
  /** Where the terms of the next step and of the bridging start, when not with the state: an old state that comes in today. */
  nextStepFrom?: string
  /** A new person (columns of `person`), or one who is known already. */
  person: Record<string, unknown> | { personId: string }
  bsn?: KeptBsn | null
  personFacts?: PersonFact[]
  previousId?: string | null
  intakeSource: string
  origin?: 'own' | 'import' | 'handover'
  batchId?: string | null
  closedReason?: string | null
  /** Facts of the past, besides the present state and its next step. */
  effects?: Effect[]
  /** Earlier states with their days, oldest first; the last one is the present state. */
  periods?: { state: State; validFrom: string; validTo: string | null }[]
  details?: Record<string, unknown>
  reason?: string | null
}

export interface RulesInForce {
  rules: DeadlineRule[]
  equatedDays: string[]
}

/** The dated terms and equated days, in one statement: for a trajectory that has no facts of its own yet. */
export async function loadRules({ sql }: Context): Promise<RulesInForce> {
  const [row] = await sql<RulesInForce[]>`
    select coalesce((select jsonb_agg(jsonb_build_object('key', key, 'label', label, 'length', length, 'unit', unit, 'counting', counting,
        'movesToWorkingDay', moves_to_working_day, 'audience', audience, 'basis', basis, 'source', source, 'certainty', certainty,
        'validFrom', valid_from, 'validTo', valid_to)) from deadline_rule where superseded_at is null), '[]') as rules,
      coalesce((select jsonb_agg(day) from equated_day), '[]') as "equatedDays"`
  return row ?? { rules: [], equatedDays: [] }
}

/** A running term of a new trajectory by its dated rule; nothing when the rule is not known on that day. */
export function deadlineEffect(
  { rules, equatedDays }: RulesInForce,
  key: string,
  startedOn: string,
  companyId: string | null = null,
): Effect[] {
  const rule = ruleInForce(rules, key, startedOn)
  if (!rule) return []
  const { label, basis, audience } = rule
  const kind = basis.startsWith('werkafspraak') ? 'task' : 'term'
  const row = {
    id: randomUUID(),
    kind,
    rule: key,
    label,
    basis,
    audience,
    started_on: startedOn,
    due_on: lastDay(rule, startedOn, equatedDays),
    company_id: companyId,
  }
  return [{ kind: 'insert', table: 'deadline', row }]
}

/**
 * The first check of who comes in waiting: it counts from the day on the list ('yyyy-mm-dd'), as the list itself does, and is
 * planned on the day of coming in where that is past.
 */
export const firstContact = (rules: RulesInForce, positionOn: string, today: string): Effect[] =>
  deadlineEffect(rules, 'contactRound', today).flatMap((effect) => {
    const rule = ruleInForce(rules.rules, 'contactRound', today)
    if (rule === null || effect.kind !== 'insert') return []
    const due = lastDay(rule, positionOn, rules.equatedDays)
    return [{ ...effect, row: { ...effect.row, due_on: due < today ? today : due } }]
  })

const periodEffect = (
  actorId: string,
  batchId: string | null | undefined,
  period: { state: State; validFrom: string; validTo: string | null },
): Effect => ({
  kind: 'insert',
  table: 'state_period',
  row: {
    id: randomUUID(),
    state: period.state,
    valid_from: period.validFrom,
    valid_to: period.validTo,
    recorded_by: actorId,
    ...batchMark(batchId),
  },
})

const batchMark = (batchId: string | null | undefined) =>
  batchId ? { origin: 'import', batch_id: batchId } : {}

function personPart({ person, bsn, personFacts = [], batchId }: NewTrajectory, actorId: string) {
  const known = 'personId' in person
  const personId = known ? String(person.personId) : randomUUID()
  return {
    personId,
    ...(known ? {} : { person: { id: personId, ...person, ...batchMark(batchId) } }),
    ...(bsn ? { bsn } : {}),
    personFacts: personFacts.map(({ table, row }) => ({
      table,
      row: { id: randomUUID(), recorded_by: actorId, ...row },
    })),
  }
}

const isBridging = (effect: Effect) => effect.kind === 'insert' && effect.table === 'bridging'

/** Its states over time, the facts of the past, and the next step of the state it is in. */
function creationEffects(actorId: string, rules: RulesInForce, wanted: NewTrajectory): Effect[] {
  const { state, stateSince, effects = [] } = wanted
  const periods = wanted.periods ?? [{ state, validFrom: stateSince, validTo: null }]
  const from = wanted.nextStepFrom ?? stateSince
  const next = state === 'closed' ? [] : deadlineEffect(rules, `nextStep.${state}`, from)
  // A list or another municipality does not say what bridges: who comes in waiting has it to arrange (Pw art. 10b lid 7).
  const bridging = needsBridging({ state, bridged: effects.some(isBridging) })
    ? deadlineEffect(rules, 'bridgingArrangement', from)
    : []
  const past = periods.map((period) => periodEffect(actorId, wanted.batchId, period))
  return [...past, ...next, ...bridging, ...effects]
}

/** A new trajectory as the database writes it: person, trajectory, state, next step, facts and event. */
export function planCreation(
  context: Context,
  rules: RulesInForce,
  wanted: NewTrajectory,
): WrittenPlan & { create: Record<string, unknown> } {
  const { accountId } = context.actor
  const { move, state, stateSince, batchId = null, closedReason = null } = wanted
  const closed = state === 'closed'
  const trajectoryId = randomUUID()
  return {
    create: {
      trajectoryId,
      ...personPart(wanted, accountId),
      municipalityId: wanted.municipalityId,
      previousId: wanted.previousId ?? null,
      ownerId: accountId,
      registeredOn: wanted.registeredOn,
      intakeSource: wanted.intakeSource,
      origin: wanted.origin ?? 'own',
      batchId,
    },
    move,
    to: state,
    stateSince,
    formerState: null,
    closedOn: closed ? stateSince : null,
    closedReason: closed ? closedReason : null,
    effects: creationEffects(accountId, rules, wanted),
    events: [creationEvent(context, wanted, trajectoryId)],
  }
}

/** The database adds the number it gave out to the result. */
const creationEvent = (
  { actor, submissionId }: Context,
  { move, state, stateSince, reason = null, details, batchId = null }: NewTrajectory,
  trajectoryId: string,
): PlannedEvent => ({
  kind: specOf(move).event,
  move,
  fromState: 'none',
  toState: state,
  validOn: stateSince,
  actorName: actor.name,
  reason,
  details: { ...details, result: { trajectoryId } },
  submissionId,
  batchId,
})
