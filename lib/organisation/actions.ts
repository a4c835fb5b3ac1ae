'use server'

import { paths } from '@/lib/paths'
import { serverAction } from '@/lib/pipeline/server-action'
import * as basis from './basis-commands'
import * as commands from './commands'

export const addOrganisation = serverAction(commands.addOrganisation, () => [paths.organisations])
export const changeOrganisation = serverAction(commands.changeOrganisation, (value) => [
  paths.organisation(value.organisationId),
])
export const setOrganisationActive = serverAction(commands.setOrganisationActive, (value) => [
  paths.organisation(value.organisationId),
])
export const setCountingBasis = serverAction(basis.setCountingBasis, (value) => [
  paths.organisation(value.organisationId),
])
export const correctCountingBasis = serverAction(basis.correctCountingBasis, (value) => [
  paths.organisation(value.organisationId),
])
export const addServiceArea = serverAction(commands.addServiceArea, () => [paths.organisations])
export const endServiceArea = serverAction(commands.endServiceArea, () => [paths.organisations])
