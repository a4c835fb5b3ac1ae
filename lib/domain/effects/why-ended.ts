import type { Move } from '../lifecycle'
import type { EffectContext } from './effect'
import { text } from './effect'

/** Why a job ended where its form does not ask, and what follows. */
const ofMove: Partial<Record<Move, readonly [endReason: string, followUp: string]>> = {
  switchToJobAgreement: ['movedOn', 'jobAgreement'],
  switchToRegular: ['movedOn', 'regular'],
  switchToDayActivities: ['movedOn', 'dayActivities'],
  completeHandover: ['movedAway', 'outflow'],
  closePlacedOnWish: ['ownChoice', 'outflow'],
}

/** Closed words only; what somebody wrote about it stands in the log. */
export function whyEnded({ input, move }: EffectContext) {
  const [reason, followUp] = ofMove[move] ?? [text(input, 'closedReason') ?? 'other', 'outflow']
  return { end_reason: text(input, 'endReason') ?? reason, follow_up: text(input, 'followUp') ?? followUp }
}
