import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import type { Comparison } from '@/lib/report/comparison-queries'

/** Every figure with its unit on both days, and the difference. */
export function ComparisonTable({ data: { rows, earlier, day } }: { data: Comparison }) {
  return (
    <Panel title="Alle cijfers" main>
      <DataTable
        caption="Cijfers op twee dagen"
        narrow="stack"
        columns={[
          { label: 'Cijfer' },
          { label: 'Eenheid' },
          { label: formatDate(earlier), kind: 'number' },
          { label: formatDate(day), kind: 'number' },
          { label: 'Verschil', kind: 'number' },
        ]}
        rows={rows.map(({ label, unit, before, after, words }) => [
          label,
          unit,
          before.words,
          after.words,
          words,
        ])}
        empty={<EmptyState title="Er zijn geen cijfers." />}
      />
      <p className="mt-3 text-sm text-muted">
        Een verschil telt geen mensen: +2 kan betekenen dat er twaalf bij kwamen en tien weggingen. Wie begon
        en stopte telt elk jaar opnieuw vanaf 1 januari.
      </p>
    </Panel>
  )
}
