import { arrangedUntil } from '../return-arrangement'
import { closeDeadlines, openDeadline, text, type Effect, type EffectContext } from './effect'

const untilOf = ({ input, rules, validOn }: EffectContext) =>
  arrangedUntil(text(input, 'returnKind'), text(input, 'returnUntil'), { rules, leavesOn: validOn })

/** The columns of a switch that say what was arranged about coming back. */
export const arrangement = (context: EffectContext) => ({
  return_kind: text(context.input, 'returnKind') ?? 'none',
  return_until: untilOf(context),
  return_note: text(context.input, 'returnNote'),
})

const agreed = { label: 'Afspraak om terug te komen loopt af', basis: 'afspraak op papier' }

/** The end of what was arranged about coming back, on its day, in place of an earlier one. */
export function arrangementEnds(context: EffectContext): Effect[] {
  const dueOn = untilOf(context)
  const words = text(context.input, 'returnKind') === 'guarantee' ? {} : agreed
  return [
    ...closeDeadlines(context, ['returnGuarantee', 'returnGuaranteeAlert']),
    ...(dueOn ? openDeadline(context, 'returnGuarantee', context.validOn, { dueOn, ...words }) : []),
  ]
}

/** The talks after 1, 3 and 6 months, counted from a day. */
export const evaluations = (context: EffectContext, from: string): Effect[] =>
  ['evaluation1', 'evaluation3', 'evaluation6'].flatMap((key) => openDeadline(context, key, from))

/** Evaluations at 1, 3 and 6 months, the end of the return arrangement, and the benefit after a job that ends. */
export function afterwards(context: EffectContext): Effect[] {
  const { input, validOn } = context
  const jobEndsOn = text(input, 'jobEndsOn')
  return [
    ...evaluations(context, validOn),
    ...arrangementEnds(context),
    ...(jobEndsOn ? openDeadline(context, 'benefitRevival', jobEndsOn) : []),
  ]
}
