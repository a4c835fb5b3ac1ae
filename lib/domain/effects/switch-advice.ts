import type { Move } from '../lifecycle'
import { application, decision } from './deciding'
import { amend, openDeadline, text, type EffectsOf } from './effect'
import { doneByMove, endPreparation } from './switch-tasks'
import { endTryOut } from './try-out'

/** On the way back to sheltered work: the place on the list follows with the switch itself. */
const granted: EffectsOf = (context) => [
  ...decision(context, 'grant'),
  ...openDeadline(context, 'registerEntryEnds', context.validOn),
  ...doneByMove(context),
]

/** A negative decision ends the preparation; what somebody does elsewhere goes on (T52). */
const rejected: EffectsOf = (context) => [
  ...decision(context, 'reject'),
  ...amend('job_switch', context.facts.jobSwitch, {
    outcome: 'stopped',
    ended_on: context.validOn,
    stop_kind: 'decision',
    end_reason: text(context.input, 'deviationReason') ?? text(context.input, 'reason'),
  }),
  ...endPreparation(context),
  ...endTryOut(context),
]

/** Advice and decision of a switch back to sheltered work, while it is prepared and nothing ends. */
export const decidingInSwitch: Partial<Record<Move, EffectsOf>> = {
  requestAdviceInSwitch: (context) => [...application(context), ...doneByMove(context)],
  attachAdvice: doneByMove,
  grantInSwitch: granted,
  rejectInSwitch: rejected,
}
