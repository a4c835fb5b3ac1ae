import type { Role } from '@/lib/domain/roles'

/** Whom the shell is drawn for; a subset of the actor of the session plus the count beside Vandaag. */
export type ShellActor = {
  name: string
  role: Role
  organisationName: string
  /** True in the practice environment; draws the band Oefenomgeving. */
  practice: boolean
  /** False when this account switched the shortcuts of one key off. */
  singleKeys: boolean
  /** Lines on /vandaag that are due; null when this role has no /vandaag. */
  dueCount: number | null
}

/** The entries of the side navigation, named as in their address. */
export type Section =
  | 'vandaag'
  | 'trajecten'
  | 'wachtlijst'
  | 'plekken'
  | 'plaatsingen'
  | 'sturing'
  | 'invoer'
  | 'beheer'
  | 'mijn'
