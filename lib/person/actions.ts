'use server'

import { queryAction } from '@/lib/pipeline/query-action'
import { serverAction } from '@/lib/pipeline/server-action'
import { changedPaths } from '@/lib/trajectory/changed-paths'
import * as commands from './commands'
import * as doubles from './possible-doubles'
import * as schemas from './schemas'
import * as settling from './settle-address'
import * as bsn from './show-bsn'
import * as profile from './work-profile'

export const changePerson = serverAction(commands.changePerson, changedPaths)
export const settleAddress = serverAction(settling.settleAddress, changedPaths)
export const recordBsn = serverAction(commands.recordBsn, changedPaths)
export const changeBenefit = serverAction(commands.changeBenefit, changedPaths)
export const addRepresentative = serverAction(commands.addRepresentative, changedPaths)
export const endRepresentative = serverAction(commands.endRepresentative, changedPaths)
export const changeWorkProfile = serverAction(profile.changeWorkProfile, changedPaths)
export const showBsn = serverAction(bsn.showBsn)
export const lookUpDoubles = queryAction(doubles.possibleDoubles, schemas.doublesSchema)
