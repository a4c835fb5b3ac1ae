import type { IsoDate } from './calendar'
import type { Benefit } from './determination'
import type { Row } from './facts'
import { mayHaveTurned, mayReturn } from './return-requirements'
import type { Situation } from './situation'
import { benefitGroupOf } from './benefit-groups'
import {
  switchSheet,
  switchTracks,
  type HoldsUp,
  type SwitchActor,
  type SwitchCircumstances,
  type SwitchLine,
  type SwitchPair,
  type SwitchRule,
  type SwitchTrack,
} from './switch-rules'
import { onlyWhenWords } from './switch-terms'

/** Whether what stands in a row or an address is one of the four tracks that people switch between. */
export const isSwitchTrack = (track: unknown): track is SwitchTrack =>
  switchTracks.includes(track as SwitchTrack)

/** What of a situation decides which rules of a switch hold; the duty is null where the number is not known. */
export function circumstancesOf(situation: Situation) {
  const { advice, determination, benefit, jobSwitch, duty } = situation
  const number = { owed: 'open', reached: 'reached', unknown: null } as const
  const stands = advice?.outcome === 'positive' && determination !== null ? 'stands' : 'gone'
  return {
    // Once the indicatie banenafspraak is asked, in this switch or the one before, the advice may have turned (T34).
    advice: jobSwitch?.indicationAskedOn || mayHaveTurned(situation) ? null : stands,
    number: number[duty],
    benefit: benefit === null ? null : benefitGroupOf(benefit as Benefit),
  } as const satisfies SwitchCircumstances
}

/** From a job back to sheltered work later than was arranged: then the advice of then carries no more (T26, T52). */
const isPastReturn = (situation: Situation, { from, to }: SwitchPair) =>
  to === 'sheltered' && from !== 'dayActivities' && mayReturn(situation) !== null

/** The same for one switch. */
export function circumstancesFor(situation: Situation, pair: SwitchPair): SwitchCircumstances {
  const known = circumstancesOf(situation)
  return isPastReturn(situation, pair) ? { ...known, advice: 'gone' } : known
}

/** How a task stands; what is not needed and what waits says why. */
export const taskStates = ['todo', 'done', 'notNeeded', 'waits'] as const
export type TaskState = (typeof taskStates)[number]
export const taskStateLabel: Record<TaskState, string> = {
  todo: 'te doen',
  done: 'gedaan',
  notNeeded: 'niet nodig',
  waits: 'wacht op',
}

/** A task of one party in the preparation of a switch, as the rules of that day make it. */
export interface SwitchTask extends Pick<
  SwitchLine,
  'words' | 'term' | 'ask' | 'source' | 'certainty' | 'doneByMove'
> {
  rule: string
  step: number
  owner: SwitchActor
  /** In words, where it could not be judged whether it holds. */
  condition: string | null
  holdsUp: HoldsUp
}

/**
 * The ten steps of domain §5.3 for this switch: the tasks that the rules in force on a day give someone in these
 * circumstances, by step and then in the order of the rules. What may not hold never stops a switch without a way out.
 */
export function tasksOf(
  rules: readonly SwitchRule[],
  pair: SwitchPair,
  known: SwitchCircumstances,
  day: IsoDate,
): SwitchTask[] {
  const tasks = switchSheet(rules, pair, known, day).acts.map((line) => {
    const { key, subject, words, term, ask, source, certainty, doneByMove } = line
    const condition = onlyWhenWords(line)
    const holdsUp = line.holdsUp ?? 'unlessReason'
    return {
      rule: key, step: line.step ?? 1, owner: subject as SwitchActor, words, term, ask, source, certainty, doneByMove, condition,
      holdsUp: condition !== null && holdsUp === 'always' ? 'unlessReason' : holdsUp,
    } satisfies SwitchTask // prettier-ignore
  })
  return tasks.sort((a, b) => a.step - b.step)
}

/** Of each task that is still to do: whether the switch waits for it. */
export const openTasksOf = ({ tasks }: Row): HoldsUp[] =>
  ((tasks ?? []) as Row[])
    .filter(({ state, holds_up }) => (state === 'todo' || state === 'waits') && holds_up !== 'never')
    .map(({ holds_up }) => holds_up as HoldsUp)

/** The task that only the move for it does: asking for the indicatie banenafspraak, after which the advice may turn (T34). */
export const isIndicationTask = ({ done_by_move, owner }: Row) =>
  done_by_move === 'askIndication' && owner === 'caseworker'

/** Whether a rule of this switch asks for that indicatie. */
export const asksIndication = ({ tasks }: Row): boolean => ((tasks ?? []) as Row[]).some(isIndicationTask)
