import { formatDate } from '@/lib/domain/dutch-date'

/** Behind a sentence about a day: as known on which day; nothing where that is now. */
export const asKnownWords = (known: string | null) => (known ? `, zoals bekend op ${formatDate(known)}` : '')

/** The days of a list as they stand in an address: only what differs from today as known now. */
export const daysAsked = ({ day, known, today }: { day: string; known: string | null; today: string }) => ({
  dag: day === today ? undefined : day,
  bekend: known ?? undefined,
})

/** The days of a list as its form shows them; with today for a form that asks more than its day. */
export const daysShown = ({ day, known, today }: { day: string; known: string | null; today?: string }) => ({
  day: formatDate(day),
  known: known && formatDate(known),
  today: today && formatDate(today),
})
