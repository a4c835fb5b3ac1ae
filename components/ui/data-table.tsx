import type { ReactNode } from 'react'
import { DataTableView, type Column } from './data-table-view'
import { packRows, type Row } from './packed-rows'

export type { Column } from './data-table-view'
export type { Row } from './packed-rows'

type Props = {
  /** Read aloud before the table; not shown. */
  caption: string
  columns: readonly Column[]
  rows: readonly Row[]
  /** What stands here without rows: an `EmptyState` that says what to do next. */
  empty: ReactNode
  /** The row that is open beside the table, counted from 0. */
  currentRow?: number
  /** On a narrow screen: scroll sideways (default), or stack the cells with their labels (a short list). */
  narrow?: 'scroll' | 'stack'
}

/**
 * A table of at most nine columns. The rows go packed to a client component on purpose: server elements cross twice,
 * which cost half of the time of a list page; the rows are still in the HTML and work before any script runs.
 */
export function DataTable({ rows, empty, ...view }: Props) {
  return rows.length === 0 ? empty : <DataTableView {...view} packed={packRows(rows)} />
}
