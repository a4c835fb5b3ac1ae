import type { Role } from '@/lib/domain/roles'
import type { Actor } from '@/lib/pipeline/actor'

/** Which roles an account of this kind of organisation may have. Only a municipality decides (Pw art. 10b). */
export const rolesOfKind: Record<Actor['organisationKind'], readonly Role[]> = {
  municipality: ['caseworker', 'decisionMaker', 'manager', 'administrator'],
  company: ['hr', 'manager', 'administrator'],
  installation: ['administrator'],
}
