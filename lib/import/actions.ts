'use server'

import { paths } from '@/lib/paths'
import { serverAction } from '@/lib/pipeline/server-action'
import * as commands from './commands'

export const setMapping = serverAction(commands.setMapping, ({ batchId }) => [paths.importBatch(batchId)])
export const decideRow = serverAction(commands.decideRow, ({ batchId }) => [paths.importBatch(batchId)])
export const startImport = serverAction(commands.startImport, ({ batchId }) => [paths.importBatch(batchId)])
export const importNext = serverAction(commands.importNext, ({ batchId, finished }) =>
  finished ? [paths.importBatch(batchId)] : [],
)
export const undoImport = serverAction(commands.undoImport, ({ batchId }) => [
  paths.importBatch(batchId),
  paths.imports,
])
export const discardList = serverAction(commands.discardList, ({ batchId }) => [
  paths.importBatch(batchId),
  paths.imports,
])
