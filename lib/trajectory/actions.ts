'use server'

import { serverAction } from '@/lib/pipeline/server-action'
import { changedPaths } from './changed-paths'
import * as commands from './commands'

export const makeMove = serverAction(commands.makeMove, changedPaths)
