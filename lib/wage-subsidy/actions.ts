'use server'

import { serverAction } from '@/lib/pipeline/server-action'
import { changedPaths } from '@/lib/trajectory/changed-paths'
import * as commands from './commands'

export const recordWageSubsidy = serverAction(commands.recordWageSubsidy, changedPaths)
