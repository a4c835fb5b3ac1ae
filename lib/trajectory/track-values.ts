import { formatTime } from '@/lib/domain/clock-time'
import { lengthOf, timesOfRow, type WeekTimes } from '@/lib/domain/day-times'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import type { Row, TrajectoryFacts } from '@/lib/domain/facts'
import { isJob, runsOn } from '@/lib/domain/effects/track-days'
import { asWeek } from '@/lib/domain/week-hours'

type Values = Record<string, string>

const timesOf = (row: Row | undefined) => (row ? timesOfRow(row.day_starts, row.day_ends) : null)

/** Begin and end as the form holds them: '9.00-17.00|||||' and so on. */
const typed = (times: WeekTimes) =>
  times.map((each) => (each ? `${formatTime(each.starts)}-${formatTime(each.ends)}` : '')).join('|')

/** The break that the hours of a week leave, in minutes, when it is the same on every day. */
function breakOf(times: WeekTimes, hours: readonly number[]): string {
  const breaks = times.flatMap((each, index) => (each ? [(lengthOf(each) - (hours[index] ?? 0)) * 60] : []))
  return new Set(breaks).size === 1 ? String(breaks[0]) : ''
}

/** The week of a track as its form shows it: begin, end and break, or the hours where that is all that is known. */
export function weekValues(row: Row): Values {
  const [times, week] = [timesOf(row), asWeek(row.weekday_hours)]
  const provider = String(row.provider ?? '')
  if (times && week) {
    return { dayTimes: typed(times), breakMinutes: breakOf(times, week), hoursPerWeek: '', weekdays: '', provider }
  }
  const hours = row.hours_per_week == null ? '' : formatNumber(Number(row.hours_per_week))
  return { hoursPerWeek: hours, weekdays: String(row.weekdays ?? ''), provider }
} // prettier-ignore

/** The times of the job as it is on a day, or was last, for new terms. */
export function timesOfJob(tracks: readonly Row[], day: string): Values {
  const job = tracks.filter(isJob)
  const times = timesOf(job.findLast((row) => runsOn(row, day)) ?? job.at(-1))
  return times ? { dayTimes: typed(times) } : {}
}

/** While a switch is prepared, what is added is mostly trying out where it leads; its days are then free of work. */
function ofSwitch(jobSwitch: Row | null): Record<string, string | boolean> {
  if (jobSwitch === null) return { participationKind: 'standing' }
  const { from_track, to_track, try_evaluate_on: talk } = jobSwitch
  return {
    participationKind: 'trial',
    toTrack: String(to_track ?? ''),
    evaluateOn: typeof talk === 'string' ? formatDate(talk) : '',
    stepsAside: from_track === 'sheltered',
  }
}

/** What the forms about a week hold when they open. */
export function trackForms(
  tracks: readonly Row[],
  about: string | undefined,
  day: string,
  facts: TrajectoryFacts | null,
) {
  const row = tracks.find(({ id }) => id === about)
  const first = row && String(row.valid_from) > day ? String(row.valid_from) : day
  const startsOn = formatDate(first)
  const added = {
    startsOn: formatDate(day),
    ...ofSwitch(facts?.jobSwitch ?? null),
  }
  const changed = { ...(row && weekValues(row)), startsOn }
  return {
    addParallelTrack: added,
    addParticipation: added,
    changeParticipation: changed,
    changeWorkTimes: changed,
  }
}
