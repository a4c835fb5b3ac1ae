import { grossAndClean, type StandingCounts } from '@/lib/domain/hygiene'
import { partsWithin, showable, type Shown } from '@/lib/domain/small-numbers'

/** What the page of figures says of the same people, by the names of this page. */
const there = {
  gross: 'gross',
  queued: 'queued',
  clean: 'clean',
  stale: 'stale',
  resting: 'state.resting',
} as const

/** A sum as it may stand here: only where the page of figures shows the same number, or their difference would tell. */
function besides(here: Shown | undefined, other: Shown | undefined): Shown {
  if (here === undefined || here.kind !== 'number') return here ?? { kind: 'kept' }
  const same = other?.kind === 'number' && other.value === here.value
  return same ? here : { kind: 'kept' }
}

/** The reasons to rest that are named: all of them, or `resting` alone where that is kept back or none of them may stand. */
export function restNames(reasons: StandingCounts, shown: Readonly<Record<string, Shown>>): string[] {
  const names = Object.keys(reasons).filter((name) => name !== 'stale')
  const none = names.length > 0 && names.every((name) => shown[name]?.kind === 'kept')
  return shown.resting?.kind !== 'number' || none ? ['resting'] : names
}

/**
 * Gross, clean and every reason, small ones kept back so that no other gives them away; 0 as threshold shows all. A sum stands
 * only where the page of figures shows it too (`elsewhere`, by its names; null for who reads everything); what it consists of
 * stands beside it all together or not at all, so that it hides no sum.
 */
export function hygieneShown(
  counts: StandingCounts,
  unbridged: number,
  threshold: number,
  elsewhere: Readonly<Record<string, Shown>> | null = null,
): Record<string, Shown> {
  const { gross, clean, stale, resting, reasons } = grossAndClean(counts)
  const queued = clean + stale
  const own = showable({
    figures: { gross, queued, clean, stale, resting },
    threshold,
    sums: [
      { total: 'queued', parts: ['clean', 'stale'] },
      { total: 'gross', parts: ['queued', 'resting'] },
    ],
  })
  const shown: Record<string, Shown> =
    elsewhere === null
      ? own
      : Object.fromEntries(
          Object.entries(there).map(([name, word]) => [name, besides(own[name], elsewhere[word])]),
        )
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
