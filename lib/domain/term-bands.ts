/** How far a term is past its last day, or from it, is told in weeks: each band ends with this many, the last has no end. */
const bandWeeks = [1, 4, 13, 26, 52] as const

/** First number of days that falls outside each band: exactly four weeks is still "1 tot 4 weken". */
export const termLimits: readonly number[] = bandWeeks.map((weeks) => weeks * 7 + 1)

/** Bands that follow each other, as places from short to long, in words: "hoogstens 1 week", "1 tot 13 weken", "meer dan 52 weken". */
export function termSpanWords(shortest: number, longest: number): string {
  const [above, upTo] = [bandWeeks[shortest - 1], bandWeeks[longest]]
  if (above === undefined) return upTo === undefined ? 'van 1 dag tot meer dan een jaar' : `hoogstens ${weeksOf(upTo)}`
  return upTo === undefined ? `meer dan ${weeksOf(above)}` : `${above} tot ${weeksOf(upTo)}`
} // prettier-ignore

const weeksOf = (weeks: number) => (weeks === 1 ? '1 week' : `${weeks} weken`)
