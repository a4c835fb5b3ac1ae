import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { instantWords } from '@/components/ui/instant-words'
import { Panel } from '@/components/ui/panel'
import { formatMonth } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { paths } from '@/lib/paths'
import type { SrgDelivery, SrgScreen } from '@/lib/srg/queries'

const rowsWords = ({ rowCount, leftOut }: SrgDelivery) =>
  `${formatNumber(rowCount)} regels${leftOut > 0 ? `, ${formatNumber(leftOut)} weggelaten` : ''}`

/** The files that were made: what, when and by whom, each to be taken again as it was. */
export function SrgDeliveries({ data, mayDeliver }: { data: SrgScreen; mayDeliver: boolean }) {
  return (
    <Panel title="Gemaakte bestanden">
      {data.deliveries.length === 0 ? (
        <EmptyState title="Er is nog geen bestand gemaakt." />
      ) : (
        <ul>
          {data.deliveries.map((delivery) => (
            <li key={delivery.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
              <div className="min-w-0">
                <strong>{formatMonth(delivery.month)}</strong>
                {`: ${rowsWords(delivery)}`}
                <p className="note">{`Gemaakt op ${instantWords(delivery.madeAt)} door ${delivery.by}`}</p>
                <p className="note break-all">{`Controlegetal (SHA-256): ${delivery.sha256}`}</p>
              </div>
              {mayDeliver && <Download delivery={delivery} />}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** By a form, since each download is recorded. */
function Download({ delivery }: { delivery: SrgDelivery }) {
  return (
    <form action={paths.srgFile} method="post" className="no-print">
      <input type="hidden" name="levering" value={delivery.id} />
      <Button type="submit" compact>
        Download
        <span className="sr-only">{` ${formatMonth(delivery.month)}, gemaakt op ${instantWords(delivery.madeAt)}`}</span>
      </Button>
    </form>
  )
}
