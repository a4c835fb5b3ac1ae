import { formatNumber } from './dutch-number'
import { adaptationLabel, kindOfWorkLabel, supportClassLabel } from './work-terms'

/** On what an offer, or a trial at work, came to nothing: the closed list that says what is missing. */
export const refusalKindLabel = {
  kindOfWork: 'Het soort werk past niet',
  hours: 'Het aantal uren past niet',
  weekdays: 'De werkdagen passen niet',
  distance: 'Te ver, of de reis lukt niet',
  support: 'De begeleiding is te weinig of anders',
  adaptations: 'Een aanpassing ontbreekt',
  contact: 'Het contact of de groep past niet',
  otherWish: 'De persoon wil iets anders, of nu niet',
  other: 'Iets anders',
} as const
export type RefusalKind = keyof typeof refusalKindLabel

/** Who or what made an end to it. */
export const refusalSourceLabel = {
  person: 'De persoon zei nee',
  company: 'Het SO-bedrijf zei nee',
  lapsed: 'Verlopen zonder antwoord',
  trial: 'Proefplaats gestopt',
} as const
export type RefusalSource = keyof typeof refusalSourceLabel

/** Bands of contract hours per week and of kilometres: a number below `until` falls in the band. */
export const hourBands = [
  { name: 'below12', until: 12, label: 'Minder dan 12 uur' },
  { name: 'below20', until: 20, label: '12 tot 20 uur' },
  { name: 'below28', until: 28, label: '20 tot 28 uur' },
  { name: 'above28', until: Infinity, label: '28 uur of meer' },
] as const
export const distanceBands = [
  { name: 'upTo5', until: 6, label: 'Hoogstens 5 km' },
  { name: 'upTo10', until: 11, label: '6 tot en met 10 km' },
  { name: 'upTo20', until: 21, label: '11 tot en met 20 km' },
  { name: 'above20', until: Infinity, label: 'Verder dan 20 km' },
] as const

const unknown = { unknown: 'Niet gezegd' }
const ofBands = (bands: readonly { name: string; label: string }[]) =>
  Object.fromEntries(bands.map(({ name, label }) => [name, label]))

/** What was needed instead, for the kinds that can say so: the words of each part, in their order. */
export const neededLabel: Partial<Record<RefusalKind, Readonly<Record<string, string>>>> = {
  kindOfWork: { ...kindOfWorkLabel, ...unknown },
  hours: { ...ofBands(hourBands), ...unknown },
  distance: { ...ofBands(distanceBands), ...unknown },
  support: { ...supportClassLabel, ...unknown },
  adaptations: { ...adaptationLabel, ...unknown },
}

export interface Needed {
  kindOfWork: string | null
  /** Hours per week. */
  hours: number | null
  /** Kilometres. */
  distance: number | null
  support: string | null
  adaptation: string | null
}

const wordOf = (kind: RefusalKind, name: string | null) =>
  name === null ? '' : (neededLabel[kind]?.[name] ?? '')

/** What was needed, in words, of the kind that was said; empty where nothing was. */
export function neededWords(kind: RefusalKind, needed: Needed): string {
  switch (kind) {
    case 'kindOfWork':
      return wordOf(kind, needed.kindOfWork)
    case 'hours':
      return needed.hours === null ? '' : `${formatNumber(needed.hours)} uur per week`
    case 'distance':
      return needed.distance === null ? '' : `hoogstens ${formatNumber(needed.distance)} km`
    case 'support':
      return wordOf(kind, needed.support)
    case 'adaptations':
      return wordOf(kind, needed.adaptation)
    default:
      return ''
  }
}
