import { genderLabel } from '../person-fields'
import { endReasonLabel } from '../work-terms'
import type { SrgFills } from './guideline'

/** What fills a field, in Dutch. */
export const fillsLabel = {
  year: 'statistiekjaar',
  month: 'statistiekmaand',
  fixed: 'vaste waarde',
  release: 'versie van Schakel',
  municipality: 'gemeentecode van CBS',
  reporter: 'berichtgevercode',
  bsn: 'BSN',
  birthDate: 'geboortedatum',
  gender: 'geslacht',
  notKept: 'houdt Schakel niet bij',
  registration: 'registratienummer van de voorziening',
  provision: 'soort voorziening',
  startedOn: 'begindatum van de voorziening',
  endedOn: 'einddatum van de voorziening',
  endReason: 'reden van het einde',
  wageValue: 'loonwaarde',
} as const satisfies Record<SrgFills, string>

const ofField: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  gender: genderLabel,
  provision: { sheltered: 'Beschut werk', wageSubsidy: 'Loonkostensubsidie' },
  endReason: { ...endReasonLabel, wageSubsidyEnded: 'Loonkostensubsidie gestopt' },
}

/** A coded field in Dutch; as it stands where it is none that Schakel knows. */
export const codedFieldLabel = (field: string): string =>
  Object.entries(fillsLabel).find(([name]) => name === field)?.[1] ?? field

/** A word of Schakel in a coded field, in Dutch ("gender", "f" is "Vrouw"); as it stands where it is none. */
export const srgWordLabel = (field: string, word: string): string => ofField[field]?.[word] ?? word

/** The words for which a code stands, as a file holds them (with spaces between), in Dutch; null for none. */
export const standsForLabel = (field: string, standsFor: string | null): string | null =>
  standsFor &&
  standsFor
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => srgWordLabel(field, word))
    .join(', ')

/** The table of a guideline by its word in an address: "velden" or "codes"; null for another word. */
export const srgTableOf = (word: string): 'fields' | 'codes' | null =>
  word === 'velden' ? 'fields' : word === 'codes' ? 'codes' : null
