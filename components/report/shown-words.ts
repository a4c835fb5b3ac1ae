import { formatNumber } from '@/lib/domain/dutch-number'
import { shownWords, type Shown } from '@/lib/domain/small-numbers'

/** A figure of this report in words: its number, "<5" or "niet getoond". */
export const wordsOf = (shown: Shown | undefined, threshold: number) =>
  shownWords(shown, threshold, formatNumber)

/** Whether the rows behind a figure may be opened: it is shown, and there are some. */
export const opens = (shown: Shown | undefined) => shown?.kind === 'number' && shown.value > 0
