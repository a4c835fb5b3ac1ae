import { whyAlike, whyUnnamed } from '@/components/report/unnamed-rows'
import { DataTable } from '@/components/ui/data-table'
import { hoursBandWords } from '@/lib/domain/hours-band'
import { supportWords } from '@/lib/domain/work-profile'
import { paths, withQuery } from '@/lib/paths'
import type { WaitingList } from '@/lib/waiting-list/queries'
import { NobodyWaits } from './nobody-waits'

type Props = {
  list: Extract<WaitingList, { named: false }>
  asked: Record<string, string | undefined>
}

/** One queue in its order as a manager reads it: the place and what is sought for it, and where the lengths stand. */
export function UnnamedWaitingTable({ list, asked }: Props) {
  return (
    <>
      {list.rows.length > 0 && (
        <p className="note mb-3">
          {whyUnnamed} {whyAlike} Hoe lang mensen wachten, staat bij{' '}
          <a href={withQuery(paths.throughput, asked)}>Instroom en doorlooptijd</a>.
        </p>
      )}
      <DataTable
        caption="Wachtlijst"
        narrow="stack"
        columns={[{ label: 'Plaats', tight: true }, { label: 'Begeleiding' }, { label: 'Uren' }]}
        rows={list.rows.map(({ place, support, hours }) => [
          place,
          supportWords(support),
          hoursBandWords(hours),
        ])}
        empty={<NobodyWaits list={list} />}
      />
    </>
  )
}
