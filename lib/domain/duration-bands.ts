/** How long something took or has lasted so far is counted in bands; each ends with this many weeks, the last has no end. */
const bandWeeks = [4, 8, 13, 26, 52] as const

/** First day (counted in days from the start) that falls outside each band: exactly four weeks is still "tot en met 4 weken". */
export const bandLimits: readonly number[] = bandWeeks.map((weeks) => weeks * 7 + 1)

/** The words of each band, from short to long. */
export const bandLabels: readonly string[] = [
  ...bandWeeks.map((weeks, at) =>
    at === 0 ? `tot en met ${weeks} weken` : `meer dan ${bandWeeks[at - 1]} tot en met ${weeks} weken`,
  ),
  `meer dan ${bandWeeks[bandWeeks.length - 1]} weken`,
]

/** The words of several bands that follow each other, as places in `bandLabels`: "meer dan 8 tot en met 52 weken". */
export function bandSpanLabel(shortest: number, longest: number): string {
  const [above, upTo] = [bandWeeks[shortest - 1], bandWeeks[longest]]
  if (above === undefined && upTo === undefined) return 'hoe lang dan ook'
  if (above === undefined) return `tot en met ${upTo} weken`
  return upTo === undefined ? `meer dan ${above} weken` : `meer dan ${above} tot en met ${upTo} weken`
}

/**
 * Days in words a manager reads, as whole units that have passed: '12 dagen', '9 weken', '14 maanden'; days are 0 or
 * more. Every screen says the same of the same days.
 */
export const durationWords = (days: number): string => inWords(days, Math.floor)

/** The same for "ten hoogste": the first whole unit in which so many days fit. */
export const atMostWords = (days: number): string => inWords(days, Math.ceil)

function inWords(days: number, whole: (units: number) => number): string {
  if (days < 14) return days === 1 ? '1 dag' : `${days} dagen`
  if (days < 183) return `${whole(days / 7)} weken`
  return `${whole((days * 12) / 365.25)} maanden`
}
