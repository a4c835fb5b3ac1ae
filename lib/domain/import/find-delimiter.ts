import { parseCsv, type Delimiter } from '../csv'

const delimiters: readonly Delimiter[] = [';', ',', '\t']

/**
 * The delimiter of a list and its text without Excel's own first line `sep=;`. Counts how many of the first rows
 * share a width, so that a title above the header or a comma in 'Vries, de' does not decide. One column gives ';'.
 */
export function findDelimiter(text: string): { delimiter: Delimiter; text: string } {
  const named = /^sep=([;,\t])\r?\n/i.exec(text)
  if (named) return { delimiter: named[1] as Delimiter, text: text.slice(named[0].length) }
  const sample = text.slice(0, 20_000)
  const scores = delimiters.map((delimiter) => ({
    delimiter,
    score: evenness(parseCsv(sample, delimiter).slice(0, 20)),
  }))
  return { delimiter: scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter, text }
}

function evenness(rows: string[][]): number {
  const widths = new Map<number, number>()
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1)
  return Math.max(0, ...[...widths].map(([width, count]) => (width - 1) * count))
}
