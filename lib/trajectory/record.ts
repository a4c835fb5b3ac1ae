import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Effect, FactContext } from '@/lib/domain/effects/effect'
import { rulesOf, type TrajectoryFacts } from '@/lib/domain/facts'
import type { RecordKind } from '@/lib/domain/record-policy'
import { withLapsed } from '@/lib/domain/term-ends'
import type { MoveInput } from '@/lib/domain/situation'
import type { Logged } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { lockTrajectory, writePlans, type Moved, type WrittenPlan } from './apply-move'

/** What the pure rules need to write facts outside a move; refuses a day that is still to come. */
export function factContext(
  { actor, today }: Context,
  facts: TrajectoryFacts,
  input: MoveInput,
  validOn: unknown = today,
): FactContext {
  const day = typeof validOn === 'string' ? validOn : today
  if (day > today) refuse('day_in_future')
  return {
    facts,
    input,
    validOn: day,
    today,
    rules: rulesOf(facts),
    actorId: actor.accountId,
    newId: randomUUID,
  }
}

export interface RecordLine {
  kind: RecordKind
  effects: Effect[]
  validOn?: string
  reason?: unknown
  /** Before and after, or what it is about; never a BSN, a name or a free text that is kept elsewhere. */
  details?: Record<string, unknown>
  /** Set when this company may read the line. */
  companyId?: string | null
  /** Further lines of the same act, for the same readers unless one says otherwise: what a letter did to a term. */
  also?: readonly { kind: RecordKind; details: Record<string, unknown>; companyId?: null }[]
  /** The day on which the step began, when a correction moves it. */
  stateSince?: string
  /** What a second press of the same form answers besides the trajectory: ids. */
  result?: Record<string, string>
  /** The version that was on screen. Absent: a line that disturbs nobody's form (a note, a task). */
  seen?: number
}

/** A record may say several things at once: a talk that is written down may also confirm a place on the list. */
const endingOf = ({ kind, also = [] }: RecordLine) => ({
  acts: [kind, ...also.map((further) => further.kind)],
  closes: false,
})

/** Facts with their line in the log as a plan that leaves the state as it is, for who writes several at once. */
export function recordPlan(context: Context, facts: TrajectoryFacts, line: RecordLine): WrittenPlan {
  const value = { trajectoryId: facts.id, number: facts.number, ...line.result }
  return {
    trajectoryId: facts.id,
    seen: facts.version,
    keepsVersion: line.seen === undefined,
    move: null,
    to: facts.state,
    stateSince: line.stateSince ?? facts.stateSince,
    formerState: facts.formerState,
    closedOn: null,
    closedReason: null,
    effects: withLapsed(facts.deadlines, line.effects, endingOf(line)),
    events: [
      {
        ...told(context, line),
        kind: line.kind,
        reason: typeof line.reason === 'string' ? line.reason : null,
        details: { ...line.details, result: value },
        submissionId: context.submissionId,
      },
      ...(line.also ?? []).map((further) => ({ ...told(context, line), ...further })),
    ],
  }
}

/** Writes facts with their line in the log, in one statement, and leaves the state as it is. */
export async function record(
  context: Context,
  facts: TrajectoryFacts,
  line: RecordLine,
): Promise<Logged<Moved>> {
  if (line.seen !== undefined && line.seen !== facts.version) refuse('changed_meanwhile')
  return writePlans(context, [recordPlan(context, facts, line)])
}

const told = ({ actor, today }: Context, { validOn, companyId }: RecordLine) => ({
  validOn: validOn ?? today,
  companyId: companyId ?? null,
  actorName: actor.name,
})

/** Locks a trajectory that is not closed. */
export async function lockOpen(context: Context, input: { trajectoryId: string }) {
  const facts = await lockTrajectory(context, input)
  if (facts?.state === 'closed') refuse('trajectory_is_closed')
  return facts
}
