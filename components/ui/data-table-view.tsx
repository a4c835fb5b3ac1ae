'use client'

import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { daysLeftTone, daysLeftWords } from './days-left-words'
import { unpackRows } from './packed-rows'
import { tagClass, type Tone } from './tone'
import { wholeDates } from './whole-dates'

export type Column = {
  label: string
  /**
   * How the cells of this column are read: text `words` or `[words, note]` · number `words` at the right ·
   * link `[words, address]` or `[words, address, note]`, plain words without one · figure the same at the right · tag `[word, tone]` · days a number of days left ·
   * button `[words, address]` · act a link with the words of its column to the address of the row's link; its cell says only whether.
   */
  kind?: 'text' | 'number' | 'link' | 'figure' | 'tag' | 'days' | 'button' | 'act'
  /** What every address of this column begins with, so that each cell holds only its end. */
  base?: string
  /** What stands after the address of the row, in place of an address in each cell; of `act` the words of every cell too. */
  act?: { words?: string; end: string }
  /** The address that sorts by this column, and how it is sorted now. */
  sort?: { href: string; now?: 'ascending' | 'descending' }
  /** Keeps the words of this column on one line. */
  tight?: boolean
  /** The note of a cell asks for something. */
  notice?: boolean
}

type Props = {
  caption: string
  columns: readonly Column[]
  packed: string
  currentRow?: number
  narrow?: 'scroll' | 'stack'
}

/** The drawn table; see `DataTable`. */
export function DataTableView({ caption, columns, packed, currentRow, narrow }: Props) {
  const region = useRef<HTMLDivElement>(null)
  const scrolls = useScrolls(region)
  const rows = useMemo(() => unpackRows(packed), [packed])
  const main = columns.findIndex(({ kind }) => kind === 'link')
  const stack = narrow === 'stack'
  // A stacked table is laid out as blocks, which takes its roles away.
  const role = (name: string) => (stack ? name : undefined)
  return (
    <div
      ref={region}
      className={regionClass(stack, columns)}
      {...(scrolls && { role: 'region', 'aria-label': caption, tabIndex: 0 })}
    >
      <table className={`utrecht-table data-table${columns.map(columnClass).join('')}`} role={role('table')}>
        <caption className="sr-only">{caption}</caption>
        <thead role={role('rowgroup')}>
          <tr role={role('row')}>
            {columns.map((column) => (
              <Head key={column.label} column={column} role={role('columnheader')} />
            ))}
          </tr>
        </thead>
        <tbody role={role('rowgroup')}>
          {rows.map((row, index) => (
            <tr key={index} role={role('row')} aria-current={index === currentRow || undefined}>
              {columns.map((column, at) => (
                <td key={column.label} role={role('cell')} data-label={stack ? column.label : undefined}>
                  {wordsOf(column, row[at] ?? [], `${columns[main]?.base ?? ''}${row[main]?.[1] ?? ''}`)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Few figures on one line each keep their rows on a screen where words would not. */
const isShort = ({ kind, tight }: Column) => tight === true || kind === 'number'

const regionClass = (stack: boolean, columns: readonly Column[]) => {
  if (!stack) return 'table-scroll'
  if (columns.length > 6) return 'table-scroll table-stack table-stack-many'
  return columns.every(isShort) ? 'table-scroll table-stack table-stack-few' : 'table-scroll table-stack'
}

const classOfKind = {
  number: 'end',
  figure: 'end',
  button: 'act',
  act: 'act',
  link: 'main',
  tag: 'tight',
  days: 'tight',
  text: '',
} as const

function columnClass({ kind = 'text', tight, notice }: Column, at: number): string {
  const names = [classOfKind[kind], tight && 'tight', notice && 'notice']
  return names.map((name) => (name ? ` ${name}-${at + 1}` : '')).join('') + (kind === 'act' ? ' pin' : '')
}

function Head({ column, role }: { column: Column; role?: string }) {
  return (
    <th scope="col" role={role} aria-sort={column.sort?.now}>
      {column.sort ? <a href={column.sort.href}>{column.label}</a> : column.label}
    </th>
  )
}

/** A cell, and where its row leads to. */
type Drawn = { column: Column; words: string; second: string; note?: string; row: string }

const hrefOf = ({ column, second, row }: Drawn) =>
  column.act ? `${row}${column.act.end}` : `${column.base ?? ''}${second}`

/** How each kind of cell is drawn; plain text where none is named. */
const drawn = {
  text: ({ words, second }) => withNote(wholeDates(words), second),
  number: ({ words, second }) => withNote(words, second),
  days: ({ words }) => (
    <span className={tagClass(daysLeftTone(Number(words)))}>{daysLeftWords(Number(words))}</span>
  ),
  tag: ({ words, second }) => <span className={tagClass(second as Tone)}>{words}</span>,
  button: (cell) => (
    <a className="utrecht-button utrecht-button--secondary-action button-compact" href={hrefOf(cell)}>
      {cell.words}
    </a>
  ),
  act: (cell) => <a href={hrefOf(cell)}>{cell.column.act?.words}</a>,
  link: linked,
  figure: linked,
} satisfies Record<NonNullable<Column['kind']>, (cell: Drawn) => ReactNode>

function linked(cell: Drawn) {
  const href = hrefOf(cell)
  return withNote(href === '' ? cell.words : <a href={href}>{cell.words}</a>, cell.note)
}

// Called, not a component: hundreds of cells stand on a page.
function wordsOf(column: Column, cell: readonly string[], row: string): ReactNode {
  const [words = '', second = '', note] = cell
  if (words === '') return null
  return drawn[column.kind ?? 'text']({ column, words, second, note, row })
}

function withNote(words: ReactNode, note?: string) {
  if (!note) return words
  // Words and the space as one text: React would mark the seam between two.
  const before = typeof words === 'string' ? `${words} ` : <>{words} </>
  return (
    <>
      {before}
      <small>{wholeDates(note)}</small>
    </>
  )
}

/** Whether the table is wider than its room: only then it is a region that takes focus, to scroll by keyboard. */
function useScrolls(region: { current: HTMLDivElement | null }): boolean {
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = region.current
    if (!element) return
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth + 1))
    observer.observe(element)
    return () => observer.disconnect()
  }, [region])
  return scrolls
}
