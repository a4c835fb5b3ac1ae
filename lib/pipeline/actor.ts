import type { Role } from '@/lib/domain/roles'

/** Who is at work in this transaction, as the database answered from session and account. */
export interface Actor {
  sessionId: string
  accountId: string
  name: string
  email: string
  role: Role
  /** True for accounts of the practice environment. */
  practice: boolean
  /** Single-key shortcuts may be switched off (WCAG 2.1.4). */
  singleKeys: boolean
  organisationId: string
  organisationName: string
  organisationKind: 'municipality' | 'company' | 'installation'
  municipalities: { id: string; name: string }[]
  companyId: string | null
  /** Due lines on /vandaag, counted up to 100. */
  dueCount: number
  expiresAt: string
}

/** The municipalities the actor works for today. */
export const municipalityIds = (actor: Actor) => actor.municipalities.map(({ id }) => id)
