import { qualityRuleNames, type QualityRuleName } from '@/lib/domain/quality-rules'
import { showable, type Shown } from '@/lib/domain/small-numbers'

/** Of how many trajectories each rule found something. */
export type QualityCounts = Partial<Record<QualityRuleName, number>>

/**
 * Whether of a company the number of who stand as placed there may be shown beside how many work: only where their
 * difference is none or not small.
 */
export function placedMayShow(placed: number, working: number, threshold: number): boolean {
  const apart = Math.abs(placed - working)
  return apart === 0 || apart >= threshold
}

/**
 * Which figures may be shown: no rule that found few, and none by which one could work out that few are left of all
 * who are open; all who are open only where the figures of Sturing allow it. A threshold of 0 shows all.
 */
export function shownQuality(
  counts: QualityCounts,
  open: number,
  { threshold, openMayShow }: { threshold: number; openMayShow: boolean },
): Record<string, Shown> {
  const of = (name: QualityRuleName) => counts[name] ?? 0
  const shown = showable({
    figures: {
      open,
      ...Object.fromEntries(qualityRuleNames.map((name) => [name, of(name)])),
      ...Object.fromEntries(qualityRuleNames.map((name) => [`rest.${name}`, Math.max(0, open - of(name))])),
    },
    threshold,
    sums: qualityRuleNames.map((name) => ({ total: 'open', parts: [name, `rest.${name}`] })),
  })
  return openMayShow ? shown : { ...shown, open: { kind: 'kept' } }
}

/**
 * The share of a figure in all that are open, as a part of one: none is no share, also of a number that is kept back. Null where
 * it may not be shown or nobody is open.
 */
export function shareOf(shown: Record<string, Shown>, name: string): number | null {
  const [part, whole] = [shown[name], shown.open]
  if (part?.kind !== 'number' || (whole?.kind === 'number' && whole.value === 0)) return null
  if (part.value === 0 && whole !== undefined) return 0
  if (whole?.kind !== 'number') return null
  return part.value / whole.value
}

/** What stands where there is no share: a dash where nobody is open, for then nothing is kept back. */
export const noShareWords = ({ open }: Record<string, Shown>) =>
  open?.kind === 'number' && open.value === 0 ? '–' : 'niet getoond'
