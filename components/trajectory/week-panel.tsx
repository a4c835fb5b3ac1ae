import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import type { Row } from '@/lib/domain/facts'
import { trackLabel } from '@/lib/domain/labels'
import { wordOf } from '@/lib/domain/terms'
import type { Step } from '@/lib/trajectory/step-specs'
import { hoursOf, textOf, together } from './row-words'
import { stepHref } from './step-links'

const weekdays = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const

/** The days of a text as people write it: 'ma, di, do' or 'ma t/m vr'. */
function daysOf(text: string): string[] {
  const named = text.toLowerCase().replace(/t\/m|tot en met|–|-/g, '>')
  const days: readonly string[] = weekdays
  return named.split(/[^a-z>\s]+|\ben\b/).flatMap((part) => {
    const found = part.split('>').map((word) => days.findIndex((day) => word.trim().startsWith(day)))
    const [from = -1, to = from] = found
    return from < 0 ? [] : days.slice(from, to + 1)
  })
}

const works = (row: Row, day: string) => daysOf(textOf(row, 'weekdays')).includes(day)

type Props = { number: string; tracks: readonly Row[]; may: (step: Step) => boolean }

/** What someone does this week, per track and day. */
export function WeekPanel({ number, tracks, may }: Props) {
  return (
    <Panel title="Week nu">
      {tracks.length === 0 ? (
        <EmptyState title="Nog niets vastgelegd." />
      ) : (
        <table className="week">
          <thead>
            <tr>
              <th scope="col">Wat</th>
              {weekdays.slice(0, 5).map((day) => (
                <th key={day} scope="col">
                  {day}
                </th>
              ))}
              <th scope="col">Uren</th>
            </tr>
          </thead>
          <tbody>
            {tracks.map((row) => (
              <Track
                key={row.id}
                row={row}
                href={
                  may('correctParticipation')
                    ? stepHref(number, 'correctParticipation', { bij: row.id })
                    : null
                }
              />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

function Track({ row, href }: { row: Row; href: string | null }) {
  return (
    <tr>
      <th scope="row">
        {wordOf(trackLabel, row.track)}
        <span className="note">{together(textOf(row, 'provider'))}</span>
        {href && (
          <a href={href} className="note">
            Corrigeer
          </a>
        )}
      </th>
      {weekdays.slice(0, 5).map((day) => (
        <td key={day}>
          {works(row, day) ? (
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
