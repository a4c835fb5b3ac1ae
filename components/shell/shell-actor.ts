import type { Role } from '@/lib/domain/roles'

/** Whom the shell is drawn for; a subset of the actor of the session plus the count beside Vandaag. */
export type ShellActor = {
  name: string
  role: Role
  organisationName: string
  organisationKind: 'municipality' | 'company' | 'installation'
  /** Those this account works for; none of a company. */
  municipalities: readonly { id: string; name: string }[]
  /** True in the practice environment; draws the band Oefenomgeving. */
  practice: boolean
  /** False when this account switched the shortcuts of one key off. */
  singleKeys: boolean
  /** Lines on /vandaag that are due; null when this role has no /vandaag. */
  dueCount: number | null
  /** The instant at which the session ends whatever one does. */
  expiresAt: string
}

/** The screens of the side navigation, named as in their address. */
export type MenuSection =
  | 'vandaag'
  | 'trajecten'
  | 'wachtlijst'
  | 'plekken'
  | 'plaatsingen'
  | 'werkgevers'
  | 'sturing'
  | 'invoer'
  | 'beheer'

/** Where a page belongs; the pages of the own account and the statement stand outside the navigation. */
export type Section = MenuSection | 'mijn' | 'toegankelijkheid'
