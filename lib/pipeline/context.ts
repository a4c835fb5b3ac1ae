import type { Door } from '@/db/client'
import type { Actor } from './actor'
import { dayAt } from './clock'

/** What every command and query gets: the entered transaction, who, and when. */
export interface Context extends Door {
  actor: Actor
  now: Date
  /** The day ('yyyy-mm-dd') in Europe/Amsterdam. */
  today: string
  /** Of the form that was pressed: the same again is answered with the first result. */
  submissionId: string | null
}

/** All a command or query runs with: its door to the database, who acts, now, and today in Amsterdam. */
export const contextOf = (
  door: Door,
  actor: Actor,
  now: Date,
  submissionId: string | null = null,
): Context => ({
  ...door,
  actor,
  now,
  today: dayAt(now),
  submissionId,
})
