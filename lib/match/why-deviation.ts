import { formatDate } from '@/lib/domain/dutch-date'
import { orderKindWords } from '@/lib/domain/order-kind'
import type { UnnamedDeviation } from './deviations'

/**
 * Why an offer counts for a figure of the order of the list up to a day ('yyyy-mm-dd'), without who, when or the words of the
 * consulent.
 */
export function whyDeviation(figure: string, { kind }: UnnamedDeviation, day: string): string {
  const offered = `Aangeboden in ${day.slice(0, 4)}, uiterlijk op ${formatDate(day)}`
  if (figure === 'offers') return `${offered}.`
  if (figure === 'inOrder') return `${offered}; niemand stond eerder in de rij.`
  return `${offered}; iemand anders stond eerder. ${kind === null ? 'Soort reden niet getoond.' : `${orderKindWords(kind)}.`}`
}
