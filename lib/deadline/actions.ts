'use server'

import { serverAction } from '@/lib/pipeline/server-action'
import { changedPaths } from '@/lib/trajectory/changed-paths'
import * as commands from './commands'

export const addTask = serverAction(commands.addTask, changedPaths)
export const closeDeadline = serverAction(commands.closeDeadline, changedPaths)
export const extendDeadline = serverAction(commands.extendDeadline, changedPaths)
export const suspendDeadline = serverAction(commands.suspendDeadline, changedPaths)
export const resumeDeadline = serverAction(commands.resumeDeadline, changedPaths)
