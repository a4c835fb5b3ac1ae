'use server'

import { paths } from '@/lib/paths'
import { serverAction } from '@/lib/pipeline/server-action'
import * as commands from './commands'

export const shiftQueue = serverAction(commands.shiftQueue, () => [
  paths.report,
  paths.waitingList,
  paths.today,
])
export const exceedTarget = serverAction(commands.exceedTarget, () => [paths.report, paths.waitingList])
