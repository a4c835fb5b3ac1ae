import { daysBetween } from '@/lib/domain/calendar'
import { formatDate } from '@/lib/domain/dutch-date'
import { durationWords } from '@/lib/domain/duration-bands'

/** Why a term counts on the day that is shown: its last day, and how far that is away or behind. */
export function whyTerm({ until, closed }: { until: string; closed: string | null }, day: string): string {
  const last = `Laatste dag ${formatDate(until)}`
  if (closed !== null)
    return closed > until
      ? `${last}, klaar op ${formatDate(closed)}: ${durationWords(daysBetween(until, closed))} te laat.`
      : `${last}, klaar op ${formatDate(closed)}.`
  if (until < day) return `${last}: op ${formatDate(day)} ${durationWords(daysBetween(until, day))} voorbij.`
  return until === day
    ? `${last}: dat is deze dag.`
    : `${last}: nog ${durationWords(daysBetween(day, until))}.`
}
