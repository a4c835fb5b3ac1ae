import { daysLeftTone, daysLeftWords } from './days-left-words'
import { Tag } from './tag'

/** How many days are left, as a tag. */
export function DaysLeft({ days }: { days: number }) {
  return <Tag tone={daysLeftTone(days)}>{daysLeftWords(days)}</Tag>
}
