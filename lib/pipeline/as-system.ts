import 'server-only'
import { asWorker, type Door } from '@/db/client'
import type { Actor } from './actor'
import { contextOf, type Context } from './context'

/**
 * Makes Schakel itself the one at work in this transaction, for one organisation: a municipality's rows or a company's.
 * Only on a connection of the worker; null when the organisation is off.
 */
export async function enterAsSystem(door: Door, organisationId: string, now: Date): Promise<Context | null> {
  const [row] = await door.sql<
    { actor: Actor | null }[]
  >`select app.enter_as_system(${organisationId}) as actor, set_config('app.at', ${now.toISOString()}, true)`
  return row?.actor ? contextOf(door, row.actor, now) : null
}

/** One transaction of the worker as Schakel itself, for one organisation; null when that is off, and nothing has run. */
export const asSystem = <T>(
  organisationId: string,
  now: Date,
  work: (context: Context) => Promise<T>,
): Promise<T | null> =>
  asWorker(async (door) => {
    const context = await enterAsSystem(door, organisationId, now)
    return context && work(context)
  })
