import { dayTimeWords } from '@/lib/domain/day-times'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { trackLabel } from '@/lib/domain/labels'
import { wordOf } from '@/lib/domain/terms'
import { weekdayShort } from '@/lib/domain/week-hours'
import type { TrackDay, WeekTrack } from '@/lib/domain/week-picture'

/** What and where: 'Dagbesteding (proberen), De Boomgaard'. The job is named by who employs. */
export function trackName({ track, kind, provider }: WeekTrack, employer: string): string {
  const where = track === 'sheltered' && kind !== 'trial' ? employer : provider
  return [`${wordOf(trackLabel, track)}${kind === 'trial' ? ' (proberen)' : ''}`, where].filter(Boolean).join(', ')
} // prettier-ignore

/** Hours of a day or week in Dutch; null is not known. */
export const hourWords = (hours: number | null) =>
  hours === null ? 'onbekend' : `${formatNumber(hours)} uur`

/** '9.00–15.30 uur', or what is known: 'tijd onbekend'. */
export const timeOf = ({ time }: TrackDay) => (time ? dayTimeWords(time) : 'tijd onbekend')

/** 'ma 9.00–17.00 uur, wo 9.00–12.30 uur', 'ma 8, wo 4 uur, tijden onbekend'; the days as they were written down where no more is known. */
export function daysOf({ days, dayWords }: WeekTrack): string {
  if (days.length === 0) return dayWords ?? 'dagen onbekend'
  if (days.every(({ time }) => time === null))
    return `${days.map(({ weekday, hours }) => `${weekdayShort[weekday]} ${formatNumber(hours)}`).join(', ')} uur, tijden onbekend`
  return days.map((day) => `${weekdayShort[day.weekday]} ${timeOf(day)}`).join(', ')
}

/** '1-12-2026 t/m 1-3-2027', or 'sinds 1-12-2026'; 'vanaf 1-12-2026' of what is still to begin. */
export const periodWords = ({ validFrom, validTo }: WeekTrack, isAhead = false) =>
  validTo
    ? `${formatDate(validFrom)} t/m ${formatDate(validTo)}`
    : `${isAhead ? 'vanaf' : 'sinds'} ${formatDate(validFrom)}`
