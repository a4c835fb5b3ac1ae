import { pageLinks } from '@/components/administration/page-links'
import { DataTable, type Row } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { Tabs } from '@/components/ui/tabs'
import { formatDate } from '@/lib/domain/dutch-date'
import { findingWords } from '@/lib/domain/srg/record'
import { paths, withQuery } from '@/lib/paths'
import { listNameOf } from '@/lib/person/name-row'
import { srgPageSize, type SrgScreen } from '@/lib/srg/queries'
import type { SrgFilter } from '@/lib/srg/schemas'

const kindWords = { sheltered: 'Beschut werk', wageSubsidy: 'Loonkostensubsidie' } as const

const cells = ({ name, number, lastDigits, provision, findings }: SrgScreen['rows'][number]): Row => [
  [listNameOf(name), paths.trajectory(number), number],
  lastDigits ? `•••••${lastDigits}` : 'onbekend',
  kindWords[provision.kind],
  formatDate(provision.startedOn),
  provision.endedOn ? formatDate(provision.endedOn) : 'loopt',
  provision.wageValue === null ? '' : `${provision.wageValue} %`,
  findings.map(findingWords).join('; ') || 'geen',
]

/** Every row of the delivery with what does not fit; each opens the trajectory, where it is mended. */
export function SrgRows({ data, filter }: { data: SrgScreen; filter: SrgFilter }) {
  const { total, faulty, listed, rows, month, municipality } = data
  const asked = {
    gemeente: municipality.id,
    jaar: month.slice(0, 4),
    maand: String(Number(month.slice(5, 7))),
  }
  const chosen = { ...asked, toon: filter.toon }
  const page = {
    page: filter.pagina,
    pageSize: srgPageSize,
    shown: rows.length,
    total: listed,
    capped: false,
  }
  const only = filter.toon === 'bevindingen'
  return (
    <Panel title="Regels van deze maand">
      {total > 0 && (
        <Tabs
          label="Welke regels"
          tabs={[
            { label: 'Alle', href: withQuery(paths.srg, asked), count: total, current: !only },
            {
              label: 'Met een bevinding',
              href: withQuery(paths.srg, { ...asked, toon: 'bevindingen' }),
              count: faulty,
              current: only,
            },
          ]}
        />
      )}
      <DataTable
        caption="Regels van deze maand"
        columns={[
          { label: 'Naam', kind: 'link' },
          { label: 'BSN', tight: true },
          { label: 'Voorziening' },
          { label: 'Begin', tight: true },
          { label: 'Einde', tight: true },
          { label: 'Loonwaarde', tight: true },
          { label: 'Bevinding' },
        ]}
        rows={rows.map(cells)}
        empty={
          <EmptyState title={only ? 'Er is geen regel met een bevinding.' : 'Er is niemand te leveren.'}>
            {!only && <p>Een maand zonder regels levert u ook: CBS ziet dan dat er niemand was.</p>}
          </EmptyState>
        }
      />
      {rows.length > 0 && <Delivered data={data} />}
      {rows.length > 0 && <Pagination {...pageLinks(paths.srg, chosen, page)} />}
    </Panel>
  )
}

/** The same rows with the fields and codes of the guideline, as they go to CBS. */
function Delivered({ data: { fields, rows } }: { data: SrgScreen }) {
  return (
    <Disclosure summary="Zo gaan deze regels naar het CBS: elk veld met zijn code">
      <DataTable
        caption="Zo gaan deze regels naar het CBS"
        narrow="stack"
        columns={fields.map((label) => ({ label, tight: true }))}
        rows={rows.map(({ delivered }) => delivered)}
        empty={null}
      />
    </Disclosure>
  )
}
