import { isIsoDate, type IsoDate } from '@/lib/domain/calendar'
import { formatDate, parseDutchDate } from '@/lib/domain/dutch-date'

/** What somebody typed as a day that cannot be shown, and why. */
export interface RefusedDay {
  typed: string
  why: string
}

type Asked = Record<string, string | string[] | undefined>

const names = ['met', 'dag', 'bekend', 'van', 'tot'] as const
/** The boxes of the form with a day that cannot be shown, by name. */
export type RefusedDays = Partial<Record<(typeof names)[number], RefusedDay>>

function whyNot(typed: string, last: IsoDate | null): string | null {
  const reading = isIsoDate(typed) ? { ok: true as const, date: typed } : parseDutchDate(typed, 2060)
  if (reading.ok)
    return last !== null && reading.date > last ? `Kies ${formatDate(last)} of een eerdere dag.` : null
  if (reading.reason === 'empty') return null
  return reading.reason === 'impossible' ? 'Deze dag bestaat niet.' : 'Schrijf een dag als 23-11-2026.'
}

/**
 * The days in the address of a page that it does not show, for its form to say so: what is no day, a day that does not
 * exist, and one after `last`. An empty box is none of these.
 */
export function refusedDays(asked: Asked, last: IsoDate | null = null): RefusedDays {
  return Object.fromEntries(
    names.flatMap((name) => {
      const typed = asked[name]
      const why = typeof typed === 'string' ? whyNot(typed, last) : null
      return why === null ? [] : [[name, { typed, why }]]
    }),
  )
}
