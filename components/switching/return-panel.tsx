import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import type { Row } from '@/lib/domain/facts'
import { returnLabel, trackLabel } from '@/lib/domain/labels'
import { wordOf } from '@/lib/domain/terms'
import { waysBackFrom } from '@/lib/domain/ways-back'
import { paths } from '@/lib/paths'
import type { SwitchingScreen } from '@/lib/switching/queries'

/** What was arranged at the last switch; who came back, or prepares to leave, has nothing to come back by yet. */
function arranged({ returnUntil, job, state }: SwitchingScreen, current?: Row): string {
  const none = 'Er is nog geen afspraak tot wanneer iemand terug kan.'
  const isOpen = current?.ended_on == null
  if (returnUntil === null || (isOpen && job !== null)) return none
  const until = `tot en met ${formatDate(returnUntil)}.`
  if (isOpen || waysBackFrom[state] !== undefined) return `Terug naar beschut werk kan ${until}`
  if (current.to_track !== 'sheltered') return `De persoon is terug. Afgesproken was: terug kan ${until}`
  return `Terug naar ${wordOf(trackLabel, current.from_track).toLowerCase()} kan ${until}`
}

/** The sheet for the person, and how somebody comes back: what was arranged and where to do it. */
export function ReturnPanel({ data, current }: { data: SwitchingScreen; current?: Row }) {
  const { number, state } = data
  const isElsewhere = waysBackFrom[state] !== undefined
  return (
    <Panel title="Voor de persoon, en de weg terug">
      <p>
        <a href={paths.switchComparison(number)}>Blad vóór en na: inkomen, uren, wat blijft en wat stopt</a>
      </p>
      <p className="mt-2">
        {current?.return_kind != null && `${wordOf(returnLabel, current.return_kind)}. `}
        {arranged(data, current)}
      </p>
      {current?.return_note != null && <p className="note">{String(current.return_note)}</p>}
      <p className="mt-2">
        {isElsewhere ? (
          <a href={paths.wayBack(number)}>Terug laten komen</a>
        ) : (
          <a href={paths.trajectory(number)}>Naar het hele traject</a>
        )}
      </p>
    </Panel>
  )
}
