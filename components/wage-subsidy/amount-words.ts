import { formatDate } from '@/lib/domain/dutch-date'
import { formatEuro } from '@/lib/domain/dutch-number'
import type { Source } from '@/lib/domain/wage-subsidy/rules'
import { certaintyLabel } from '@/lib/parameter/labels'
import type { ShownAmount } from '@/lib/wage-subsidy/shown'

/** '€ 1.261,98', or in short that there is none or that none is known. */
export function amountWords({ cents, isKnown }: ShownAmount): string {
  if (cents !== null) return formatEuro(cents / 100)
  return isKnown ? 'geen subsidie' : 'geen bedrag bekend'
}

/** '1-3-2026 t/m 31-8-2026', or without an end 'sinds 1-3-2026'. */
export const daysWords = (from: string, until: string | null) =>
  until ? `${formatDate(from)} t/m ${formatDate(until)}` : `vanaf ${formatDate(from)}`

/** Since when a figure holds and how sure that is. */
export const sinceWords = ({ from, until, certainty }: Source) =>
  `${daysWords(from, until)} · ${certaintyLabel[certainty] ?? certainty}`

/** An amount that never breaks over two lines. */
export const unbroken = (words: string) => words.replaceAll(' ', '\u00a0')
