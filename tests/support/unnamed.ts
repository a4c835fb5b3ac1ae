import type { Sheet } from '@/lib/export/sheet'

/** All that a row may hold for who may not know whom it is about: where it stands in this answer, and what makes it count. */
const mayHold = ['line', 'place', 'from', 'to', 'person', 'hours', 'support', 'why', 'age', 'lag']

// A day, the number of a trajectory, an id, or a key of hexadecimal figures.
const telling =
  /\d{4}-\d{2}-\d{2}|\d{2}-\d{2}-\d{4}|T-\d{4}|[0-9a-f]{8}-[0-9a-f]{4}|\b(?=[0-9A-F]*\d)[0-9A-F]{6,}\b/i

const texts = (value: unknown): string[] => {
  if (value instanceof Date) return [value.toISOString()]
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(texts)
  return [String(value)]
}

/** What of these rows could be known again on another day or in another figure; nothing, for rows without a name. */
export function tellingParts(rows: readonly object[]): string[] {
  const names = new Set(rows.flatMap((row) => Object.keys(row)).filter((name) => !mayHold.includes(name)))
  return [...names, ...new Set(rows.flatMap(texts).filter((text) => telling.test(text)))]
}

/** The same of a file, apart from the day that was asked (in words, 'dd-mm-yyyy'). */
export function tellingCells({ columns, rows }: Sheet, asked: string): string[] {
  const cells = rows.flat().map((value) => String(value).replaceAll(asked, ''))
  const days = columns.filter(({ kind }) => kind === 'day').map(({ label }) => label)
  return [...days, ...new Set(cells.filter((text) => telling.test(text)))]
}

/** Which rows stand alone when their place in the answer is taken away: who they are about could be known again. */
export function aloneAmong(rows: readonly object[]): string[] {
  const kinds = rows.map((row) => JSON.stringify({ ...row, line: 0, place: 0 }))
  return kinds.filter((kind) => kinds.indexOf(kind) === kinds.lastIndexOf(kind))
}
