import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from './actor'
import { currentInstant } from './clock'
import { read, type Query } from './query'
import { currentSessionId } from './session'
import { toSignIn } from './to-sign-in'

/** A page's one question. Without a session: to the sign-in page. Not theirs, or not there: not found. */
export async function screen<Input, T>(
  spec: Query<Input, T>,
  input: Input,
): Promise<{ actor: Actor; data: T }> {
  const sessionId = await currentSessionId()
  if (!sessionId) return toSignIn()
  const answer = await read(spec, sessionId, input, currentInstant())
  if (answer.status === 'signedOut') return toSignIn()
  if (answer.status === 'notFound') notFound()
  return { actor: answer.actor, data: answer.data }
}
