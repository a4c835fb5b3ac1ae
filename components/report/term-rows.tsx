import { pageLinks } from '@/components/administration/page-links'
import { ExportForm } from '@/components/export/export-form'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { paths } from '@/lib/paths'
import { termPageSize, type TermReport } from '@/lib/report/term-queries'
import { whyTerm } from '@/lib/report/why-term'

type Props = { data: TermReport; asked: { gemeente?: string; dag?: string }; page: number }

/** The rows behind the figure that was opened: without a name, each with why it counts. */
export function TermRows({ data: { figure, rows, day }, asked, page }: Props) {
  if (figure === null) return null
  const { total } = figure
  const chosen = { ...asked, cijfer: figure.name }
  return (
    <div id="rijen">
      <Panel title={`${figure.label}: ${formatNumber(total)}`}>
        <DataTable
          caption={figure.label}
          narrow="stack"
          columns={[
            { label: 'Sleutel', tight: true },
            { label: 'Begonnen', tight: true },
            { label: 'Telt omdat' },
          ]}
          rows={rows.map((row) => [row.key, formatDate(row.since), whyTerm(row, day)])}
          empty={<EmptyState title="Deze pagina is leeg." />}
        />
        {rows.length > 0 && (
          <>
            <Pagination
              {...pageLinks(paths.termReport, chosen, {
                page,
                pageSize: termPageSize,
                shown: rows.length,
                total,
                capped: false,
              })}
            />
            <ExportForm list="sturing-termijnen" filter={chosen} />
          </>
        )}
      </Panel>
    </div>
  )
}
