import { addDays, type IsoDate } from '@/lib/domain/calendar'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { partsOfDay, type WeekTrack } from '@/lib/domain/week-picture'
import { weekdayLabel, type Weekday } from '@/lib/domain/work-terms'
import { mondayOf } from '@/lib/workplace/week-filter'
import { DayBar, TrackMark } from './day-bar'
import { hourWords, timeOf, trackName } from './week-words'

type Props = { shown: readonly WeekTrack[]; employer: string; op: IsoDate }

const dayName = (weekday: number) => {
  const name = weekdayLabel[(weekday + 1) as Weekday]
  return `${name[0]?.toUpperCase()}${name.slice(1)}`
}

/** One week as a table: a row for each day, with what somebody does from when to when. */
export function WeekGrid({ shown, employer, op }: Props) {
  const monday = mondayOf(op)
  const days = [0, 1, 2, 3, 4, 5, 6].filter((day) => day < 5 || partsOfDay(shown, day).length > 0)
  const loose = shown.filter(({ days: known }) => known.length === 0)
  return (
    <table className="week-picture">
      <caption className="sr-only">{`De week van ${formatDate(monday)}: per dag wat iemand doet en van wanneer tot wanneer`}</caption>
      <thead>
        <tr>
          <th scope="col">Dag</th>
          <th scope="col">Wat en wanneer</th>
          <th scope="col">Uren</th>
        </tr>
      </thead>
      <tbody>
        {days.map((weekday) => (
          <Day key={weekday} weekday={weekday} date={addDays(monday, weekday)} shown={shown} employer={employer} />
        ))}
        {loose.map((track) => (
          <tr key={track.id}>
            <th scope="row">Dag onbekend</th>
            <td>
              <TrackMark track={track} /> {trackName(track, employer)}
              {track.dayWords && <span className="note block">{track.dayWords}</span>}
            </td>
            <td>{hourWords(track.hours)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
} // prettier-ignore

function Day({ weekday, date, shown, employer }: { weekday: number; date: IsoDate; shown: readonly WeekTrack[]; employer: string }) {
  const parts = partsOfDay(shown, weekday)
  const free = shown.some(({ daysAside }) => daysAside.includes(weekday + 1))
  const hours = parts.reduce((sum, { day }) => sum + day.hours, 0)
  return (
    <tr>
      <th scope="row">
        {dayName(weekday)} <span className="note block">{`${Number(date.slice(8))}-${Number(date.slice(5, 7))}`}</span>
      </th>
      <td>
        <div className="week-day-cell">
          <ul className="week-parts">
            {parts.map(({ track, day }) => (
              <li key={track.id}>
                <TrackMark track={track} />
                <span>
                  <strong>{timeOf(day)}</strong> {trackName(track, employer)}
                </span>
              </li>
            ))}
            {parts.length === 0 && <li className="note">{free ? 'Vrij van beschut werk (afgesproken)' : 'Niets vastgelegd'}</li>}
            {parts.length > 0 && free && <li className="note">Vrij van beschut werk (afgesproken)</li>}
          </ul>
          {parts.some(({ day }) => day.time) && <DayBar parts={parts} />}
        </div>
      </td>
      <td>{hours > 0 ? formatNumber(hours) : <span className="sr-only">geen</span>}</td>
    </tr>
  )
} // prettier-ignore
