export type PlainKind = 'longSentence' | 'hardWord' | 'passive' | 'abbreviation'

/** What could be plainer: where it stands (`end` exclusive) and what to do about it. */
export interface PlainFinding {
  kind: PlainKind
  start: number
  end: number
  advice: string
}

/** How people call each kind. */
export const plainKindLabel = {
  longSentence: 'Lange zin',
  hardWord: 'Moeilijk woord',
  passive: 'Onduidelijk wie het doet',
  abbreviation: 'Afkorting zonder uitleg',
} as const satisfies Record<PlainKind, string>
