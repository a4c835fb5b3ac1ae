import { addDays } from './calendar'

/** Nightly work begins at three in the morning: on the days the clock changes too, that hour comes exactly once. */
const beginsAt = 3

const amsterdam = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
})

/**
 * The night ('yyyy-mm-dd', the day it belongs to) whose work has to be done by this instant: of today from three in the
 * morning on in Europe/Amsterdam, before that of yesterday. A worker that was away at three finds it later.
 */
export function nightOf(instant: Date): string {
  const [day = '', hour = ''] = amsterdam.format(instant).split(' ')
  return Number(hour) >= beginsAt ? day : addDays(day, -1)
}
