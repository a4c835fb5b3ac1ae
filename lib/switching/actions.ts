'use server'

import { serverAction } from '@/lib/pipeline/server-action'
import { changedPaths } from '@/lib/trajectory/changed-paths'
import * as commands from './commands'
import * as parties from './party-commands'

export const setSwitchTask = serverAction(commands.setSwitchTask, changedPaths)
export const keepSwitchParty = serverAction(parties.keepSwitchParty, changedPaths)
export const recordEvaluation = serverAction(parties.recordEvaluation, changedPaths)
