import { paths } from '@/lib/paths'
import type { Section, ShellRole } from './shell-actor'

const entries = {
  vandaag: { label: 'Vandaag', href: paths.today },
  trajecten: { label: 'Trajecten', href: paths.trajectories },
  wachtlijst: { label: 'Wachtlijst', href: paths.waitingList },
  plekken: { label: 'Plekken', href: paths.workplaces },
  plaatsingen: { label: 'Plaatsingen', href: paths.placements },
  sturing: { label: 'Sturing', href: paths.report },
  invoer: { label: 'Invoer', href: paths.imports },
  beheer: { label: 'Beheer', href: paths.administration },
} as const satisfies Partial<Record<Section, { label: string; href: string }>>

const perRole = {
  caseworker: ['vandaag', 'trajecten', 'wachtlijst', 'plekken', 'plaatsingen', 'invoer'],
  decisionMaker: ['vandaag', 'trajecten'],
  hr: ['vandaag', 'plekken', 'plaatsingen'],
  manager: ['sturing', 'wachtlijst'],
  administrator: ['beheer', 'invoer'],
} as const satisfies Record<ShellRole, readonly (keyof typeof entries)[]>

export const roleWord = {
  caseworker: 'Consulent',
  decisionMaker: 'Besluitnemer',
  hr: 'HR SO-bedrijf',
  manager: 'Manager',
  administrator: 'Beheerder',
} as const satisfies Record<ShellRole, string>

export type MenuEntry = { section: Section; label: string; href: string }

/** The entries that this role has, in the order of the screen; what a role may not open does not exist for it. */
export function menuFor(role: ShellRole): MenuEntry[] {
  return perRole[role].map((section) => ({ section, ...entries[section] }))
}
