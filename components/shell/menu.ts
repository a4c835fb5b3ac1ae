import { scopeOf, type Permission } from '@/lib/domain/policy'
import type { Role } from '@/lib/domain/roles'
import { paths } from '@/lib/paths'
import type { Section } from './shell-actor'

export type MenuEntry = { section: Section; label: string; href: string }

const entries: readonly (MenuEntry & { needs: Permission })[] = [
  { section: 'vandaag', label: 'Vandaag', href: paths.today, needs: 'today.read' },
  { section: 'trajecten', label: 'Trajecten', href: paths.trajectories, needs: 'trajectory.list' },
  { section: 'wachtlijst', label: 'Wachtlijst', href: paths.waitingList, needs: 'waitingList.read' },
  { section: 'plekken', label: 'Plekken', href: paths.workplaces, needs: 'workplace.read' },
  { section: 'plaatsingen', label: 'Plaatsingen', href: paths.placements, needs: 'placement.list' },
  { section: 'sturing', label: 'Sturing', href: paths.report, needs: 'report.read' },
  { section: 'invoer', label: 'Invoer', href: paths.imports, needs: 'import.overview' },
  { section: 'beheer', label: 'Beheer', href: paths.administration, needs: 'account.manage' },
]

/** The screens this role may open, in fixed order; what a role may not open does not exist for it. */
export function menuFor(role: Role): MenuEntry[] {
  return entries
    .filter(({ needs }) => scopeOf(role, needs) !== null)
    .map(({ section, label, href }) => ({ section, label, href }))
}
