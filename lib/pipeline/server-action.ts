import 'server-only'
import { revalidatePath } from 'next/cache'
import { currentInstant } from './clock'
import type { Command } from './command'
import type { Result } from './result'
import { currentSessionId } from './session'

/** A command as an endpoint for a form: session from the cookie, then the command, then the pages that show it. */
export function serverAction<T>(subject: Command<T>, changedPaths: (value: T) => string[] = () => []) {
  return async (raw: unknown): Promise<Result<T>> => {
    const sessionId = await currentSessionId()
    if (!sessionId) return { status: 'signedOut' }
    const result = await subject.perform(sessionId, raw, currentInstant())
    if (result.status === 'done') changedPaths(result.value).forEach((path) => revalidatePath(path))
    return result
  }
}
