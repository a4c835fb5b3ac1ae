import { DaysLeft } from '@/components/ui/days-left'
import { Panel } from '@/components/ui/panel'
import { daysBetween } from '@/lib/domain/calendar'
import { formatDateWithWeekday } from '@/lib/domain/dutch-date'
import { goingLabel, wantsBackLabel } from '@/lib/domain/switch-fields'
import { wordOf } from '@/lib/domain/terms'
import type { SwitchingScreen } from '@/lib/switching/queries'
import { dayOf, textOf, together } from './row-words'
import { stepHref } from './step-links'

const momentLabel = {
  tryOut: 'Na het proberen',
  evaluation1: 'Na 1 maand',
  evaluation3: 'Na 3 maanden',
  evaluation6: 'Na 6 maanden',
  tryOutEvaluation: 'Proberen bespreken',
} as const

/** Of who came back, talks about the work after it are told apart from those about the time elsewhere. */
const momentWords = (moment: unknown, back: boolean) =>
  `${wordOf(momentLabel, moment)}${back ? ' terug in beschut werk' : ''}`

/** Who works again in sheltered work after the last switch led away from it. */
const isBack = ({ job, switches }: SwitchingScreen) =>
  job !== null && switches.find(({ outcome }) => outcome === 'switched')?.to_track !== 'sheltered'

/** The talks about a switch: which are due, and what was said in those that were held. */
export function SwitchEvaluations({ data }: { data: SwitchingScreen }) {
  const { number, switches, evaluationsDue, today } = data
  const held = switches.flatMap(({ evaluations }) => evaluations)
  const dueWords = ({ rule }: SwitchingScreen['evaluationsDue'][number]) =>
    momentWords(rule, rule !== 'tryOutEvaluation' && isBack(data))
  if (held.length === 0 && evaluationsDue.length === 0) return null
  return (
    <Panel title="Hoe gaat het">
      <ul className="switch-parties">
        {held.map((row) => (
          <li key={row.id}>
            <p>
              <strong>{momentWords(row.moment, row.after_return === true)}</strong>
              <span className="note">{` ${dayOf(row, 'on_day')}`}</span>
            </p>
            <p className="note">
              {together(
                wordOf(goingLabel, row.going),
                `Wil terug: ${wordOf(wantsBackLabel, row.wants_back).toLowerCase()}`,
              )}
            </p>
            {row.next_step != null && <p className="note">{textOf(row, 'next_step')}</p>}
          </li>
        ))}
        {evaluationsDue.map((row) => (
          <li key={row.id}>
            <p>
              <strong>{dueWords(row)}</strong>
            </p>
            <p className="note switch-task-due">
              {formatDateWithWeekday(textOf(row, 'due_on'))}
              <DaysLeft days={daysBetween(today, textOf(row, 'due_on'))} />
            </p>
            <p className="no-print">
              <a href={stepHref(number, 'recordEvaluation', { termijn: row.id })}>
                Leg het gesprek vast
                <span className="sr-only">{`: ${dueWords(row)}`}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
