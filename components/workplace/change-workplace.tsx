import { SpecForm } from '@/components/forms/spec-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { changeWorkplace, endWorkplace } from '@/lib/workplace/actions'
import type { Workplace } from '@/lib/workplace/queries'
import { workplaceFields } from '@/lib/workplace/schemas'

const endFields = [
  {
    name: 'lastDay',
    label: 'Laatste dag',
    kind: 'date',
    required: true,
    help: 'Daarna wordt de plek niet meer aangeboden.',
  },
] as const

/** Changing and ending a workplace of the own company; the version seen goes along. */
export function ChangeWorkplace({ workplace }: { workplace: Workplace }) {
  const { id, version, hoursPerWeek, validTo, validFrom, note, seats } = workplace
  const extra = { id, version }
  return (
    <Panel title="Wijzigen">
      <Disclosure summary="Wijzig deze plek">
        <SpecForm
          key={version}
          action={changeWorkplace}
          fields={workplaceFields}
          values={{
            ...workplace,
            seats: String(seats),
            note: note ?? '',
            hoursPerWeek: hoursPerWeek === null ? '' : formatNumber(Number(hoursPerWeek)),
            validFrom: formatDate(validFrom),
            validTo: validTo === null ? '' : formatDate(validTo),
          }}
          extra={extra}
          submitLabel="Sla op"
        />
      </Disclosure>
      <div className="mt-4">
        <Disclosure summary="Beëindig deze plek">
          <SpecForm
            key={version}
            action={endWorkplace}
            fields={endFields}
            extra={extra}
            submitLabel="Beëindig de plek"
            submitLook="danger"
          />
        </Disclosure>
      </div>
    </Panel>
  )
}
