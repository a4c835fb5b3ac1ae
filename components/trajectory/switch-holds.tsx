import { Panel } from '@/components/ui/panel'
import { formatDateWithWeekday } from '@/lib/domain/dutch-date'
import type { Row } from '@/lib/domain/facts'
import type { SwitchActor } from '@/lib/domain/switch-rules'
import { partyLabel } from '@/lib/domain/switch-terms'
import { textOf } from './row-words'

type Props = { steps: readonly Row[] }

const isOpen = ({ state }: Row) => state === 'todo' || state === 'waits'

/** The tasks that this switch cannot go on without, soonest first: what stands between here and the step itself. */
export function SwitchHolds({ steps }: Props) {
  const held = steps
    .filter((task) => isOpen(task) && task.holds_up === 'always')
    .toSorted((a, b) => String(a.due_on ?? '9999').localeCompare(String(b.due_on ?? '9999')))
  const rest = steps.filter((task) => isOpen(task) && task.holds_up === 'unlessReason').length
  if (held.length === 0) return null
  return (
    <Panel title="Hier wacht de overstap op">
      <ul className="switch-parties">
        {held.map((task) => (
          <li key={task.id}>
            <strong>{`${partyLabel(task.owner as SwitchActor)}: `}</strong>
            {textOf(task, 'words')}
            {task.due_on != null && (
              <span className="note">{` uiterlijk ${formatDateWithWeekday(textOf(task, 'due_on'))}`}</span>
            )}
            <span className="no-print">
              {' '}
              <a href={`#taak-${task.id}`}>
                Naar de taak<span className="sr-only">{`: ${textOf(task, 'words')}`}</span>
              </a>
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className="note mt-2">
          {rest === 1
            ? 'Nog 1 andere taak staat open; daar kan de overstap met een reden zonder.'
            : `Nog ${rest} andere taken staan open; daar kan de overstap met een reden zonder.`}
        </p>
      )}
    </Panel>
  )
}
