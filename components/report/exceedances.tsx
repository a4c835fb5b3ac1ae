import { DraftDisclosure } from '@/components/forms/kept-drafts'
import { SpecForm } from '@/components/forms/spec-form'
import { DataTable } from '@/components/ui/data-table'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { endExceedance } from '@/lib/report/actions'
import type { Exceedance } from '@/lib/report/queries'
import { endExceedanceFields } from '@/lib/report/schemas'

const until = ({ validTo }: Exceedance) => (validTo ? formatDate(validTo) : 'zonder einde')
const called = (one: Exceedance) =>
  `${formatNumber(one.extraPlaces)} extra vanaf ${formatDate(one.validFrom)}`

/** The decisions above the number: what stands, each with the way to end it or take it back, and what was taken back. */
export function Exceedances({ rows }: { rows: readonly Exceedance[] }) {
  const standing = rows.filter(({ takenBack }) => takenBack === null)
  return (
    <>
      <DataTable
        caption="Besluiten boven het aantal"
        narrow="stack"
        columns={[
          { label: 'Extra', kind: 'number' },
          { label: 'Vanaf', tight: true },
          { label: 'Tot en met', tight: true },
          { label: 'Budget' },
          { label: 'Geldt het nog?' },
        ]}
        rows={rows.map((one) => [
          formatNumber(one.extraPlaces),
          formatDate(one.validFrom),
          until(one),
          one.budgetNote,
          one.takenBack === null
            ? 'ja'
            : [`nee, vervangen of teruggenomen op ${formatDate(one.takenBack.on)}`, one.takenBack.why],
        ])}
        empty={<p className="mb-3">Er is geen besluit om boven het aantal te gaan.</p>}
      />
      {standing.map((one) => (
        <EndOne key={one.id} one={one} />
      ))}
    </>
  )
}

const EndOne = ({ one }: { one: Exceedance }) => (
  <DraftDisclosure draft={`sturing einde ${one.id}`} summary={`Beëindig of neem terug: ${called(one)}`}>
    <p className="note mb-3">
      Wie door dit besluit al een aanbod of een plek kreeg, houdt die. Er komt alleen geen nieuw aanbod boven
      het aantal meer.
    </p>
    <SpecForm
      action={endExceedance}
      draft={`sturing einde ${one.id}`}
      fields={endExceedanceFields}
      values={{ lastDay: one.validTo ? formatDate(one.validTo) : '' }}
      extra={{ exceedanceId: one.id }}
      submitLabel="Leg vast"
      doneWords="Vastgelegd"
    />
  </DraftDisclosure>
)
