import { pageLinks } from '@/components/administration/page-links'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { formatNumber } from '@/lib/domain/dutch-number'
import { paths } from '@/lib/paths'
import { switchPageSize, type SwitchOutcomesScreen } from '@/lib/report/switch-queries'
import { whySwitch } from '@/lib/report/why-switch'

type Props = { data: SwitchOutcomesScreen; asked: { gemeente?: string; dag?: string }; page: number }

/** The switches behind the figure that was opened: without a name, each with why it counts. */
export function SwitchRows({ data: { figure, rows }, asked, page }: Props) {
  if (figure === null) return null
  const { name, label, total } = figure
  const listed = { page, pageSize: switchPageSize, shown: rows.length, total, capped: false }
  return (
    <div id="rijen">
      <Panel title={`${label}: ${formatNumber(total)}`}>
        <DataTable
          caption={label}
          narrow="stack"
          columns={[{ label: 'Sleutel', tight: true }, { label: 'Telt omdat' }]}
          rows={rows.map((row) => [row.key, whySwitch(name, row)])}
          empty={<EmptyState title="Deze pagina is leeg." />}
        />
        <Pagination {...pageLinks(paths.switchOutcomes, { ...asked, cijfer: name }, listed)} />
      </Panel>
    </div>
  )
}
