import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { formatNumber } from '@/lib/domain/dutch-number'
import { certaintyLabel, localKindLabel } from '@/lib/parameter/labels'
import type { LocalRow } from '@/lib/parameter/queries'
import { periodWords, valueWords } from './parameter-words'

const columns: Column[] = [
  { label: 'Gemeente' },
  { label: 'Wat' },
  { label: 'Waarde', kind: 'number', tight: true },
  { label: 'Periode' },
  { label: 'Bron' },
  { label: 'Zekerheid', tight: true },
]

const scaleOf = ({ perHours, fromPercentage, toPercentage }: LocalRow): string =>
  [
    perHours !== null && `bij ${formatNumber(Number(perHours))} uur per week`,
    fromPercentage !== null &&
      (fromPercentage === toPercentage
        ? `loonwaarde ${fromPercentage}%`
        : `loonwaarde ${fromPercentage}% t/m ${toPercentage}%`),
  ]
    .filter(Boolean)
    .join(', ')

/** What municipalities pay besides the law, by municipality and kind. */
export function LocalTable({ rows }: { rows: readonly LocalRow[] }) {
  const cells = rows.map((row) => [
    row.municipality,
    [localKindLabel[row.kind], scaleOf(row)] as const,
    valueWords(row.value, row.unit),
    periodWords(row.from, row.until),
    [row.source, row.note ?? ''] as const,
    certaintyLabel[row.certainty] ?? row.certainty,
  ])
  return (
    <DataTable
      caption="Bedragen per gemeente"
      narrow="stack"
      columns={columns}
      rows={cells}
      empty={<EmptyState title="Er zijn nog geen bedragen van gemeenten vastgelegd." />}
    />
  )
}
