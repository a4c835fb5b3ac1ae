import { formatNumber } from '@/lib/domain/dutch-number'
import type { Shown } from '@/lib/domain/small-numbers'

/** Of how many trajectories the shares are, where that number may be shown. */
export const ofOpen = (open: Shown | undefined) =>
  open?.kind === 'number' ? `Van ${formatNumber(open.value)} lopende trajecten` : 'Van alle lopende trajecten'
