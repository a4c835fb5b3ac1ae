import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { paths } from '@/lib/paths'
import { listNameOf } from '@/lib/person/name-row'
import type { Occupant } from '@/lib/workplace/queries'

const how = { placement: 'Werkt', trial: 'Proefplaats', offer: 'Aanbod' } as const

/** Who sits at a workplace, as far as this reader may see; the others are only a number. */
export function Occupants({ occupants, taken }: { occupants: readonly Occupant[]; taken: number }) {
  const unseen = Math.max(0, taken - occupants.length)
  return (
    <>
      <DataTable
        caption="Wie zit hier"
        columns={[
          { label: 'Naam', kind: 'link' },
          { label: 'Hoe' },
          { label: 'Sinds', tight: true },
          { label: 'Tot en met', tight: true },
          { label: 'Uren', kind: 'number' },
        ]}
        rows={occupants.map((one) => [
          one.number === null ? 'Niet meer zichtbaar' : [listNameOf(one), paths.trajectory(one.number)],
          how[one.how],
          formatDate(one.since),
          one.until === null ? '' : formatDate(one.until),
          one.hours === null ? '' : formatNumber(Number(one.hours)),
        ])}
        empty={
          <EmptyState title={taken === 0 ? 'Hier zit nog niemand.' : 'Hier zit niemand van uw gemeente.'} />
        }
      />
      {unseen > 0 && (
        <p className="mt-2 text-sm text-muted">{`Van andere gemeenten: ${unseen} ${unseen === 1 ? 'plaats' : 'plaatsen'} bezet.`}</p>
      )}
    </>
  )
}
