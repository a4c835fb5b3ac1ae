'use server'

import { paths } from '@/lib/paths'
import { serverAction } from '@/lib/pipeline/server-action'
import * as commands from './commands'
import * as lists from './take-from-list'

const list = () => [paths.unclaimedAdvice]

export const recordUnclaimed = serverAction(commands.recordUnclaimed, list)
export const takeUnclaimed = serverAction(commands.takeUnclaimed, list)
export const linkUnclaimed = serverAction(commands.linkUnclaimed, ({ number }) => [
  paths.unclaimedAdvice,
  paths.trajectory(number),
  paths.trajectories,
])
export const returnUnclaimed = serverAction(commands.returnUnclaimed, list)
export const listUnclaimed = serverAction(lists.listUnclaimed, ({ batchId }) => [
  paths.unclaimedAdvice,
  paths.importBatch(batchId),
  paths.imports,
])
