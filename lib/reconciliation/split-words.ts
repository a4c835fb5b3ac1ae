import { shownSplit } from '@/lib/domain/uwv-difference'
import { oursOf } from '@/lib/domain/uwv-figures'
import { differenceWords } from '@/lib/report/figure-difference'
import type { UwvPeople, UwvReport } from './queries'

/**
 * The difference with UWV (in persons or advices) in parts that add up to it: [part, how much, with its sign]. Null where UWV's
 * figure is not known; 'hidden' where a part could give a small number away.
 */
export function splitLines({
  kept,
  shown,
  counted,
  threshold,
}: UwvReport | UwvPeople): [string, number][] | 'hidden' | null {
  const theirs = kept.find(({ kind }) => kind === 'theirs')
  if (!theirs) return null
  const split = shownSplit(counted, theirs.value, shown.ours, threshold)
  if (!split) return 'hidden'
  return [
    ['Bevestigd: UWV zei dat het deze mensen anders telt', split.confirmed],
    ['Te verklaren met een reden, nog niet bevestigd', split.explained],
    ['Niet verklaard', split.unexplained],
    ['Samen: UWV min Schakel', theirs.value - oursOf(counted)],
  ]
}

/** The same in words for page and file. */
export function splitWords(data: UwvReport | UwvPeople): [string, string][] | 'hidden' | null {
  const lines = splitLines(data)
  return lines === null || lines === 'hidden'
    ? lines
    : lines.map(([part, much]) => [part, differenceWords(much)])
}
