'use server'

import { paths } from '@/lib/paths'
import { serverAction } from '@/lib/pipeline/server-action'
import * as commands from './commands'

export const shareDocument = serverAction(commands.shareDocument, ({ number }) => [paths.documents(number)])
export const stopSharing = serverAction(commands.stopSharing, ({ number }) => [paths.documents(number)])
export const withdrawDocument = serverAction(commands.withdrawDocument, ({ number }) => [
  paths.documents(number),
])
