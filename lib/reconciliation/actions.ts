'use server'

import { paths } from '@/lib/paths'
import { serverAction } from '@/lib/pipeline/server-action'
import * as answer from './answer-commands'
import * as commands from './commands'
import * as file from './file-commands'

export const recordUwvFigure = serverAction(commands.recordUwvFigure, () => [
  paths.uwvReport,
  paths.uwvPeople,
])
export const recordUwvFile = serverAction(file.recordUwvFile, () => [paths.uwvReport, paths.uwvPeople])
export const recordUwvAnswer = serverAction(answer.recordUwvAnswer, () => [paths.uwvReport, paths.uwvPeople])
export const takeBackUwvAnswer = serverAction(answer.takeBackUwvAnswer, () => [
  paths.uwvReport,
  paths.uwvPeople,
])
