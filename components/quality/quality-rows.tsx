import { pageLinks } from '@/components/administration/page-links'
import { ExportForm } from '@/components/export/export-form'
import type { AskedOf } from '@/components/report/asked-of'
import { UnnamedRows } from '@/components/report/unnamed-rows'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { formatNumber } from '@/lib/domain/dutch-number'
import { qualityRules } from '@/lib/domain/quality-rules'
import { paths } from '@/lib/paths'
import { qualityPageSize } from '@/lib/quality/queries'
import type { QualityReport } from '@/lib/quality/report-queries'

type Props = { data: QualityReport; asked: AskedOf; page: number }

/** The trajectories behind the rule that was opened: without a name, each with how long already on that day. */
export function QualityRows({ data: { figure, rows }, asked, page }: Props) {
  if (figure === null) return null
  const listed = { page, pageSize: qualityPageSize, shown: rows.length, total: figure.total, capped: false }
  const chosen = { ...asked, soort: figure.name }
  return (
    <div id="rijen">
      <Panel title={`${figure.label}: ${formatNumber(figure.total)}`}>
        <p className="note mb-3">{qualityRules[figure.name].explains}</p>
        <UnnamedRows
          caption={figure.label}
          columns={[{ label: 'Zo lang al' }]}
          rows={rows.map(({ age }) => [age])}
          page={page}
          pageSize={qualityPageSize}
          alike
        />
        {rows.length > 0 && (
          <>
            <Pagination {...pageLinks(paths.qualityReport, chosen, listed)} />
            <ExportForm list="sturing-kwaliteit" filter={chosen} />
          </>
        )}
      </Panel>
    </div>
  )
}
