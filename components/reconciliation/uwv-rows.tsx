import { pageLinks } from '@/components/administration/page-links'
import { ExportForm } from '@/components/export/export-form'
import { UnnamedRows } from '@/components/report/unnamed-rows'
import { DataTable, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { whyUwv } from '@/lib/domain/uwv-figures'
import { paths, withQuery } from '@/lib/paths'
import { listNameOf } from '@/lib/person/name-row'
import { answerWords } from '@/lib/reconciliation/answer-words'
import { uwvPageSize, type NamedUwvRow, type UnnamedUwvRow, type UwvPeople, type UwvReport } from '@/lib/reconciliation/queries' // prettier-ignore
import type { UwvAsked } from './uwv-difference'

type Props = { data: UwvReport | UwvPeople; path: string; asked: UwvAsked; page: number; named: boolean }

const isNamed = (row: NamedUwvRow | UnnamedUwvRow): row is NamedUwvRow => 'surname' in row

const cells =
  (hrefOf: (number: string) => string, known: string | null) =>
  (row: NamedUwvRow): Row => [
    row.number === null ? 'Niet meer zichtbaar' : [listNameOf(row), paths.trajectory(row.number), row.number],
    row.since ? formatDate(row.since) : 'onbekend',
    answerWords(row),
    row.number === null
      ? ''
      : [row.theyCount === null && known === null ? 'Vastleggen' : 'Bekijken', hrefOf(row.number)],
  ]

/** The persons of the reason that was opened: by name for who works with them, else each with why it counts. Without one only the file of what the page shows. */
export function UwvRows({ data: { figure, rows, quarter, known }, path, asked, page, named }: Props) {
  const list = named ? 'uwv' : 'sturing-uwv'
  if (figure === null)
    return (
      <div className="mb-4">
        <ExportForm list={list} filter={asked} />
      </div>
    )
  const listed = { page, pageSize: uwvPageSize, shown: rows.length, total: figure.total, capped: false }
  const chosen = { ...asked, soort: figure.name }
  const pagina = page > 1 ? String(page) : undefined
  const hrefOf = (persoon: string) => `${withQuery(path, { ...chosen, pagina, persoon })}#persoon`
  return (
    <div id="rijen">
      <Panel title={`${figure.label}: ${formatNumber(figure.total)}`}>
        {named ? (
          <DataTable
            caption={figure.label}
            narrow="stack"
            columns={[
              { label: 'Naam', kind: 'link' },
              { label: 'Sinds', tight: true },
              { label: 'Volgens UWV' },
              { label: 'Wat UWV zegt', kind: 'link' },
            ]}
            rows={rows.filter(isNamed).map(cells(hrefOf, known))}
            empty={<EmptyState title="Deze pagina is leeg." />}
          />
        ) : (
          <UnnamedRows
            caption={figure.label}
            columns={[{ label: 'Waarom' }]}
            rows={rows.map(() => [whyUwv(figure, quarter.until)])}
            page={page}
            pageSize={uwvPageSize}
          />
        )}
        {rows.length > 0 && (
          <>
            <Pagination {...pageLinks(path, chosen, listed)} />
            <ExportForm list={list} filter={chosen} />
          </>
        )}
      </Panel>
    </div>
  )
}
