import { formatDate } from '@/lib/domain/dutch-date'
import { restWord } from './standing-word'

const labels: Readonly<Record<string, string>> = {
  gross: 'Bruto: iedereen op de lijst',
  clean: 'Schoon: wie meetelt',
  aging: 'Nalopen: telt mee, en is lang niet bevestigd',
  stale: 'Te lang niet bevestigd: telt niet mee',
  unbridged: 'Zonder overbrugging of ander aanbod',
}

/** The words of a figure of the list that is looked at, by its name in an address; null for a name that counts nothing. */
export function hygieneLabel(figure: string): string | null {
  if (figure.startsWith('resting.')) return `Rustend, telt niet mee: ${restWord(figure).toLowerCase()}`
  return labels[figure] ?? null
}

const whys: Readonly<Record<string, (on: string) => string>> = {
  gross: (on) => `Staat op ${on} op de lijst.`,
  clean: (on) => `Wacht op ${on}, en is op tijd bevestigd.`,
  aging: (on) => `Wacht op ${on} en telt mee, maar is lang niet bevestigd.`,
  stale: (on) => `Wacht op ${on}, en is te lang niet bevestigd.`,
  unbridged: (on) => `Wacht op ${on}, zonder overbrugging of ander aanbod.`,
}

/** Why somebody counts for a figure of the list on a day ('yyyy-mm-dd'), in words no finer than the figure itself. */
export const whyHygiene = (figure: string, day: string): string =>
  whys[figure]?.(formatDate(day)) ?? `Rust op ${formatDate(day)}: ${restWord(figure).toLowerCase()}.`
