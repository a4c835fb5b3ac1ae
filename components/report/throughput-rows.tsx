import { pageLinks } from '@/components/administration/page-links'
import { ExportForm } from '@/components/export/export-form'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { paths } from '@/lib/paths'
import { throughputPageSize, type Throughput } from '@/lib/report/throughput-queries'
import type { DaysShown } from '@/lib/report/throughput-days'
import { whyThroughput } from '@/lib/report/throughput-words'
import type { Asked } from './step-panel'

/** The rows behind the figure that was opened: without a name, each with why it counts. */
export function ThroughputRows({ data, asked, page }: { data: Throughput; asked: Asked; page: number }) {
  const { figure, rows, day, days } = data
  if (figure === null) return null
  const listed = {
    page,
    pageSize: throughputPageSize,
    shown: rows.length,
    total: figure.total,
    capped: false,
  }
  const chosen = { ...asked, cijfer: figure.name }
  return (
    <div id="rijen">
      <Panel title={`${figure.label}: ${formatNumber(figure.total)}`}>
        <DataTable
          caption={figure.label}
          narrow="stack"
          columns={[
            { label: 'Sleutel', tight: true },
            { label: 'Van', tight: true },
            { label: 'Tot', tight: true },
            { label: 'Telt omdat' },
          ]}
          rows={rows.map((row) => [
            row.key,
            sinceWords(row.since, days),
            row.until ? formatDate(row.until) : '',
            whyThroughput(figure.name, row, { day, days }),
          ])}
          empty={<EmptyState title="Deze pagina is leeg." />}
        />
        {rows.length > 0 && (
          <>
            <Pagination {...pageLinks(paths.throughput, chosen, listed)} />
            <ExportForm list="sturing-doorstroom" filter={chosen} />
          </>
        )}
      </Panel>
    </div>
  )
}

const sinceWords = (since: string | null, days: DaysShown) => {
  if (since !== null) return formatDate(since)
  return days === 'both' || days === 'since' ? 'onbekend' : ''
}
