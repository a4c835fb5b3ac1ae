import type { Row } from '../facts'
import { situationOf } from '../situation-of'
import type { SwitchActor, SwitchPair } from '../switch-rules'
import { partyLabel } from '../switch-terms'
import { circumstancesFor, isSwitchTrack, tasksOf, type SwitchTask } from '../switch-tasks'
import {
  amend,
  closeDeadlines,
  insert,
  openDeadline,
  text,
  type Effect,
  type EffectContext,
  type FactContext,
} from './effect'
import { dayOf } from './switch-days'

/** What is due while a switch is prepared; it ends with the preparation. */
export const preparationTerms = [
  'switchTask',
  'switchTaskCompany',
  'switchTaskOther',
  'tryOutEvaluation',
] as const

/** The company of the job that runs now; where no company sees the switch the consulent minds what HR would do. */
const companyOf = ({ facts }: FactContext): string | null =>
  facts.term === null ? null : ((facts.term.company_id as string | null) ?? null)

const longest = 90
const shortened = (words: string) =>
  words.length <= longest ? words : `${words.slice(0, words.lastIndexOf(' ', longest))} …`

interface Due {
  owner: unknown
  words: string
  basis: string
  dueOn: string
}

/** Whose list a task stands on: who has no account is waited for by the consulent, who asks when it is too late. */
function lineFor(owner: unknown, companyId: string | null) {
  if (owner === 'hr' && companyId) return ['switchTaskCompany', 'Switch'] as const
  if (owner === 'hr' || owner === 'caseworker') return ['switchTask', 'Switch'] as const
  return ['switchTaskOther', `Switch, ${partyLabel(owner as SwitchActor)}`] as const
}

/** The line of a task on the list of today. */
export function lineOfTask(context: FactContext, { owner, words, basis, dueOn }: Due) {
  const companyId = owner === 'hr' ? companyOf(context) : null
  const [rule, who] = lineFor(owner, companyId)
  const row = {
    id: context.newId(),
    kind: 'task',
    rule,
    label: shortened(`${who}: ${words}`),
    basis,
    audience: companyId ? 'hr' : 'caseworker',
    started_on: context.validOn,
    due_on: dueOn,
    company_id: companyId,
  }
  return { id: row.id, effect: { kind: 'insert', table: 'deadline', row } satisfies Effect }
}

/** What preparing records by itself is done at once; what comes after the switch has no day yet. */
const dueOf = (context: FactContext, task: SwitchTask) =>
  task.doneByMove === 'prepareSwitch' || task.holdsUp === 'never' ? null : dayOf(context, task)

function taskEffects(
  context: EffectContext,
  jobSwitchId: string,
  task: SwitchTask,
  position: number,
): Effect[] {
  const { doneByMove, holdsUp, term: _term, ...kept } = task
  const day = dueOf(context, task)
  const line = day && lineOfTask(context, { ...task, ...day })
  const row = {
    ...kept,
    job_switch_id: jobSwitchId,
    position,
    holds_up: holdsUp,
    done_by_move: doneByMove,
    basis: day?.basis,
    due_on: day?.dueOn,
    deadline_id: line?.id,
    ...(doneByMove === 'prepareSwitch' && { state: 'done', done_on: context.validOn }),
  }
  return [insert(context, 'job_switch_step', row), ...(line ? [line.effect] : [])]
}

/** The tasks of a switch that begins, from the rules in force on that day; a switch without a target has none yet. */
export function openTasks(context: EffectContext, jobSwitchId: string, from: unknown, to: unknown): Effect[] {
  if (!isSwitchTrack(from) || !isSwitchTrack(to)) return []
  const { facts, actorId, today, validOn, move } = context
  const pair: SwitchPair = { from, to }
  const known = circumstancesFor(situationOf(facts, actorId, today), pair)
  const advice = move === 'endDetermination' ? ('gone' as const) : known.advice
  return tasksOf(facts.switchRules ?? [], pair, { ...known, advice }, validOn).flatMap((task, index) =>
    taskEffects(context, jobSwitchId, task, index + 1),
  )
}

/**
 * The same tasks of a switch that was made without a preparation (T50): what the form of it asks is done, the rest says why
 * it did not wait, and what comes afterwards is still to do.
 */
export function tasksAfterwards(
  context: EffectContext,
  jobSwitchId: string,
  from: unknown,
  to: unknown,
): Effect[] {
  const why = text(context.input, 'openTasksReason')
  return openTasks(context, jobSwitchId, from, to).flatMap((effect): Effect[] => {
    if (effect.kind !== 'insert' || effect.table !== 'job_switch_step') return []
    const { deadline_id: _line, due_on: _due, ...row } = effect.row
    return [{ ...effect, row: { ...row, ...afterwards(String(row.holds_up), context.validOn, why) } }]
  })
}

const afterwards = (holdsUp: string, day: string, why: string | null) => {
  if (holdsUp === 'always') return { state: 'done', done_on: day }
  return holdsUp === 'unlessReason' ? { state: 'notNeeded', done_on: null, note: why } : {}
}

/** The day on which a try-out is talked over. */
export function openTryOut(context: EffectContext): Effect[] {
  const dueOn = text(context.input, 'tryEvaluateOn')
  return dueOn ? openDeadline(context, 'tryOutEvaluation', context.validOn, { dueOn }) : []
}

const tasksOfSwitch = ({ facts }: FactContext) => (facts.jobSwitch?.tasks ?? []) as readonly Row[]
const isOpen = ({ state }: Row) => state === 'todo' || state === 'waits'

/** Tasks that a move does by itself are done with it. */
export const doneByMove = (context: EffectContext): Effect[] =>
  tasksOfSwitch(context)
    .filter((row) => row.done_by_move === context.move && isOpen(row))
    .flatMap((row) => [
      ...amend('job_switch_step', row, { state: 'done', done_on: context.validOn, note: null }),
      ...closeDeadlineOf(context, row),
    ])

/** The line on the list of today that belongs to a task. */
export const closeDeadlineOf = ({ facts, today }: FactContext, task: Row): Effect[] =>
  facts.deadlines
    .filter(({ id }) => id === task.deadline_id)
    .flatMap((row) => amend('deadline', row, { closed_on: today }))

/** Nothing of the preparation runs on; what was left open says why, where a reason was given. */
export function endPreparation(context: EffectContext): Effect[] {
  const why = text(context.input, 'openTasksReason')
  const left = why
    ? tasksOfSwitch(context).filter((row) => isOpen(row) && row.holds_up === 'unlessReason')
    : []
  return [
    ...left.flatMap((row) => amend('job_switch_step', row, { state: 'notNeeded', note: why })),
    ...closeDeadlines(context, preparationTerms),
  ]
}
