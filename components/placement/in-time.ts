import { formatDate } from '@/lib/domain/dutch-date'
import type { Row } from '@/lib/domain/facts'

/** How a dated row stands on a day: not begun, running, or over. */
export function standingOn(row: Row, day: string): 'planned' | 'runs' | 'over' {
  if (String(row.valid_from) > day) return 'planned'
  return row.valid_to == null || String(row.valid_to) >= day ? 'runs' : 'over'
}

/** Of rows with the latest first: the one that runs, else the first that is to begin, else the last that was. */
export const rowOf = (rows: readonly Row[], day: string): Row | undefined =>
  rows.find((row) => standingOn(row, day) === 'runs') ??
  rows.findLast((row) => standingOn(row, day) === 'planned') ??
  rows[0]

/** 'sinds 01-03-2026', 'vanaf 01-03-2027' for what is still to come, or both days. */
export function periodWords(row: Row, day: string): string {
  const from = formatDate(String(row.valid_from))
  if (row.valid_to != null) return `${from} t/m ${formatDate(String(row.valid_to))}`
  return `${standingOn(row, day) === 'planned' ? 'vanaf' : 'sinds'} ${from}`
}
