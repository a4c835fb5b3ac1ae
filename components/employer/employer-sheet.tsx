import { DataTable } from '@/components/ui/data-table'
import { DefinitionList } from '@/components/ui/definition-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { formLabel } from '@/lib/domain/labels'
import { wordOf } from '@/lib/domain/terms'
import { employerKindLabel } from '@/lib/domain/work-terms'
import type { EmployerData, EmployerSheet } from '@/lib/employer/queries'
import { paths } from '@/lib/paths'
import { listNameOf } from '@/lib/person/name-row'

const factsOf = (sheet: EmployerSheet) =>
  [
    ['Soort', wordOf(employerKindLabel, sheet.kind)],
    ['Contactpersoon', sheet.contactName ?? 'nog niet bekend'],
    ['Telefoon', sheet.contactPhone ?? 'nog niet bekend'],
    ['E-mailadres', sheet.contactEmail ?? 'nog niet bekend'],
    ['Adres', sheet.address ?? 'nog niet bekend'],
    ['SO-bedrijf', sheet.company],
    ['Afspraken', sheet.agreements ?? 'nog geen'],
    ['Opmerking', sheet.note ?? 'geen'],
  ] as const

/** Who the employer is, its places, and who works there of the reader's own. */
export function SheetPanels({ data: { sheet, places, people } }: { data: EmployerData }) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[2fr_3fr]">
      <Panel title="Contactblad">
        <DefinitionList items={factsOf(sheet)} />
      </Panel>
      <div className="min-w-0">
        <Panel title="Plekken">
          <DataTable
            caption="Plekken"
            columns={[
              { label: 'Plek', kind: 'link' },
              { label: 'Vorm' },
              { label: 'Tot en met', tight: true },
            ]}
            rows={places.map(({ id, name, form, until }) => [
              [name, paths.workplace(id)],
              wordOf(formLabel, form),
              until === null ? '' : formatDate(until),
            ])}
            empty={<EmptyState title="Hier is nog geen plek." />}
            narrow="stack"
          />
        </Panel>
        <Panel title="Wie werkt hier">
          <DataTable
            caption="Wie werkt hier"
            columns={[
              { label: 'Naam', kind: 'link' },
              { label: 'Plek' },
              { label: 'Hoe' },
              { label: 'Sinds', tight: true },
              { label: 'Tot en met', tight: true },
            ]}
            rows={people.map((one) => [
              [listNameOf(one), paths.trajectory(one.number)],
              one.place,
              one.how === 'trial' ? 'Proefplaats' : 'Werkt',
              formatDate(one.since),
              one.until === null ? '' : formatDate(one.until),
            ])}
            empty={<EmptyState title="Hier werkt niemand die u kunt zien." />}
            narrow="stack"
          />
        </Panel>
      </div>
    </div>
  )
}
