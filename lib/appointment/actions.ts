'use server'

import { serverAction } from '@/lib/pipeline/server-action'
import { changedPaths } from '@/lib/trajectory/changed-paths'
import * as commands from './commands'

export const makeAppointment = serverAction(commands.makeAppointment, changedPaths)
export const changeAppointment = serverAction(commands.changeAppointment, changedPaths)
export const cancelAppointment = serverAction(commands.cancelAppointment, changedPaths)
