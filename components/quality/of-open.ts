import { formatNumber } from '@/lib/domain/dutch-number'
import type { Shown } from '@/lib/domain/small-numbers'

/** Of how many trajectories (of a company: people who stand as placed there) the shares are, where that number may be shown. */
export function ofOpen(open: Shown | undefined, company: boolean) {
  const who = company ? 'mensen die hier geplaatst zijn' : 'lopende trajecten'
  return open?.kind === 'number' ? `Van ${formatNumber(open.value)} ${who}` : `Van alle ${who}`
}
