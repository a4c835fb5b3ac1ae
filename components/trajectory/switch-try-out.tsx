import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { Tag } from '@/components/ui/tag'
import { daysOf, hourWords, periodWords } from '@/components/week/week-words'
import { formatDate } from '@/lib/domain/dutch-date'
import { tryOutLabel } from '@/lib/domain/switch-fields'
import { wordOf } from '@/lib/domain/terms'
import type { TriedStep } from '@/lib/domain/tried-steps'
import type { SwitchingScreen } from '@/lib/switching/queries'
import { stepHref } from './step-links'

type Props = { data: SwitchingScreen; mayPlan: boolean }

const whenLabel = { past: 'geweest', now: 'nu', planned: 'gepland' } as const

/** Trying out before anything ends: which days from when, growing step by step, and when people talk about it. */
export function SwitchTryOut({ data: { number, tried, switches }, mayPlan }: Props) {
  const current = switches[0]
  const chosen = typeof current?.try_out === 'string' && current.try_out !== 'none'
  const talk = typeof current?.try_evaluate_on === 'string' ? current.try_evaluate_on : null
  return (
    <Panel title="Proberen">
      <p>
        {chosen ? `${wordOf(tryOutLabel, current.try_out)}.` : 'Bij deze overstap is (nog) niet afgesproken om eerst te proberen.'}
        {talk && ` Bespreken op ${formatDate(talk)}.`}
      </p>
      {tried.length === 0 && chosen && <p className="note">De dagen staan nog niet in de week.</p>}
      <ol className="week-list">
        {tried.map((step) => (
          <Step key={step.track.id} step={step} />
        ))}
      </ol>
      {mayPlan && <Acts number={number} tried={tried} />}
      <p className="note mt-3">
        Het contract blijft gelden. HR ziet welke dagen vrij zijn, en niet wat iemand dan doet.
      </p>
    </Panel>
  )
} // prettier-ignore

function Step({ step: { track, when } }: { step: TriedStep }) {
  return (
    <li>
      <p className="switch-task">
        <strong>{periodWords(track, when === 'planned')}</strong>
        <Tag tone={when === 'now' ? 'positive' : 'neutral'}>{whenLabel[when]}</Tag>
      </p>
      <p>{`${daysOf(track)} · ${hourWords(track.hours)}${track.provider ? ` · ${track.provider}` : ''}`}</p>
    </li>
  )
}

/** The last step is the one that grows or ends; without days they are planned first. */
function Acts({ number, tried }: { number: string; tried: readonly TriedStep[] }) {
  const last = tried.findLast(({ when }) => when !== 'past')
  if (!last)
    return (
      <p className="no-print mt-3">
        <ButtonLink href={stepHref(number, 'addParticipation', { van: 'switch' })}>Plan de dagen</ButtonLink>
      </p>
    )
  const about = { bij: last.track.id, van: 'switch' }
  return (
    <p className="quiet-acts no-print">
      <a href={stepHref(number, 'changeParticipation', about)}>Plan de volgende stap: meer of andere dagen</a>
      <a href={stepHref(number, 'endParticipation', about)}>Stop met proberen</a>
    </p>
  )
}
