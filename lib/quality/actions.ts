'use server'

import { paths } from '@/lib/paths'
import { serverAction } from '@/lib/pipeline/server-action'
import * as commands from './apart-commands'
import * as towns from './town-commands'

export const tellApart = serverAction(commands.tellApart, () => [paths.quality])
export const takeBackApart = serverAction(commands.takeBackApart, () => [paths.quality])
export const acceptTown = serverAction(towns.acceptTown, () => [paths.quality])
export const takeBackTown = serverAction(towns.takeBackTown, () => [paths.quality])
