import { formatNumber } from '@/lib/domain/dutch-number'
import { freeSeats, type PlaceDay } from '@/lib/domain/place-days'
import { weekdayLabel, type Weekday } from '@/lib/domain/work-terms'

/** Per weekday that a place is open: hours, seats and support, each with how much of it is taken. */
export function DayTable({ days }: { days: readonly PlaceDay[] }) {
  if (days.length === 0) return <p>Nog geen dagen ingevuld.</p>
  return (
    <div
      className="table-scroll day-scroll"
      role="region"
      aria-label="Zitplaatsen en begeleiding per dag"
      tabIndex={0}
    >
      <table className="utrecht-table data-table week-table tight-1 end-2 end-3 end-4 end-5">
        <caption className="sr-only">Zitplaatsen en begeleiding per dag</caption>
        <thead>
          <tr>
            <th scope="col">Dag</th>
            <th scope="col">Uren</th>
            <th scope="col">Zitplaatsen bezet</th>
            <th scope="col">Begeleiding bezet</th>
            <th scope="col">Nog vrij</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.weekday}>
              <th scope="row">{weekdayLabel[day.weekday as Weekday]}</th>
              <td>{formatNumber(day.hours)}</td>
              <td>{`${day.used} van ${day.seats}`}</td>
              <td>{supportWords(day)}</td>
              <td>{freeSeats(day) === 0 ? 'vol' : freeSeats(day)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const supportWords = ({ support, supportUsed }: PlaceDay) =>
  support === 0 && supportUsed === 0
    ? 'geen begeleiding'
    : `${formatNumber(supportUsed, 1)} van ${formatNumber(support)} uur`
