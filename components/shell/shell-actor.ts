/** Whom the shell is drawn for; a subset of the actor of the session plus the count beside Vandaag. */
export type ShellActor = {
  name: string
  role: ShellRole
  organisationName: string
  /** True in the practice environment; draws the band Oefenomgeving. */
  practice: boolean
  /** Lines on /vandaag that are due; null when this role has no /vandaag. */
  dueCount: number | null
}

export type ShellRole = 'caseworker' | 'decisionMaker' | 'hr' | 'manager' | 'administrator'

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
