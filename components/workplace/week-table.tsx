import { Fragment } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { addDays, type IsoDate } from '@/lib/domain/calendar'
import { formatNumber } from '@/lib/domain/dutch-number'
import { dayStanding, takenWords, togetherOn, type DayStanding } from '@/lib/domain/place-days'
import { weekdayShort } from '@/lib/domain/week-hours'
import { weekdayLabel } from '@/lib/domain/work-terms'
import { paths } from '@/lib/paths'
import type { WeekPlace } from '@/lib/workplace/week-screen'
import { byLocation } from './by-location'

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** Places under their locations: per weekday seats taken and there, and hours of support taken and there. */
export function WeekTable({ places, monday }: { places: readonly WeekPlace[]; monday: IsoDate }) {
  if (places.length === 0)
    return (
      <EmptyState title="In deze week zijn er geen plekken.">
        <p>
          Kies een andere week, of <a href={paths.workplaces}>bekijk alle plekken</a>.
        </p>
      </EmptyState>
    )
  return (
    <div
      className="table-scroll week-scroll"
      role="region"
      aria-label="Zitplaatsen en begeleiding per dag"
      tabIndex={0}
    >
      <table className="utrecht-table data-table week-table main-1">
        <caption className="sr-only">
          Zitplaatsen en uren begeleiding per plek en per dag: bezet van wat er is
        </caption>
        <thead>
          <tr>
            <th scope="col">Plek</th>
            {weekdays.map((day) => (
              <th key={day} scope="col">
                <abbr title={weekdayLabel[day]}>{weekdayShort[day - 1]}</abbr>{' '}
                <span className="note">{shortDay(addDays(monday, day - 1))}</span>
              </th>
            ))}
          </tr>
        </thead>
        {byLocation(places).map((location) => (
          <Location key={location.name} {...location} />
        ))}
      </table>
    </div>
  )
}

const shortDay = (day: IsoDate) => `${Number(day.slice(8))}-${Number(day.slice(5, 7))}`

function Location({ name, places }: { name: string; places: readonly WeekPlace[] }) {
  const ofPlaces = places.map(({ days }) => days)
  return (
    <tbody>
      <tr className="week-location">
        <th scope="rowgroup">{name}</th>
        <Cells
          days={places.length > 1 ? weekdays.flatMap((day) => togetherOn(day, ofPlaces)) : []}
          empty=""
        />
      </tr>
      {places.map((place) => (
        <tr key={place.id}>
          <th scope="row">
            <a href={paths.workplace(place.id)}>{place.name}</a>
          </th>
          <Cells days={place.days.map(dayStanding)} empty="–" />
        </tr>
      ))}
    </tbody>
  )
}

function Cells({ days, empty }: { days: readonly DayStanding[]; empty: string }) {
  return weekdays.map((weekday) => (
    <Fragment key={weekday}>
      <Cell day={days.find((day) => day.weekday === weekday)} empty={empty} />
    </Fragment>
  ))
}

/** '3 / 8' seats above '2,5 / 4 u' support; full and over are said in words too. */
function Cell({ day, empty }: { day?: DayStanding; empty: string }) {
  if (!day) return <td className="week-closed">{empty === '' ? null : <Closed mark={empty} />}</td>
  const { over } = day
  const state = over ? 'week-over' : day.free === 0 ? 'week-full' : undefined
  return (
    <td className={state}>
      <span className="sr-only">zitplaatsen </span>
      {`${day.used} / ${day.seats}`}
      <br />
      <span className="note">
        <span className="sr-only">begeleiding </span>
        {`${takenWords(day)} / ${formatNumber(day.support)} u`}
      </span>
      {state && <span className="week-word">{stateWords(day)}</span>}
    </td>
  )
}

/** Of what there is too much, or what is full where seats are left; of several places together only that it is so. */
function stateWords({ over, hours, used, seats }: DayStanding): string {
  const alone = hours > 0
  if (over) return alone ? (used > seats ? 'te veel mensen' : 'te veel begeleiding') : 'te veel'
  return alone && used < seats ? 'vol: begeleiding' : 'vol'
}

const Closed = ({ mark }: { mark: string }) => (
  <>
    <span aria-hidden="true">{mark}</span>
    <span className="sr-only">dicht</span>
  </>
)
