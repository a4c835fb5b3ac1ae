import { addDays } from '../calendar'
import { lastDay, ruleInForce, type DeadlineRule } from '../deadlines'
import type { Row, TrajectoryFacts } from '../facts'
import type { Move } from '../lifecycle'
import type { MoveInput } from '../situation'
import type { State } from '../states'
import { asWeek } from '../week-hours'

/** What a move writes, as data: the shell hands it to the database in one statement. */
export type Effect =
  | { kind: 'insert'; table: string; row: Record<string, unknown> }
  | { kind: 'supersede'; table: string; id: string; reason?: string }
  | { kind: 'amend'; table: string; id: string; set: Record<string, unknown> }
  | { kind: 'grantAccess'; companyId: string; ground: 'referral' | 'offer' | 'placement'; from: string }
  | { kind: 'endAccess'; companyId: string | null; ground?: string }
  | { kind: 'assign'; accountId: string }
  /** The first working day of who came from elsewhere: what was done there, which only the database may know, ends before it. */
  | { kind: 'arrive'; on: string; talks: Record<string, unknown>[] }
  /** A task about each running referral to another company: which those are only the database may know. */
  | { kind: 'askAboutReferrals'; companyId: string | null; row: Record<string, unknown> }

/** What every line and fact may look at; ids come from outside, so that the core stays without chance or clock. */
export interface FactContext {
  facts: TrajectoryFacts
  input: MoveInput
  /** The day it holds from ('yyyy-mm-dd'), and today. */
  validOn: string
  today: string
  rules: readonly DeadlineRule[]
  /** Empty when Schakel itself acts. */
  actorId: string
  newId: () => string
}

/** The same for a move: where it starts and ends. */
export interface EffectContext extends FactContext {
  move: Move
  from: State | 'none'
  to: State
}

export type EffectsOf = (context: EffectContext) => Effect[]

/** What a form says in a field as text; null when it is empty or no text. */
export const text = (input: MoveInput, field: string): string | null => {
  const value = input[field]
  return typeof value === 'string' && value !== '' ? value : null
}
/** The same as a number. */
export const number = (input: MoveInput, field: string): number | null => {
  const value = input[field]
  return typeof value === 'number' ? value : null
}

/** The weekdays, and the support per week with the reason to go above what the place has, as offers, trials and terms keep them. */
export const seatOf = (input: MoveInput) => ({
  weekday_hours: asWeek(input.weekdayHours),
  support_hours: number(input, 'supportHours'),
  support_reason: text(input, 'supportReason'),
})

/** A new row with an id of its own. */
export const insert = (context: FactContext, table: string, row: Record<string, unknown>): Effect => ({
  kind: 'insert',
  table,
  row: { id: context.newId(), ...row },
})

/** The same for a dated fact, with the day of the move and who recorded it. */
export const insertFact = (context: FactContext, table: string, row: Record<string, unknown>): Effect =>
  insert(context, table, { valid_from: context.validOn, recorded_by: context.actorId || null, ...row })

const forever = ['recorded_at', 'superseded_at', 'correction_reason']

/** What a row says, without when it was recorded and replaced: to record it anew with something else in it. */
export const keptOf = (row: Row): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !forever.includes(column)))

/** A fact ends on its last day: what was recorded is superseded by the same with an end. A fact that never began goes. */
export function endFact(context: FactContext, table: string, row: Row | null, validTo: string): Effect[] {
  if (row === null) return []
  const superseded: Effect = { kind: 'supersede', table, id: row.id }
  if (validTo < String(row.valid_from)) return [superseded]
  return [
    superseded,
    insert(context, table, {
      ...keptOf(row),
      id: context.newId(),
      valid_to: validTo,
      recorded_by: context.actorId || null,
    }),
  ]
}

/** A fact from a day on: what runs then ends the day before, what was recorded from a later day stands and bounds it. */
export function takesOver(context: FactContext, table: string, rows: readonly Row[], from: string) {
  const running = rows.filter(
    (row) => String(row.valid_from) <= from && (row.valid_to == null || String(row.valid_to) >= from),
  )
  const next = rows.map((row) => String(row.valid_from)).filter((day) => day > from).sort()[0] // prettier-ignore
  return {
    former: running.at(-1) ?? null,
    ends: running.flatMap((row) => endFact(context, table, row, dayBefore(from))),
    lastDay: (running.at(-1)?.valid_to as string | null | undefined) ?? (next ? dayBefore(next) : null),
    isLatest: next === undefined,
  }
}

/** Known better: what was recorded is superseded by the same with other values, with the reason. */
export function restate(
  context: FactContext,
  table: string,
  row: Row,
  set: Record<string, unknown>,
  reason?: string,
): Effect[] {
  return [
    { kind: 'supersede', table, id: row.id, reason },
    insert(context, table, {
      ...keptOf(row),
      ...set,
      id: context.newId(),
      recorded_by: context.actorId || null,
    }),
  ]
}

/** Changes columns of a row that is no dated fact; without a row nothing. */
export const amend = (table: string, row: Row | null, set: Record<string, unknown>): Effect[] =>
  row === null ? [] : [{ kind: 'amend', table, id: row.id, set }]

/** Days of work that people agree on themselves carry 'task'; terms from law or contract carry 'term'. */
const kindOf = (rule: DeadlineRule) => (rule.basis.startsWith('werkafspraak') ? 'task' : 'term')

/**
 * What a term has other than by its rule. `notBefore` ('yyyy-mm-dd') is the day from which a term runs whose length counts from
 * an earlier day: its rule is that of this day, and its last day lies on it or later.
 */
interface TermOptions {
  dueOn?: string
  notBefore?: string
  companyId?: string | null
  label?: string
  basis?: string
}

const later = (one: string, other: string) => (one < other ? other : one)

/** Opens a term by its dated rule, in place of one that runs already. An unknown rule opens nothing. */
export function openDeadline(
  context: FactContext,
  key: string,
  startedOn: string,
  options: TermOptions = {},
): Effect[] {
  const runsFrom = options.notBefore ?? startedOn
  const rule = ruleInForce(context.rules, key, runsFrom)
  if (rule === null) return []
  const made = deadlineRow(context, rule, startedOn)
  const { notBefore } = options
  const row = {
    ...made,
    started_on: runsFrom,
    due_on: notBefore === undefined ? made.due_on : later(made.due_on, notBefore),
    ...(options.label && { label: options.label }),
    ...(options.basis && { basis: options.basis }),
    ...(options.dueOn && { due_on: options.dueOn }),
    company_id: rule.audience === 'hr' ? (options.companyId ?? null) : null,
  }
  return [...closeDeadlines(context, [key]), insert(context, 'deadline', row)]
}

/** A running term as its dated rule makes it from a day, not yet of a company. */
export const deadlineRow = ({ facts }: FactContext, rule: DeadlineRule, startedOn: string) => ({
  kind: kindOf(rule),
  rule: rule.key,
  label: rule.label,
  basis: rule.basis,
  audience: rule.audience,
  started_on: startedOn,
  due_on: lastDay(rule, startedOn, facts.equatedDays),
})

/** Ends the running terms with these keys (a key ending in a dot is a group), or all of them. */
export function closeDeadlines(context: FactContext, keys: readonly string[] | 'all'): Effect[] {
  const matches = (rule: string) =>
    keys === 'all' || keys.some((key) => rule === key || (key.endsWith('.') && rule.startsWith(key)))
  return context.facts.deadlines
    .filter((row) => matches(String(row.rule)))
    .flatMap((row) => amend('deadline', row, { closed_on: context.validOn }))
}

/** The day before a day, both 'yyyy-mm-dd'. */
export const dayBefore = (day: string) => addDays(day, -1)
