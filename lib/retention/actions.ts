'use server'

import { paths } from '@/lib/paths'
import { serverAction } from '@/lib/pipeline/server-action'
import * as commands from './commands'

export const destroyDocuments = serverAction(commands.destroyDocuments, () => [paths.retention])
