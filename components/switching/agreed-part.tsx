import { daysOf, periodWords, trackName } from '@/components/week/week-words'
import { formatDate } from '@/lib/domain/dutch-date'
import type { WeekTrack } from '@/lib/domain/week-picture'
import type { Sheet } from './comparison-view'

type Props = {
  agreed: Sheet['agreed']
  /** Somebody leaves a job: its contract stands while something else is tried. */
  paid: boolean
}

/** The days of a track as they stand on a sheet for at home, where "t/m" is written out. */
const periodOf = (track: WeekTrack, isAhead: boolean) =>
  periodWords(track, isAhead).replace(' t/m ', ' tot en met ')

/** Where days were agreed to try: those, and beside them what somebody does now. */
export function AgreedPart({ agreed: { week, employer, tried, talkOn }, paid }: Props) {
  if (tried.length === 0) return null
  return (
    <section className="sheet-part sheet-agreed" aria-labelledby="sheet-agreed">
      <h2 id="sheet-agreed">Uw week, en wat is afgesproken</h2>
      <ul>
        {week.map((track) => (
          <li key={track.id}>{`Nu: ${trackName(track, employer)}: ${daysOf(track)}.`}</li>
        ))}
        {tried.map(({ track, when }) => (
          <li key={track.id}>
            <strong>{`${trackName(track, employer)}: ${daysOf(track)}, ${periodOf(track, when === 'planned')}.`}</strong>
          </li>
        ))}
        <li>
          {paid && 'U probeert dit. Uw contract blijft gelden. '}
          {talkOn && `We praten erover op ${formatDate(talkOn)}.`}
        </li>
      </ul>
    </section>
  )
}
