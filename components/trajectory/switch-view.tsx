import { EmptyState } from '@/components/ui/empty-state'
import { DefinitionList } from '@/components/ui/definition-list'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { returnLabel, trackLabel } from '@/lib/domain/labels'
import { wordOf } from '@/lib/domain/terms'
import { paths } from '@/lib/paths'
import type { SwitchingScreen } from '@/lib/switching/queries'
import { NextStepPanel } from './next-step-panel'
import { dayOf, textOf, together } from './row-words'
import { SwitchRulesPanel } from './switch-rules-panel'
import { SwitchSteps } from './switch-steps'

type Props = { data: SwitchingScreen; mayTick: boolean; isCompany: boolean }

/** A switch plainly: from what to what, the ten steps, what can be done now, and the way back. */
export function SwitchView({ data, mayTick, isCompany }: Props) {
  const { number, state, steps, switches } = data
  const [current, ...earlier] = switches
  return (
    <div className="trajectory">
      <div className="trajectory-main">
        <NextStepPanel number={number} state={state} steps={steps} acts={[]} />
        {current ? (
          <SwitchSteps
            number={number}
            steps={current.steps}
            mayTick={mayTick && current.ended_on == null}
            isCompany={isCompany}
          />
        ) : (
          <EmptyState title="Er is nog geen switch.">
            <p>
              Een switch begint op de <a href={paths.trajectory(number)}>trajectpagina</a>.
            </p>
          </EmptyState>
        )}
        <SwitchRulesPanel data={data} />
      </div>
      <div className="trajectory-side">
        {current && <BeforeAfter data={data} current={current} />}
        {!isCompany && <WayBack data={data} current={current} />}
        {earlier.length > 0 && (
          <Panel title="Eerdere switches">
            <ul>
              {earlier.map((row) => (
                <li key={row.id}>{together(fromTo(row), dayOf(row, 'ended_on'))}</li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
    </div>
  )
}

type Current = SwitchingScreen['switches'][number]

const fromTo = (row: Current) => `${wordOf(trackLabel, row.from_track)} → ${wordOf(trackLabel, row.to_track)}`

function BeforeAfter({ data: { job, tracks }, current }: { data: SwitchingScreen; current: Current }) {
  const now = tracks.map((row) =>
    together(wordOf(trackLabel, row.track), row.hours_per_week != null && `${formatNumber(Number(row.hours_per_week))} uur`, textOf(row, 'weekdays')),
  ) // prettier-ignore
  return (
    <Panel title="Van en naar">
      <DefinitionList
        items={[
          ['Van', together(wordOf(trackLabel, current.from_track), job && `${job.employer}, ${formatNumber(job.hours)} uur`)],
          ['Naar', wordOf(trackLabel, current.to_track)],
          ['Week nu', now.length > 0 ? now.join(', ') : null],
          ...(current.reason == null ? [] : [['Reden', textOf(current, 'reason')] as const]),
          ['Begonnen', dayOf(current, 'started_on')],
          ['Klaar', current.ended_on == null ? 'nog niet' : together(current.outcome === 'switched' ? 'overgestapt' : 'gestopt', dayOf(current, 'ended_on'))],
        ]}
      />
    </Panel>
  ) // prettier-ignore
}

function WayBack({ data: { returnUntil, number }, current }: { data: SwitchingScreen; current?: Current }) {
  return (
    <Panel title="De weg terug">
      <p>
        {current?.return_kind != null && `${wordOf(returnLabel, current.return_kind)}. `}
        {returnUntil
          ? `Terug naar beschut werk kan tot en met ${formatDate(returnUntil)}.`
          : 'Er is nog geen afspraak tot wanneer iemand terug kan.'}
      </p>
      {current?.return_note != null && <p className="note">{textOf(current, 'return_note')}</p>}
      <p className="mt-2">
        <a href={paths.trajectory(number)}>Naar het hele traject</a>
      </p>
    </Panel>
  )
}
