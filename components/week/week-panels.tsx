import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { stepHref } from '@/components/trajectory/step-links'
import { formatDate } from '@/lib/domain/dutch-date'
import { changesAfter, endedBefore, type WeekTrack } from '@/lib/domain/week-picture'
import { paths, withQuery } from '@/lib/paths'
import type { Step } from '@/lib/trajectory/step-specs'
import type { WeekOfScreen } from '@/lib/week/queries'
import { TrackMark } from './day-bar'
import { daysOf, hourWords, periodWords, trackName } from './week-words'

type Props = { data: WeekOfScreen; may: (step: Step) => boolean }

/** What can be done about a track: a job changes by its contract, what ended is only corrected. */
function actsOf(track: WeekTrack, { today }: WeekOfScreen): [Step, string][] {
  const ended = track.validTo !== null && track.validTo < today
  const correct: [Step, string] = ['correctParticipation', 'Corrigeer']
  if (ended) return [correct]
  if (track.track === 'sheltered' && track.kind !== 'trial')
    return [['changeWorkTimes', track.days.some(({ time }) => time) ? 'Wijzig de tijden' : 'Vul de tijden in'], ['changeTerms', 'Wijzig het contract'], correct]
  return [['changeParticipation', 'Wijzig vanaf een dag'], ['endParticipation', 'Beëindig'], correct]
} // prettier-ignore

function Acts({ track, data, may }: Props & { track: WeekTrack }) {
  const acts = actsOf(track, data).filter(([step]) => may(step))
  if (acts.length === 0) return null
  return (
    <p className="quiet-acts">
      {acts.map(([step, label]) => (
        <a key={step} href={stepHref(data.number, step, { ...(step === 'changeTerms' ? {} : { bij: track.id }), van: 'week' })}>
          {label}
          <span className="sr-only">{`: ${trackName(track, data.employer)}`}</span>
        </a>
      ))}
    </p>
  )
} // prettier-ignore

function Track({ track, data, may }: Props & { track: WeekTrack }) {
  return (
    <li>
      <p>
        <TrackMark track={track} /> <strong>{trackName(track, data.employer)}</strong>
      </p>
      <p>{`${daysOf(track)} · ${hourWords(track.hours)}`}</p>
      <p className="note">
        {periodWords(track)}
        {track.evaluateOn && ` · bespreken op ${formatDate(track.evaluateOn)}`}
      </p>
      <Acts track={track} data={data} may={may} />
    </li>
  )
}

/** What runs on the day that is shown, with what can be done about each. */
export function RunningPanel({ data, may }: Props) {
  return (
    <Panel title="Wat loopt er">
      {data.shown.length === 0 ? (
        <EmptyState title="Op deze dag is er niets vastgelegd.">
          <p>Hier staat iemands week zodra er een contract is, of zodra iemand ergens anders begint.</p>
        </EmptyState>
      ) : (
        <ul className="week-list">
          {data.shown.map((track) => (
            <Track key={track.id} track={track} data={data} may={may} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** What begins and ends from that day on, each with a link to its week. */
export function ChangesPanel({ data }: { data: WeekOfScreen }) {
  const changes = changesAfter(data.tracks, data.op)
  if (changes.length === 0) return null
  return (
    <Panel title="Wat er verandert">
      <ul className="week-list">
        {changes.map(({ day, what, track }) => (
          <li key={`${what} ${track.id}`}>
            <p>
              <a href={withQuery(paths.weekOf(data.number), { op: day })}>{formatDate(day)}</a>
              {what === 'begins' ? ' begint: ' : ' is de laatste dag van: '}
              {trackName(track, data.employer)}
            </p>
            {what === 'begins' && <p className="note">{`${daysOf(track)} · ${hourWords(track.hours)}`}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** What ended before that day; nothing disappears. */
export function PastPanel({ data, may }: Props) {
  const past = endedBefore(data.tracks, data.op)
  if (past.length === 0) return null
  return (
    <Panel title="Wat er was">
      <ul className="week-list">
        {past.map((track) => (
          <Track key={track.id} track={track} data={data} may={may} />
        ))}
      </ul>
    </Panel>
  )
}
