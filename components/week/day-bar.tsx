import type { WeekTrack, TrackDay } from '@/lib/domain/week-picture'

/** The picture runs from 6.00 to 22.00, ten units for a quarter of an hour. */
const [firstHour, lastHour] = [6, 22]
const perHour = 40
const width = (lastHour - firstHour) * perHour

const at = (time: string) => {
  const hour = Number(time.slice(0, 2)) + Number(time.slice(3, 5)) / 60
  return Math.round((Math.min(Math.max(hour, firstHour), lastHour) - firstHour) * perHour)
}

/** The patterns that tell tracks apart without colour; once on a page. */
export function TrackPatterns() {
  return (
    <svg className="week-patterns" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="week-dayActivities" width="8" height="8" patternUnits="userSpaceOnUse">
          <path className="week-ink" d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6" />
        </pattern>
        <pattern id="week-jobAgreement" width="8" height="8" patternUnits="userSpaceOnUse">
          <circle className="week-dot" cx="4" cy="4" r="2" />
        </pattern>
        <pattern id="week-regular" width="8" height="6" patternUnits="userSpaceOnUse">
          <path className="week-ink" d="M0 3 L8 3" />
        </pattern>
      </defs>
    </svg>
  )
}

const fillOf = ({ track }: WeekTrack) => (track === 'sheltered' ? undefined : `url(#week-${track})`)

const boxClass = ({ track, kind }: WeekTrack) =>
  ['week-box', track === 'sheltered' && 'week-box-full', kind === 'trial' && 'week-box-trial']
    .filter(Boolean)
    .join(' ')

/** The pattern of a track beside its name. */
export const TrackMark = ({ track }: { track: WeekTrack }) => (
  <svg className="week-mark" viewBox="0 0 24 16" aria-hidden="true" focusable="false">
    <rect className={boxClass(track)} x="1" y="1" width="22" height="14" fill={fillOf(track)} />
  </svg>
)

/** A day as a bar of hours, for who looks; the words beside it say the same. */
export function DayBar({ parts }: { parts: readonly { track: WeekTrack; day: TrackDay }[] }) {
  return (
    <svg
      className="week-bar"
      viewBox={`0 0 ${width} 28`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {[8, 10, 12, 14, 16, 18, 20].map((hour) => (
        <line key={hour} className="week-hour" x1={at(`${hour}`.padStart(2, '0') + ':00')} x2={at(`${hour}`.padStart(2, '0') + ':00')} y1="0" y2="28" />
      ))}
      {parts.map(({ track, day }) =>
        day.time ? (
          <rect
            key={track.id}
            className={boxClass(track)}
            x={at(day.time.starts)}
            y="3"
            width={at(day.time.ends) - at(day.time.starts)}
            height="22"
            fill={fillOf(track)}
          />
        ) : null,
      )}
    </svg>
  )
} // prettier-ignore
