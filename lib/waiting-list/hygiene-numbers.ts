import { grossAndClean, type StandingCounts } from '@/lib/domain/hygiene'
import { partsWithin, showable, type Shown } from '@/lib/domain/small-numbers'

/**
 * Gross, clean and every reason, small ones kept back so that no other gives them away; 0 as threshold shows all. The sums stand
 * as on the page of figures; what they consist of stands beside them all together or not at all, so that it hides no sum.
 */
export function hygieneShown(
  counts: StandingCounts,
  unbridged: number,
  threshold: number,
): Record<string, Shown> {
  const { gross, clean, stale, resting, reasons } = grossAndClean(counts)
  const queued = clean + stale
  const shown = showable({
    figures: { gross, queued, clean, stale, resting },
    threshold,
    sums: [
      { total: 'queued', parts: ['clean', 'stale'] },
      { total: 'gross', parts: ['queued', 'resting'] },
    ],
  })
  const rests = Object.keys(reasons).filter((reason) => reason !== 'stale')
  const within = (whole: string, figures: Readonly<Record<string, number>>) =>
    partsWithin(
      figures,
      { whole, parts: Object.keys(figures), mayShow: shown[whole]?.kind === 'number' },
      threshold,
    )
  return {
    ...within(
      'resting',
      Object.fromEntries(rests.map((name) => [name, reasons[name as keyof typeof reasons] ?? 0])),
    ),
    ...within('clean', { fresh: counts.fresh ?? 0, aging: counts.aging ?? 0 }),
    ...within('queued', { unbridged, bridged: queued - unbridged }),
    ...shown,
  }
}
