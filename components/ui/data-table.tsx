'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import { daysLeftTone, daysLeftWords } from './days-left'
import { tagClass } from './tag'
import type { Tone } from './tone'

export type Column = {
  label: string
  /**
   * How the cells of this column are read: text `words` or `[words, note]` · number `words` at the right ·
   * link `[words, address]` or `[words, address, note]` · tag `[word, tone]` · days a number of days left ·
   * button `[words, address]`. Cells are made up by the server, so that a row crosses once and small.
   */
  kind?: 'text' | 'number' | 'link' | 'tag' | 'days' | 'button'
  /** The address that sorts by this column, and how it is sorted now. */
  sort?: { href: string; now?: 'ascending' | 'descending' }
  /** Keeps the words of this column on one line. */
  tight?: boolean
}

export type Cell = string | number | null | readonly [words: string, second: string, note?: string]

type Props = {
  /** Read aloud before the table; not shown. */
  caption: string
  columns: readonly Column[]
  rows: readonly (readonly Cell[])[]
  /** What stands here without rows: an `EmptyState` that says what to do next. */
  empty: ReactNode
  /** The row that is open beside the table. */
  currentRow?: number
  /** On a narrow screen: scroll sideways (default), or stack the cells with their labels (a short list). */
  narrow?: 'scroll' | 'stack'
}

/**
 * A table fed compact arrays. It is a client component on purpose: server elements cross twice, which cost half of
 * the time of a list page; these rows are still in the HTML and work before any script runs.
 */
export function DataTable({ caption, columns, rows, empty, currentRow, narrow = 'scroll' }: Props) {
  const region = useRef<HTMLDivElement>(null)
  const scrolls = useScrolls(region)
  if (rows.length === 0) return empty
  const stack = narrow === 'stack'
  return (
    <div
      ref={region}
      className={stack ? 'table-scroll table-stack' : 'table-scroll'}
      {...(scrolls && { role: 'region', 'aria-label': caption, tabIndex: 0 })}
    >
      <table className="utrecht-table data-table" role={stack ? 'table' : undefined}>
        <caption className="sr-only">{caption}</caption>
        <thead role={stack ? 'rowgroup' : undefined}>
          <tr role={stack ? 'row' : undefined}>
            {columns.map((column) => (
              <Head key={column.label} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role={stack ? 'rowgroup' : undefined}>
          {rows.map((row, index) => (
            <tr key={index} role={stack ? 'row' : undefined} aria-current={index === currentRow || undefined}>
              {columns.map((column, at) => (
                <td
                  key={column.label}
                  className={cellClass(column)}
                  role={stack ? 'cell' : undefined}
                  data-label={stack ? column.label : undefined}
                >
                  <CellWords column={column} cell={row[at] ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Head({ column }: { column: Column }) {
  return (
    <th scope="col" aria-sort={column.sort?.now} className={cellClass(column)}>
      {column.sort ? <a href={column.sort.href}>{column.label}</a> : column.label}
    </th>
  )
}

function cellClass({ kind, tight }: Column) {
  if (kind === 'number') return 'end'
  if (kind === 'button') return 'act'
  return tight || kind === 'days' || kind === 'tag' ? 'tight' : undefined
}

function CellWords({ column, cell }: { column: Column; cell: Cell }) {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number' || typeof cell === 'string') return plainWords(column, cell)
  const [words, second, note] = cell
  if (column.kind === 'tag')
    return <span className={`utrecht-data-badge ${tagClass(second as Tone)}`}>{words}</span>
  if (column.kind === 'button') {
    return (
      <a className="utrecht-button utrecht-button--secondary-action button-compact" href={second}>
        {words}
      </a>
    )
  }
  if (column.kind !== 'link') return withNote(words, second)
  return withNote(<a href={second}>{words}</a>, note)
}

function plainWords(column: Column, cell: string | number) {
  if (column.kind !== 'days' || typeof cell !== 'number') return cell
  return <span className={`utrecht-data-badge ${tagClass(daysLeftTone(cell))}`}>{daysLeftWords(cell)}</span>
}

function withNote(words: ReactNode, note?: string) {
  if (!note) return words
  return (
    <>
      {words} <span className="note">{note}</span>
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
