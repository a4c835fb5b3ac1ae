import 'server-only'
import { z } from 'zod'
import { asActor } from '@/db/client'
import { fieldOfReason } from '@/lib/domain/reason-fields'
import { mayEver, type Permission } from '@/lib/domain/policy'
import type { Actor } from './actor'
import { dayAt } from './clock'
import { contextOf, type Context } from './context'
import { databaseRefusal } from './database-refusal'
import { Refusal, refuse, type Result } from './result'

declare const written: unique symbol
/** Proof that a line was written in a log; only `applyMoves` and `recordAudit` give one. */
export type EventId = string & { [written]: true }

/** What a command hands back: its small value, and the line it left in a log. */
export interface Logged<T> {
  value: T
  event: EventId
}

interface CommandSpec<S extends z.ZodType, Subject, T> {
  /** May depend on the input: a move has its own permission. */
  permission: Permission | ((input: z.output<S>) => Permission)
  input: S
  /** Loads and locks what is changed, inside the reader's own rows; null is "not found". */
  subject: (context: Context, input: z.output<S>) => Promise<Subject | null>
  run: (context: Context & { subject: Subject; input: z.output<S> }) => Promise<Logged<T>>
}

export interface Command<T> {
  /** What a role needs before anything is read; null when it depends on what is asked (a move). */
  permission: Permission | null
  perform: (sessionId: string, raw: unknown, now: Date) => Promise<Result<T>>
}

/** A command without a record of its own to lock. */
export const nothing = async () => ({})

const submissionOf = (raw: unknown) => {
  const parsed = z.object({ submissionId: z.uuid() }).safeParse(raw)
  return parsed.success ? parsed.data.submissionId : null
}

/**
 * One write: session → role may → parse → transaction { enter, subject, run with its event } → result.
 * The same press again (same submission id) gets the first result and changes nothing.
 */
export function command<S extends z.ZodType, Subject, T>(spec: CommandSpec<S, Subject, T>): Command<T> {
  const inside = async (context: Context, raw: unknown): Promise<Result<T>> => {
    if (typeof spec.permission === 'string' && !mayEver(context.actor.role, spec.permission))
      refuse('not_found')
    const parsed = spec.input.safeParse(raw)
    if (!parsed.success) return { status: 'invalid', fields: fieldErrors(parsed.error) }
    const input = parsed.data
    if (typeof spec.permission === 'function' && !mayEver(context.actor.role, spec.permission(input)))
      refuse('not_found')
    const subject = await spec.subject(context, input)
    if (subject === null) refuse('not_found')
    const { value } = await spec.run({ ...context, subject, input })
    return { status: 'done', value }
  }
  return {
    permission: typeof spec.permission === 'string' ? spec.permission : null,
    perform: async (sessionId, raw, now) => {
      const submissionId = submissionOf(raw)
      try {
        const result = await asActor<Actor, Result<T>>(
          sessionId,
          (door, actor) => inside(contextOf(door, actor, now, submissionId), raw),
          now,
        )
        return result ?? { status: 'signedOut' }
      } catch (error) {
        const refusal = asRefusal(error)
        if (!refusal) throw error
        const field = fieldOfReason(refusal.reason, Object(raw) as Record<string, unknown>, dayAt(now))
        return (
          (await firstResult<T>(sessionId, submissionId)) ??
          (field === null ? refusal : { ...refusal, field })
        )
      }
    },
  }
}

const fieldErrors = (error: z.ZodError): Record<string, string[]> => {
  const fields: Record<string, string[]> = {}
  for (const { path, message } of error.issues) (fields[String(path[0] ?? '')] ??= []).push(message)
  return fields
}

function asRefusal(error: unknown): Extract<Result<never>, { status: 'refused' }> | null {
  if (error instanceof Refusal) {
    const { reason, collision, about } = error
    return { status: 'refused', reason, ...(about && { about }), collision }
  }
  const refusal = databaseRefusal(error)
  return refusal && { status: 'refused', ...refusal }
}

async function firstResult<T>(sessionId: string, submissionId: string | null): Promise<Result<T> | null> {
  if (!submissionId) return null
  return asActor<Actor, Result<T> | null>(sessionId, async ({ sql }) => {
    const [row] = await sql<
      { first: { value: T } | null }[]
    >`select app.first_result(${submissionId}) as first`
    return row?.first ? { status: 'done', value: row.first.value, repeated: true } : null
  })
}

/** Runs a command as the account of a session at an instant; knows no Next, so tests, seed and jobs use it too. */
export const perform = <T>(subject: Command<T>, sessionId: string, raw: unknown, now: Date) =>
  subject.perform(sessionId, raw, now)
