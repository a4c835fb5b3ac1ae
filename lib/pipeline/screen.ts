import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { paths } from '@/lib/paths'
import type { Actor } from './actor'
import { currentInstant } from './clock'
import { read, type Query } from './query'
import { currentSessionId } from './session'

/** A page's one question. Without a session: to the sign-in page. Not theirs, or not there: not found. */
export async function screen<Input, T>(spec: Query<Input, T>, input: Input): Promise<{ actor: Actor; data: T }> {
  const sessionId = await currentSessionId()
  if (!sessionId) redirect(paths.signIn)
  const answer = await read(spec, sessionId, input, currentInstant())
  if (answer.status === 'signedOut') redirect(paths.signIn)
  if (answer.status === 'notFound') notFound()
  return { actor: answer.actor, data: answer.data }
}
