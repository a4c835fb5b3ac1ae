import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import type { Row } from '@/lib/domain/facts'
import { returnLabel } from '@/lib/domain/labels'
import { wordOf } from '@/lib/domain/terms'
import { waysBackFrom } from '@/lib/domain/ways-back'
import { paths } from '@/lib/paths'
import type { SwitchingScreen } from '@/lib/switching/queries'

/** The sheet for the person, and how somebody comes back: what was arranged and where to do it. */
export function ReturnPanel({
  data: { returnUntil, number, state },
  current,
}: {
  data: SwitchingScreen
  current?: Row
}) {
  const isElsewhere = waysBackFrom[state] !== undefined
  return (
    <Panel title="Voor de persoon, en de weg terug">
      <p>
        <a href={paths.switchComparison(number)}>Blad vóór en na: inkomen, uren, wat blijft en wat stopt</a>
      </p>
      <p className="mt-2">
        {current?.return_kind != null && `${wordOf(returnLabel, current.return_kind)}. `}
        {returnUntil
          ? `Terug naar beschut werk kan tot en met ${formatDate(returnUntil)}.`
          : 'Er is nog geen afspraak tot wanneer iemand terug kan.'}
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
