'use server'

import { serverAction } from '@/lib/pipeline/server-action'
import { changedPaths } from '@/lib/trajectory/changed-paths'
import * as commands from './commands'

export const recordAbsence = serverAction(commands.recordAbsence, changedPaths)
export const changeAbsence = serverAction(commands.changeAbsence, changedPaths)
export const recordSupport = serverAction(commands.recordSupport, changedPaths)
export const recordCoach = serverAction(commands.recordCoach, changedPaths)
export const recordCheckIn = serverAction(commands.recordCheckIn, changedPaths)
export const decideContractEnd = serverAction(commands.decideContractEnd, changedPaths)
export const addEarlierContract = serverAction(commands.addEarlierContract, changedPaths)
export const startPreparation = serverAction(commands.startPreparation, changedPaths)
export const endPreparation = serverAction(commands.endPreparation, changedPaths)
