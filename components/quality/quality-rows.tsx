import { pageLinks } from '@/components/administration/page-links'
import { ExportForm } from '@/components/export/export-form'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { daysBetween } from '@/lib/domain/calendar'
import { durationWords } from '@/lib/domain/duration-bands'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { qualityRules } from '@/lib/domain/quality-rules'
import { paths } from '@/lib/paths'
import { qualityPageSize, type QualityReport } from '@/lib/quality/queries'

type Props = { data: QualityReport; gemeente: string | undefined; page: number }

/** The trajectories behind the rule that was opened: without a name, each with since when. */
export function QualityRows({ data: { figure, rows, today }, gemeente, page }: Props) {
  if (figure === null) return null
  const listed = { page, pageSize: qualityPageSize, shown: rows.length, total: figure.total, capped: false }
  const chosen = { gemeente, soort: figure.name }
  return (
    <div id="rijen">
      <Panel title={`${figure.label}: ${formatNumber(figure.total)}`}>
        <p className="note mb-3">{qualityRules[figure.name].explains}</p>
        <DataTable
          caption={figure.label}
          columns={[
            { label: 'Sleutel', tight: true },
            { label: 'Sinds', tight: true },
            { label: 'Zo lang al' },
          ]}
          rows={rows.map(({ key, since }) => [
            key,
            formatDate(since),
            durationWords(Math.max(0, daysBetween(since, today))),
          ])}
          empty={<EmptyState title="Deze pagina is leeg." />}
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
