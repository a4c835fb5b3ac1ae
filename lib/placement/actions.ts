'use server'

import { serverAction } from '@/lib/pipeline/server-action'
import { changedPaths } from '@/lib/trajectory/changed-paths'
import * as commands from './commands'
import * as contracts from './contract-commands'

export const recordAbsence = serverAction(commands.recordAbsence, changedPaths)
export const changeAbsence = serverAction(commands.changeAbsence, changedPaths)
export const recordSupport = serverAction(commands.recordSupport, changedPaths)
export const recordCoach = serverAction(commands.recordCoach, changedPaths)
export const recordCheckIn = serverAction(commands.recordCheckIn, changedPaths)
export const decideContractEnd = serverAction(contracts.decideContractEnd, changedPaths)
export const addEarlierContract = serverAction(contracts.addEarlierContract, changedPaths)
export const startPreparation = serverAction(contracts.startPreparation, changedPaths)
export const endPreparation = serverAction(contracts.endPreparation, changedPaths)
