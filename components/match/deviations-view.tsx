import { pageLinks } from '@/components/administration/page-links'
import type { AskedOf } from '@/components/report/asked-of'
import { DataTable, type Column, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { formatDate } from '@/lib/domain/dutch-date'
import { orderKindWords } from '@/lib/domain/order-kind'
import { deviationPageSize, type DeviationRow, type Deviations } from '@/lib/match/deviations'
import { passedWords, standingOf } from '@/lib/match/passed-words'
import { paths } from '@/lib/paths'
import { listNameOf } from '@/lib/person/name-row'

const columns: Column[] = [
  { label: 'Naam', kind: 'link', base: `${paths.trajectories}/` },
  { label: 'Aangeboden', tight: true },
  { label: 'Plek' },
  { label: 'Stond op', kind: 'number' },
  { label: 'Wie stond eerder' },
  { label: 'Soort reden' },
  { label: 'Reden' },
]

type Props = { data: Extract<Deviations, { named: true }>; asked: AskedOf; page: number }

/** Offers out of the order of the list to the own people, each with its reason. */
export function DeviationsView({ data: { rows, total }, asked, page }: Props) {
  const listed = { page, pageSize: deviationPageSize, shown: rows.length, total, capped: false }
  return (
    <>
      <DataTable
        caption="Afwijkingen van de volgorde"
        narrow="stack"
        columns={columns}
        rows={rows.map(rowOf)}
        empty={
          <EmptyState title="In deze tijd is de volgorde steeds gevolgd.">
            <p>
              Krijgt iemand een plek terwijl een ander eerder in de rij staat, dan komt dat hier met de reden.
            </p>
          </EmptyState>
        }
      />
      {total > deviationPageSize && <Pagination {...pageLinks(paths.deviations, asked, listed)} />}
    </>
  )
}

const rowOf = (row: DeviationRow): Row => [
  [listNameOf(row), row.number],
  formatDate(row.offeredOn),
  `${row.workplace} · ${row.company}`,
  row.line === null ? '' : standingOf(row.line),
  row.line ? passedWords(row.line) : 'niet vastgelegd',
  orderKindWords(row.kind),
  row.reason,
] // prettier-ignore
