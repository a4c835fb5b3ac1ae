import { addDays } from '../calendar'
import { dueOn, ruleInForce, type DeadlineRule, type Suspension } from '../deadlines'
import type { Row } from '../facts'
import { amend, insert, type Effect, type FactContext } from './effect'

/** Terms that the law lets stand still, with its article (Awb 4:15 for applications, 7:10 lid 2 for objections). */
export const suspendable: Readonly<Record<string, string>> = {
  municipalDecision: 'Awb 4:15',
  wageSubsidyDecision: 'Awb 4:15',
  objectionDecision6: 'Awb 7:10 lid 2',
  objectionDecision12: 'Awb 7:10 lid 2',
}

/** Terms that the law lets be lengthened once, with the rule that says by how much (Awb 4:14, 7:10 lid 3). */
export const extendable: Readonly<Record<string, string>> = {
  municipalDecision: 'decisionExtension',
  objectionDecision6: 'objectionDecisionExtension',
  objectionDecision12: 'objectionDecisionExtension',
}

/** Terms that only a move or a recorded fact ends: nobody may put them away as done. */
const endsWithStep = [
  'uwvAdvice', 'municipalDecision', 'followUpPlacement', 'noticeOfDefault', 'objectionDecision6', 'objectionDecision12', 'wageSubsidyDecision',
  'contractEndAlert', 'contractEndAlertCaseworker', 'contractLastDay', 'contractLastDayCaseworker', 'preparationEnd',
  'offerAnswer', 'placementStart', 'trialPlacement', 'trialStop', 'trialStopCompany', 'closingApproval', 'letterCheck', 'letterBack', 'letterSend',
  'addressReturned', 'addressSought', 'representativeReturned', 'handoverAnswer', 'handoverClosing',
  'switchTask', 'switchTaskCompany', 'switchTaskOther', 'tryOutEvaluation', 'evaluation1', 'evaluation3', 'evaluation6',
  'handoverReceive', 'handoverQuestion', 'routeReview', 'routeEnd',
] // prettier-ignore

/** Whether somebody may put a term away by hand, or only the step that it waits for ends it. */
export const mayBeClosed = (row: Row) => !endsWithStep.includes(String(row.rule))

const suspensionsOf = ({ facts }: FactContext, row: Row): Suspension[] =>
  facts.suspensions
    .filter((pause) => pause.deadline_id === row.id)
    .map((pause) => ({
      from: String(pause.suspended_from),
      until: (pause.suspended_until as string | null) ?? null,
    }))

/** The suspension of a term that runs now (Awb 4:15), or null. */
export const openSuspension = ({ facts }: FactContext, row: Row): Row | null =>
  facts.suspensions.find((pause) => pause.deadline_id === row.id && pause.suspended_until == null) ?? null

/** By how much a term may be lengthened on a day; null where the law knows no such thing. */
export const extensionOf = ({ rules }: FactContext, row: Row, day: string): DeadlineRule | null => {
  const key = extendable[String(row.rule)]
  return key ? ruleInForce(rules, key, day) : null
}

interface Course {
  startedOn?: string
  suspensions?: Suspension[]
  extendedOn?: string
}

/** The last day of a running term with its start, pauses and extension, where `change` differs; null while it stands still. */
function lastDayOf(context: FactContext, row: Row, change: Course): string | null {
  const startedOn = change.startedOn ?? String(row.started_on)
  const rule = ruleInForce(context.rules, String(row.rule), startedOn)
  if (rule === null) return (row.due_on as string | null) ?? null
  const extendedOn = change.extendedOn ?? (row.extended_on as string | null)
  const extension = extendedOn ? extensionOf(context, row, extendedOn) : null
  const suspensions = change.suspensions ?? suspensionsOf(context, row)
  return dueOn(rule, { startedOn, suspensions, extension }, context.facts.equatedDays)
}

/** A running term that starts on another day than was recorded keeps its pauses and extension. */
export function restart(context: FactContext, keys: readonly string[], startedOn: string | null): Effect[] {
  if (startedOn === null) return []
  return context.facts.deadlines
    .filter((row) => keys.includes(String(row.rule)))
    .flatMap((row) =>
      amend('deadline', row, { started_on: startedOn, due_on: lastDayOf(context, row, { startedOn }) }),
    )
}

/** The last day that a running term gets when it is lengthened on the day of the context; null while it stands still. */
export const lastDayWhenExtended = (context: FactContext, row: Row): string | null =>
  lastDayOf(context, row, { extendedOn: context.validOn })

/** Lengthens a term itself, before any move to a working day. */
export const extendTerm = (context: FactContext, row: Row, reason: string): Effect[] =>
  amend('deadline', row, {
    extended_on: context.validOn,
    extension_reason: reason,
    due_on: lastDayWhenExtended(context, row),
  })

/** From the day after the invitation the term stands still, at most until the last day that it sets to complete ('yyyy-mm-dd'; Awb 4:15 lid 1). */
export function suspendTerm(
  context: FactContext,
  row: Row,
  reason: string,
  answerBy: string | null = null,
): Effect[] {
  const from = addDays(context.validOn, 1)
  const kept = { deadline_id: row.id, suspended_from: from, answer_by: answerBy, reason }
  const pause = insert(context, 'deadline_suspension', kept)
  return [pause, ...amend('deadline', row, { due_on: null })]
}

/** The last day that was set to complete; of a pause from before that was kept, that of the line that watches the letter. */
const setTimeOf = ({ facts }: FactContext, row: Row, pause: Row): string | null => {
  if (typeof pause.answer_by === 'string') return pause.answer_by
  const watched = facts.deadlines.find(({ rule }) => rule === 'completionAnswer')
  return row.rule === 'municipalDecision' ? ((watched?.due_on as string | null | undefined) ?? null) : null
}

/** The first day that a term runs again: the day of the context, or the day after the time that was set when that is earlier (Awb 4:15 lid 1 onder a). */
export function runsAgainOn(context: FactContext, row: Row, pause: Row): string {
  const set = setTimeOf(context, row, pause)
  const over = set === null ? null : addDays(set, 1)
  return over !== null && over < context.validOn ? over : context.validOn
}

/** The day of completion itself counts again. */
export function resumeTerm(context: FactContext, row: Row, pause: Row): Effect[] {
  const until = context.validOn
  const suspensions = suspensionsOf(context, row).map((known) =>
    known.until === null ? { ...known, until } : known,
  )
  return [
    ...amend('deadline_suspension', pause, { suspended_until: until }),
    ...amend('deadline', row, { due_on: lastDayOf(context, row, { suspensions }) }),
  ]
}
