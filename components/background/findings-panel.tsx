import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { findingLabel } from '@/lib/domain/finding-terms'
import type { FindingLine } from '@/lib/reminder/open-findings'

/** What may never be so and was found, by kind and count. Nobody's name stands here. */
export function FindingsPanel({ findings }: { findings: readonly FindingLine[] }) {
  return (
    <Panel title="Wat niet hoort te kunnen">
      <DataTable
        caption="Wat de nachtelijke controle vond"
        columns={[
          { label: 'Wat' },
          { label: 'Organisatie' },
          { label: 'Aantal', kind: 'number' },
          { label: 'Sinds', tight: true },
        ]}
        rows={findings.map(({ kind, organisation, count, foundOn }) => [
          findingLabel[kind],
          organisation,
          count,
          formatDate(foundOn),
        ])}
        empty={
          <EmptyState title="De controle vond niets.">
            <p>
              Elke nacht telt Schakel of gegevens elkaar tegenspreken. Wat gevonden wordt, staat hier met het
              aantal.
            </p>
          </EmptyState>
        }
      />
    </Panel>
  )
}
