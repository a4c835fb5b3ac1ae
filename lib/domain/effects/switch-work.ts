import type { Row, TrajectoryFacts } from '../facts'
import type { TaskState } from '../switch-tasks'
import { amend, insert, openDeadline, text, type Effect, type FactContext } from './effect'
import { closeDeadlineOf, lineOfTask } from './switch-tasks'

/** Whether a task in this state says why: it is not needed, or waits for something. */
export const takesReason = (state: TaskState) => state === 'notNeeded' || state === 'waits'

/** A task is due again: its own line on the list of today gets the agreed day; one that was put away comes anew. */
function due(context: FactContext, row: Row, dueOn: string | null): Effect[] {
  if (dueOn === null) return []
  const running = context.facts.deadlines.find(({ id }) => id === row.deadline_id) ?? null
  if (running) return amend('deadline', running, { due_on: dueOn })
  const about = {
    owner: row.owner,
    words: String(row.words),
    basis: String(row.basis ?? 'werkafspraak'),
    dueOn,
  }
  const line = lineOfTask(context, about)
  return line ? [line.effect, ...amend('job_switch_step', row, { deadline_id: line.id })] : []
}

/** How a task stands, as filled in; who did it is whoever records it unless another is named. */
export function setTask(context: FactContext, row: Row, actorName: string): Effect[] {
  const { input } = context
  const state = String(input.state) as TaskState
  const agreed = text(input, 'dueOn') ?? (row.due_on as string | null | undefined) ?? null
  if (state === 'done' || state === 'notNeeded')
    return [
      ...amend('job_switch_step', row, {
        state,
        done_on: state === 'done' ? context.validOn : null,
        done_by: state === 'done' ? (text(input, 'doneBy') ?? actorName) : null,
        note: text(input, 'note'),
      }),
      ...closeDeadlineOf(context, row),
    ]
  const set = { state, done_on: null, done_by: null, due_on: agreed, note: text(input, 'note') }
  return [...amend('job_switch_step', row, set), ...due(context, row, agreed)]
}

/** The party of a switch is one row: what was known is changed in place, with a line in the log that names no one. */
export function keepParty(
  context: FactContext,
  jobSwitchId: string,
  party: string,
  known: Row | null,
): Effect[] {
  const { input } = context
  const set = {
    name: text(input, 'name'),
    organisation: text(input, 'organisation'),
    phone: text(input, 'phone'),
    email: text(input, 'email'),
  }
  if (known) return amend('switch_party', known, set)
  return [insert(context, 'switch_party', { job_switch_id: jobSwitchId, party, ...set })]
}

/** The switch that a talk is about: trying out is of the one under way, the others of the last that was made. */
export const switchOfTalk = ({ jobSwitch, lastSwitch }: TrajectoryFacts, { rule }: Row): Row | null =>
  rule === 'tryOutEvaluation' ? (jobSwitch ?? lastSwitch) : lastSwitch

/** Whether it is about the work of who came back from there, where no switch of its own led to it. */
const isAfterReturn = ({ term, lastSwitch }: TrajectoryFacts, { rule }: Row) =>
  rule !== 'tryOutEvaluation' && term !== null && lastSwitch?.to_track !== 'sheltered'

/** How it goes, for the switch it is about; who wants back gets a talk about the way back. Without a switch nothing. */
export function evaluation(context: FactContext, deadline: Row): Effect[] {
  const { facts, input, validOn } = context
  const rule = String(deadline.rule)
  const about = switchOfTalk(facts, deadline)
  if (about === null) return []
  return [
    insert(context, 'switch_evaluation', {
      job_switch_id: about.id,
      moment: rule === 'tryOutEvaluation' ? 'tryOut' : rule,
      on_day: validOn,
      going: text(input, 'going'),
      wants_back: text(input, 'wantsBack'),
      next_step: text(input, 'nextStep'),
      after_return: isAfterReturn(facts, deadline),
    }),
    ...amend('deadline', deadline, { closed_on: context.today }),
    ...(input.wantsBack === 'yes' && rule !== 'tryOutEvaluation'
      ? openDeadline(context, 'returnTalk', context.today)
      : []),
  ]
}
