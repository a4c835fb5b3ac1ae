import { shownSplit, type UwvSplit } from '@/lib/domain/uwv-difference'
import { oursOf } from '@/lib/domain/uwv-figures'
import { differenceWords } from '@/lib/report/figure-difference'
import type { UwvPeople, UwvReport } from './queries'

type Data = UwvReport | UwvPeople

/** The figure of that kind that was recorded last; undefined where there is none. */
const keptOf = ({ kept }: Data, which: 'theirs' | 'agreed') => kept.find(({ kind }) => kind === which)

function splitOf(data: Data): (UwvSplit & { whole: number; settled: boolean }) | 'hidden' | null {
  const [theirs, agreed] = [keptOf(data, 'theirs'), keptOf(data, 'agreed')]
  if (!theirs) return null
  const figures = { theirs: theirs.value, agreed: agreed?.value ?? null }
  const split = shownSplit(data.counted, figures, data.shown.ours, data.threshold)
  return split
    ? { ...split, whole: theirs.value - oursOf(data.counted), settled: agreed !== undefined }
    : 'hidden'
}

/**
 * The difference with UWV (in persons or advices) in parts that add up to it: [part, how much, with its sign]. Null where UWV's
 * figure is not known; 'hidden' where a part could give a small number away.
 */
export function splitLines(data: Data): [string, number][] | 'hidden' | null {
  const split = splitOf(data)
  if (split === null || split === 'hidden') return split
  const agreed: [string, number][] = [['Afgesproken: zoveel wijkt UWV van de afspraak af', split.agreed]]
  return [
    ['Bevestigd: UWV zei dat het deze mensen anders telt', split.confirmed],
    ...(split.settled ? agreed : []),
    ['Te verklaren met een reden, nog niet bevestigd', split.explained],
    ['Niet verklaard', split.unexplained],
    ['Samen: UWV min Schakel', split.whole],
  ]
}

/** Whether something of the difference is neither confirmed nor agreed, or may not be said to be. */
export function leftToAsk(data: Data): boolean {
  const split = splitOf(data)
  return split === 'hidden' || (split !== null && (split.explained !== 0 || split.unexplained !== 0))
}

/** The same in words for page and file. */
export function splitWords(data: Data): [string, string][] | 'hidden' | null {
  const lines = splitLines(data)
  return lines === null || lines === 'hidden'
    ? lines
    : lines.map(([part, much]) => [part, differenceWords(much)])
}
