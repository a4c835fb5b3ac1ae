'use server'

import { paths } from '@/lib/paths'
import { serverAction } from '@/lib/pipeline/server-action'
import { changedPaths } from '@/lib/trajectory/changed-paths'
import * as commands from './commands'
import * as manage from './manage-command'

export const startRoute = serverAction(commands.startRoute, changedPaths)
export const reviewRoute = serverAction(commands.reviewRoute, changedPaths)
export const endRoute = serverAction(commands.endRoute, changedPaths)
export const describeRoute = serverAction(manage.describeRoute, ({ key }) => [
  paths.localRoutes,
  paths.localRoute(key),
])
