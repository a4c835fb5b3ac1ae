import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { instantWords } from '@/components/ui/instant-words'
import type { BatchLine } from '@/lib/import/queries'
import { paths } from '@/lib/paths'
import { batchStatus } from './batch-status'

type Props = {
  batches: readonly BatchLine[]
  /** Whether the reader may open a list; a beheerder sees only that there are lists. */
  opens: boolean
}

const columns = (opens: boolean): Column[] => [
  { label: 'Bestand', kind: opens ? 'link' : 'text' },
  { label: 'Gemeente' },
  { label: 'Stand', kind: 'tag' },
  { label: 'Regels', kind: 'number' },
  { label: 'Ingevoerd', kind: 'number' },
  { label: 'Door' },
  { label: 'Wanneer', tight: true },
]

/** The lists that were brought in, without anything that stands in them. */
export function BatchTable({ batches, opens }: Props) {
  return (
    <DataTable
      caption="Lijsten"
      columns={columns(opens)}
      rows={batches.map((batch) => [
        opens ? [batch.fileName, paths.importBatch(batch.id)] : batch.fileName,
        batch.municipality,
        batchStatus[batch.status],
        batch.counts.rows ?? null,
        batch.counts.imported ?? null,
        batch.by,
        instantWords(batch.createdAt),
      ])}
      narrow="stack"
      empty={
        <EmptyState title="Er is nog geen lijst ingevoerd.">
          {opens && (
            <p>Kies hierboven een bestand. U ziet eerst wat erin staat; er wordt nog niets ingevoerd.</p>
          )}
        </EmptyState>
      }
    />
  )
}
