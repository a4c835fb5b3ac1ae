import { DraftDisclosure } from '@/components/forms/kept-drafts'
import { SpecForm } from '@/components/forms/spec-form'
import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { paths } from '@/lib/paths'
import { addExtraSeat, endWorkplace } from '@/lib/workplace/actions'

const endFields: readonly FieldSpec[] = [
  {
    name: 'lastDay',
    label: 'Laatste dag',
    kind: 'date',
    required: true,
    help: 'Daarna wordt de plek niet meer aangeboden. Wie er werkt, houdt zijn contract.',
  },
]

const extraFields: readonly FieldSpec[] = [
  { name: 'validFrom', label: 'Vanaf', kind: 'date', required: true },
  { name: 'validTo', label: 'Tot en met', kind: 'date', help: 'Leeg: zonder einddatum.' },
  {
    name: 'reason',
    label: 'Waarom is een extra zitplaats verantwoord?',
    kind: 'textarea',
    required: true,
    help: 'Bijvoorbeeld: extra tafel en tijdelijk een tweede begeleider.',
  },
]

/** What HR does with a place of its own company: change it, add a seat with a reason, end it. */
export function PlaceActs({ id, version, today }: { id: string; version: number; today: string }) {
  const extra = { id, version }
  return (
    <Panel
      title="Wijzigen"
      aside={<ButtonLink href={paths.changeWorkplace(id)}>Wijzig deze plek</ButtonLink>}
    >
      <div className="flex flex-col gap-4">
        <DraftDisclosure draft={`plek ${id} extra zitplaats`} summary="Voeg een extra zitplaats toe">
          <SpecForm
            key={version}
            action={addExtraSeat}
            draft={`plek ${id} extra zitplaats`}
            fields={extraFields}
            values={{ validFrom: formatDate(today) }}
            extra={extra}
            submitLabel="Voeg de zitplaats toe"
          />
        </DraftDisclosure>
        <DraftDisclosure draft={`plek ${id} einde`} summary="Beëindig deze plek">
          <SpecForm
            key={version}
            action={endWorkplace}
            draft={`plek ${id} einde`}
            fields={endFields}
            extra={extra}
            submitLabel="Beëindig de plek"
            submitLook="danger"
          />
        </DraftDisclosure>
      </div>
    </Panel>
  )
}
