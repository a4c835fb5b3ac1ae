import type { Row } from '../facts'
import type { Found, SignalRule } from '../signals'
import { amend, closeDeadlines, insert, openDeadline, type Effect, type FactContext } from './effect'

/** The job that facts of the first weeks belong to. */
export const ofPlacement = ({ facts }: FactContext) => ({
  placement_id: facts.placement?.id,
  company_id: facts.placement?.company_id ?? null,
})

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
export function found(context: FactContext, signal: Found | null): Effect[] {
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

/** A signal about a day that no longer is one goes; another that is open still keeps its task. */
export function withdrawn(context: FactContext, rule: SignalRule, about: string): Effect[] {
  const open = context.facts.atWork.signals.filter((row) => row.rule === rule && row.settled_on == null)
  const gone = open.filter((row) => row.about === about)
  const left = open.findLast((row) => row.about !== about)
  if (gone.length === 0) return []
  return [
    ...gone.flatMap((row) => amend('signal', row, { settled_on: context.today })),
    ...(left
      ? signalTasks(context, rule, String(left.reason))
      : closeDeadlines(context, [`signal.${rule}.`])),
  ]
}

/** The same signal with other words; where it was withdrawn, by another day or a return to work, it is open again. */
export function foundAgain(context: FactContext, signal: Found, { reopens }: { reopens: boolean }): Effect[] {
  const known = knownSignal(context, signal)
  if (!known) return found(context, signal)
  if (!reopens && (known.settled_on != null || known.reason === signal.reason)) return []
  return [
    ...amend('signal', known, { reason: signal.reason, settled_on: null }),
    ...signalTasks(context, signal.rule, signal.reason),
  ]
}
