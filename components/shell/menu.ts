import { scopeOf, type Permission } from '@/lib/domain/policy'
import type { Role } from '@/lib/domain/roles'
import type { MenuSection } from './shell-actor'

const needs: readonly (readonly [MenuSection, Permission])[] = [
  ['vandaag', 'today.read'],
  ['trajecten', 'trajectory.list'],
  ['wachtlijst', 'waitingList.read'],
  ['plekken', 'workplace.read'],
  ['plaatsingen', 'placement.list'],
  ['werkgevers', 'employer.read'],
  ['sturing', 'report.read'],
  ['invoer', 'import.overview'],
  ['beheer', 'account.manage'],
]

/** The screens this role may open, in fixed order; what a role may not open does not exist for it. */
export function menuFor(role: Role): MenuSection[] {
  return needs.filter(([, permission]) => scopeOf(role, permission) !== null).map(([section]) => section)
}
