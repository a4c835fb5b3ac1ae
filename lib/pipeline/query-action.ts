import 'server-only'
import type { z } from 'zod'
import { currentInstant } from './clock'
import { read, type Query } from './query'
import { currentSessionId } from './session'

/** A query as an endpoint for a form that looks something up; null when signed out, not allowed or not understood. */
export function queryAction<S extends z.ZodType, T>(spec: Query<z.output<S>, T>, input: S) {
  return async (raw: unknown): Promise<T | null> => {
    const sessionId = await currentSessionId()
    const parsed = input.safeParse(raw)
    if (!sessionId || !parsed.success) return null
    const answer = await read(spec, sessionId, parsed.data, currentInstant())
    return answer.status === 'found' ? answer.data : null
  }
}
