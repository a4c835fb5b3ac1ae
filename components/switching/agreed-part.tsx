import { daysOf, periodWords, trackName } from '@/components/week/week-words'
import { formatDate } from '@/lib/domain/dutch-date'
import type { Sheet } from './comparison-view'

type Props = {
  agreed: Sheet['agreed']
  /** Somebody leaves a job: its contract stands while something else is tried. */
  paid: boolean
}

/** What somebody does now, and which days were agreed to try: no sheet for home leaves those out. */
export function AgreedPart({ agreed: { week, employer, tried, talkOn }, paid }: Props) {
  if (week.length === 0 && tried.length === 0) return null
  return (
    <section className="sheet-part sheet-agreed" aria-labelledby="sheet-agreed">
      <h2 id="sheet-agreed">Uw week, en wat is afgesproken</h2>
      <ul>
        {week.map((track) => (
          <li key={track.id}>{`Nu: ${trackName(track, employer)}: ${daysOf(track)}.`}</li>
        ))}
        {tried.map(({ track, when }) => (
          <li key={track.id}>
            <strong>{`${trackName(track, employer)}: ${daysOf(track)}, ${periodWords(track, when === 'planned')}.`}</strong>
          </li>
        ))}
        {tried.length > 0 && (
          <li>
            {paid && 'U probeert dit. Uw contract blijft gelden. '}
            {talkOn && `We praten erover op ${formatDate(talkOn)}.`}
          </li>
        )}
      </ul>
    </section>
  )
}
