'use server'

import { paths } from '@/lib/paths'
import { serverAction } from '@/lib/pipeline/server-action'
import * as commands from './commands'

export const makeSet = serverAction(commands.makeSet, () => [paths.informationSet])
