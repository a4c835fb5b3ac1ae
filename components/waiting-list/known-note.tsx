import { notYetKnownWords } from '@/lib/domain/day-to-come'

/** Of a day that had still to come when it was known: what is not in what the page shows. */
export function KnownNote({ day, known }: { day: string; known: string | null }) {
  const words = notYetKnownWords(day, known)
  return words && <p className="note mb-4">{words}</p>
}
