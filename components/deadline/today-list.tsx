import { DataTable, type Column, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { RowKeys } from '@/components/shell/row-keys'
import { actHref, actOf } from '@/lib/deadline/act-of'
import type { DueLine } from '@/lib/deadline/queries'
import type { TodayTab } from '@/lib/deadline/today-filter'
import { daysLeft } from '@/lib/domain/deadlines'
import { formatDateWithWeekday } from '@/lib/domain/dutch-date'
import { mayEver } from '@/lib/domain/policy'
import type { Role } from '@/lib/domain/roles'
import { whyDue } from '@/lib/domain/why-due'
import { stateLabel } from '@/lib/domain/terms'
import { paths } from '@/lib/paths'
import { spokenNameOf } from '@/lib/person/name-row'

const columns: Column[] = [
  { label: 'Nog', kind: 'days' },
  { label: 'Uiterlijk', tight: true },
  { label: 'Wat' },
  { label: 'Wie', kind: 'link', base: `${paths.trajectories}/` },
  { label: 'Nummer', tight: true },
  { label: 'Waarom' },
  { label: 'Doen', kind: 'button' },
]

type Props = { lines: readonly DueLine[]; tab: TodayTab; today: string; role: Role; team: boolean }

/** One line is one act: how long, what, who, which, why, and the button that opens the right form. */
export function TodayList({ lines, tab, today, role, team }: Props) {
  return (
    <>
      <DataTable
        caption="Wat er te doen is"
        columns={columns}
        narrow="stack"
        rows={lines.map((line) => cells(line, today, role))}
        empty={<NothingDue tab={tab} team={team} role={role} />}
      />
      <RowKeys />
    </>
  )
}

function cells(line: DueLine, today: string, role: Role): Row {
  const { number, dueOn, rule, state } = line
  const act = actOf(rule, state, role)
  const due = dueOn === null ? 'staat stil' : formatDateWithWeekday(dueOn)
  const left = dueOn === null ? null : daysLeft(dueOn, today)
  if (number === null) return [left, due, line.label, ['Niet meer zichtbaar', ''], null, whyDue(line), null]
  return [
    left,
    due,
    what(line),
    [spokenNameOf(line), number],
    number,
    whyDue(line),
    [
      act.words,
      line.letterId
        ? paths.letter(number, line.letterId)
        : actHref(act, { number, state, deadlineId: line.id, rule }),
    ],
  ]
}

/** The next step says after which state it comes; every other term has its own name. */
const what = ({ rule, label, state }: DueLine) =>
  rule.startsWith('nextStep.') ? `${label} na “${stateLabel[state]}”` : label

const words: Record<TodayTab, string> = {
  'te-laat': 'Niets is te laat.',
  'deze-week': 'Deze week is er niets te doen.',
  later: 'Na deze week staat er niets.',
  'wacht-op-anderen': 'U wacht nergens op.',
  wachtlijst: 'Niemand op de lijst hoeft de komende maand te worden nagelopen.',
}

function NothingDue({ tab, team, role }: Pick<Props, 'tab' | 'team' | 'role'>) {
  const all = mayEver(role, 'trajectory.list')
    ? ([paths.trajectories, 'Alle trajecten'] as const)
    : ([paths.placements, 'Alle plaatsingen'] as const)
  return (
    <EmptyState title={words[tab]}>
      <p>
        {team ? 'Bekijk de andere tabbladen.' : 'Bekijk de andere tabbladen, of de regels van het hele team.'}{' '}
        <a href={all[0]}>{all[1]}</a>
      </p>
    </EmptyState>
  )
}
