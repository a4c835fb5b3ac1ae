import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import type { Row } from '@/lib/domain/facts'
import { trackLabel } from '@/lib/domain/labels'
import { wordOf } from '@/lib/domain/terms'
import { weekdayShort } from '@/lib/domain/week-hours'
import { trackOf, type WeekTrack } from '@/lib/domain/week-picture'
import { paths } from '@/lib/paths'
import { hoursOf, together } from './row-words'

/** The days of a text as people write it: 'ma, di, do' or 'ma t/m vr'. */
function daysOf(text: string): string[] {
  const named = text.toLowerCase().replace(/t\/m|tot en met|–|-/g, '>')
  const days: readonly string[] = weekdayShort
  return named.split(/[^a-z>\s]+|\ben\b/).flatMap((part) => {
    const found = part.split('>').map((word) => days.findIndex((day) => word.trim().startsWith(day)))
    const [from = -1, to = from] = found
    return from < 0 ? [] : days.slice(from, to + 1)
  })
}

const isThere = ({ days, dayWords }: WeekTrack, weekday: number) =>
  days.some((day) => day.weekday === weekday) || daysOf(dayWords ?? '').includes(weekdayShort[weekday] ?? '')

const workWeek = [0, 1, 2, 3, 4] as const

type Props = { number: string; tracks: readonly Row[] }

/** What someone does this week, per track and day; times, changes and what it counts for have a page of their own. */
export function WeekPanel({ number, tracks }: Props) {
  return (
    <Panel title="Week nu" aside={<a href={paths.weekOf(number)}>De hele week</a>}>
      {tracks.length === 0 ? (
        <EmptyState title="Nog niets vastgelegd." />
      ) : (
        <table className="week">
          <thead>
            <tr>
              <th scope="col">Wat</th>
              {workWeek.map((day) => (
                <th key={day} scope="col">
                  {weekdayShort[day]}
                </th>
              ))}
              <th scope="col">Uren</th>
            </tr>
          </thead>
          <tbody>
            {tracks.map((row) => (
              <Track key={row.id} row={row} track={trackOf(row)} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

function Track({ row, track }: { row: Row; track: WeekTrack }) {
  return (
    <tr>
      <th scope="row">
        {wordOf(trackLabel, track.track)}
        <span className="note">{together(track.kind === 'trial' && 'proberen', track.provider)}</span>
      </th>
      {workWeek.map((day) => (
        <td key={day}>
          {isThere(track, day) ? (
            <>
              <span aria-hidden>●</span>
              <span className="sr-only">ja</span>
            </>
          ) : (
            <span className="sr-only">nee</span>
          )}
        </td>
      ))}
      <td>{hoursOf(row) ?? 'onbekend'}</td>
    </tr>
  )
}
