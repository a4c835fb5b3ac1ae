'use server'

import { paths } from '@/lib/paths'
import { serverAction } from '@/lib/pipeline/server-action'
import * as commands from './commands'

export const recordUwvFigure = serverAction(commands.recordUwvFigure, () => [
  paths.uwvReport,
  paths.uwvPeople,
])
