import type { PlainFinding } from './finding'
import type { PlainWords } from './words'

// Two to five capitals ("LKS"), with small letters or a figure behind them ("UWV's" is UWV). Longer is a word in capitals.
const capitals = /(?<![\p{L}\p{N}])\p{Lu}{2,5}(?![\p{L}\p{N}])/gu
const postcode = /[1-9]\d{3}\s$/

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function namedIn(text: string, { abbreviations }: PlainWords) {
  return [...abbreviations.keys()].flatMap((short) =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(short)}(?![\\p{L}\\p{N}])`, 'gu'))].map(
      ({ index }) => ({ short, start: index }),
    ),
  )
}

const capitalsIn = (text: string) =>
  [...text.matchAll(capitals)]
    .filter(({ index }) => !postcode.test(text.slice(Math.max(0, index - 5), index)))
    .map(({ 0: short, index }) => ({ short, start: index }))

// "loonkostensubsidie (LKS)" or "LKS (loonkostensubsidie)".
function isExplained(text: string, short: string, start: number): boolean {
  const end = start + short.length
  const before = /\p{L}{2,}[^.!?\n]*\($/u.test(text.slice(Math.max(0, start - 120), start))
  return (before && text[end] === ')') || /^\s*\([^()]*\p{L}{3,}/u.test(text.slice(end, end + 120))
}

function adviceOn(short: string, full: string | undefined): string {
  return full === undefined
    ? `Schrijf de eerste keer het hele woord, met ${short} erachter tussen haakjes.`
    : `Schrijf de eerste keer: ${full} (${short}).`
}

/** Abbreviations that are not explained where they stand first; each is named once. */
export function unexplained(text: string, words: PlainWords): PlainFinding[] {
  const first = new Map<string, number>()
  for (const { short, start } of [...namedIn(text, words), ...capitalsIn(text)])
    if (!words.known.has(short)) first.set(short, Math.min(start, first.get(short) ?? start))
  return [...first]
    .filter(([short, start]) => !isExplained(text, short, start))
    .map(([short, start]) => ({
      kind: 'abbreviation',
      start,
      end: start + short.length,
      advice: adviceOn(short, words.abbreviations.get(short)),
    }))
}
