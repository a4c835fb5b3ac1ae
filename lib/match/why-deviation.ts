import { formatDate } from '@/lib/domain/dutch-date'
import { orderKindWords } from '@/lib/domain/order-kind'
import type { UnnamedDeviation } from './deviations'

const queueWords: Readonly<Record<string, string>> = {
  toBePlaced: ' uit de rij te plaatsen',
  waiting: ' uit de rij wachtlijst',
}

/** Why an offer counts for a figure of the order of the list, without anybody's name or the words of the consulent. */
export function whyDeviation(figure: string, { offeredOn, kind, queue }: UnnamedDeviation): string {
  const offered = `Aangeboden op ${formatDate(offeredOn)}${queueWords[queue ?? ''] ?? ''}`
  if (figure === 'offers') return `${offered}.`
  if (figure === 'inOrder') return `${offered}; niemand stond eerder in de rij.`
  return `${offered}; iemand anders stond eerder. ${kind === null ? 'Soort reden niet getoond.' : `${orderKindWords(kind)}.`}`
}
