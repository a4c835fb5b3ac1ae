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

/**
 * The municipality that a page about one shows: the chosen one among the own, or else the first of them; null for whoever has
 * none. Page and file both ask it here, so that a file never names another than the one whose figures it holds.
 */
export const municipalityOf = (
  { municipalities }: Pick<Actor, 'municipalities'>,
  asked: string | undefined,
) => municipalities.find(({ id }) => id === asked) ?? municipalities[0] ?? null

/** The municipalities the actor works for today. */
export const municipalityIds = (actor: Actor) => actor.municipalities.map(({ id }) => id)
