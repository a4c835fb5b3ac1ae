import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { weekWords } from '@/lib/domain/week-hours'
import { paths } from '@/lib/paths'
import { listNameOf } from '@/lib/person/name-row'
import type { Occupant } from '@/lib/workplace/place-screen'

const how = { placement: 'Werkt', trial: 'Proefplaats', offer: 'Aanbod' } as const

/** Who sits at a workplace, as far as this reader may see; the others are only numbers per day. */
export function Occupants({ occupants, taken }: { occupants: readonly Occupant[]; taken: number }) {
  return (
    <DataTable
      caption="Wie zit hier"
      columns={[
        { label: 'Naam', kind: 'link' },
        { label: 'Zitplaats' },
        { label: 'Hoe' },
        { label: 'Dagen en uren' },
        { label: 'Begeleiding' },
        { label: 'Vanaf', tight: true },
        { label: 'Tot en met', tight: true },
      ]}
      rows={occupants.map((one) => [
        one.number === null ? 'Niet meer zichtbaar' : [listNameOf(one), paths.trajectory(one.number)],
        one.seats.join(', '),
        how[one.how],
        weekWords([1, 2, 3, 4, 5, 6, 7].map((day) => Number(one.hours[day] ?? 0))),
        one.support === null ? 'onbekend' : [`${formatNumber(Number(one.support), 1)} uur`, one.overReason ?? ''],
        formatDate(one.since),
        one.until === null ? '' : formatDate(one.until),
      ])}
      empty={<EmptyState title={taken === 0 ? 'Hier zit nog niemand.' : 'Hier zit niemand van uw gemeente.'} />}
      narrow="stack"
    />
  )
} // prettier-ignore
