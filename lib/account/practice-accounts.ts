import type { Role } from '@/lib/domain/roles'

/** The organisations of the practice world. All names are invented. */
export const practiceOrganisations = [
  { key: 'installation', kind: 'installation', name: 'Schakel' },
  { key: 'meerdorp', kind: 'municipality', name: 'Gemeente Meerdorp' },
  { key: 'oeverland', kind: 'municipality', name: 'Gemeente Oeverland' },
  { key: 'werkpad', kind: 'company', name: 'Werkpad' },
  { key: 'dekade', kind: 'company', name: 'De Kade' },
] as const

export type PracticeOrganisation = (typeof practiceOrganisations)[number]['key']

export type PracticeAccount = {
  key: string
  role: Role
  name: string
  email: string
  organisation: PracticeOrganisation
  /** The municipalities the account works for. */
  municipalities: readonly PracticeOrganisation[]
  /** What tells it from others of its role. */
  scope: string
}

/** One password for all of them, shown wherever they are: they exist in the practice environment only. */
export const practicePassword = 'Oefenen-met-Schakel-2026'

/** At least one account per role and scope. */
export const practiceAccounts = [
  { key: 'caseworkerMeerdorp', role: 'caseworker', name: 'Sanne Bakker', email: 's.bakker@meerdorp.example', organisation: 'meerdorp', municipalities: ['meerdorp'], scope: 'Gemeente Meerdorp' }, // prettier-ignore
  { key: 'caseworkerOeverland', role: 'caseworker', name: 'Joris Visser', email: 'j.visser@oeverland.example', organisation: 'oeverland', municipalities: ['oeverland'], scope: 'Gemeente Oeverland' }, // prettier-ignore
  { key: 'caseworkerBoth', role: 'caseworker', name: 'Amina Idrissi', email: 'a.idrissi@meerdorp.example', organisation: 'meerdorp', municipalities: ['meerdorp', 'oeverland'], scope: 'Meerdorp en Oeverland' }, // prettier-ignore
  { key: 'decisionMakerMeerdorp', role: 'decisionMaker', name: 'Peter van Dam', email: 'p.vandam@meerdorp.example', organisation: 'meerdorp', municipalities: ['meerdorp'], scope: 'Gemeente Meerdorp' }, // prettier-ignore
  { key: 'decisionMakerOeverland', role: 'decisionMaker', name: 'Marieke Smit', email: 'm.smit@oeverland.example', organisation: 'oeverland', municipalities: ['oeverland'], scope: 'Gemeente Oeverland' }, // prettier-ignore
  { key: 'hrWerkpad', role: 'hr', name: 'Tom de Boer', email: 't.deboer@werkpad.example', organisation: 'werkpad', municipalities: [], scope: 'Werkpad' }, // prettier-ignore
  { key: 'hrWerkpadColleague', role: 'hr', name: 'Anouk Verhoeven', email: 'a.verhoeven@werkpad.example', organisation: 'werkpad', municipalities: [], scope: 'Collega bij Werkpad' }, // prettier-ignore
  { key: 'hrDeKade', role: 'hr', name: 'Linda Kuipers', email: 'l.kuipers@dekade.example', organisation: 'dekade', municipalities: [], scope: 'De Kade' }, // prettier-ignore
  { key: 'managerMeerdorp', role: 'manager', name: 'Ruud Hendriks', email: 'r.hendriks@meerdorp.example', organisation: 'meerdorp', municipalities: ['meerdorp'], scope: 'Gemeente Meerdorp' }, // prettier-ignore
  { key: 'managerOeverland', role: 'manager', name: 'Fatma Yilmaz', email: 'f.yilmaz@oeverland.example', organisation: 'oeverland', municipalities: ['oeverland'], scope: 'Gemeente Oeverland' }, // prettier-ignore
  { key: 'managerBoth', role: 'manager', name: 'Iris Blom', email: 'i.blom@oeverland.example', organisation: 'oeverland', municipalities: ['meerdorp', 'oeverland'], scope: 'Meerdorp en Oeverland' }, // prettier-ignore
  { key: 'managerWerkpad', role: 'manager', name: 'Erik Mulder', email: 'e.mulder@werkpad.example', organisation: 'werkpad', municipalities: [], scope: 'Werkpad' }, // prettier-ignore
  { key: 'administratorInstallation', role: 'administrator', name: 'Nadia Peters', email: 'n.peters@schakel.example', organisation: 'installation', municipalities: [], scope: 'Hele installatie' }, // prettier-ignore
  { key: 'administratorMeerdorp', role: 'administrator', name: 'Wim Jansen', email: 'w.jansen@meerdorp.example', organisation: 'meerdorp', municipalities: ['meerdorp'], scope: 'Gemeente Meerdorp' }, // prettier-ignore
] as const satisfies readonly PracticeAccount[]

export type PracticeAccountKey = (typeof practiceAccounts)[number]['key']
