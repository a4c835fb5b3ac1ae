import { formatDate } from '@/lib/domain/dutch-date'
import type { PlacementRow } from './queries'

const decided = { renew: 'wordt verlengd', permanent: 'wordt vast', end: 'eindigt' } as const

/** What comes after a contract that ends soon: 'gaat verder t/m 31-12-2027', 'wordt verlengd', or 'nog kiezen'. */
export function followWords({ follow }: Pick<PlacementRow, 'follow'>): string {
  if (follow?.next)
    return follow.next.until === null
      ? 'gaat verder, vast'
      : `gaat verder t/m ${formatDate(follow.next.until)}`
  return follow?.choice ? decided[follow.choice] : 'nog kiezen'
}
