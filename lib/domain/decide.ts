import { daysOutOfOrder } from './days-in-order'
import { moveNames, specOf, targetOf, type Move } from './lifecycle'
import type { ReasonCode } from './reasons'
import type { MoveInput, Situation } from './situation'
import type { State } from './states'

export type Verdict = { allowed: true; to: State } | { allowed: false; reason: ReasonCode }

const refused = (reason: ReasonCode): Verdict => ({ allowed: false, reason })

/**
 * Whether a move may be made now, and where it ends (domain §11). Pure: the same answer draws the button
 * (without input) and guards the write (with input). Refuses with the first reason that is not met.
 * `validOn` in the input is the day it was so ('yyyy-mm-dd'): not in the future, not before the present state began.
 */
export function decide(move: Move, situation: Situation, input?: MoveInput): Verdict {
  const spec = specOf(move)
  if (!spec.from.includes(situation.state)) return refused('wrong_state')
  const dayReason = input && (dayOutOfOrder(situation, input) ?? daysOutOfOrder(situation, input, move))
  if (dayReason) return refused(dayReason)
  for (const requirement of spec.needs ?? []) {
    const reason = requirement(situation, input, move)
    if (reason) return refused(reason)
  }
  const to = targetOf(move, situation)
  return to === null ? refused('wrong_state') : { allowed: true, to }
}

function dayOutOfOrder(
  { today, state, stateSince }: Situation,
  { validOn, endedOn }: MoveInput,
): ReasonCode | null {
  if (typeof validOn !== 'string') return null
  if (validOn > today) return validOn === endedOn ? 'contract_ends_later' : 'day_in_future'
  return state !== 'none' && validOn < stateSince ? 'before_state_start' : null
}

export type PossibleMove = { move: Move; allowed: true } | { move: Move; allowed: false; reason: ReasonCode }

/** Every move that starts in this state and passes `mayMake` (the policy), allowed or with the reason why not yet. */
export function possibleMoves(situation: Situation, mayMake: (move: Move) => boolean): PossibleMove[] {
  return moveNames
    .filter((move) => specOf(move).from.includes(situation.state) && mayMake(move))
    .map((move) => {
      const verdict = decide(move, situation)
      return verdict.allowed ? { move, allowed: true } : { move, allowed: false, reason: verdict.reason }
    })
}
