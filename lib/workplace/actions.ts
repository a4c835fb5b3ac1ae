'use server'

import { paths } from '@/lib/paths'
import { serverAction } from '@/lib/pipeline/server-action'
import * as commands from './commands'

const changed = ({ id }: { id: string }) => [paths.workplaces, paths.workplace(id)]

export const createWorkplace = serverAction(commands.createWorkplace, changed)
export const changeWorkplace = serverAction(commands.changeWorkplace, changed)
export const endWorkplace = serverAction(commands.endWorkplace, changed)
export const addExtraSeat = serverAction(commands.addExtraSeat, changed)
