import { pageLinks } from '@/components/administration/page-links'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { formatNumber } from '@/lib/domain/dutch-number'
import { paths } from '@/lib/paths'
import { termPageSize, type TermReport } from '@/lib/report/term-queries'
import { termLagHead, whyNotTerm, whyTerm } from '@/lib/report/why-term'
import type { TermAsked } from './term-choices'
import { UnnamedRows } from './unnamed-rows'

type Props = { data: TermReport; asked: TermAsked; page: number }

/** The rows behind the figure that was opened: without a name, each with why it counts. */
export function TermRows({ data: { figure, rows, day }, asked, page }: Props) {
  if (figure === null) return null
  const { name, label, total, measured: against } = figure
  const [why, measured] = [whyTerm(name, label, day), `Gemeten aan ${against}.`]
  const chosen = { ...asked, cijfer: name }
  return (
    <div id="rijen">
      <Panel title={`${label}: ${formatNumber(total)}`}>
        <p className="note mb-3">{`Telt niet mee: ${whyNotTerm(name)}`}</p>
        <UnnamedRows
          caption={label}
          columns={[{ label: 'Telt omdat' }, { label: termLagHead(name), tight: true }]}
          rows={rows.map(({ lag }) => [[why, measured], lag])}
          page={page}
          pageSize={termPageSize}
          alike
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
