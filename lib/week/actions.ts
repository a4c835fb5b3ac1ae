'use server'

import { serverAction } from '@/lib/pipeline/server-action'
import { changedPaths } from '@/lib/trajectory/changed-paths'
import * as commands from './commands'

export const addParticipation = serverAction(commands.addParticipation, changedPaths)
export const changeParticipation = serverAction(commands.changeParticipation, changedPaths)
export const endParticipation = serverAction(commands.endParticipation, changedPaths)
export const changeWorkTimes = serverAction(commands.changeWorkTimes, changedPaths)
