import { DraftDisclosure } from '@/components/forms/kept-drafts'
import { SpecForm } from '@/components/forms/spec-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { recordUwvFigure } from '@/lib/reconciliation/actions'
import type { UwvReport } from '@/lib/reconciliation/queries'
import { agreedFields, theirsFields } from '@/lib/reconciliation/schemas'
import { UwvFileForm } from './uwv-file-form'

const forms = [
  ['theirs', theirsFields, 'Leg het cijfer van UWV vast', 'Leg het cijfer vast'],
  ['agreed', agreedFields, 'Leg vast wat is afgesproken', 'Leg de afspraak vast'],
] as const

/** What a manager records of this figure and quarter; what was recorded before stays. */
export function UwvForms({ data: { municipality, indicator, quarter } }: { data: UwvReport }) {
  const about = { municipalityId: municipality.id, indicator, quarter: quarter.name }
  return (
    <div className="no-print">
      <Panel title="Vastleggen">
        {forms.map(([kind, fields, summary, submitLabel]) => {
          const draft = `uwv ${kind} ${municipality.id} ${indicator} ${quarter.name}`
          return (
            <DraftDisclosure key={draft} draft={draft} summary={summary}>
              <SpecForm
                action={recordUwvFigure}
                draft={draft}
                fields={fields}
                extra={{ ...about, kind }}
                submitLabel={submitLabel}
                clearOnDone
              />
            </DraftDisclosure>
          )
        })}
        <Disclosure summary="Breng een bestand van UWV binnen">
          <UwvFileForm />
        </Disclosure>
      </Panel>
    </div>
  )
}
