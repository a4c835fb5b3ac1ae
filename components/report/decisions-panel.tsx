import { DraftDisclosure } from '@/components/forms/kept-drafts'
import { SpecForm } from '@/components/forms/spec-form'
import { DataTable } from '@/components/ui/data-table'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { dutyOf } from '@/lib/domain/duty-state'
import { exceedTarget, shiftQueue } from '@/lib/report/actions'
import { exceedanceFields } from '@/lib/report/schemas'
import type { ReportData } from './report-data'
import { wordsOf } from './shown-words'

/** What only the manager decides: which queue everyone stands in, and places above the number. */
export function DecisionsPanel({ data }: { data: ReportData }) {
  const { municipality, day, today, known } = data
  if (!municipality || day !== today || known) return null
  return (
    <div className="no-print mt-4">
      <Panel title="Besluiten van de manager">
        <ShiftQueues data={data} municipalityId={municipality.id} />
        <h3 className="mt-6 mb-2">Plekken boven het aantal</h3>
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

function ShiftQueues({ data, municipalityId }: { data: ReportData; municipalityId: string }) {
  const { duty, shown, threshold, counts } = data
  const state = duty ? dutyOf(duty).state : 'unknown'
  const to = state === 'owed' ? 'toBePlaced' : 'waiting'
  const from = to === 'waiting' ? ('state.toBePlaced' as const) : ('state.waiting' as const)
  if (state === 'unknown') return <p>Zonder aantal voor dit jaar is niet te zeggen wie in welke rij hoort.</p>
  if ((counts[from] ?? 0) === 0) return <p>Iedereen die wacht staat in de rij die bij het aantal hoort.</p>
  const people = wordsOf(shown[from], threshold)
  return (
    <>
      <h3 className="mb-2">De rijen kloppen niet meer met het aantal</h3>
      <p className="mb-3">
        {to === 'waiting'
          ? `Het aantal is bereikt. Mensen in “te plaatsen”: ${people}. Zij gaan naar de wachtlijst.`
          : `Het aantal is niet (meer) bereikt. Mensen op de wachtlijst: ${people}. Zij gaan naar “te plaatsen”.`}{' '}
        Iedereen houdt zijn plaats. Er komt een regel in elk traject.
      </p>
      <SpecForm
        action={shiftQueue}
        draft={null}
        fields={[]}
        extra={{ municipalityId, to, asRead: people }}
        submitLabel={to === 'waiting' ? 'Zet allen op de wachtlijst' : 'Zet allen op te plaatsen'}
        doneWords="Overgezet"
      />
    </>
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
