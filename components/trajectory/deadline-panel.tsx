import { DaysLeft } from '@/components/ui/days-left'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { daysBetween } from '@/lib/domain/calendar'
import { formatDateWithWeekday } from '@/lib/domain/dutch-date'
import { atLetters } from '@/lib/deadline/act-page'
import { extendable, mayBeClosed, suspendable } from '@/lib/domain/effects/running-terms'
import type { Row } from '@/lib/domain/facts'
import type { FactRows } from '@/lib/domain/facts-of-rows'
import { whyDue } from '@/lib/domain/why-due'
import { paths } from '@/lib/paths'
import type { Step } from '@/lib/trajectory/step-specs'
import { dayOf, textOf, together } from './row-words'
import { stepHref } from './step-links'

type Props = { number: string; rows: FactRows; today: string; may: (step: Step) => boolean }

/** Running terms and tasks, nearest first: last day, days left, basis, from which day it counts, and what may be done about each. */
export function DeadlinePanel({ number, rows, today, may }: Props) {
  const open = rows.deadlines.filter((row) => row.closed_on == null)
  const due = open.filter((row) => row.lane !== 'none')
  const known = open.filter((row) => row.lane === 'none')
  return (
    <Panel
      title="Termijnen"
      aside={may('addTask') && <a href={stepHref(number, 'addTask')}>Taak toevoegen</a>}
    >
      {due.length === 0 && <EmptyState title="Er loopt geen termijn." />}
      <ul className="deadlines">
        {due.map((row) => (
          <Deadline
            key={row.id}
            row={row}
            number={number}
            today={today}
            pause={pauseOf(row, rows)}
            acts={actsOf(row, rows).filter(([step]) => may(step))}
          />
        ))}
      </ul>
      {known.length > 0 && (
        <Disclosure summary="Om te weten">
          <ul className="deadlines">
            {known.map((row) => (
              <li key={row.id}>
                {textOf(row, 'label')}
                <p className="note">{together(dayOf(row, 'due_on'), textOf(row, 'basis'))}</p>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Panel>
  )
}

/** Why and since when a term stands still now; null when it runs. */
const pauseOf = (row: Row, { suspensions }: FactRows): Row | null =>
  suspensions.find((pause) => pause.deadline_id === row.id && pause.suspended_until == null) ?? null

const pauseWords = (pause: Row) =>
  together(
    `sinds ${dayOf(pause, 'suspended_from')}`,
    pause.answer_by == null ? '' : `uiterlijk tot en met ${dayOf(pause, 'answer_by')}`,
    textOf(pause, 'reason'),
  )

function actsOf(row: Row, rows: FactRows): (readonly [Step, string])[] {
  const rule = textOf(row, 'rule')
  if (pauseOf(row, rows)) return [['resumeDeadline', 'Laat weer lopen']]
  if (rule.startsWith('checkIn')) return [['recordCheckIn', 'Leg het gesprek vast']]
  if (rule.startsWith('evaluation') || rule === 'tryOutEvaluation')
    return [['recordEvaluation', 'Leg het gesprek vast']]
  if (rule.startsWith('contractEndAlert')) return [['decideContractEnd', 'Kies het vervolg']]
  return [
    ...(mayBeClosed(row) ? [['closeDeadline', 'Rond af'] as const] : []),
    ...(suspendable[rule] ? [['suspendDeadline', 'Schort op'] as const] : []),
    ...(extendable[rule] && row.extended_on == null ? [['extendDeadline', 'Verleng'] as const] : []),
  ]
}

type LineProps = {
  row: Row
  number: string
  today: string
  pause: Row | null
  acts: (readonly [Step, string])[]
}

function Deadline({ row, number, today, pause, acts }: LineProps) {
  const due = typeof row.due_on === 'string' ? row.due_on : null
  const links = [
    ...(atLetters.includes(textOf(row, 'rule')) ? [[paths.letters(number), 'Naar de brieven'] as const] : []),
    ...acts.map(([step, label]) => [stepHref(number, step, { termijn: row.id }), label] as const),
  ]
  return (
    <li>
      <p className="deadline-head">
        <strong>{textOf(row, 'label')}</strong>
        {due ? <DaysLeft days={daysBetween(today, due)} /> : <span className="tag">staat stil</span>}
      </p>
      <p className="note">
        {due ? `${formatDateWithWeekday(due)} · ` : ''}
        {!due && pause ? `${pauseWords(pause)} · ` : ''}
        {whyDue({
          rule: textOf(row, 'rule'),
          basis: textOf(row, 'basis'),
          startedOn: textOf(row, 'started_on'),
        })}
      </p>
      {links.length > 0 && (
        <ul className="quiet-acts">
          {links.map(([href, label]) => (
            <li key={label}>
              <a href={href}>
                {label}
                <span className="sr-only">{`: ${textOf(row, 'label')}`}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
