import { formatDate } from '@/lib/domain/dutch-date'
import { uwvAnswerReasons, type UwvAnswerReason } from '@/lib/domain/uwv-figures'

/** Whether UWV counts a person, in words; "nog niet bevestigd" while nothing was said. */
export const theyCountWords = (theyCount: boolean | null) =>
  theyCount === null ? 'nog niet bevestigd' : theyCount ? 'telt mee' : 'telt niet mee'

interface Said {
  theyCount: boolean | null
  confirmedOn: string | null
  answerReason: UwvAnswerReason | null
}

/** What UWV said of a person, since when, and why, in one line. */
export function answerWords({ theyCount, confirmedOn, answerReason }: Said): string {
  const day = confirmedOn === null ? '' : `, bevestigd op ${formatDate(confirmedOn)}`
  return `${theyCountWords(theyCount)}${day}${answerReason === null ? '' : ` (${uwvAnswerReasons[answerReason]})`}`
}
