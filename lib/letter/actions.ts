'use server'

import { paths } from '@/lib/paths'
import { serverAction } from '@/lib/pipeline/server-action'
import * as commands from './commands'
import * as leave from './leave-commands'
import { changedLetterPaths } from './changed-letter-paths'
import * as templates from './template-commands'

export const writeLetter = serverAction(commands.writeLetter, changedLetterPaths)
export const changeLetter = serverAction(commands.changeLetter, changedLetterPaths)
export const refillLetter = serverAction(commands.refillLetter, changedLetterPaths)
export const askLetterCheck = serverAction(commands.askLetterCheck, changedLetterPaths)
export const finishLetter = serverAction(commands.finishLetter, changedLetterPaths)
export const checkLetter = serverAction(leave.checkLetter, changedLetterPaths)
export const sendLetter = serverAction(leave.sendLetter, changedLetterPaths)
export const withdrawLetter = serverAction(leave.withdrawLetter, changedLetterPaths)
export const answerLetter = serverAction(leave.answerLetter, changedLetterPaths)
export const addLetterTemplate = serverAction(templates.addLetterTemplate, () => [paths.letterTemplates])
export const setLetterSetting = serverAction(templates.setLetterSetting, () => [paths.letterTemplates])
