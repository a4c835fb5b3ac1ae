import { randomUUID } from 'node:crypto'
import type { Sql, TransactionSql } from 'postgres'
import type { IsoDate } from '@/lib/domain/calendar'
import type { RulesInForce } from '@/lib/trajectory/create-trajectory'
import type { PracticeAccountKey } from '@/lib/account/practice-accounts'
import { asDefiner } from '../as-definer'
import type { PracticeIds } from './organisations'
import type { Municipality } from './people'
import { practiceWorkplaces, type Company } from './workplaces'
import type { Random } from './random'
import type { Story } from './story'

const atWork = [
  'caseworkerMeerdorp', 'caseworkerOeverland', 'caseworkerBoth', 'decisionMakerMeerdorp', 'decisionMakerOeverland',
  'hrWerkpad', 'hrDeKade', 'managerMeerdorp', 'managerOeverland',
] as const satisfies readonly PracticeAccountKey[] // prettier-ignore
export type DeskKey = (typeof atWork)[number]

/** What walking needs: sessions of the accounts that act, the places to offer, and a reader past row level security. */
export interface Desk {
  ids: PracticeIds
  sessions: Record<DeskKey, string>
  workplaces: readonly string[]
  rules: RulesInForce
  reader: TransactionSql
  today: IsoDate
}

/** A trajectory on its way: its story, and where it stands. */
export interface Walker {
  story: Story
  random: Random
  caseworker: 'caseworkerMeerdorp' | 'caseworkerOeverland' | 'caseworkerBoth'
  trajectoryId: string
  number: string
  personId: string
  version: number
  /** The last act falls due before this day: earlier there is nothing to keep up. */
  nextDue: IsoDate | null
  /** When it was last touched, in milliseconds. */
  lastInstant: number
}

/** Sessions for the accounts that act, as signing in would make them. */
export async function openSessions(owner: Sql, { accounts }: PracticeIds): Promise<Desk['sessions']> {
  return asDefiner(owner, async (sql) => {
    const sessions: Partial<Desk['sessions']> = {}
    for (const key of atWork) {
      const id = randomUUID()
      await sql`insert into session (id, account_id, expires_at) values (${id}, ${accounts[key]}, now() + interval '1 hour')`
      sessions[key] = id
    }
    return sessions as Desk['sessions']
  })
}

/** Ends the sessions that the practice world was made with. */
export const closeSessions = (owner: Sql, sessions: Desk['sessions']) =>
  asDefiner(
    owner,
    (sql) => sql`update session set ended_at = now() where id in ${sql(Object.values(sessions))}`,
  )

const companyAt = (index: number | undefined): Company => practiceWorkplaces[index ?? 0]?.company ?? 'werkpad'

/** Whose account does what for this trajectory. */
export function deskFor({ story, caseworker }: Walker, role: 'caseworker' | 'decisionMaker' | 'hr'): DeskKey {
  if (role === 'caseworker') return caseworker
  if (role === 'hr') return companyAt(story.workplace) === 'dekade' ? 'hrDeKade' : 'hrWerkpad'
  return story.in === 'meerdorp' ? 'decisionMakerMeerdorp' : 'decisionMakerOeverland'
}

/** The company that the person of this story is referred to. */
export const companyIdOf = ({ ids }: Desk, { story }: Walker) => ids.organisations[companyAt(story.workplace)]

/** Three of four people have a caseworker of their own municipality, the others the one who works for both. */
export const caseworkerOf = (random: Random, municipality: Municipality): Walker['caseworker'] => {
  if (random.chance(0.25)) return 'caseworkerBoth'
  return municipality === 'meerdorp' ? 'caseworkerMeerdorp' : 'caseworkerOeverland'
}

/** The next instant of this trajectory on a day, in office hours and after whatever was done before. */
export function instantFor(walker: Walker, day: IsoDate): Date {
  const minutes = 8 * 60 + walker.random.between(0, 360)
  const wanted = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000
  walker.lastInstant = Math.max(wanted, walker.lastInstant + 9 * 60_000)
  return new Date(walker.lastInstant)
}
