import { pageLinks } from '@/components/administration/page-links'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { formatNumber } from '@/lib/domain/dutch-number'
import { paths } from '@/lib/paths'
import { switchPageSize, type SwitchOutcomesScreen } from '@/lib/report/switch-queries'
import { whySwitch } from '@/lib/report/why-switch'
import type { AskedOf } from './asked-of'
import { UnnamedRows } from './unnamed-rows'

type Props = { data: SwitchOutcomesScreen; asked: AskedOf; page: number }

/** The switches behind the figure that was opened: without a name, each with why it counts. */
export function SwitchRows({ data: { figure, rows, day }, asked, page }: Props) {
  if (figure === null) return null
  const { name, label, total } = figure
  const listed = { page, pageSize: switchPageSize, shown: rows.length, total, capped: false }
  return (
    <div id="rijen">
      <Panel title={`${label}: ${formatNumber(total)}`}>
        <UnnamedRows
          caption={label}
          columns={[{ label: 'Telt omdat' }]}
          rows={rows.map(() => [whySwitch(name, label, day)])}
          page={page}
          pageSize={switchPageSize}
        />
        <Pagination {...pageLinks(paths.switchOutcomes, { ...asked, cijfer: name }, listed)} />
      </Panel>
    </div>
  )
}
