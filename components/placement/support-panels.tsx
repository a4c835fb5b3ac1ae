import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import type { Row } from '@/lib/domain/facts'
import { signalLabel } from '@/lib/domain/signals'
import { wordOf } from '@/lib/domain/terms'
import { supportKindLabel, supportStageLabel, type SupportStage } from '@/lib/domain/work-terms'
import type { Actor } from '@/lib/pipeline/actor'
import type { PlacementScreen } from '@/lib/placement/page-query'
import { periodWords, standingOn } from './in-time'
import { hrefOf, StepLink } from './step-link'
import { SupportBudgets } from './support-budgets'

type Props = { actor: Actor; data: PlacementScreen }

const day = (value: unknown) => formatDate(String(value))
const stages = Object.keys(supportStageLabel) as SupportStage[]

const supportWords = (row: Row, today: string) =>
  `${formatNumber(Number(row.hours_per_week))} uur per week · ${periodWords(row, today)} · ${String(row.source)}`

/** Of a stage and kind in words what holds now, or did last: hours, since when, and where it stands; and what is to come. */
function inWords(rows: readonly Row[], stage: SupportStage, today: string): string {
  const own = rows.filter((one) => one.stage === stage)
  const planned = own.filter((row) => standingOn(row, today) === 'planned').reverse()
  const now = own.find((row) => standingOn(row, today) !== 'planned')
  const first = now ? supportWords(now, today) : 'onbekend'
  return [first, ...planned.map((row) => `gepland: ${supportWords(row, today)}`)].join('; ')
}

/** Support advised, agreed and really given, side by side, and who gives it. */
export function SupportPanel({ actor, data }: Props) {
  const { head, supports, coaches } = data
  const kinds = [...new Set(supports.map((row) => String(row.kind)))]
  return (
    <Panel
      title="Begeleiding op het werk"
      aside={<StepLink href={hrefOf(head, actor.role, 'recordSupport')}>Begeleiding vastleggen</StepLink>}
    >
      <DataTable
        caption="Begeleiding naast elkaar"
        narrow="stack"
        columns={[{ label: 'Soort' }, ...stages.map((stage) => ({ label: supportStageLabel[stage] }))]}
        rows={kinds.map((kind) => {
          const own = supports.filter((row) => row.kind === kind)
          return [wordOf(supportKindLabel, kind), ...stages.map((stage) => inWords(own, stage, data.today))]
        })}
        empty={<EmptyState title="Er is nog geen begeleiding vastgelegd." />}
      />
      <SupportBudgets budgets={data.budgets} />
      <h3 className="step-heading">Wie begeleidt</h3>
      <ul className="deadlines">
        {coaches.map((row) => (
          <li key={row.id}>
            <p>{`${wordOf(supportKindLabel, row.kind)}: ${String(row.name)}`}</p>
            <p className="note">{periodWords(row, data.today)}</p>
          </li>
        ))}
      </ul>
      {coaches.length === 0 && <p className="note">Nog niet vastgelegd.</p>}
      <p className="mt-2">
        <StepLink href={hrefOf(head, actor.role, 'recordCoach')}>Leg vast wie begeleidt</StepLink>
      </p>
    </Panel>
  )
}

/** What plain rules found, each with its reason; what is settled stays to be read. */
export function SignalPanel({ actor, data }: Props) {
  const { head, signals } = data
  if (signals.length === 0) return null
  return (
    <Panel title="Signalen">
      <ul className="deadlines">
        {signals.map((row) => (
          <li key={row.id}>
            <p className="deadline-head">
              <strong>{wordOf(signalLabel, row.rule)}</strong>
              {row.settled_on != null && <span className="tag">{`afgerond ${day(row.settled_on)}`}</span>}
            </p>
            <p className="note">
              {String(row.reason)}{' '}
              {row.settled_on == null && (
                <StepLink
                  href={hrefOf(head, actor.role, 'recordCheckIn')}
                  about={wordOf(signalLabel, row.rule)}
                >
                  Leg een gesprek vast
                </StepLink>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const outcomes = { go: 'Go', noGo: 'No-go' } as const

/** The time before the start: goals in terms of work, and go or no-go. */
export function PreparationPanel({ data }: { data: PlacementScreen }) {
  if (data.preparations.length === 0) return null
  return (
    <Panel title="Voortraject">
      <ul className="deadlines">
        {data.preparations.map((row) => (
          <li key={row.id}>
            <p>{String(row.goals)}</p>
            <p className="note">
              {`${day(row.startedOn)} t/m ${day(row.endsOn)} · ${row.outcome == null ? 'loopt' : `${wordOf(outcomes, row.outcome)} op ${day(row.answeredOn)}: ${String(row.note ?? '')}`}`}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
