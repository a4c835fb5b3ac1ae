'use server'

import { paths } from '@/lib/paths'
import { serverAction } from '@/lib/pipeline/server-action'
import * as commands from './commands'

const changed = () => [paths.waitingOrder, paths.waitingList]

export const setOrderRule = serverAction(commands.setOrderRule, changed)
export const withdrawOrderRule = serverAction(commands.withdrawOrderRule, changed)
