import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { unitLabel } from '@/lib/parameter/labels'

/** A value with its unit: "31 uur per week", "€ 1.401,50 per maand", "ja". */
export function valueWords(value: string, unit: string): string {
  const number = Number(value)
  if (unit === 'yesNo') return number === 1 ? 'ja' : 'nee'
  if (unit.startsWith('euro')) return `€ ${formatNumber(number, 2, 2)} ${unitLabel(unit).slice(2)}`.trim()
  return `${formatNumber(number, 4)} ${unitLabel(unit, number)}`
}

/** "vanaf 1-1-2026" or "1-1-2026 tot en met 30-6-2026". */
export const periodWords = (from: string, until: string | null) =>
  until ? `${formatDate(from)} tot en met ${formatDate(until)}` : `vanaf ${formatDate(from)}`
