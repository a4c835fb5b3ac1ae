import 'server-only'
import type { Role } from '@/lib/domain/roles'
import type { Actor } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'

export interface KeptAccount {
  id: string
  name: string
  role: Role
  active: boolean
  version: number
  organisationKind: Actor['organisationKind']
}

/** An account that whoever is at work keeps, locked; null is not found. */
export async function lockAccount(
  { sql }: Context,
  { accountId }: { accountId: string },
): Promise<KeptAccount | null> {
  const [row] = await sql<KeptAccount[]>`
    select a.id, a.name, a.role, a.active, a.version, o.kind as "organisationKind"
    from account a join organisation o on o.id = a.organisation_id where a.id = ${accountId} for update of a`
  return row ?? null
}
