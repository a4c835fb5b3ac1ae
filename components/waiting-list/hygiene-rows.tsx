import { pageLinks } from '@/components/administration/page-links'
import { ExportForm } from '@/components/export/export-form'
import { UnnamedRows } from '@/components/report/unnamed-rows'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { formatNumber } from '@/lib/domain/dutch-number'
import { paths } from '@/lib/paths'
import { whyHygiene } from '@/lib/waiting-list/hygiene-figures'
import { hygienePageSize } from '@/lib/waiting-list/hygiene-queries'
import type { HygieneData } from './hygiene-header'

type Props = { data: HygieneData; asked: Record<string, string | undefined>; page: number }

/** What a manager may take along, and the rows behind the figure that was opened: without a name, each with why it counts. */
export function HygieneRows(props: Props) {
  const { data, asked } = props
  if (data.named) return null
  return (
    <>
      <OpenedRows {...props} />
      <ExportForm list="nalopen" filter={{ ...asked, cijfer: data.figure?.name }} />
    </>
  )
}

function OpenedRows({ data: { figure, lines, day }, asked, page }: Props) {
  if (figure === null) return null
  const { name, label, total } = figure
  const chosen = { ...asked, cijfer: name }
  const listed = { page, pageSize: hygienePageSize, shown: lines, total, capped: false }
  return (
    <div id="rijen" className="mt-4">
      <Panel title={`${label}: ${formatNumber(total)}`}>
        <UnnamedRows
          caption={label}
          columns={[{ label: 'Telt omdat' }]}
          rows={Array.from({ length: lines }, () => [whyHygiene(name, day)])}
          page={page}
          pageSize={hygienePageSize}
        />
        {lines > 0 && <Pagination {...pageLinks(paths.hygiene, chosen, listed)} />}
      </Panel>
    </div>
  )
}
