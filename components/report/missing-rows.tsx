import { pageLinks } from '@/components/administration/page-links'
import { DataTable, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { neededWords, refusalKindLabel, refusalSourceLabel } from '@/lib/domain/refusal'
import { paths } from '@/lib/paths'
import { listNameOf } from '@/lib/person/name-row'
import { whyMissing } from '@/lib/report/missing-figures'
import { missingPageSize, type Missing, type MissingRow } from '@/lib/report/missing-queries'
import { UnnamedRows } from './unnamed-rows'

type Props = {
  data: Missing
  path: string
  asked: { gemeente?: string; periode?: string; bekend?: string }
  page: number
}

/** The rows behind the figure that was opened: with what the reader may see of each, or only why each counts. */
export function MissingRows({ data, path, asked, page }: Props) {
  const { figure, rows } = data
  if (figure === null) return null
  const listed = { page, pageSize: missingPageSize, shown: rows.length, total: figure.total, capped: false }
  return (
    <div id="rijen">
      <Panel title={`${figure.label}: ${figure.total}`}>
        {data.named ? (
          <NamedRows rows={data.rows} caption={figure.label} />
        ) : (
          <UnnamedRows
            caption={figure.label}
            columns={[{ label: 'Telt omdat' }]}
            rows={data.rows.map(() => [whyMissing(figure.name, data.period.label)])}
            page={page}
            pageSize={missingPageSize}
          />
        )}
        {rows.length > 0 && <Pagination {...pageLinks(path, { ...asked, soort: figure.name }, listed)} />}
      </Panel>
    </div>
  )
}

function NamedRows({ rows, caption }: { rows: readonly MissingRow[]; caption: string }) {
  return (
    <DataTable
      caption={caption}
      narrow="stack"
      columns={[
        { label: 'Naam', kind: 'link' },
        { label: 'Plek' },
        { label: 'Op', tight: true },
        { label: 'Wat gebeurde er' },
        { label: 'Waarop het vastliep' },
        { label: 'Toelichting' },
      ]}
      rows={rows.map(cells)}
      empty={<EmptyState title="Deze pagina is leeg." />}
    />
  )
}

const cells = (row: MissingRow): Row => [
  row.number === null ? 'Niet meer zichtbaar' : [listNameOf(row), paths.trajectory(row.number)],
  row.workplace ?? '',
  formatDate(row.refusedOn),
  refusalSourceLabel[row.source],
  [refusalKindLabel[row.kind], neededOf(row)],
  row.note ?? '',
]

const numberOf = (text: string | null) => (text === null ? null : Number(text))

/** What was needed instead, in words; empty where nothing was said. */
export const neededOf = (row: MissingRow) =>
  neededWords(row.kind, {
    kindOfWork: row.neededKind,
    hours: numberOf(row.neededHours),
    distance: row.neededDistance,
    support: row.neededSupport,
    adaptation: row.neededAdaptation,
  })
