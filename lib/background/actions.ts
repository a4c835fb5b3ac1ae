'use server'

import { paths } from '@/lib/paths'
import { serverAction } from '@/lib/pipeline/server-action'
import * as commands from './commands'

export const retryMessage = serverAction(commands.retryMessage, () => [paths.messages, paths.backgroundWork])
export const retryJob = serverAction(commands.retryJob, () => [paths.backgroundWork])
