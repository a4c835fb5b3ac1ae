import { formatNumber } from './dutch-number'
import { weekWords, type WeekHours } from './week-hours'
import {
  adaptationLabel,
  contactStyleLabel,
  kindOfWorkLabel,
  listedWords,
  supportClassLabel,
  travelMeansLabel,
  type Adaptation,
  type ContactStyle,
  type KindOfWork,
  type SupportClass,
  type TravelMeans,
} from './work-terms'

/** What is known of a person in terms of work. Hours per week in quarters, distance in kilometres as the crow flies. */
export interface AspectValues {
  weekdays: WeekHours
  hours: number
  hoursGrowth: number
  supportClass: SupportClass
  adaptations: readonly Adaptation[]
  kindsWanted: readonly KindOfWork[]
  kindsNotWanted: readonly KindOfWork[]
  travelMeans: readonly TravelMeans[]
  travelDistance: number
  contactStyle: readonly ContactStyle[]
}
export type Aspect = keyof AspectValues

/** Each aspect by its name, in the order in which people read them. */
export const aspectLabel: Record<Aspect, string> = {
  weekdays: 'Dagen en uren',
  hours: 'Uren per week',
  hoursGrowth: 'Kan groeien tot',
  supportClass: 'Begeleiding',
  adaptations: 'Nodig op de plek',
  kindsWanted: 'Werk dat iemand wil',
  kindsNotWanted: 'Werk dat iemand niet wil',
  travelMeans: 'Reist met',
  travelDistance: 'Reist hoogstens',
  contactStyle: 'Werkt graag',
}
export const aspects = Object.keys(aspectLabel) as Aspect[]

/** From whom or where a value comes. */
export const profileSourceLabel = {
  talk: 'Gesprek met de persoon',
  representative: 'Gesprek met familie of vertegenwoordiger',
  uwvAdvice: 'UWV-advies',
  employer: 'Werkgever of HR',
  internship: 'Stage of werkervaringsplek',
  trialPlacement: 'Proefplaats',
  school: 'School',
  import: 'Ingevoerde lijst',
} as const
export type ProfileSource = keyof typeof profileSourceLabel

/**
 * One value of one aspect. `value` null says that it was asked and is not known yet; an aspect without a row was never
 * asked. Days are text 'yyyy-mm-dd'.
 */
export interface ProfileRow<A extends Aspect = Aspect> {
  aspect: A
  value: AspectValues[A] | null
  source: ProfileSource
  knownOn: string
  note?: string | null
}
export type Profile = { readonly [A in Aspect]?: ProfileRow<A> }

/** The rows that stand, by aspect. */
export const profileOf = (rows: readonly ProfileRow[]): Profile =>
  Object.fromEntries(rows.map((row) => [row.aspect, row])) as Profile

const words = (labels: Record<string, string>) => (value: unknown) =>
  listedWords(labels, value as readonly string[], 'geen')
const perWeek = (value: unknown) => `${formatNumber(value as number)} uur per week`

const wordsOf: Record<Aspect, (value: unknown) => string> = {
  weekdays: (value) => weekWords(value as WeekHours) || 'geen dag',
  hours: perWeek,
  hoursGrowth: perWeek,
  supportClass: (value) => supportClassLabel[value as SupportClass],
  adaptations: words(adaptationLabel),
  kindsWanted: words(kindOfWorkLabel),
  kindsNotWanted: words(kindOfWorkLabel),
  travelMeans: words(travelMeansLabel),
  travelDistance: (value) => `${formatNumber(value as number)} km hemelsbreed`,
  contactStyle: words(contactStyleLabel),
}

/** A value as people read it; an unknown one says that it was asked. */
export const aspectWords = (aspect: Aspect, value: unknown): string =>
  value == null ? 'gevraagd, nog niet bekend' : wordsOf[aspect](value)

/** The class without its explanation, for a column of a list: 'zwaar'. */
export const supportWord = (support: string | null): string => {
  if (support === null) return 'onbekend'
  const label: string = supportClassLabel[support as SupportClass] ?? support
  return (label.split(':')[0] ?? label).toLowerCase()
}

const either = new Intl.ListFormat('nl', { type: 'disjunction' })

/** Several classes, of which each is that of somebody: 'licht, middel of zwaar'. */
export const supportWords = (support: readonly (string | null)[]): string =>
  either.format(support.map(supportWord))
