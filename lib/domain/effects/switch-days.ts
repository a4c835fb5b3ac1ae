import { lastDay, ruleInForce } from '../deadlines'
import type { SwitchTask } from '../switch-tasks'
import type { FactContext } from './effect'
import { triedInput } from './try-out'

type Day = { dueOn: string; basis: string }

/** The last day of a term from a day; null while no rule of that key is in force. */
function lastOf(context: FactContext, key: string, from: string): Day | null {
  const rule = ruleInForce(context.rules, key, context.validOn)
  return rule && { dueOn: lastDay(rule, from, context.facts.equatedDays), basis: rule.basis }
}

/** A switch that begins when that day has passed asks it at once; it was not late before there was a switch. */
const notBefore = (day: Day, from: string): Day => ({ ...day, dueOn: day.dueOn < from ? from : day.dueOn })

/** The day that counts back from another; null where that is not known. */
const backFrom = (context: FactContext, key: string, from: unknown): Day | null =>
  typeof from === 'string' ? lastOf(context, key, from) : null

/**
 * The day that people agree for a step: the steps come one after another, what somebody knows before trying out comes before
 * its first day, and everything before the contract ends.
 */
function agreedDay(context: FactContext, step: number): Day | null {
  const { input, facts, validOn } = context
  const days = [
    lastOf(context, `switchTask.${step}`, validOn) ?? lastOf(context, 'switchTask', validOn),
    backFrom(context, `switchTry.${step}`, triedInput(input)?.startsOn),
    backFrom(context, 'switchEnd', facts.term?.contract_ends_on),
  ]
  return days
    .flatMap((day) => (day === null ? [] : [notBefore(day, validOn)]))
    .reduce<Day | null>((first, day) => (first === null || day.dueOn < first.dueOn ? day : first), null)
}

/**
 * The day by the term of the rule, or as people agree where it has none. What counts back from the end of a contract does
 * so only when that comes first: long before it the switch itself does.
 */
export function dayOf(context: FactContext, { term, step }: SwitchTask): Day | null {
  const agreed = agreedDay(context, step)
  if (term === null) return agreed
  if (ruleInForce(context.rules, term, context.validOn)?.counting !== 'back')
    return lastOf(context, term, context.validOn) ?? agreed
  const endsOn = context.facts.term?.contract_ends_on
  const before = typeof endsOn === 'string' ? lastOf(context, term, endsOn) : null
  if (!before || !agreed || before.dueOn >= agreed.dueOn) return agreed
  return notBefore(before, context.validOn)
}
