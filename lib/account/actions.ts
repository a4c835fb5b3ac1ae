'use server'

import { paths } from '@/lib/paths'
import { queryAction } from '@/lib/pipeline/query-action'
import { serverAction } from '@/lib/pipeline/server-action'
import * as commands from './commands'
import * as own from './own-commands'
import * as schemas from './schemas'
import * as session from './session-screen'

export const addAccount = serverAction(commands.addAccount, () => [paths.accounts])
export const changeAccount = serverAction(commands.changeAccount, ({ accountId }) => [
  paths.account(accountId),
])
export const setAccountActive = serverAction(commands.setAccountActive, ({ accountId }) => [
  paths.account(accountId),
])
export const endAccountSessions = serverAction(commands.endAccountSessions, ({ accountId }) => [
  paths.account(accountId),
])
export const inviteAgain = serverAction(commands.inviteAgain, ({ accountId }) => [paths.account(accountId)])
export const addAccountMunicipality = serverAction(commands.addAccountMunicipality, ({ accountId }) => [
  paths.account(accountId),
])
export const endAccountMunicipality = serverAction(commands.endAccountMunicipality, ({ accountId }) => [
  paths.account(accountId),
])
export const endOwnSession = serverAction(own.endOwnSession, () => [paths.mine])
export const endOtherSessions = serverAction(own.endOtherSessions, () => [paths.mine])
export const keepSession = queryAction(session.ownSession, schemas.noInputSchema)
export const setDailyMail = serverAction(own.setDailyMail, () => [paths.mine])
export const setSingleKeys = serverAction(own.setSingleKeys, () => [paths.mine])
