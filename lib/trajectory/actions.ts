'use server'

import { serverAction } from '@/lib/pipeline/server-action'
import * as acts from './act-commands'
import { changedHandover, changedPaths } from './changed-paths'
import * as commands from './commands'
import * as corrections from './correct-fact'
import * as handovers from './handover-commands'
import * as sending from './handover-sending'
import * as notes from './note-command'
import * as proposals from './proposal-commands'
import * as referrals from './referral-commands'
import * as registration from './register-command'

export const makeMove = serverAction(commands.makeMove, changedPaths)
export const correctFact = serverAction(corrections.correctFact, changedPaths)
export const proposeMove = serverAction(proposals.proposeMove, changedPaths)
export const answerProposal = serverAction(proposals.answerProposal, changedPaths)
export const refer = serverAction(referrals.refer, changedPaths)
export const endReferral = serverAction(referrals.endReferral, changedPaths)
export const assignOwner = serverAction(acts.assignOwner, changedPaths)
export const agreeRest = serverAction(acts.agreeRest, changedPaths)
export const confirmOnList = serverAction(acts.confirmOnList, changedPaths)
export const recordUrgency = serverAction(acts.recordUrgency, changedPaths)
export const recordBridging = serverAction(acts.recordBridging, changedPaths)
export const writeNote = serverAction(notes.writeNote, changedPaths)
export const correctNote = serverAction(notes.correctNote, changedPaths)
export const registerTrajectory = serverAction(registration.registerTrajectory, changedPaths)
export const acceptHandover = serverAction(handovers.acceptHandover, changedPaths)
export const refuseHandover = serverAction(handovers.refuseHandover, changedHandover)
export const askHandover = serverAction(handovers.askHandover, changedHandover)
export const sendHandover = serverAction(sending.sendHandover, changedPaths)
export const withdrawHandover = serverAction(sending.withdrawHandover, changedPaths)
export const replyHandover = serverAction(sending.replyHandover, changedPaths)
