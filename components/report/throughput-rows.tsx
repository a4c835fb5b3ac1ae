import { pageLinks } from '@/components/administration/page-links'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { formatNumber } from '@/lib/domain/dutch-number'
import { paths } from '@/lib/paths'
import { throughputPageSize, type Throughput } from '@/lib/report/throughput-queries'
import { whyThroughput } from '@/lib/report/throughput-words'
import type { Asked } from './step-panel'
import { UnnamedRows } from './unnamed-rows'

/** The rows behind the figure that was opened: without a name, each with why it counts. */
export function ThroughputRows({ data, asked, page }: { data: Throughput; asked: Asked; page: number }) {
  const { figure, rows, day } = data
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
        <UnnamedRows
          caption={figure.label}
          columns={[{ label: 'Telt omdat' }]}
          rows={rows.map(() => [whyThroughput(figure.name, day)])}
          page={page}
          pageSize={throughputPageSize}
        />
        {rows.length > 0 && <Pagination {...pageLinks(paths.throughput, chosen, listed)} />}
      </Panel>
    </div>
  )
}
