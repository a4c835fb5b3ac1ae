import 'server-only'
import type { Context } from '@/lib/pipeline/context'
import { log } from '@/lib/pipeline/log'
import { eachApart, rethrow } from './each-apart'
import { askAboutReturn, restingUntilToday, returnFromRest } from './return-from-rest'

/** Who cannot be put back is asked about; only where that fails too, nothing is done. */
async function backOrAsked(context: Context, trajectoryId: string): Promise<number> {
  try {
    return Number(await context.sql.savepoint((sql) => returnFromRest({ ...context, sql }, trajectoryId)))
  } catch (error) {
    log.error(error, 'somebody could not be put back on the list')
    return Number(await askAboutReturn(context, trajectoryId))
  }
}

/** Puts everyone of the municipality back whose rest was to end by today; answers how many were put back or asked about. */
export const putBackOnTheList = async (context: Context, failed = rethrow): Promise<number> =>
  eachApart(context, await restingUntilToday(context), backOrAsked, failed)
