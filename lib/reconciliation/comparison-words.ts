import { formatNumber } from '@/lib/domain/dutch-number'
import { shownWords, type Shown } from '@/lib/domain/small-numbers'
import { uwvFigureName, uwvIndicators, uwvReasons, type UwvCount } from '@/lib/domain/uwv-figures'
import { differenceWords } from '@/lib/report/figure-difference'
import type { UwvKept } from './asked'
import type { UwvPeople, UwvReport } from './queries'
import { splitLines } from './split-words'

/** UWV less Schakel, in words; it says nothing where our own figure may not be shown. */
export function besideWords(theirs: UwvKept | undefined, ours: Shown | undefined) {
  if (!theirs) return 'onbekend'
  return ours?.kind === 'number' ? differenceWords(theirs.value - ours.value) : 'niet getoond'
}

/** The reasons as page and file name them, one after the other: whom Schakel counts first. */
export function inOrder<Row extends UwvCount>(counted: readonly Row[]): Row[] {
  const place = Object.keys(uwvReasons)
  return [...counted].sort(
    (a, b) => place.indexOf(a.why) - place.indexOf(b.why) || Number(b.counts) - Number(a.counts),
  )
}

/** A line of the comparison: its number, null where there is none to show, and the words of its page. */
export interface ComparisonLine {
  label: string
  value: number | null
  words: string
}

const counted = (label: string, value: number): ComparisonLine => ({
  label,
  value,
  words: formatNumber(value),
})
const told = (label: string, words: string): ComparisonLine => ({ label, value: null, words })
const between = (label: string, value: number): ComparisonLine => ({
  label,
  value,
  words: differenceWords(value),
})

/** What was recorded last of one kind, and where it stands or with whom it was agreed. */
const keptLines = (kept: UwvKept | undefined, label: string, where: string): ComparisonLine[] =>
  kept ? [counted(label, kept.value), told(where, kept.note)] : []

/** What lies between the two and how much of that is known; nothing of either where a small number could follow. */
function differenceLines(data: UwvReport | UwvPeople, theirs: UwvKept | undefined): ComparisonLine[] {
  const label = 'Verschil (UWV min Schakel)'
  const { ours } = data.shown
  const split = splitLines(data)
  return [
    theirs && ours?.kind === 'number'
      ? between(label, theirs.value - ours.value)
      : told(label, besideWords(theirs, ours)),
    ...(split === 'hidden'
      ? [told('Hoeveel van het verschil bekend is', 'niet getoond')]
      : (split ?? []).map(([part, much]) => between(part, much))),
  ]
}

/**
 * The figure of UWV beside that of Schakel as its page shows it, in lines: both, what lies between and how much of that is
 * known, what was agreed, and how many there are of each reason. A small number stands in none of them.
 */
export function comparisonLines(data: UwvReport | UwvPeople): ComparisonLine[] {
  const { kept, shown, threshold, indicator } = data
  const { unit } = uwvIndicators[indicator]
  const theirs = kept.find(({ kind }) => kind === 'theirs')
  const agreed = kept.find(({ kind }) => kind === 'agreed')
  const line = (label: string, name: string): ComparisonLine => {
    const figure = shown[name]
    return figure?.kind === 'number' ? counted(label, figure.value) : told(label, shownWords(figure, threshold, formatNumber))
  }
  return [
    line(`${unit} volgens Schakel`, 'ours'),
    ...(theirs ? [] : [told(`${unit} volgens UWV`, 'onbekend')]),
    ...keptLines(theirs, `${unit} volgens UWV`, 'Waar het cijfer van UWV staat'),
    ...differenceLines(data, theirs),
    ...keptLines(agreed, `${unit} afgesproken`, 'Wat is afgesproken, en met wie'),
    ...inOrder(data.counted).map((row) =>
      line(`Telt bij Schakel ${row.counts ? 'wel' : 'niet'} mee: ${uwvReasons[row.why]}`, uwvFigureName(row)),
    ),
  ]
} // prettier-ignore
