import type { Shown } from '@/lib/domain/small-numbers'
import { stepFigures, stepNames, waitedFigures } from './throughput-figures'

/** Which of its two days a row of a figure may show. */
export type DaysShown = 'both' | 'since' | 'until' | 'neither'

/** A row without a name: its key and the two days it lies between. */
export interface ThroughputRow {
  key: string
  since: string | null
  until: string | null
}

type Figures = Readonly<Record<string, Shown>>

const allShown = (names: readonly string[], shown: Figures) =>
  names.every((name) => (shown[name]?.kind ?? 'number') === 'number')

const ofWaiting = (_part: string | undefined, shown: Figures): DaysShown =>
  allShown(waitedFigures, shown) ? 'since' : 'neither'

const ofGroup: Readonly<
  Record<string, DaysShown | ((part: string | undefined, shown: Figures) => DaysShown)>
> = {
  outcome: 'until',
  endReason: 'until',
  reached: 'since',
  standing: 'since',
  left: 'both',
  waited: ofWaiting,
  reason: ofWaiting,
  ...Object.fromEntries(
    stepNames.map((step) => [
      step,
      (part: string | undefined, shown: Figures): DaysShown =>
        part === undefined && !allShown(stepFigures(step), shown) ? 'until' : 'both',
    ]),
  ),
}

/**
 * The days that make a row count for this figure, and no day that says for which other figure it counts: with the day of
 * the advice beside everybody who came in, a hidden number of negative advices could be counted from the rows. The
 * length of a step or of waiting stands only where all its bands may be shown.
 */
export function daysShown(figure: string, shown: Figures): DaysShown {
  const [group = '', part, outcome] = figure.split('.')
  if (group === 'inflow') return outcome === undefined ? 'since' : 'both'
  const days = ofGroup[group] ?? 'neither'
  return typeof days === 'function' ? days(part, shown) : days
}

/** The same rows with only these days; in the order of what is left, for the former order would tell the rest. */
export function withDays(rows: readonly ThroughputRow[], days: DaysShown): ThroughputRow[] {
  if (days === 'both') return [...rows]
  const left = rows.map(({ key, since, until }) => ({
    key,
    since: days === 'since' ? since : null,
    until: days === 'until' ? until : null,
  }))
  const order = ({ since, until, key }: ThroughputRow) => `${since ?? ''}${until ?? ''}${key}`
  return left.sort((one, other) => (order(one) < order(other) ? 1 : -1))
}
