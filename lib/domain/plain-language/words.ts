/** What a word of the list is: see `plain-words.csv`. */
export type PlainWordKind = 'hard' | 'abbreviation' | 'known' | 'dotted' | 'participle' | 'noParticiple'

/** One row of the list: its forms separated by bars, and the plain alternative or the full name ('' when none is needed). */
export interface PlainWordRow {
  kind: PlainWordKind
  forms: string
  plain: string
}

/** The list as the checks read it, folded to small letters except for abbreviations. */
export interface PlainWords {
  /** A sentence with more words than this is long. */
  longSentence: number
  hard: ReadonlyMap<string, string>
  /** All hard words in one expression, longest first, so that "ten behoeve van" is found before a part of it. */
  hardShape: RegExp | null
  /** Full name by abbreviation. */
  abbreviations: ReadonlyMap<string, string>
  known: ReadonlySet<string>
  /** Abbreviations that end with a point that ends no sentence. */
  dotted: ReadonlySet<string>
  participles: ReadonlySet<string>
  noParticiples: ReadonlySet<string>
}

const formsOf = ({ forms }: PlainWordRow) => forms.split('|').filter((form) => form !== '')
const escaped = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')

/** Folds a form as it is looked up: small letters, one space between words. */
export const foldForm = (form: string) => form.toLowerCase().replace(/\s+/g, ' ')

function shapeOf(forms: string[]): RegExp | null {
  if (forms.length === 0) return null
  const list = [...forms].sort((a, b) => b.length - a.length).map(escaped)
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

/** Reads the rows of the list once; a sentence of more than `longSentence` words is long. */
export function plainWords(rows: readonly PlainWordRow[], longSentence: number): PlainWords {
  const of = (kind: PlainWordKind) => rows.filter((row) => row.kind === kind)
  const folded = (kind: PlainWordKind) => new Set(of(kind).flatMap(formsOf).map(foldForm))
  const hard = of('hard').flatMap((row) => formsOf(row).map((form) => [foldForm(form), row.plain] as const))
  return {
    longSentence,
    hard: new Map(hard),
    hardShape: shapeOf(of('hard').flatMap(formsOf)),
    abbreviations: new Map(
      of('abbreviation').flatMap((row) => formsOf(row).map((form) => [form, row.plain] as const)),
    ),
    known: new Set(of('known').flatMap(formsOf)),
    dotted: new Set([
      ...folded('dotted'),
      ...hard.map(([form]) => form).filter((form) => form.endsWith('.')),
    ]),
    participles: folded('participle'),
    noParticiples: folded('noParticiple'),
  }
}
