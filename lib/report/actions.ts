'use server'

import { paths } from '@/lib/paths'
import { serverAction } from '@/lib/pipeline/server-action'
import * as commands from './commands'
import * as exceedances from './exceedance-commands'

export const shiftQueue = serverAction(commands.shiftQueue, () => [
  paths.report,
  paths.waitingList,
  paths.today,
])
export const exceedTarget = serverAction(exceedances.exceedTarget, () => [paths.report, paths.waitingList])
export const endExceedance = serverAction(exceedances.endExceedance, () => [paths.report, paths.waitingList])
