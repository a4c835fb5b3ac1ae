/** Who works with Schakel. `system` is the installation itself (jobs, and moves a manager confirmed by count). */
export const roles = ['caseworker', 'decisionMaker', 'hr', 'manager', 'administrator'] as const
export type Role = (typeof roles)[number]
export type RoleOrSystem = Role | 'system'

/** How far a permission reaches: which rows, seen from the one who acts. */
export const scopes = [
  'ownMunicipality',
  'ownCompany',
  'referred',
  'ownOrganisation',
  'anywhere',
  'self',
] as const
export type Scope = (typeof scopes)[number]
