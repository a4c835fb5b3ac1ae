import { scopeOf, type Permission } from '@/lib/domain/policy'
import type { MenuSection, ShellActor } from './shell-actor'

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

/** Lists of municipalities: a company has none, whatever the role of its account. */
const ofMunicipality: readonly MenuSection[] = ['wachtlijst']

/** The screens this account may open, in fixed order; what it may not open does not exist for it. */
export function menuFor({
  role,
  municipalities,
}: Pick<ShellActor, 'role' | 'municipalities'>): MenuSection[] {
  return needs
    .filter(([, permission]) => scopeOf(role, permission) !== null)
    .map(([section]) => section)
    .filter((section) => municipalities.length > 0 || !ofMunicipality.includes(section))
}
