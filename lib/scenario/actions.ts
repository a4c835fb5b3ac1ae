'use server'

import { paths } from '@/lib/paths'
import { serverAction } from '@/lib/pipeline/server-action'
import * as commands from './commands'

const shownOn = () => [paths.forecast, paths.compareScenarios]

export const saveScenario = serverAction(commands.saveScenario, shownOn)
export const renameScenario = serverAction(commands.renameScenario, shownOn)
export const removeScenario = serverAction(commands.removeScenario, shownOn)
