'use server'

import { paths } from '@/lib/paths'
import { serverAction } from '@/lib/pipeline/server-action'
import * as commands from './commands'

const changed = ({ id }: { id: string }) => [paths.employers, paths.employer(id)]

export const createEmployer = serverAction(commands.createEmployer, changed)
export const changeEmployer = serverAction(commands.changeEmployer, changed)
export const arrangeStep = serverAction(commands.arrangeStep, changed)
export const takeBackStep = serverAction(commands.takeBackStep, changed)
export const addEmployerContact = serverAction(commands.addEmployerContact, changed)
