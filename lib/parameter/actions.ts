'use server'

import { paths } from '@/lib/paths'
import { serverAction } from '@/lib/pipeline/server-action'
import * as commands from './commands'
import * as handing from './handover-rule-command'
import * as switching from './switch-rule-command'
import * as tables from './table-commands'

export const addParameter = serverAction(commands.addParameter, ({ key }) => [paths.parameter(key)])
export const endParameter = serverAction(commands.endParameter, ({ key }) => [paths.parameter(key)])
export const addDeadlineRule = serverAction(commands.addDeadlineRule, ({ key }) => [paths.deadlineRule(key)])
export const setTarget = serverAction(commands.setTarget, () => [paths.parameters])
export const setMinimumWage = serverAction(tables.setMinimumWage, () => [paths.parameters])
export const addLocalAmount = serverAction(tables.addLocalAmount, () => [paths.parameters])
export const addSwitchRule = serverAction(switching.addSwitchRule, ({ key }) => [paths.switchRule(key)])
export const addHandoverRule = serverAction(handing.addHandoverRule, ({ key }) => [paths.handoverRule(key)])
