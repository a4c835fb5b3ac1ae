import { showable, type Shown } from '@/lib/domain/small-numbers'
import {
  crossOf,
  endFigures,
  inflowOutcomeNames,
  lastedFigures,
  lastedMonths,
  restFigures,
  sourceNames,
  stepFigures,
  waitedFigures,
  type ThroughputCounts,
} from './throughput-figures'

const kept: Shown = { kind: 'kept' }
const sumOf = (counts: ThroughputCounts, names: readonly string[]) =>
  names.reduce((sum, name) => sum + (counts[name] ?? 0), 0)

/** A whole and its parts: all of it, or nothing where the whole may not be shown or a part would give another away. */
function partsOf(
  counts: ThroughputCounts,
  { whole, parts, mayShow = true }: { whole: string; parts: readonly string[]; mayShow?: boolean },
  threshold: number,
) {
  const shown = showable({
    figures: {
      [whole]: sumOf(counts, parts),
      ...Object.fromEntries(parts.map((name) => [name, counts[name] ?? 0])),
    },
    threshold,
    sums: [{ total: whole, parts }],
  })
  if (mayShow && shown[whole]?.kind === 'number') return shown
  const few = shown[whole]?.kind === 'few' ? shown[whole] : kept
  return Object.fromEntries([[whole, few], ...parts.map((name) => [name, kept])])
}

/**
 * Inflow by source and by outcome. A hidden cell could follow from its row or its column, so the cells are shown
 * together or not at all; so are the sums at the sides when their whole may not be shown.
 */
function inflowOf(counts: ThroughputCounts, threshold: number) {
  const rows = Object.fromEntries(sourceNames.map((source) => [`inflow.${source}`, crossOf(source)]))
  const columns = Object.fromEntries(
    inflowOutcomeNames.map((outcome) => [
      `outcome.${outcome}`,
      sourceNames.map((source) => `inflow.${source}.${outcome}`),
    ]),
  )
  const sides = { ...rows, ...columns }
  const sums = Object.fromEntries(Object.entries(sides).map(([name, parts]) => [name, sumOf(counts, parts)]))
  const bySource = partsOf(sums, { whole: 'inflow', parts: Object.keys(rows) }, threshold)
  const byOutcome = partsOf(sums, { whole: 'inflow', parts: Object.keys(columns) }, threshold)
  const both = bySource.inflow?.kind === 'number' && byOutcome.inflow?.kind === 'number'
  const cells = Object.values(rows).flat()
  const open = both && cells.every((name) => (counts[name] ?? 0) === 0 || (counts[name] ?? 0) >= threshold)
  const hidden = (names: string[]) => Object.fromEntries(names.map((name) => [name, kept]))
  return {
    ...(both
      ? { ...bySource, ...byOutcome }
      : { ...hidden(Object.keys(sides)), inflow: bySource.inflow?.kind === 'few' ? bySource.inflow : kept }),
    ...(open ? shownAsCounted(counts, cells) : hidden(cells)),
  }
}

const shownAsCounted = (counts: ThroughputCounts, names: readonly string[]) =>
  Object.fromEntries(
    names.map((name): [string, Shown] => [name, { kind: 'number', value: counts[name] ?? 0 }]),
  )

/** What the page of figures shows of the same people (by its names), so that this page gives none of it away. */
export type ShownElsewhere = Readonly<Record<string, Shown>>

const isShown = (shown: Shown | undefined) => shown?.kind === 'number'

/**
 * Which figures may be shown: no small one, and none that gives one away, also not together with who waits and who
 * began on the page of figures. A threshold of 0 shows all.
 */
export function shownThroughput(
  counts: ThroughputCounts,
  threshold: number,
  elsewhere: ShownElsewhere,
): Record<string, Shown> {
  const whole = (name: string, parts: readonly string[], mayShow = true) =>
    partsOf(counts, { whole: name, parts, mayShow }, threshold)
  return Object.assign(
    {},
    inflowOf(counts, threshold),
    whole('toAdvice', stepFigures('toAdvice')),
    whole('toDecision', stepFigures('toDecision')),
    whole('toStart', stepFigures('toStart'), isShown(elsewhere.started)),
    ...lastedMonths.map((months) => whole(`reached.${months}`, lastedFigures(months))),
    whole('ended', endFigures, isShown(elsewhere.ended)),
    whole('resting', restFigures, isShown(elsewhere['state.resting'])),
    whole('waited', waitedFigures, isShown(elsewhere.gross)),
    {
      'reason.toBePlaced': elsewhere['state.toBePlaced'] ?? kept,
      'reason.waiting': elsewhere['state.waiting'] ?? kept,
    },
  ) as Record<string, Shown>
}
