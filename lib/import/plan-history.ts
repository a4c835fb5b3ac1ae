import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Effect } from '@/lib/domain/effects/effect'
import type { ImportedHistory } from '@/lib/domain/import/imported-history'
import { profileOfList } from '@/lib/domain/import/list-profile'
import { keepBsn } from '@/lib/person/bsn-cipher'
import type { Context } from '@/lib/pipeline/context'
import type { WrittenPlan } from '@/lib/trajectory/apply-move'
import {
  planCreation,
  type NewTrajectory,
  type PersonFact,
  type RulesInForce,
} from '@/lib/trajectory/create-trajectory'
import { termEffects } from './plan-terms'

interface Frame {
  context: Context
  rules: RulesInForce
  municipalityId: string
  batchId: string
}

export type ImportPlan = WrittenPlan & { create: Record<string, unknown> }

/** The plan that brings one history in: person, trajectory with its past, and one event per step (T43). */
export function planHistory(
  frame: Frame,
  history: ImportedHistory,
  reuse: { personId: string; hasBsn: boolean } | undefined,
): ImportPlan {
  const { context, rules, batchId } = frame
  const bsn = history.person.bsn
  const plan = planCreation(context, rules, {
    move: 'import',
    state: history.finalState,
    municipalityId: frame.municipalityId,
    registeredOn: history.steps[0]?.validOn ?? context.today,
    stateSince: history.stateSince,
    nextStepFrom: context.today,
    person: reuse ? { personId: reuse.personId } : personColumns(history.person),
    bsn: bsn !== null && !reuse?.hasBsn ? keepBsn(bsn) : null,
    personFacts: personFacts(frame, history),
    intakeSource: 'import',
    origin: 'import',
    batchId,
    closedReason: history.closedReason,
    periods: history.periods,
    effects: [...factEffects(frame, history), ...termEffects(rules, history, context.today)],
    details: { externalNumber: history.externalNumber, missing: history.missing },
  } satisfies NewTrajectory)
  return { ...plan, events: eventsOf(plan, history) }
}

/** Columns of `person` for a row. */
export function personColumns(person: ImportedHistory['person']): Record<string, unknown> {
  const { givenName, birthDate, birthYear, houseNumber, bsn: _, ...same } = person
  return {
    ...same,
    given_name: givenName,
    birth_date: birthDate,
    birth_year: birthYear,
    house_number: houseNumber,
  }
}

function personFacts({ context, batchId }: Frame, { benefit, profile }: ImportedHistory): PersonFact[] {
  const origin = { valid_from: context.today, origin: 'import', batch_id: batchId }
  return [
    ...(benefit ? [{ table: 'person_benefit' as const, row: { benefit, ...origin } }] : []),
    ...profileOfList(profile).map((row) => ({
      table: 'work_profile' as const,
      row: { ...row, source: 'import', known_on: context.today, ...origin },
    })),
  ]
}

// The step before the last has its own day in the past; only the last one carries what the row did not say.
function eventsOf(plan: ImportPlan, { steps }: ImportedHistory): ImportPlan['events'] {
  const [last] = plan.events
  if (!last) return []
  const earlier = steps.slice(0, -1).map((step) => ({
    ...last,
    toState: step.toState,
    validOn: step.validOn,
    details: {},
    submissionId: null,
  }))
  return [...earlier, { ...last, submissionId: null }]
}

function factEffects(frame: Frame, history: ImportedHistory): Effect[] {
  const insert = (table: string, row: Record<string, unknown>): Effect => ({
    kind: 'insert',
    table,
    row: {
      id: randomUUID(),
      origin: 'import',
      batch_id: frame.batchId,
      ...(table === 'placement' ? {} : { recorded_by: frame.context.actor.accountId }),
      ...row,
    },
  })
  const { application, advice, decision } = history
  const [adviceId, decisionId] = [randomUUID(), randomUUID()]
  return [
    ...(application
      ? [
          insert('application', {
            applicant: application.applicant ?? 'unknown',
            uwv_received_on: application.uwvReceivedOn,
            valid_from: application.uwvReceivedOn,
          }),
        ]
      : []),
    ...(advice
      ? [
          insert('advice', {
            id: adviceId,
            outcome: advice.outcome,
            advised_on: advice.advisedOn,
            valid_from: advice.advisedOn,
          }),
        ]
      : []),
    ...(decision
      ? [
          insert('decision', {
            id: decisionId,
            advice_id: advice ? adviceId : null,
            kind: decision.kind,
            decided_on: decision.decidedOn,
            deviates: decision.deviates,
            decider: 'onbekend',
            valid_from: decision.decidedOn,
          }),
        ]
      : []),
    ...history.waiting.map((entry) => insert('waiting_list_entry', waitingColumns(entry))),
    ...placementEffects(history, decisionId, insert),
    ...(history.track
      ? [insert('participation', { track: history.track.track, valid_from: history.track.validFrom })]
      : []),
  ]
}

function waitingColumns(entry: ImportedHistory['waiting'][number]): Record<string, unknown> {
  return {
    queue: entry.queue,
    position_on: entry.positionOn,
    rest_reason: entry.restReason === 'unknown' ? null : entry.restReason,
    review_on: entry.reviewOn,
    valid_from: entry.validFrom,
    valid_to: entry.validTo,
  }
}

function placementEffects(
  { placement }: ImportedHistory,
  decisionId: string,
  insert: (table: string, row: Record<string, unknown>) => Effect,
): Effect[] {
  if (!placement) return []
  const id = randomUUID()
  const { companyId, name } = placement.employer
  const dated = {
    company_id: companyId,
    hours_per_week: placement.hoursPerWeek,
    valid_from: placement.startedOn,
    valid_to: placement.contractEndsOn,
  }
  return [
    insert('placement', {
      id,
      company_id: companyId,
      decision_id: decisionId,
      started_on: placement.startedOn,
    }),
    insert('placement_term', {
      placement_id: id,
      form: 'unknown',
      employer_name: name,
      contract_ends_on: placement.contractEndsOn,
      ...dated,
    }),
    insert('participation', { track: 'sheltered', ...dated }),
  ]
}
