import { pageLinks } from '@/components/administration/page-links'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { formatNumber } from '@/lib/domain/dutch-number'
import { paths } from '@/lib/paths'
import { termPageSize, type TermReport } from '@/lib/report/term-queries'
import { whyTerm } from '@/lib/report/why-term'
import type { TermAsked } from './term-choices'
import { UnnamedRows } from './unnamed-rows'

type Props = { data: TermReport; asked: TermAsked; page: number }

/** The rows behind the figure that was opened: without a name, each with why it counts. */
export function TermRows({ data: { figure, rows, day }, asked, page }: Props) {
  if (figure === null) return null
  const { total } = figure
  const chosen = { ...asked, cijfer: figure.name }
  return (
    <div id="rijen">
      <Panel title={`${figure.label}: ${formatNumber(total)}`}>
        <UnnamedRows
          caption={figure.label}
          columns={[{ label: 'Telt omdat' }]}
          rows={rows.map(() => [whyTerm(figure.name, figure.label, day)])}
          page={page}
          pageSize={termPageSize}
        />
        {rows.length > 0 && (
          <Pagination
            {...pageLinks(paths.termReport, chosen, {
              page,
              pageSize: termPageSize,
              shown: rows.length,
              total,
              capped: false,
            })}
          />
        )}
      </Panel>
    </div>
  )
}
