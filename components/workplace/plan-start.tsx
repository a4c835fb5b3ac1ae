import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import type { IsoDate } from '@/lib/domain/calendar'
import type { DayFit, Fit } from '@/lib/domain/capacity-plan'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { weekdayShort } from '@/lib/domain/week-hours'
import { weekdayLabel, type Weekday } from '@/lib/domain/work-terms'
import { paths } from '@/lib/paths'
import type { WeekFilter } from '@/lib/workplace/week-filter'
import type { Planned } from '@/lib/workplace/week-screen'

type Props = {
  filter: WeekFilter
  places: readonly Planned['place'][]
  planned: Planned | null
  today: IsoDate
}

/** A start that is only thought of: nothing is written. It says when it would no longer fit and what would help. */
export function PlanStart({ filter, places, planned, today }: Props) {
  return (
    <Disclosure summary="Stel: iemand begint hier" open={planned !== null}>
      <form action={`${paths.workplaceWeek}#uitkomst`} className="plan-form no-print">
        <Box label="Plek" wide>
          <select name="plek" defaultValue={filter.plek ?? ''} className="utrecht-textbox" required>
            <option value="">Kies…</option>
            {places.map(({ id, name, city }) => (
              <option key={id} value={id}>
                {city ? `${name} (${city})` : name}
              </option>
            ))}
          </select>
        </Box>
        <Box label="Vanaf">
          <input name="vanaf" defaultValue={filter.vanaf || formatDate(today)} autoComplete="off" className="utrecht-textbox w-36" />
        </Box>
        <fieldset className="plan-week">
          <legend className="text-sm font-semibold">Uren per dag</legend>
          {weekdayShort.map((short, index) => (
            <label key={short} className="week-day">
              <span aria-hidden="true">{short}</span>
              <input
                name={short}
                aria-label={`Uren op ${weekdayLabel[(index + 1) as Weekday]}`}
                defaultValue={filter[short]}
                inputMode="decimal"
                autoComplete="off"
                className="utrecht-textbox"
              />
            </label>
          ))}
        </fieldset>
        <Box label="Begeleiding per week">
          <input name="begeleiding" defaultValue={filter.begeleiding} inputMode="decimal" autoComplete="off" className="utrecht-textbox w-24" />
        </Box>
        <Button type="submit">Bekijk of het past</Button>
      </form>
      {planned && <Outcome planned={planned} />}
    </Disclosure>
  )
} // prettier-ignore

function Box({ label, wide, children }: { label: string; wide?: boolean; children: React.ReactNode }) {
  return (
    <label className={wide ? 'plan-box plan-wide' : 'plan-box'}>
      <span className="text-sm font-semibold">{label}</span>
      {children}
    </label>
  )
}

function Outcome({ planned }: { planned: Planned }) {
  const { place, start, fit, problems } = planned
  return (
    <div id="uitkomst" className="plan-outcome" role="status">
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
      {start && fit && (
        <>
          <p className="font-semibold">{verdict(place.name, start.from, fit)}</p>
          {fit.days.some(({ short }) => short.includes('gone')) && <p>{goneWords(planned, start.from)}</p>}
          <ul>
            {fit.days
              .filter(({ until, short }) => until !== null && !short.includes('gone'))
              .map((day) => (
                <li key={day.weekday}>{dayWords(day, start.from)}</li>
              ))}
          </ul>
          {!fit.fits && <Helps fit={fit} />}
        </>
      )}
    </div>
  )
}

function verdict(name: string, from: IsoDate, { fits, until }: Fit): string {
  if (fits) return `Dit past op ${name} vanaf ${formatDate(from)}, zonder einde dat nu bekend is.`
  if (until === from) return `Dit past niet op ${name} vanaf ${formatDate(from)}.`
  return `Dit past op ${name} tot ${formatDate(until ?? from)}; op die dag niet meer.`
}

/** When the place is there, for a start or a later day on which it is not. */
function goneWords({ place, from, to }: Planned, start: IsoDate): string {
  if (start < from) return `${place.name} opent op ${formatDate(from)}.`
  const ends = `${place.name} stopt op ${formatDate(to ?? start)}`
  return to !== null && start > to
    ? `${ends}: daarna kan hier niemand beginnen.`
    : `${ends}: daarna is er een andere plek nodig.`
}

const shortWords = {
  gone: 'is de plek er niet',
  closed: 'is de plek dicht, of korter open',
  seat: 'is er geen zitplaats',
  support: 'is er te weinig begeleiding',
} as const

function dayWords({ weekday, short, until }: DayFit, from: IsoDate): string {
  const since = until === from || until === null ? '' : ` vanaf ${formatDate(until)}`
  const why = short.map((each) => shortWords[each]).join(' en ')
  return `Op ${weekdayLabel[weekday as Weekday]}${since} ${why}.`
}

const lessWords = (hours: number) =>
  hours === 0
    ? 'zonder begeleiding van deze plek'
    : `hoogstens ${formatNumber(hours)} uur begeleiding per week`

/** What would make it fit; each line is enough by itself. */
function Helps({ fit }: { fit: Fit }) {
  const { helps } = fit
  const days = helps.otherDays.map((day) => weekdayLabel[day as Weekday]).join(' of ')
  const lines = [
    days && `een andere dag: ${days}`,
    helps.extraSeat && 'een extra zitplaats, die HR met een reden toevoegt',
    helps.lessSupport !== null && lessWords(helps.lessSupport),
    helps.laterStart !== null && `later beginnen: op ${formatDate(helps.laterStart)}`,
  ].filter((line) => typeof line === 'string' && line !== '')
  if (lines.length === 0 && fit.days.every(({ short }) => short.includes('gone'))) return <p>Kies een andere plek.</p>
  if (lines.length === 0) return <p>Geen enkele wijziging alleen maakt dit passend. Probeer minder uren, andere dagen of een andere plek.</p>
  return (
    <>
      <p>Wat het passend maakt, elk op zich:</p>
      <ul>
        {lines.map((line) => (
          <li key={String(line)}>{line}</li>
        ))}
      </ul>
    </>
  )
} // prettier-ignore
