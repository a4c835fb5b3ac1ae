import { DaysLeft } from '@/components/ui/days-left'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { Tag } from '@/components/ui/tag'
import type { Tone } from '@/components/ui/tone'
import { daysBetween } from '@/lib/domain/calendar'
import { formatDateWithWeekday } from '@/lib/domain/dutch-date'
import type { Row } from '@/lib/domain/facts'
import type { Ask, SwitchActor } from '@/lib/domain/switch-rules'
import { isIndicationTask, taskStateLabel, type TaskState } from '@/lib/domain/switch-tasks'
import { askLabel, partyLabel } from '@/lib/domain/switch-terms'
import { switchStepLabel } from '@/lib/domain/terms'
import { dayOf, textOf, together } from './row-words'
import { stepHref } from './step-links'

interface Props {
  number: string
  steps: readonly Row[]
  today: string
  mayTick: boolean
  isCompany: boolean
  /** The switch did not go on: what was still to do is not asked any more. */
  stopped: boolean
}

/** The ten steps of a switch with the tasks that its rules give each party; for a company only its own tasks. */
export function SwitchSteps({ number, steps, today, mayTick, isCompany, stopped }: Props) {
  const ready = steps.filter(({ state }) => state === 'done' || state === 'notNeeded').length
  const shown = switchStepLabel
    .map((label, index) => ({ label, nr: index + 1, tasks: steps.filter(({ step }) => step === index + 1) }))
    .filter(({ tasks }) => !isCompany || tasks.length > 0)
  return (
    <Panel
      title="Stap voor stap"
      aside={<span>{stopped ? 'gestopt' : `${ready} van ${steps.length} klaar`}</span>}
    >
      {stopped && <p className="note">Deze switch is gestopt. Wat nog open stond, hoeft niet meer.</p>}
      {isCompany && <p className="note">Dit doet u voor deze overstap. De gemeente doet de rest.</p>}
      <ol className="switch-steps">
        {shown.map(({ label, nr, tasks }) => (
          <li key={label} value={nr}>
            <h3>{label}</h3>
            {tasks.length === 0 && <p className="note">Geen regel vraagt hier iets bij deze overstap.</p>}
            <ul className="switch-tasks">
              {tasks.map((task) => (
                <Task
                  key={task.id}
                  task={task}
                  number={number}
                  today={today}
                  mayTick={mayTick}
                  stopped={stopped}
                />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <Sources steps={steps} />
    </Panel>
  )
}

const tone: Record<TaskState, Tone> = {
  todo: 'neutral',
  done: 'positive',
  notNeeded: 'neutral',
  waits: 'warning',
}

type TaskProps = { task: Row; number: string; today: string; mayTick: boolean; stopped: boolean }

const isOpen = (state: TaskState) => state === 'todo' || state === 'waits'

function Task({ task, number, today, mayTick, stopped }: TaskProps) {
  const state = task.state as TaskState
  const left = stopped && isOpen(state)
  return (
    <li id={`taak-${task.id}`}>
      <p className="switch-task">
        <span>
          <strong>{`${partyLabel(task.owner as SwitchActor)}: `}</strong>
          {textOf(task, 'words')}
          {task.condition != null && <span className="note">{` Alleen ${textOf(task, 'condition')}.`}</span>}
        </span>
        {left ? <Tag tone="neutral">niet meer nodig</Tag> : <TaskTags task={task} />}
      </p>
      {!left && <Standing task={task} today={today} />}
      {isOpen(state) && !left && <NoReturnTask task={task} number={number} mayTick={mayTick} />}
      {mayTick && (
        <p className="no-print">
          <a href={stepHref(number, 'setSwitchTask', { bij: task.id })}>
            {state === 'todo' ? 'Werk bij' : 'Wijzig'}
            <span className="sr-only">{`: ${textOf(task, 'words')}`}</span>
          </a>
        </p>
      )}
    </li>
  )
}

/** How a task stands, and while it is open whom to ask. */
function TaskTags({ task }: { task: Row }) {
  const state = task.state as TaskState
  return (
    <span className="switch-task-state">
      {task.ask != null && isOpen(state) && <Tag tone="warning">{askLabel[task.ask as Ask]}</Tag>}
      <Tag tone={tone[state]}>{taskStateLabel[state]}</Tag>
    </span>
  )
}

/** The step after which the advice may turn (T34) says so beside its link. */
function NoReturnTask({ task, number, mayTick }: Pick<TaskProps, 'task' | 'number' | 'mayTick'>) {
  if (!isIndicationTask(task)) return null
  return (
    <p className="switch-task-due">
      <Tag tone="negative">geen weg terug zonder UWV</Tag>
      {mayTick && <a href={stepHref(number, 'askIndication')}>Vraag de indicatie aan</a>}
    </p>
  )
}

/** By when, or since when; what it waits on or why it is not needed. */
function Standing({ task, today }: { task: Row; today: string }) {
  const note = textOf(task, 'note')
  return (
    <>
      {task.state === 'done' ? (
        <p className="note">{together(dayOf(task, 'done_on'), textOf(task, 'done_by'))}</p>
      ) : (
        task.state !== 'notNeeded' && <Due task={task} today={today} />
      )}
      {note !== '' && <p className="note">{note}</p>}
    </>
  )
}

function Due({ task, today }: { task: Row; today: string }) {
  if (typeof task.due_on !== 'string')
    return task.holds_up === 'never' ? <p className="note">Komt na de overstap.</p> : null
  return (
    <p className="note switch-task-due">
      {together(formatDateWithWeekday(task.due_on), textOf(task, 'basis'))}
      <DaysLeft days={daysBetween(today, task.due_on)} />
    </p>
  )
}

function Sources({ steps }: { steps: readonly Row[] }) {
  const sources = [...new Set(steps.map((row) => textOf(row, 'source')).filter((source) => source !== ''))]
  if (sources.length === 0) return null
  return (
    <Disclosure summary="Op welke bronnen">
      <ul className="note list-disc pl-5">
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </Disclosure>
  )
}
