import type { Row } from '../facts'
import {
  absenceSoon,
  coachChanged,
  hoursBelowTarget,
  thresholdsOf,
  type Found,
  type SignalRule,
} from '../signals'
import { supportKindLabel } from '../work-terms'
import {
  amend,
  closeDeadlines,
  endFact,
  insert,
  insertFact,
  number,
  openDeadline,
  restate,
  takesOver,
  text,
  type Effect,
  type FactContext,
} from './effect'

/** Talks at work that a start plans, each as a dated term. */
export const checkInRules = [
  'checkIn1',
  'checkIn4',
  'checkIn8',
  'checkIn12',
  'checkInMonth6',
  'checkInMonth12',
] as const

const ofPlacement = ({ facts }: FactContext) => ({
  placement_id: facts.placement?.id,
  company_id: facts.placement?.company_id ?? null,
})

const startedOn = ({ facts }: FactContext) => String(facts.placement?.started_on ?? '')

/** What there is to do about a signal, for both sides. */
function signalTasks(context: FactContext, rule: SignalRule, reason: string): Effect[] {
  const companyId = (context.facts.placement?.company_id as string | null) ?? null
  return ['hr', 'caseworker'].flatMap((side) =>
    openDeadline(context, `signal.${rule}.${side}`, context.today, { companyId, basis: reason }),
  )
}

const knownSignal = ({ facts }: FactContext, { rule, about }: Pick<Found, 'rule' | 'about'>) =>
  facts.atWork.signals.find((row) => row.rule === rule && row.about === about)

/** A signal that was not found before, with its task for both sides. */
function found(context: FactContext, signal: Found | null): Effect[] {
  if (signal === null || knownSignal(context, signal)) return []
  return [
    insert(context, 'signal', { ...ofPlacement(context), ...signal, found_on: context.today }),
    ...signalTasks(context, signal.rule, signal.reason),
  ]
}

/** What these rules found until a day (today) is dealt with, and so are the tasks of rules that found nothing since. */
export function settled(context: FactContext, rules: readonly SignalRule[], until = context.today): Effect[] {
  const open = context.facts.atWork.signals.filter(
    (row) => row.settled_on == null && rules.includes(row.rule as SignalRule),
  )
  const isNewer = (row: Row) => String(row.found_on) > until
  const quiet = rules.filter((rule) => !open.some((row) => row.rule === rule && isNewer(row)))
  return [
    ...open
      .filter((row) => !isNewer(row))
      .flatMap((row) => amend('signal', row, { settled_on: context.today })),
    ...closeDeadlines(
      context,
      quiet.map((rule) => `signal.${rule}.`),
    ),
  ]
}

/** The rule of a signal whose task this is; null for any other term. */
export const signalOfRule = (rule: string): SignalRule | null =>
  rule.startsWith('signal.') ? (rule.split('.')[1] as SignalRule) : null

/** Away from work from a day, for a part of the contract hours. */
export function absenceRecorded(context: FactContext): Effect[] {
  const { input } = context
  const [from, percentage] = [context.validOn, number(input, 'percentage') ?? 100]
  return [
    insertFact(context, 'absence', { ...ofPlacement(context), percentage, valid_to: text(input, 'lastDay') }),
    ...found(context, judged(context, from, percentage)),
  ]
}

/** What an absence of these days and share says, by the limits that hold now. */
const judged = (context: FactContext, from: string, percentage: number) =>
  absenceSoon(
    { startedOn: startedOn(context), from, percentage },
    thresholdsOf(context.facts.atWork.thresholds),
  )

/** A signal about a day that no longer is one goes; another that is open still keeps its task. */
function withdrawn(context: FactContext, about: string): Effect[] {
  const open = context.facts.atWork.signals.filter(
    (row) => row.rule === 'absenceSoon' && row.settled_on == null,
  )
  const gone = open.filter((row) => row.about === about)
  const left = open.findLast((row) => row.about !== about)
  if (gone.length === 0) return []
  return [
    ...gone.flatMap((row) => amend('signal', row, { settled_on: context.today })),
    ...(left
      ? signalTasks(context, 'absenceSoon', String(left.reason))
      : closeDeadlines(context, ['signal.absenceSoon.'])),
  ]
}

/** The same signal with other words; where it was withdrawn, by another day or a return to work, it is open again. */
function foundAgain(context: FactContext, signal: Found, { reopens }: { reopens: boolean }): Effect[] {
  const known = knownSignal(context, signal)
  if (!known) return found(context, signal)
  if (!reopens && (known.settled_on != null || known.reason === signal.reason)) return []
  return [
    ...amend('signal', known, { reason: signal.reason, settled_on: null }),
    ...signalTasks(context, signal.rule, signal.reason),
  ]
}

const isOver = (lastDay: unknown, { today }: FactContext) => lastDay != null && String(lastDay) <= today

/**
 * Known better, or over: the same absence with other days or another share, judged anew by its first day. Once somebody
 * is back at work there is nothing left to ask about it.
 */
export function absenceChanged(context: FactContext, row: Row): Effect[] {
  const was = String(row.valid_from)
  const from = text(context.input, 'startsOn') ?? was
  const percentage = number(context.input, 'percentage') ?? 100
  const isMoved = from !== was
  const signal = isOver(text(context.input, 'lastDay'), context) ? null : judged(context, from, percentage)
  const reopens = isMoved || isOver(row.valid_to, context)
  return [
    ...restate(context, 'absence', row, {
      valid_from: text(context.input, 'startsOn'),
      valid_to: text(context.input, 'lastDay'),
      percentage: number(context.input, 'percentage'),
    }),
    ...(isMoved || signal === null ? withdrawn(context, was) : []),
    ...(signal ? foundAgain(context, signal, { reopens }) : []),
  ]
}

/** Support of a stage and kind from a day, in place of what was recorded until then. */
export function supportRecorded(context: FactContext): Effect[] {
  const { input, facts } = context
  const from = text(input, 'startsOn') ?? context.validOn
  const [stage, kind] = [text(input, 'stage'), text(input, 'kind')]
  const same = facts.atWork.supports.filter((row) => row.stage === stage && row.kind === kind)
  const { ends, lastDay } = takesOver(context, 'work_support', same, from)
  return [
    ...ends,
    insertFact(context, 'work_support', {
      ...ofPlacement(context),
      stage,
      kind,
      hours_per_week: number(input, 'hoursPerWeek'),
      source: text(input, 'source'),
      valid_from: from,
      valid_to: lastDay,
    }),
  ]
}

/** Somebody else gives this kind of support from a day. Where a later one is known already, nothing changes now. */
export function coachRecorded(context: FactContext): Effect[] {
  const { input, facts, validOn } = context
  const [kind, name] = [text(input, 'kind') ?? 'other', text(input, 'name') ?? '']
  const same = facts.atWork.coaches.filter((row) => row.kind === kind)
  const { former, ends, lastDay, isLatest } = takesOver(context, 'coach', same, validOn)
  const before = former && isLatest ? String(former.name) : null
  const word = supportKindLabel[kind as keyof typeof supportKindLabel] ?? 'Begeleider'
  return [
    ...ends,
    insertFact(context, 'coach', { ...ofPlacement(context), kind, name, valid_to: lastDay }),
    ...found(context, coachChanged({ kind: word, before, after: name, from: validOn })),
  ]
}

/** A talk at work: closes its term, deals with what was to be talked about by then, and looks at the hours. */
export function checkInRecorded(context: FactContext, planned: Row | null): Effect[] {
  const { input, facts, validOn } = context
  const worked = number(input, 'hoursWorked')
  const contract = Number((facts.term ?? facts.lastTerm)?.hours_per_week ?? 0)
  return [
    insertFact(context, 'check_in', {
      ...ofPlacement(context),
      rule: planned?.rule ?? null,
      work_fit: text(input, 'workFit'),
      cooperation: text(input, 'cooperation'),
      hours_worked: worked,
      support_given: number(input, 'supportGiven'),
      remark: text(input, 'reason'),
    }),
    ...amend('deadline', planned, { closed_on: validOn }),
    ...settled(context, ['absenceSoon', 'coachChanged', 'hoursBelowTarget'], validOn),
    ...found(
      context,
      hoursBelowTarget({ heldOn: validOn, worked, contract }, thresholdsOf(facts.atWork.thresholds)),
    ),
  ]
}

/** What of the first weeks ends with the job. */
export function endFirstWeeks(context: FactContext, endedOn: string): Effect[] {
  const { absences, coaches, supports } = context.facts.atWork
  const end = (table: string, rows: readonly Row[]) =>
    rows
      .filter((row) => row.valid_to == null || String(row.valid_to) > endedOn)
      .flatMap((row) => endFact(context, table, row, endedOn))
  return [
    ...end('absence', absences),
    ...end('coach', coaches),
    ...end('work_support', supports),
    ...settled(context, ['absenceSoon', 'coachChanged', 'hoursBelowTarget']),
  ]
}
