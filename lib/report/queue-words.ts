import { formatNumber } from '@/lib/domain/dutch-number'
import { shownWords } from '@/lib/domain/small-numbers'
import { shownFigures, type Counts } from './figures'

/** A queue of the list and how many people stand in it. */
interface QueueNow {
  queue: 'toBePlaced' | 'waiting'
  people: number
}

/**
 * How many people stand in a queue in the words in which a manager reads it: the number, "<5" or "niet getoond". What is
 * confirmed is compared in these words, so that a press tells no more than the screen does.
 */
export function queueWords(counts: Counts, threshold: number, { queue, people }: QueueNow): string {
  const figure = `state.${queue}` as const
  return shownWords(shownFigures({ ...counts, [figure]: people }, threshold)[figure], threshold, formatNumber)
}
