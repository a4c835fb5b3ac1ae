import 'server-only'
import { asActor } from '@/db/client'
import { mayEver, type Permission } from '@/lib/domain/policy'
import type { Actor } from './actor'
import { contextOf, type Context } from './context'

export interface Query<Input, T> {
  permission: Permission
  run: (context: Context, input: Input) => Promise<T | null>
}

/** One read per screen: a plain object with only what is shown, or null for "not found". */
export const query = <Input, T>(spec: Query<Input, T>) => spec

export type Answer<T> =
  { status: 'found'; actor: Actor; data: T } | { status: 'notFound'; actor: Actor } | { status: 'signedOut' }

/** Runs a query as the account of a session; a role without the permission finds nothing. */
export async function read<Input, T>(
  spec: Query<Input, T>,
  sessionId: string,
  input: Input,
  now: Date,
): Promise<Answer<T>> {
  const answer = await asActor<Actor, Answer<T>>(sessionId, async (door, actor) => {
    if (!mayEver(actor.role, spec.permission)) return { status: 'notFound', actor }
    const data = await spec.run(contextOf(door, actor, now), input)
    return data === null ? { status: 'notFound', actor } : { status: 'found', actor, data }
  })
  return answer ?? { status: 'signedOut' }
}
