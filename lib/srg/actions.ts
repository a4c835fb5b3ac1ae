'use server'

import { paths } from '@/lib/paths'
import { serverAction } from '@/lib/pipeline/server-action'
import * as commands from './commands'
import * as guideline from './guideline-commands'

export const deliverSrg = serverAction(commands.deliverSrg, () => [paths.srg])
export const addSrgGuideline = serverAction(guideline.addSrgGuideline, () => [paths.srgGuidelines, paths.srg])
export const withdrawSrgGuideline = serverAction(guideline.withdrawSrgGuideline, () => [
  paths.srgGuidelines,
  paths.srg,
])
