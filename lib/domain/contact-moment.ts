import type { Role } from './roles'

/** With whom a contact was; `none` is a note that tells of no contact. */
export const partyLabel = {
  person: 'De persoon zelf',
  representative: 'Vertegenwoordiger of familie',
  employer: 'Werkgever',
  uwv: 'UWV',
  wmo: 'Wmo-consulent',
  colleague: 'Collega',
  other: 'Iemand anders',
  none: 'Niemand: alleen een notitie',
} as const
export type Party = keyof typeof partyLabel
export const parties = Object.keys(partyLabel) as Party[]

export const channelLabel = {
  phone: 'Telefoon',
  visit: 'Bezoek of gesprek',
  letter: 'Brief',
  mail: 'E-mail',
  video: 'Beeldbellen',
} as const
export type Channel = keyof typeof channelLabel

/**
 * Who reads a note. `municipality`: the consulenten and besluitnemers of the gemeente. `chain`: they, and HR of the one
 * company that was chosen, for as long as it has access to the trajectory. `company`: HR of the company that wrote it,
 * and nobody of the gemeente. The database holds the same (policies of `note`).
 */
export const audienceLabel = {
  municipality: 'Alleen de gemeente',
  chain: 'De gemeente en het SO-bedrijf',
  company: 'Alleen HR van het SO-bedrijf',
} as const
export type Audience = keyof typeof audienceLabel

/** What a role may choose; the first stands in a new form. */
export const audiencesOf = (role: Role): readonly Audience[] =>
  role === 'hr' ? ['chain', 'company'] : ['municipality', 'chain']

/** Whoever may have answered the phone: of others a contact is only written down when it took place. */
export const reachable: readonly Party[] = ['person', 'representative']

/** What was said, with whom and how, as the columns of a note hold it. */
export interface Talk {
  party: Party
  channel: Channel | null
  /** False: tried and not reached. Null where that is not asked. */
  reached: boolean | null
}

/** A talk in which the person can have said to want to stay on the list. */
export const maySpeakForList = ({ party, reached }: Talk) => party === 'person' && reached === true

/** The same in the middle of a sentence. */
export const partyInSentence: Record<Party, string> = {
  person: 'de persoon zelf',
  representative: 'vertegenwoordiger of familie',
  employer: 'de werkgever',
  uwv: 'UWV',
  wmo: 'de Wmo-consulent',
  colleague: 'een collega',
  other: 'iemand anders',
  none: 'niemand',
}

/** 'Telefoon met vertegenwoordiger of familie (moeder), niet bereikt', or 'Notitie'. */
export function talkWords({ party, channel, reached }: Talk, withWhom: string | null): string {
  const named = withWhom ? ` (${withWhom})` : ''
  if (party === 'none') return `Notitie${withWhom ? ` over een gesprek met ${withWhom}` : ''}`
  const how = channel === null ? 'Contact' : channelLabel[channel]
  return `${how} met ${partyInSentence[party]}${named}${reached === false ? ', niet bereikt' : ''}`
}
