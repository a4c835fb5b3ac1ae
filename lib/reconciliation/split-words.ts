import { shownSplit } from '@/lib/domain/uwv-difference'
import { oursOf } from '@/lib/domain/uwv-figures'
import { differenceWords } from '@/lib/report/figure-difference'
import type { UwvPeople, UwvReport } from './queries'

/**
 * The difference with UWV in parts that add up to it, in words for page and file: [part, with its sign]. Null where UWV's
 * figure is not known; 'hidden' where a part could give a small number away.
 */
export function splitWords({
  kept,
  shown,
  counted,
  threshold,
}: UwvReport | UwvPeople): [string, string][] | 'hidden' | null {
  const theirs = kept.find(({ kind }) => kind === 'theirs')
  if (!theirs) return null
  const split = shownSplit(counted, theirs.value, shown.ours, threshold)
  if (!split) return 'hidden'
  return [
    ['Bevestigd: UWV zei wie het anders telt', differenceWords(split.confirmed)],
    ['Te verklaren met een reden, nog niet bevestigd', differenceWords(split.explained)],
    ['Niet verklaard', differenceWords(split.unexplained)],
    ['Samen: UWV min Schakel', differenceWords(theirs.value - oursOf(counted))],
  ]
}
