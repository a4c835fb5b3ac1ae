import { standingOf, type HeardBefore, type KnownEntry, type Standing } from '@/lib/domain/hygiene'
import { restReasonLabel } from '@/lib/domain/labels'
import { wordOf } from '@/lib/domain/terms'

const words: Readonly<Record<string, string>> = {
  fresh: 'Telt mee',
  aging: 'Nalopen',
  stale: 'Telt niet mee',
}

/** How somebody on the list counts, in words: 'Telt mee', 'Rustend: op eigen verzoek'. */
export const standingWord = (standing: Standing): string =>
  words[standing] ?? `Rustend: ${restWord(standing).toLowerCase()}`

/** Why somebody rests, of a standing that says so: 'Op eigen verzoek'. */
export const restWord = (standing: string): string => {
  const reason = standing.slice('resting.'.length)
  return reason === 'unknown' ? 'Reden onbekend' : wordOf(restReasonLabel, reason)
}

const asking: Readonly<Record<string, string>> = { aging: 'nalopen', stale: 'telt niet mee' }

/** What stands beside the last talk on a row of the list: it is said before somebody stops counting, and after. */
export const rowStanding = (row: Omit<KnownEntry, 'restReason'>, heard: HeardBefore): string =>
  asking[standingOf({ ...row, restReason: null }, heard)] ?? ''
