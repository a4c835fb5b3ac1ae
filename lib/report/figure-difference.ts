import { formatNumber, roundHalfUp } from '@/lib/domain/dutch-number'
import type { FigureOfDay } from './figure-rows'

/** One figure on two days. */
export interface FigureDifference {
  name: string
  label: string
  unit: string
  before: Pick<FigureOfDay, 'value' | 'words'>
  after: Pick<FigureOfDay, 'value' | 'words'>
  /** In the unit of the figure; null where one of the two is not shown or not known. */
  difference: number | null
  words: string
}

/** A difference as people read it, with its sign: "+2", "−0,5", "0"; "niet te zeggen" where a side is not shown. */
export function differenceWords(difference: number | null): string {
  if (difference === null) return 'niet te zeggen'
  if (difference === 0) return '0'
  return `${difference > 0 ? '+' : '−'}${formatNumber(Math.abs(difference))}`
}

/**
 * The figures of two days beside each other. A difference is made of two shown figures only and is no count of
 * people: +2 may be twelve who came and ten who left.
 */
export function differences(
  before: readonly FigureOfDay[],
  after: readonly FigureOfDay[],
): FigureDifference[] {
  const earlier = new Map(before.map((row) => [row.name, row]))
  return after.flatMap((row) => {
    const was = earlier.get(row.name)
    if (!was) return []
    const difference = was.value === null || row.value === null ? null : roundHalfUp(row.value - was.value, 2)
    const { name, label, unit } = row
    return [{ name, label, unit, before: was, after: row, difference, words: differenceWords(difference) }]
  })
}
