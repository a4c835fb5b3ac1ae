import { notYetWords } from '@/lib/domain/day-to-come'

interface Props {
  day: string
  /** The day of which the knowledge is shown; null is now. Of another day the form says what was not known by then. */
  known: string | null
  today: string
}

/** Of a day that has not come: that its figures are what is settled by now, and no forecast. */
export function FutureNote({ day, known, today }: Props) {
  const words = known === null ? notYetWords(day, today) : null
  return words && <p className="note mb-4">{words}</p>
}
