import { DraftDisclosure } from '@/components/forms/kept-drafts'
import { SpecForm } from '@/components/forms/spec-form'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { exceedTarget } from '@/lib/report/actions'
import { exceedanceFields } from '@/lib/report/schemas'
import { Exceedances } from './exceedances'
import type { ReportData } from './report-data'

/** What only the manager decides beside the queues: places above the number. */
export function DecisionsPanel({ data }: { data: ReportData }) {
  const { municipality, day, today, known } = data
  if (!municipality || day !== today || known) return null
  return (
    <div className="no-print mt-4">
      <Panel title="Besluiten van de manager">
        <h3 className="mb-2">Plekken boven het aantal</h3>
        <Exceedances rows={data.exceedances} />
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
