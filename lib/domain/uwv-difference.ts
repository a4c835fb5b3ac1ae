import type { Shown } from './small-numbers'
import { oursOf, type UwvCount } from './uwv-figures'

/** What UWV said of those of one reason: so many it says it counts, so many it says it does not; of the rest nothing is known. */
export interface UwvAnswered extends UwvCount {
  theyCount: number
  theyDoNot: number
}

/** A difference (UWV less Schakel, in persons or advices) in four parts that add up to it, each with its sign. */
export interface UwvSplit {
  /** Persons of whom UWV said that it counts them otherwise. */
  confirmed: number
  /** What is left and was settled: by so much the agreed figure leaves that of UWV. */
  agreed: number
  /** What is left and may come from persons with a reason of whom UWV said nothing yet. */
  explained: number
  unexplained: number
}

const sum = (rows: readonly UwvAnswered[], of: (row: UwvAnswered) => number) =>
  rows.reduce((total, row) => total + of(row), 0)
const silent = ({ count, theyCount, theyDoNot }: UwvAnswered) =>
  Number(count) - Number(theyCount) - Number(theyDoNot)

/** So much of a part as has its sign and fits in it. */
const within = (part: number, size: number) =>
  Math.sign(part) * Math.min(Math.abs(part), Math.max(0, size * Math.sign(part)))

/**
 * How much of a difference is confirmed person by person, how much of the rest was settled (`settled`: UWV less what was agreed, 0
 * where nothing was), how much of what then remains a reason can explain at most, and what no reason explains. Without a reason
 * (`alike`) a person explains nothing until UWV says so.
 */
export function splitDifference(rows: readonly UwvAnswered[], difference: number, settled: number): UwvSplit {
  const confirmed = sum(rows, (row) => (row.counts ? 0 - Number(row.theyDoNot) : Number(row.theyCount)))
  const agreed = within(difference - confirmed, settled)
  const rest = difference - confirmed - agreed
  const doubted = rows.filter(({ why, counts }) => why !== 'alike' && counts === rest < 0)
  const explained = Math.sign(rest) * Math.min(Math.abs(rest), sum(doubted, silent))
  return {
    confirmed: 0 + confirmed,
    agreed: 0 + agreed,
    explained: 0 + explained,
    unexplained: 0 + (rest - explained),
  }
}

/**
 * The same where it may be shown, null where it may not: our own figure is shown, and of each reason those that UWV counts,
 * does not count and said nothing of are none or no fewer than the threshold. Then nothing small can be worked out of it.
 */
export function shownSplit(
  rows: readonly UwvAnswered[],
  { theirs, agreed }: { theirs: number; agreed: number | null },
  ours: Shown | undefined,
  threshold: number,
): UwvSplit | null {
  const cells = rows.flatMap((row) => [Number(row.theyCount), Number(row.theyDoNot), silent(row)])
  if (ours?.kind !== 'number' || cells.some((cell) => cell > 0 && cell < threshold)) return null
  return splitDifference(rows, theirs - oursOf(rows), theirs - (agreed ?? theirs))
}
