import { partsWithin, showable, type Shown } from '@/lib/domain/small-numbers'
import type { Counts } from './figures'
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
const isShown = (shown: Shown | undefined) => shown?.kind === 'number'
const isNought = (shown: Shown | undefined) => shown?.kind === 'number' && shown.value === 0
const sumOf = (counts: ThroughputCounts, names: readonly string[]) =>
  names.reduce((sum, name) => sum + (counts[name] ?? 0), 0)

/** What the page of figures shows of the same people (by its names) and counts, so that this page gives none of it away. */
export interface Elsewhere {
  shown: Readonly<Record<string, Shown>>
  counts: Counts
}

/** Where somebody stands of whom no advice is known: the column of the inflow without one is hardly more than these together. */
const beforeAdvice = ['state.intake', 'state.screening', 'state.awaitingAdvice'] as const

/**
 * The sums by what came of who came in. Who has no advice yet stands in one of the first steps, whose numbers stand on the
 * page of figures: while one of those is hidden that column is too, and the sum is protected over the steps instead; while
 * they all stand, hiding that column would hide nothing.
 */
function outcomesOf(sums: ThroughputCounts, threshold: number, { shown, counts }: Elsewhere) {
  const nought: Shown = { kind: 'number', value: 0 }
  const steps = Object.fromEntries(beforeAdvice.map((name) => [name, shown[name] ?? nought]))
  const advised = inflowOutcomeNames.filter((name) => name !== 'open').map((name) => `outcome.${name}`)
  const open = sums['outcome.open'] ?? 0
  const ofOpen: Shown = open > 0 && open < threshold ? { kind: 'few' } : { kind: 'number', value: open }
  const stand = Object.values(steps).every(isShown)
  const rest: Record<string, Shown> = stand ? { 'outcome.open': ofOpen } : steps
  const answer = showable({
    figures: {
      ...Object.fromEntries(
        Object.keys(rest).map((name) => [name, sums[name] ?? counts[name as keyof Counts] ?? 0]),
      ),
      ...Object.fromEntries(advised.map((name) => [name, sums[name] ?? 0])),
      inflow: sumOf(sums, [...advised, 'outcome.open']),
    },
    threshold,
    sums: [{ total: 'inflow', parts: [...advised, ...Object.keys(rest)] }],
    elsewhere: rest,
  })
  return {
    ...Object.fromEntries(['inflow', ...advised].map((name) => [name, answer[name] ?? kept])),
    'outcome.open': stand || ofOpen.kind === 'few' ? ofOpen : kept,
  }
}

/** The cells: together or not at all, because a hidden one could follow from its row or its column; those of an empty one are 0. */
function cellsOf(counts: ThroughputCounts, threshold: number, sides: Readonly<Record<string, Shown>>) {
  const each = sourceNames.flatMap((source) =>
    inflowOutcomeNames.map(
      (outcome) => [source, outcome, counts[`inflow.${source}.${outcome}`] ?? 0] as const,
    ),
  )
  const open =
    Object.values(sides).every(isShown) && each.every(([, , count]) => count === 0 || count >= threshold)
  const empty = (source: string, outcome: string) =>
    isNought(sides[`inflow.${source}`]) || isNought(sides[`outcome.${outcome}`])
  return Object.fromEntries(
    each.map(([source, outcome, count]): [string, Shown] => [
      `inflow.${source}.${outcome}`,
      open || empty(source, outcome) ? { kind: 'number', value: count } : kept,
    ]),
  )
}

/** Inflow by source and by outcome; the sums at the sides are hidden when their whole may not be shown. */
function inflowOf(counts: ThroughputCounts, threshold: number, elsewhere: Elsewhere) {
  const rows = Object.fromEntries(sourceNames.map((source) => [`inflow.${source}`, crossOf(source)]))
  const columns = Object.fromEntries(
    inflowOutcomeNames.map((outcome) => [
      `outcome.${outcome}`,
      sourceNames.map((source) => `inflow.${source}.${outcome}`),
    ]),
  )
  const parts = Object.entries({ ...rows, ...columns })
  const sums = Object.fromEntries(parts.map(([name, cells]) => [name, sumOf(counts, cells)]))
  const bySource = partsWithin(sums, { whole: 'inflow', parts: Object.keys(rows) }, threshold)
  const byOutcome: Record<string, Shown> = outcomesOf(sums, threshold, elsewhere)
  const both = isShown(bySource.inflow) && isShown(byOutcome.inflow)
  const few = bySource.inflow?.kind === 'few' ? bySource.inflow : kept
  const sides: Record<string, Shown> = both
    ? { ...bySource, ...byOutcome }
    : { ...Object.fromEntries(parts.map(([name]) => [name, kept])), inflow: few }
  return { ...cellsOf(counts, threshold, sides), ...sides }
}

/**
 * Whether the advices of the year may stand beside its decisions: who is between the two is lacking to the one, so not where
 * that is a small number. The decisions stay, as among the terms.
 */
function besideDecisions(counts: ThroughputCounts, threshold: number): boolean {
  const [advised, decided] = [stepFigures('toAdvice'), stepFigures('toDecision')].map((names) =>
    sumOf(counts, names),
  ) as [number, number]
  const between = Math.abs(advised - decided)
  return between === 0 || between >= threshold || (decided > 0 && decided < threshold)
}

/**
 * Which figures may be shown: no small one, and none that gives one away, also not together with who waits and who
 * began on the page of figures. A threshold of 0 shows all.
 */
export function shownThroughput(
  counts: ThroughputCounts,
  threshold: number,
  elsewhere: Elsewhere,
): Record<string, Shown> {
  const { shown } = elsewhere
  const whole = (name: string, parts: readonly string[], mayShow = true) =>
    partsWithin(counts, { whole: name, parts, mayShow }, threshold)
  return Object.assign(
    {},
    inflowOf(counts, threshold, elsewhere),
    whole('toAdvice', stepFigures('toAdvice'), besideDecisions(counts, threshold)),
    whole('toDecision', stepFigures('toDecision')),
    whole('toStart', stepFigures('toStart'), isShown(shown.started)),
    ...lastedMonths.map((months) => whole(`reached.${months}`, lastedFigures(months))),
    whole('ended', endFigures, isShown(shown.ended)),
    whole('resting', restFigures, isShown(shown['state.resting'])),
    whole('waited', waitedFigures, isShown(shown.queued)),
    {
      'reason.toBePlaced': shown['state.toBePlaced'] ?? kept,
      'reason.waiting': shown['state.waiting'] ?? kept,
    },
  ) as Record<string, Shown>
}
