import { formatNumber, roundHalfUp } from '@/lib/domain/dutch-number'
import type { FigureOfDay } from './figure-rows'
import { countedOfYear, figureBySlug } from './figures'

/** One figure on two days. */
export interface FigureDifference {
  name: string
  label: string
  unit: string
  before: Pick<FigureOfDay, 'value' | 'words'>
  after: Pick<FigureOfDay, 'value' | 'words'>
  /** In the unit of the figure; null where one of the two is not shown or not known, or counts another year. */
  difference: number | null
  words: string
}

/** A difference as people read it, with its sign: "+2", "−0,5", "0"; "niet te zeggen" where a side is not shown. */
export function differenceWords(difference: number | null): string {
  if (difference === null) return 'niet te zeggen'
  if (difference === 0) return '0'
  return `${difference > 0 ? '+' : '−'}${formatNumber(Math.abs(difference))}`
}

/** The two days that are compared (ISO days). */
interface TwoDays {
  before: string
  after: string
}

const yearOf = (day: string) => day.slice(0, 4)

/** Whether a figure counts from 1 January of its own day while the two days lie in different years: then nothing lies between them. */
const ofOtherYear = (name: string, { before, after }: TwoDays): boolean => {
  const counted = figureBySlug(name)?.counted
  return counted !== undefined && countedOfYear.includes(counted) && yearOf(before) !== yearOf(after)
}

/**
 * The figures of two days beside each other. A difference is made of two shown figures only and is no count of
 * people: +2 may be twelve who came and ten who left. What is counted from 1 January has none across a turn of the year
 * ("ander jaar"): the two are totals of different years.
 */
export function differences(
  before: readonly FigureOfDay[],
  after: readonly FigureOfDay[],
  days: TwoDays,
): FigureDifference[] {
  const earlier = new Map(before.map((row) => [row.name, row]))
  return after.flatMap((row) => {
    const was = earlier.get(row.name)
    if (!was) return []
    const { name, label, unit } = row
    const other = ofOtherYear(name, days)
    const difference =
      other || was.value === null || row.value === null ? null : roundHalfUp(row.value - was.value, 2)
    const words = other ? 'ander jaar' : differenceWords(difference)
    return [{ name, label, unit, before: was, after: row, difference, words }]
  })
}
