import { DraftDisclosure } from '@/components/forms/kept-drafts'
import { SpecForm } from '@/components/forms/spec-form'
import { DataTable } from '@/components/ui/data-table'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { exceedTarget } from '@/lib/report/actions'
import { exceedanceFields } from '@/lib/report/schemas'
import type { ReportData } from './report-data'

/** What only the manager decides beside the queues: places above the number. */
export function DecisionsPanel({ data }: { data: ReportData }) {
  const { municipality, day, today, known } = data
  if (!municipality || day !== today || known) return null
  return (
    <div className="no-print mt-4">
      <Panel title="Besluiten van de manager">
        <h3 className="mb-2">Plekken boven het aantal</h3>
        <Exceedances data={data} />
        <DraftDisclosure draft={`sturing ${municipality.id}`} summary="Leg een besluit vast">
          <SpecForm
            action={exceedTarget}
            draft={`sturing ${municipality.id}`}
            fields={exceedanceFields}
            values={{ validFrom: formatDate(today) }}
            extra={{ municipalityId: municipality.id }}
            submitLabel="Leg het besluit vast"
            clearOnDone
          />
        </DraftDisclosure>
      </Panel>
    </div>
  )
}

function Exceedances({ data: { exceedances } }: { data: ReportData }) {
  return (
    <DataTable
      caption="Besluiten boven het aantal"
      narrow="stack"
      columns={[
        { label: 'Extra', kind: 'number' },
        { label: 'Vanaf', tight: true },
        { label: 'Tot en met', tight: true },
        { label: 'Budget' },
      ]}
      rows={exceedances.map((one) => [
        formatNumber(one.extraPlaces),
        formatDate(one.validFrom),
        one.validTo ? formatDate(one.validTo) : 'zonder einde',
        one.budgetNote,
      ])}
      empty={<p className="mb-3">Er is geen besluit om boven het aantal te gaan.</p>}
    />
  )
}
