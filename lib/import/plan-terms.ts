import 'server-only'
import { alerts, undecidedTerms } from '@/lib/domain/effects/contract-terms'
import { checkInRules } from '@/lib/domain/effects/first-weeks'
import type { Effect } from '@/lib/domain/effects/effect'
import type { ImportedHistory } from '@/lib/domain/import/imported-history'
import type { State } from '@/lib/domain/states'
import { deadlineEffect, firstContact, type RulesInForce } from '@/lib/trajectory/create-trajectory'

/** The terms of a state: which rule, and the day it starts; nothing when the list lacks that day. */
type Start = [rule: string, startedOn: string | undefined | null]

const startsOf = (history: ImportedHistory, today: string): Partial<Record<State, Start[]>> => {
  const { application, advice } = history
  return {
    awaitingAdvice: [['uwvAdvice', application?.uwvReceivedOn]],
    adviceReceived: [['municipalDecision', advice?.advisedOn]],
    decisionPending: [['municipalDecision', advice?.advisedOn]],
    placed: contractStarts(history, today),
  }
}

/** Who waits by the list is asked whether all still holds, counted from the day on that list. */
function contacts(rules: RulesInForce, { waiting }: ImportedHistory, today: string): Effect[] {
  const entry = waiting.find(({ queue, validTo }) => validTo === null && queue !== 'resting')
  return entry ? firstContact(rules, entry.positionOn, today) : []
}

/** Of a contract that is over there is nothing left to announce: only what follows is asked, of both sides. */
function contractStarts({ placement }: ImportedHistory, today: string): Start[] {
  const endsOn = placement?.contractEndsOn ?? null
  const rules = endsOn !== null && endsOn < today ? alerts : undecidedTerms
  return rules.map((rule) => [rule, endsOn])
}

/** The talks at work that are still to come; those that should have been before the import are not asked after. */
function checkIns(rules: RulesInForce, { finalState, placement }: ImportedHistory, today: string): Effect[] {
  if (finalState !== 'placed' || !placement) return []
  const { startedOn, employer } = placement
  return checkInRules.flatMap((rule) =>
    running(deadlineEffect(rules, rule, startedOn, employer.companyId), today),
  )
}

/**
 * Terms that run on the day of the import, and access for the company where someone works. Of the past nothing is
 * opened again (T43: no letters); who rests without a day comes up today.
 */
export function termEffects(rules: RulesInForce, history: ImportedHistory, today: string): Effect[] {
  const companyId = history.placement?.employer.companyId ?? null
  const opened = (startsOf(history, today)[history.finalState] ?? []).flatMap(([rule, on]) =>
    on ? forCompany(deadlineEffect(rules, rule, on, companyId)) : [],
  )
  const objection = history.decision
    ? running(deadlineEffect(rules, 'objection', history.decision.decidedOn), today)
    : []
  const review =
    history.finalState === 'resting' ? dueOn(deadlineEffect(rules, 'restReview', today), today) : []
  return [
    ...opened,
    ...objection,
    ...review,
    ...contacts(rules, history, today),
    ...forCompany(checkIns(rules, history, today)),
    ...accessOf(history, today),
  ]
}

const accessOf = ({ finalState, placement }: ImportedHistory, today: string): Effect[] =>
  finalState === 'placed' && placement?.employer.companyId
    ? [{ kind: 'grantAccess', companyId: placement.employer.companyId, ground: 'placement', from: today }]
    : []

const running = (effects: Effect[], today: string) =>
  effects.filter((effect) => effect.kind === 'insert' && String(effect.row.due_on) >= today)

const withRow = (
  effects: Effect[],
  change: (row: Record<string, unknown>) => Record<string, unknown>,
): Effect[] =>
  effects.map((effect) =>
    effect.kind === 'insert' ? { ...effect, row: { ...effect.row, ...change(effect.row) } } : effect,
  )

const dueOn = (effects: Effect[], day: string) => withRow(effects, () => ({ due_on: day }))

// A term of the municipality is not the company's to see.
const forCompany = (effects: Effect[]) =>
  withRow(effects, ({ audience, company_id }) => ({ company_id: audience === 'hr' ? company_id : null }))
