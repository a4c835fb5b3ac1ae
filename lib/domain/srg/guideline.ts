import type { IsoDate } from '../calendar'
import { pickInForce, type Dated } from '../dated'

export type SrgSection = 'administrative' | 'person' | 'provision' | 'wageSubsidy'

/** What of Schakel fills a field; `notKept` is not known here and stays empty. */
export type SrgFills =
  | 'year'
  | 'month'
  | 'fixed'
  | 'release'
  | 'municipality'
  | 'reporter'
  | 'bsn'
  | 'birthDate'
  | 'gender'
  | 'notKept'
  | 'registration'
  | 'provision'
  | 'startedOn'
  | 'endedOn'
  | 'endReason'
  | 'wageValue'

/** One field of the record, as a row of `srg-fields.csv`. */
export interface SrgField {
  position: number
  label: string
  element: string
  section: SrgSection
  fills: SrgFills
  /** What the whole value must look like, as a regular expression. */
  pattern: string
  needed: 'always' | 'ended' | 'wageSubsidy' | 'never'
  fixed: string | null
}

/** One code of a field and the words of Schakel for which it stands. */
export interface SrgCode {
  field: string
  code: string
  label: string
  standsFor: string | null
}

/** What CBS asks in the months from `validFrom` up to and including `validTo`. */
export interface SrgGuideline extends Dated {
  key: string
  title: string
  source: string
  note: string | null
  fields: readonly SrgField[]
  codes: readonly SrgCode[]
}

/**
 * The guideline of a month (its first day), and the last one that was known before it: with that the rows can be looked
 * at already, never delivered.
 */
export function guidelineOf(guidelines: readonly SrgGuideline[], month: IsoDate) {
  const inForce = pickInForce(guidelines, month)
  const before = guidelines.filter(({ validFrom }) => validFrom <= month)
  const last = before.reduce<SrgGuideline | null>(
    (best, each) => (best === null || each.validFrom > best.validFrom ? each : best),
    null,
  )
  return { inForce, last: inForce ?? last }
}

/** The code that stands for a word of Schakel in a field; null where the guideline has none. */
export const codeFor = ({ codes }: Pick<SrgGuideline, 'codes'>, field: string, word: string) =>
  codes.find((each) => each.field === field && (each.standsFor ?? '').split(' ').includes(word)) ?? null
