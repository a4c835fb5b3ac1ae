import { neededLabel, refusalKindLabel, refusalSourceLabel, type RefusalKind } from '@/lib/domain/refusal'
import { showable, type Shown } from '@/lib/domain/small-numbers'

/** How often each figure counts: `all`, `source.…`, `kind.…`, and what was needed within a kind (`hours.below12`). */
export type MissingCounts = Readonly<Record<string, number>>

const kinds = Object.keys(refusalKindLabel) as RefusalKind[]
/** The figures of who or what made an end to an offer. */
export const sourceFigures = Object.keys(refusalSourceLabel).map((source) => `source.${source}`)
/** The figures of what an offer came to nothing on. */
export const kindFigures = kinds.map((kind) => `kind.${kind}`)
/** The figures of what was needed instead within a kind; none for a kind that does not say. */
export const neededFigures = (kind: RefusalKind) =>
  Object.keys(neededLabel[kind] ?? {}).map((name) => `${kind}.${name}`)
/** The kinds that say what was needed, in the order of the report. */
export const kindsThatSay = kinds.filter((kind) => neededLabel[kind] !== undefined)

/** What was needed within a kind, as far as it counts; none where too few said so to show any of it. */
export function neededShown(shown: Readonly<Record<string, Shown>>, kind: RefusalKind): string[] {
  const counted = neededFigures(kind).filter((name) => !isNone(shown, name))
  return counted.some((name) => shown[name]?.kind === 'number') ? counted : []
}

/** Whether a figure is nought, or nobody counted it. */
export function isNone(shown: Readonly<Record<string, Shown>>, name: string): boolean {
  const figure = shown[name]
  return figure === undefined || (figure.kind === 'number' && figure.value === 0)
}

const labels: Readonly<Record<string, string>> = {
  all: 'Alles waar het op vastliep',
  ...Object.fromEntries(Object.entries(refusalSourceLabel).map(([name, label]) => [`source.${name}`, label])),
  ...Object.fromEntries(Object.entries(refusalKindLabel).map(([name, label]) => [`kind.${name}`, label])),
  ...Object.fromEntries(
    kindsThatSay.flatMap((kind) =>
      Object.entries(neededLabel[kind] ?? {}).map(([name, label]) => [`${kind}.${name}`, label]),
    ),
  ),
}

/** The words of a figure; null for a name that is no figure. */
export const missingLabel = (figure: string): string | null => labels[figure] ?? null

const inSentence = (words: string) => words.slice(0, 1).toLowerCase() + words.slice(1)

/** Why a row counts for a figure of a period ('2026'), in words no finer than the figure itself. */
export function whyMissing(figure: string, period: string): string {
  const [group = '', part] = figure.split('.')
  const label = labels[figure] ?? figure
  if (group === 'source') return `${label} in ${period}.`
  const stuck = `Liep in ${period} vast`
  if (part === undefined) return `${stuck}.`
  if (group === 'kind') return `${stuck}: ${inSentence(label)}.`
  return `${stuck}: ${inSentence(refusalKindLabel[group as RefusalKind])}. Nodig was: ${inSentence(label)}.`
}

const pick = (counts: MissingCounts, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, counts[name] ?? 0]))

/** What was needed within a kind: all of it, or nothing where a part would give another away. */
function withinKind(counts: MissingCounts, kind: RefusalKind, total: Shown | undefined, threshold: number) {
  const parts = neededFigures(kind)
  const own = `kind.${kind}`
  const shown = showable({
    figures: pick(counts, [own, ...parts]),
    threshold,
    sums: [{ total: own, parts }],
  })
  const tells = total?.kind === 'number' && shown[own]?.kind === 'number'
  const kept: Shown = { kind: 'kept' }
  return Object.fromEntries(parts.map((part) => [part, tells ? (shown[part] ?? kept) : kept]))
}

/** Which figures may be shown (small-number rule; a threshold of 0 shows all): no small one, and none that gives one away. */
export function shownMissing(counts: MissingCounts, threshold: number): Record<string, Shown> {
  const top = showable({
    figures: pick(counts, ['all', ...sourceFigures, ...kindFigures]),
    threshold,
    sums: [
      { total: 'all', parts: kindFigures },
      { total: 'all', parts: sourceFigures },
    ],
  })
  const details = kindsThatSay.map((kind) => withinKind(counts, kind, top[`kind.${kind}`], threshold))
  return Object.assign({}, top, ...details) as Record<string, Shown>
}
