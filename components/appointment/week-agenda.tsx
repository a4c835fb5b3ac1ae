import { DataTable, type Column, type Row } from '@/components/ui/data-table'
import { Panel } from '@/components/ui/panel'
import { RowKeys } from '@/components/shell/row-keys'
import { sentenceOf, timesOf } from '@/lib/appointment/appointment-words'
import type { AgendaAppointment, AgendaScreen, AgendaTerm } from '@/lib/appointment/week-screen'
import { actHref, actOf } from '@/lib/deadline/act-of'
import { addDays } from '@/lib/domain/calendar'
import { wallClock } from '@/lib/domain/clock-time'
import { formatDateWithWeekday } from '@/lib/domain/dutch-date'
import type { Role } from '@/lib/domain/roles'
import { stateLabel } from '@/lib/domain/terms'
import { paths } from '@/lib/paths'
import { spokenNameOf } from '@/lib/person/name-row'

const columns: Column[] = [
  { label: 'Tijd', tight: true },
  { label: 'Wat' },
  { label: 'Over wie' },
  { label: 'Nummer', tight: true },
  { label: 'Waar of grond' },
  { label: 'Wie' },
  { label: 'Doen', kind: 'button' },
]

/** The week day by day: appointments by their time, then what is due that day. */
export function WeekAgenda({ data, role }: { data: AgendaScreen; role: Role }) {
  const { monday, today, appointments, terms } = data
  const days = [0, 1, 2, 3, 4, 5, 6].map((ahead) => addDays(monday, ahead))
  return (
    <div className="week-agenda grid gap-4">
      {days.map((day) => {
        const rows = [
          ...appointments.filter(({ beginsAt }) => wallClock(beginsAt).day === day).map(appointmentRow),
          ...terms.filter(({ dueOn }) => dueOn === day).map((term) => termRow(term, role)),
        ]
        // A weekend without anything needs no room.
        if (rows.length === 0 && days.indexOf(day) > 4) return null
        return (
          <Panel key={day} title={`${formatDateWithWeekday(day)}${day === today ? ' · vandaag' : ''}`}>
            <DataTable
              caption={`Afspraken en termijnen van ${formatDateWithWeekday(day)}`}
              columns={columns}
              narrow="stack"
              rows={rows}
              empty={<p className="text-muted">Niets gepland.</p>}
            />
          </Panel>
        )
      })}
      <RowKeys />
    </div>
  )
}

function appointmentRow(one: AgendaAppointment): Row {
  const what = sentenceOf(one)
  return [
    timesOf(one),
    one.clash ? `${what} (valt samen met een afspraak van ${timesOf(one.clash)})` : what,
    spokenNameOf(one),
    one.number,
    one.place ?? 'Plaats nog niet bekend',
    one.attendNames.join(', '),
    ['Bekijk', `${paths.contact(one.number)}#${one.id}`],
  ]
}

function termRow(term: AgendaTerm, role: Role): Row {
  const { id, rule, label, state, number, basis } = term
  const act = actOf(rule, state, role)
  return [
    'uiterlijk',
    rule.startsWith('nextStep.') ? `${label} na “${stateLabel[state]}”` : label,
    spokenNameOf(term),
    number,
    basis,
    null,
    [act.words, actHref(act, { number, state, deadlineId: id, rule })],
  ]
}
