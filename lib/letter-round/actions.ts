'use server'

import { paths } from '@/lib/paths'
import { serverAction } from '@/lib/pipeline/server-action'
import { changedPaths } from '@/lib/trajectory/changed-paths'
import * as addresses from './address-commands'
import * as commands from './commands'

const roundPaths = ({ roundId }: { roundId: string }) => [paths.letterRound(roundId), paths.letterRounds]
const whenFinished = (progress: { roundId: string; finished: boolean }) =>
  progress.finished ? roundPaths(progress) : []

export const startRound = serverAction(commands.startRound, roundPaths)
export const tickLine = serverAction(commands.tickLine, roundPaths)
export const tickAll = serverAction(commands.tickAll, roundPaths)
export const lookAgainAtRound = serverAction(commands.lookAgainAtRound, roundPaths)
export const confirmAddresses = serverAction(addresses.confirmAddresses, roundPaths)
export const startMaking = serverAction(commands.startMaking, roundPaths)
export const makeNextLetters = serverAction(commands.makeNextLetters, whenFinished)
export const startSending = serverAction(commands.startSending, roundPaths)
export const sendNextLetters = serverAction(commands.sendNextLetters, whenFinished)
export const startUndoing = serverAction(commands.startUndoing, roundPaths)
export const undoNextLetters = serverAction(commands.undoNextLetters, whenFinished)
export const recordReturned = serverAction(addresses.recordReturned, changedPaths)
export const checkAddress = serverAction(addresses.checkAddress, changedPaths)
