import type { Role } from '@/lib/domain/roles'

/** What people call a role. */
export const roleLabel = {
  caseworker: 'Consulent',
  decisionMaker: 'Besluitnemer',
  hr: 'HR SO-bedrijf',
  manager: 'Manager',
  administrator: 'Beheerder',
} as const satisfies Record<Role, string>
