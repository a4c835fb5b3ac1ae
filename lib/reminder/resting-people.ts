import 'server-only'
import type { Context } from '@/lib/pipeline/context'
import { log } from '@/lib/pipeline/log'
import { askAboutReturn, restingUntilToday, returnFromRest } from './return-from-rest'

/** What goes wrong with one person stops nobody else: the owner is asked. */
async function oneByOne(context: Context, trajectoryId: string): Promise<boolean> {
  try {
    return await context.sql.savepoint((sql) => returnFromRest({ ...context, sql }, trajectoryId))
  } catch (error) {
    log.error(error, 'somebody could not be put back on the list')
    return askAboutReturn(context, trajectoryId)
  }
}

/** Puts everyone of the municipality back whose rest was to end by today; answers how many were put back or asked about. */
export async function putBackOnTheList(context: Context): Promise<number> {
  let changed = 0
  for (const trajectoryId of await restingUntilToday(context)) {
    if (await oneByOne(context, trajectoryId)) changed += 1
  }
  return changed
}
