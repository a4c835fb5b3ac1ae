import { formatDate } from '@/lib/domain/dutch-date'
import { freeUntil, mostFree, type PlaceDay } from '@/lib/domain/place-days'

/** '2 vrij', '2 vrij tot 01-12-2026' where all of it is taken from that day, or 'vol'. */
export function freeSeatWords(days: readonly PlaceDay[], fullFrom: Readonly<Record<string, string>>): string {
  const [free, until] = [mostFree(days), freeUntil(days, fullFrom)]
  if (free === 0) return 'vol'
  return until === null ? `${free} vrij` : `${free} vrij tot ${formatDate(until)}`
}
