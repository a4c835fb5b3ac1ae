import type { IsoDate } from './calendar'

/** A time of the day as the clock on the wall says, 'hh:mm'. */
export type ClockTime = string

/** '09:30' from '9.30', '9:30', '0930', '930', '9u30', '9 uur' or '9'; null when it is no time of a day. */
export function parseTime(text: string): ClockTime | null {
  const written = text
    .trim()
    .toLowerCase()
    .replace(/\s*(?:uur|u|h)\.?$/, '')
  const match = /^(\d{1,2})(?:\s*[.:uh]\s*(\d{2})|(\d{2}))?$/.exec(written)
  if (!match) return null
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? match[3] ?? 0)]
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** '9.30' from '09:30'. */
export const formatTime = (time: ClockTime): string => time.replace(/^0(?=\d)/, '').replace(':', '.')

const amsterdam = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** The day and the clock in the Netherlands at an instant (ISO text or milliseconds). */
export function wallClock(instant: string | number): { day: IsoDate; time: ClockTime } {
  const [day = '', time = ''] = amsterdam.format(new Date(instant)).split(' ')
  return { day, time }
}

/** One instant, or why there is not exactly one: an hour that is skipped in March, or comes twice in October. */
export type InstantReading = { ok: true; instant: string } | { ok: false; reason: 'skipped' | 'twice' }

/** The instant (ISO text, UTC) at which the clock in the Netherlands says this on this day. */
export function instantAt(day: IsoDate, time: ClockTime): InstantReading {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  const candidates = [2, 1].map((ahead) => asUtc - ahead * 3_600_000)
  const right = candidates.filter((at) => {
    const clock = wallClock(at)
    return clock.day === day && clock.time === time
  })
  const [instant] = right
  if (instant === undefined) return { ok: false, reason: 'skipped' }
  if (right.length > 1) return { ok: false, reason: 'twice' }
  return { ok: true, instant: new Date(instant).toISOString() }
}
