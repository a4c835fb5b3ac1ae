import { faultsOf, type CheckedRow } from './check-list'
import { isWordField, type ColumnTarget, type WordField } from './fields'
import type { TableRow } from './table'
import { foldWord, valueOfWord, type WordMap } from './words'

/** How many rows there are of each kind; `skipped` counts rows that the user leaves out. */
export type ImportCounts = { good: number; warning: number; refused: number; skipped: number }

/** How many rows are good, come with a warning, are refused, or are skipped by the user. */
export function countRows(rows: readonly CheckedRow[]): ImportCounts {
  const count = (verdict: CheckedRow['verdict']) =>
    rows.filter((row) => !row.skipped && row.verdict === verdict).length
  return {
    good: count('good'),
    warning: count('warning'),
    refused: count('refused'),
    skipped: rows.filter((row) => row.skipped).length,
  }
}

/** The running count as people read it: '78 goed · 14 met waarschuwing · 7 geweigerd'. */
export function countText({ good, warning, refused, skipped }: ImportCounts): string {
  const parts = [`${good} goed`, `${warning} met waarschuwing`, `${refused} geweigerd`]
  return [...parts, ...(skipped > 0 ? [`${skipped} overgeslagen`] : [])].join(' · ')
}

/** One word of a list: how often it occurs and what it stands for, null when the user still has to say. */
export type ListWord = { field: WordField; word: string; count: number; value: string | null }

/** Every word in the word columns of a list, those that need an answer first, then the most frequent. */
export function wordsOf(
  rows: readonly TableRow[],
  mapping: readonly ColumnTarget[],
  words: WordMap,
): ListWord[] {
  const found = new Map<string, ListWord>()
  mapping.forEach((field, column) => {
    if (!isWordField(field)) return
    for (const row of rows) addWord(found, field, (row.cells[column] ?? '').trim(), words)
  })
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || b.count - a.count)
}

// What must be answered comes first; the name of an employer may stay as it is.
const rank = ({ field, value }: ListWord) => (value !== null ? 2 : field === 'employer' ? 1 : 0)

function addWord(found: Map<string, ListWord>, field: WordField, word: string, words: WordMap): void {
  if (word === '') return
  const key = `${field}:${foldWord(word)}`
  const known = found.get(key)
  if (known) known.count += 1
  else found.set(key, { field, word, count: 1, value: valueOfWord(field, word, words) })
}

/** The codes of warnings and refusals of a row, for a report; notes left out. */
export const faultCodes = (row: CheckedRow) =>
  faultsOf(row)
    .filter(({ severity }) => severity !== 'note')
    .map(({ code }) => code)
