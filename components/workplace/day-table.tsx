import { DataTable } from '@/components/ui/data-table'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { freeSeats, takenWords, type PlaceDay } from '@/lib/domain/place-days'
import { weekdayLabel, type Weekday } from '@/lib/domain/work-terms'

type Props = {
  days: readonly PlaceDay[]
  /** By weekday the first later day on which nothing is free any more, as far as is known. */
  fullFrom: Readonly<Record<string, string>>
}

/** Per weekday that a place is open: hours, seats and support, each with how much of it is taken. */
export function DayTable({ days, fullFrom }: Props) {
  return (
    <DataTable
      caption="Zitplaatsen en begeleiding per dag"
      narrow="stack"
      columns={[
        { label: 'Dag', tight: true },
        { label: 'Uren', kind: 'number' },
        { label: 'Zitplaatsen bezet', kind: 'number' },
        { label: 'Begeleiding bezet', kind: 'number' },
        { label: 'Nog vrij', kind: 'number' },
      ]}
      rows={days.map((day) => [
        weekdayLabel[day.weekday as Weekday],
        formatNumber(day.hours),
        `${day.used} van ${day.seats}`,
        supportWords(day),
        freeWords(day, fullFrom[day.weekday]),
      ])}
      empty={<p>Nog geen dagen ingevuld.</p>}
    />
  )
}

const supportWords = ({ support, supportUsed }: PlaceDay) =>
  support === 0 && supportUsed === 0
    ? 'geen begeleiding'
    : `${takenWords({ support, supportUsed })} van ${formatNumber(support)} uur`

/** How many more fit, and until when; a day that is full says why where seats are left: then all of the support is taken. */
function freeWords(day: PlaceDay, until: string | undefined): string | [string, string] {
  const free = freeSeats(day)
  if (free > 0) return until ? [String(free), `tot ${formatDate(until)}`] : String(free)
  return day.used < day.seats ? 'vol: begeleiding' : 'vol'
}
