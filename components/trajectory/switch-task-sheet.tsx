import { PrintButton } from '@/components/switching/print-button'
import { DefinitionList } from '@/components/ui/definition-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { Tabs } from '@/components/ui/tabs'
import { formatDate, formatDateWithWeekday } from '@/lib/domain/dutch-date'
import type { Row } from '@/lib/domain/facts'
import { trackLabel } from '@/lib/domain/labels'
import { switchActors, type Ask } from '@/lib/domain/switch-rules'
import { taskStateLabel, type TaskState } from '@/lib/domain/switch-tasks'
import { askLabel, partyLabel } from '@/lib/domain/switch-terms'
import { wordOf } from '@/lib/domain/terms'
import { paths, withQuery } from '@/lib/paths'
import type { SwitchTasksScreen } from '@/lib/switching/tasks-queries'
import { textOf, together } from './row-words'

/** One sheet for one party: what it does, by when and on what ground, and whom to call. Nothing of the others. */
export function SwitchTaskSheet({ data, isCompany }: { data: SwitchTasksScreen; isCompany: boolean }) {
  const { number, voor, tasks, party, municipality, owner, ownerMail, today } = data
  return (
    <>
      {!isCompany && <Parties number={number} voor={voor} />}
      <Panel title="Waar gaat het om">
        <DefinitionList
          items={[
            ['Overstap', `${wordOf(trackLabel, data.from)} → ${wordOf(trackLabel, data.to).toLowerCase()}`],
            ['Traject', number],
            ...(party
              ? [['Voor', together(textOf(party, 'name'), textOf(party, 'organisation'))] as const]
              : []),
            ['Vragen aan', together(owner, ownerMail, municipality)],
            ['Geprint op', formatDate(today)],
          ]}
        />
      </Panel>
      <Panel title="Wat u doet">
        {tasks.length === 0 ? (
          <EmptyState title="Voor deze overstap is hier niets te doen." />
        ) : (
          <ol className="task-sheet">
            {tasks.map((task) => (
              <Task key={task.id} task={task} />
            ))}
          </ol>
        )}
        <p className="note mt-4">{`Er eindigt nog niets tot de overstap is gezet. ${stopWords[data.stopping]}`}</p>
      </Panel>
      <div className="no-print mt-4">
        <PrintButton />
      </div>
      <p className="no-print mt-4">
        <a href={paths.switching(number)}>Terug naar de switch</a>
      </p>
    </>
  )
}

/** Whether the switch can still stop as if nothing had happened (T34); a company does not read what the advice does. */
const stopWords = {
  freely: 'De switch kan op elk moment stoppen.',
  withUwv: 'De indicatie is gevraagd: stoppen kan als UWV bevestigt dat het advies nog staat.',
  unsaid: '',
} as const satisfies Record<SwitchTasksScreen['stopping'], string>

function Parties({ number, voor }: { number: string; voor: string }) {
  const tabs = switchActors.map((party) => ({
    label: partyLabel(party),
    href: withQuery(paths.switchTasks(number), { voor: party }),
    current: party === voor,
  }))
  return <Tabs label="Taken van" tabs={tabs} />
}

function Task({ task }: { task: Row }) {
  const due = typeof task.due_on === 'string' ? `uiterlijk ${formatDateWithWeekday(task.due_on)}` : null
  const condition = task.condition == null ? null : `alleen ${textOf(task, 'condition')}`
  const ask = task.ask == null ? null : askLabel[task.ask as Ask].replace(/^V/, 'v')
  return (
    <li>
      <p>{textOf(task, 'words')}</p>
      <p className="note">{together(taskStateLabel[task.state as TaskState], due, condition, ask)}</p>
      <p className="note">{together(textOf(task, 'basis'), textOf(task, 'source'))}</p>
    </li>
  )
}
