import { asNobody } from '@/db/client'
import type { Actor } from '@/lib/pipeline/actor'
import { contextOf, type Context } from '@/lib/pipeline/context'

/** Schakel itself, as the worker enters one organisation. */
const system = (organisationId: string, kind: 'municipality' | 'company'): Actor => ({
  sessionId: '', accountId: '', name: 'Schakel', email: '', role: 'system' as Actor['role'], practice: false, singleKeys: false,
  organisationId, organisationName: '', organisationKind: kind, municipalities: kind === 'municipality' ? [{ id: organisationId, name: '' }] : [],
  companyId: kind === 'company' ? organisationId : null, dueCount: 0, expiresAt: '',
}) // prettier-ignore

/** Three in the morning in the Netherlands on a day, in winter and in summer time. */
export function nightOf(day: string): Date {
  const winter = new Date(`${day}T02:00:00Z`)
  const hour = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit' }).format(
    winter,
  )
  return hour.startsWith('03') ? winter : new Date(`${day}T01:00:00Z`)
}

/** Nightly work for one organisation at an instant, in a transaction of its own. */
export const asSystem = <T>(
  { id, kind }: { id: string; kind: 'municipality' | 'company' },
  at: Date,
  work: (context: Context) => Promise<T>,
): Promise<T> =>
  asNobody(async (door) => {
    await door.sql`select set_config('app.role', 'system', true), set_config('app.organisation', ${id}, true),
      set_config(${kind === 'municipality' ? 'app.municipalities' : 'app.company'}, ${kind === 'municipality' ? `{${id}}` : id}, true)`
    return work(contextOf(door, system(id, kind), at))
  })
