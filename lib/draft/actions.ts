'use server'

import { serverAction } from '@/lib/pipeline/server-action'
import * as commands from './commands'

export const keepDraft = serverAction(commands.keepDraft)
