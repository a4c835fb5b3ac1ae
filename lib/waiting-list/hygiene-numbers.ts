import { grossAndClean, type StandingCounts } from '@/lib/domain/hygiene'
import { showable, type Shown } from '@/lib/domain/small-numbers'

/** Gross, clean and every reason, small ones kept back so that no other gives them away; 0 as threshold shows all. */
export function hygieneShown(
  counts: StandingCounts,
  unbridged: number,
  threshold: number,
): Record<string, Shown> {
  const { gross, clean, stale, resting, reasons } = grossAndClean(counts)
  const rests = Object.keys(reasons).filter((reason) => reason !== 'stale')
  const queued = clean + stale
  return showable({
    figures: {
      ...{ gross, queued, clean, stale, resting, ...reasons },
      ...{ aging: counts.aging ?? 0, fresh: counts.fresh ?? 0 },
      ...{ unbridged, bridged: queued - unbridged },
    },
    threshold,
    sums: [
      { total: 'resting', parts: rests },
      { total: 'clean', parts: ['fresh', 'aging'] },
      { total: 'queued', parts: ['clean', 'stale'] },
      { total: 'queued', parts: ['unbridged', 'bridged'] },
      { total: 'gross', parts: ['queued', 'resting'] },
    ],
  })
}
