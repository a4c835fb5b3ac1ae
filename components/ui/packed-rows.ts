/** What a cell holds: words, a number of days, nothing, or words with what belongs to them. */
type Cell = string | number | null | readonly [words: string, second: string, note?: string]

export type Row = readonly Cell[]

const marks = { '%': '%25', '|': '%7C', '^': '%5E', '~': '%7E' } as const

const hide = (text: string) => text.replace(/[%|^~]/g, (mark) => marks[mark as keyof typeof marks])

const show = (text: string) => (text.includes('%') ? decodeMarks(text) : text)

const decodeMarks = (text: string) =>
  text.replace(/%(25|7C|5E|7E)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

const packCell = (cell: Cell) =>
  cell === null
    ? ''
    : typeof cell === 'object'
      ? cell.map((part) => hide(part ?? '')).join('^')
      : hide(String(cell))

/**
 * Rows as one text: cells by `|`, parts of a cell by `^`, rows by `~`. A list crosses to the browser once beside its
 * HTML, and quotes and brackets around every cell would make that half as long again.
 */
export function packRows(rows: readonly Row[]): string {
  return rows.map((row) => row.map(packCell).join('|')).join('~')
}

/** The rows as the parts of their cells; an empty cell has one empty part. */
export function unpackRows(packed: string): string[][][] {
  if (packed === '') return []
  return packed.split('~').map((row) => row.split('|').map((cell) => cell.split('^').map(show)))
}
