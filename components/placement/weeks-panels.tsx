import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { DaysLeft } from '@/components/ui/days-left'
import { daysBetween } from '@/lib/domain/calendar'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import type { Row } from '@/lib/domain/facts'
import { wordOf } from '@/lib/domain/terms'
import { cooperationLabel, workFitLabel } from '@/lib/domain/work-terms'
import type { Actor } from '@/lib/pipeline/actor'
import type { PlacementScreen } from '@/lib/placement/page-query'
import { periodWords } from './in-time'
import { hrefOf, StepLink } from './step-link'

type Props = { actor: Actor; data: PlacementScreen }

const day = (value: unknown) => (value == null ? '' : formatDate(String(value)))
const hours = (value: unknown) =>
  value == null ? 'niet besproken' : `${formatNumber(Number(value))} uur per week`

/** Talks at work: what is planned, and what was said in terms of work. */
export function CheckInPanel({ actor, data }: Props) {
  const { head, checkIns, deadlines, today } = data
  const planned = deadlines.filter((row) => String(row.rule).startsWith('checkIn'))
  return (
    <Panel
      title="Gesprekken op het werk"
      aside={<StepLink href={hrefOf(head, actor.role, 'recordCheckIn')}>Gesprek tussendoor</StepLink>}
    >
      {planned.length > 0 && (
        <ul className="deadlines">
          {planned.map((row) => (
            <li key={row.id}>
              <p className="deadline-head">
                <strong>{String(row.label)}</strong>
                <DaysLeft days={daysBetween(today, String(row.due_on))} />
              </p>
              <p className="note">
                {day(row.due_on)}{' '}
                <StepLink
                  href={hrefOf(head, actor.role, 'recordCheckIn', { termijn: row.id })}
                  about={String(row.label)}
                >
                  Leg vast
                </StepLink>
              </p>
            </li>
          ))}
        </ul>
      )}
      <DataTable
        caption="Gevoerde gesprekken"
        narrow="stack"
        columns={[
          { label: 'Gesproken', tight: true },
          { label: 'Werk' },
          { label: 'Samenwerken' },
          { label: 'Gewerkt', tight: true },
          { label: 'Begeleid', tight: true },
          { label: 'Afspraken' },
        ]}
        rows={checkIns.map((row) => [
          day(row.valid_from),
          wordOf(workFitLabel, row.work_fit),
          wordOf(cooperationLabel, row.cooperation),
          hours(row.hours_worked),
          hours(row.support_given),
          String(row.remark ?? ''),
        ])}
        empty={<EmptyState title="Er is nog geen gesprek vastgelegd." />}
      />
    </Panel>
  )
}

/** Days away and for how much; never why. */
export function AbsencePanel({ actor, data }: Props) {
  const { head, absences } = data
  return (
    <Panel
      title="Afwezigheid"
      aside={<StepLink href={hrefOf(head, actor.role, 'recordAbsence')}>Leg afwezigheid vast</StepLink>}
    >
      {absences.length === 0 && <EmptyState title="Er is geen afwezigheid vastgelegd." />}
      <ul className="deadlines">
        {absences.map((row) => (
          <Absence
            key={row.id}
            row={row}
            today={data.today}
            href={hrefOf(head, actor.role, 'changeAbsence', { bij: row.id })}
          />
        ))}
      </ul>
    </Panel>
  )
}

function Absence({ row, today, href }: { row: Row; today: string; href: string | null }) {
  const period = periodWords(row, today)
  return (
    <li>
      <p>{`${String(row.percentage)}% van de contracturen`}</p>
      <p className="note">
        {period}{' '}
        <StepLink href={href} about={period}>
          {row.valid_to == null ? 'Weer aan het werk of wijzigen' : 'Wijzig'}
        </StepLink>
      </p>
    </li>
  )
}
