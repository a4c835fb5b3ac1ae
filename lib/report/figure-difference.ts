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

/** Whether a figure counts from 1 January, so that within a year its difference is a number of people. */
const isOfYear = (name: string): boolean => {
  const counted = figureBySlug(name)?.counted
  return counted !== undefined && countedOfYear.includes(counted)
}

/** Whether a figure counts from 1 January of its own day while the two days lie in different years: then nothing lies between them. */
const ofOtherYear = (name: string, { before, after }: TwoDays): boolean => {
  return isOfYear(name) && yearOf(before) !== yearOf(after)
}

const otherYear = { difference: null, words: 'ander jaar' }

const between = (was: number | null, is: number | null): number | null =>
  was === null || is === null ? null : roundHalfUp(is - was, 2)

const keptBack = {
  difference: null,
  words: differenceWords(null),
  before: { value: null, words: 'niet getoond' },
}

/**
 * The figures of two days beside each other. A difference is made of two shown figures only and is no count of
 * people: +2 may be twelve who came and ten who left. What is counted from 1 January only grows, so that within a year its
 * difference is a count. Who began less who stopped is what the people at work differ, so where one of the two is a small
 * number neither is said, nor the earlier figures that would say it (the later ones stand on the page of their day); across a turn of the year there is none ("ander jaar").
 */
export function differences(
  before: readonly FigureOfDay[],
  after: readonly FigureOfDay[],
  days: TwoDays,
  threshold: number,
): FigureDifference[] {
  const earlier = new Map(before.map((row) => [row.name, row]))
  const rows = after.flatMap((row) => {
    const was = earlier.get(row.name)
    return was ? [{ ...row, before: was, after: row, difference: between(was.value, row.value) }] : []
  })
  const isSmall = (size: number) => size > 0 && size < threshold
  const tells = rows.some(({ name, difference }) => isOfYear(name) && isSmall(Math.abs(difference ?? 0)))
  return rows.map(({ name, label, unit, difference, ...sides }) => {
    const row = { name, label, unit, ...sides, difference, words: differenceWords(difference) }
    if (ofOtherYear(name, days)) return { ...row, ...otherYear }
    return tells && isOfYear(name) ? { ...row, ...keptBack } : row
  })
}
