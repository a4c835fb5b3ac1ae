import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import type { Row } from '@/lib/domain/facts'

/** A column of a row as text; empty where nothing is known. */
export const textOf = (row: Row, column: string): string => String(row[column] ?? '')

/** A day of a row as people read it; null where there is none. */
export const dayOf = (row: Row, column: string): string | null =>
  typeof row[column] === 'string' ? formatDate(String(row[column])) : null

/** Hours per week in words: '24,5 uur'. */
export const hoursOf = (row: Row): string | null =>
  row.hours_per_week == null ? null : `${formatNumber(Number(row.hours_per_week))} uur`

/** '1-2-2026 t/m 3-4-2026', or without an end 'sinds 1-2-2026'. */
export function periodOf(row: Row): string {
  const [from, to] = [dayOf(row, 'valid_from'), dayOf(row, 'valid_to')]
  return to ? `${from} t/m ${to}` : `sinds ${from}`
}

/** What there is of these, each once, with a middle dot between. */
export const together = (...parts: (string | null | false | undefined)[]) =>
  [...new Set(parts.filter(Boolean))].join(' · ')
