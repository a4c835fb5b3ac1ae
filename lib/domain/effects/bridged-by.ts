import { insertFact, openDeadline, type Effect, type EffectContext } from './effect'

/** Who waits for a place is bridged (Pw art. 10b lid 7): by dagbesteding that goes on, else it is still to be arranged. */
export const bridgedBy = (context: EffectContext, daysGoOn: boolean, from = context.validOn): Effect[] =>
  daysGoOn
    ? [insertFact(context, 'bridging', { kind: 'dayActivities' })]
    : openDeadline(context, 'bridgingArrangement', from)
