/** A sum among figures: the total and the figures that add up to it. A part may itself be the total of another sum. */
export interface Sum {
  total: string
  parts: readonly string[]
}

/** A figure that may be shown, or why not: `few` is 1 up to the threshold, `kept` would give another one away. */
export type Shown = { kind: 'number'; value: number } | { kind: 'few' } | { kind: 'kept' }

export interface SmallNumbers {
  figures: Readonly<Record<string, number>>
  /** Figures below this are not shown; 5 to 10. */
  threshold: number
  /** From the deepest to the highest, so that what is hidden below is known above. */
  sums?: readonly Sum[]
  /** Figures of which one gives the other away together with what is known elsewhere. */
  together?: readonly (readonly string[])[]
  /**
   * Figures that only grow through a year and whose difference is known elsewhere. A nought beside a number gives away what
   * was hidden on an earlier day, and so does which of them is the small one: all stand, or none does.
   */
  differences?: readonly (readonly string[])[]
  /** Figures that stand on another page, or are hidden there: nothing more of them is hidden here. */
  elsewhere?: Readonly<Record<string, Shown>>
}

/**
 * Which figures may be shown (Schakel shows no figure of 1–4, or up to the organisation's own threshold): hidden are
 * the small ones, and whatever would let somebody work one out by adding or subtracting. Where hiding the next
 * smallest part of a sum does not do, its total is hidden.
 */
export function showable(input: SmallNumbers): Record<string, Shown> {
  const { figures } = input
  const ofDifference = new Set((input.differences ?? []).flat())
  const hidden = hiddenAtFirst(input)
  let before = -1
  while (before !== hidden.size) {
    before = hidden.size
    hideTogether(input, hidden)
    for (const sum of input.sums ?? []) protect(sum, input, hidden)
  }
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name,
      shownAs(value, isFew(input, name) && !ofDifference.has(name), hidden.has(name)),
    ]),
  )
}

const isFew = ({ figures, threshold }: SmallNumbers, name: string) =>
  valueOf(figures, name) > 0 && valueOf(figures, name) < threshold

/** Of what belongs together all that a hidden one would follow from. */
function hideTogether({ figures, together = [], differences = [] }: SmallNumbers, hidden: Set<string>) {
  const touched = (group: readonly string[]) => group.some((name) => hidden.has(name))
  const counted = together
    .filter(touched)
    .flat()
    .filter((name) => valueOf(figures, name) > 0)
  for (const name of [...counted, ...differences.filter(touched).flat()]) hidden.add(name)
}

/** The small figures, those that are hidden elsewhere, and a nought beside a number where the difference is known. */
function hiddenAtFirst(input: SmallNumbers): Set<string> {
  const { figures, elsewhere = {} } = input
  const isHidden = (name: string) => {
    const there = elsewhere[name]
    return there === undefined ? isFew(input, name) : there.kind !== 'number'
  }
  const unlike = (input.differences ?? []).filter(
    (group) => new Set(group.map((name) => valueOf(figures, name) > 0)).size > 1,
  )
  return new Set([...Object.keys(figures).filter(isHidden), ...unlike.flat()])
}

const valueOf = (figures: Readonly<Record<string, number>>, name: string) => figures[name] ?? 0

const shownAs = (value: number, few: boolean, hidden: boolean): Shown =>
  few ? { kind: 'few' } : hidden ? { kind: 'kept' } : { kind: 'number', value }

function protect(
  sum: Sum,
  { figures, threshold, sums = [], elsewhere = {} }: SmallNumbers,
  hidden: Set<string>,
) {
  const subtotals = new Set(sums.map(({ total }) => total))
  const smallestShown = () =>
    sum.parts
      .filter(
        (part) =>
          !hidden.has(part) && !subtotals.has(part) && !(part in elsewhere) && valueOf(figures, part) > 0,
      )
      .sort((one, other) => valueOf(figures, one) - valueOf(figures, other))[0]
  if (hidden.has(sum.total)) {
    // A total that another sum hides would follow from parts that stand, or hide no more than one small one.
    const isLarge = (part: string) => hidden.has(part) && valueOf(figures, part) >= threshold
    for (let next = smallestShown(); next !== undefined && !sum.parts.some(isLarge); next = smallestShown())
      hidden.add(next)
    return
  }
  // Of a hidden subtotal its own shown parts say too much; then no total over it may stand.
  if (sum.parts.some((part) => hidden.has(part) && subtotals.has(part))) return void hidden.add(sum.total)
  while (!isSafe(sum, figures, threshold, hidden)) {
    const next = smallestShown()
    if (next === undefined) return void hidden.add(sum.total)
    hidden.add(next)
  }
}

/** Whether every small figure among the hidden parts can still be anything from 1 up to the threshold. */
function isSafe(
  { parts }: Sum,
  figures: SmallNumbers['figures'],
  threshold: number,
  hidden: ReadonlySet<string>,
) {
  const values = parts.filter((part) => hidden.has(part)).map((part) => valueOf(figures, part))
  const small = values.filter((value) => value < threshold).length
  if (small === 0) return true
  const large = values.length - small
  const rest = values.reduce((sum, value) => sum + value, 0) - (small - 1) - large * threshold
  const canBeLargest = rest >= threshold - 1
  const canBeOne =
    large > 0 || values.reduce((sum, value) => sum + value, 0) - (small - 1) * (threshold - 1) <= 1
  return canBeLargest && canBeOne
}

/** A whole and its parts, as names of figures; `mayShow` is whether the whole may stand here at all. */
interface WholeAndParts {
  whole: string
  parts: readonly string[]
  mayShow?: boolean
}

/** A whole and its parts: all of it, or nothing where the whole may not be shown or a part would give another away. */
export function partsWithin(
  counts: Readonly<Record<string, number>>,
  { whole, parts, mayShow = true }: WholeAndParts,
  threshold: number,
): Record<string, Shown> {
  const sum = parts.reduce((total, name) => total + valueOf(counts, name), 0)
  const figures = Object.fromEntries(parts.map((name) => [name, valueOf(counts, name)]))
  const shown = showable({
    figures: { [whole]: sum, ...figures },
    threshold,
    sums: [{ total: whole, parts }],
  })
  if (mayShow && shown[whole]?.kind === 'number') return shown
  const kept: Shown = { kind: 'kept' }
  const few = shown[whole]?.kind === 'few' ? shown[whole] : kept
  return { ...Object.fromEntries(parts.map((name) => [name, kept])), [whole]: few }
}

/** A figure as people read it: the number, "<5", or "niet getoond". */
export function shownWords(
  shown: Shown | undefined,
  threshold: number,
  format: (value: number) => string,
): string {
  if (shown === undefined) return format(0)
  if (shown.kind === 'number') return format(shown.value)
  return shown.kind === 'few' ? `<${threshold}` : 'niet getoond'
}

/** What the words that stand in place of a figure mean. */
export const smallNumberWords = (threshold: number) =>
  `“<${threshold}” betekent 1 tot en met ${threshold - 1}. “Niet getoond” betekent dat met dit cijfer zo’n klein getal zou zijn uit te rekenen.`
