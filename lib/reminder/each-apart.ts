import 'server-only'
import type { Context } from '@/lib/pipeline/context'
import { log } from '@/lib/pipeline/log'

/** Is told of what did not succeed, once for each. Who does not listen has it thrown. */
export type OnFailure = (error: unknown) => void
/** Throws what went wrong, for who wants to stop at the first. */
export const rethrow: OnFailure = (error) => {
  throw error
}

/**
 * Does the work of many one by one within the transaction of a night: of what fails nothing has happened, and the others
 * go on. Answers the sum of what each answers. A failure goes to `failed`, which may throw to end it all.
 */
export async function eachApart<T>(
  context: Context,
  all: Iterable<T>,
  work: (context: Context, one: T) => Promise<number>,
  failed: OnFailure,
): Promise<number> {
  let done = 0
  for (const one of all) {
    try {
      done += await context.sql.savepoint((sql) => work({ ...context, sql }, one))
    } catch (error) {
      log.error({ err: error }, 'one of many was not done in the night')
      failed(error)
    }
  }
  return done
}
