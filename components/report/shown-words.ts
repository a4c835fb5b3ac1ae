import { formatNumber } from '@/lib/domain/dutch-number'
import { shownWords, smallNumberWords, type Shown } from '@/lib/domain/small-numbers'

/** A figure of this report in words: its number, "<5" or "niet getoond". */
export const wordsOf = (shown: Shown | undefined, threshold: number) =>
  shownWords(shown, threshold, formatNumber)

/** Says once on a page what its words for small figures mean; null when every figure is shown. */
export const smallWords = (shown: Record<string, Shown>, threshold: number): string | null =>
  Object.values(shown).some(({ kind }) => kind !== 'number') ? smallNumberWords(threshold) : null

/** Whether the rows behind a figure may be opened: it is shown, and there are some. */
export const opens = (shown: Shown | undefined) => shown?.kind === 'number' && shown.value > 0
