import { pageLinks } from '@/components/administration/page-links'
import { ExportForm } from '@/components/export/export-form'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { formatNumber } from '@/lib/domain/dutch-number'
import { hoursBandWords } from '@/lib/domain/hours-band'
import { paths } from '@/lib/paths'
import type { GroupPart } from '@/lib/report/group-filter'
import type { GroupOpened } from '@/lib/report/group-opened'
import { groupPageSize } from '@/lib/report/group-rows'
import { UnnamedRows } from './unnamed-rows'

type Props = {
  opened: GroupOpened | null
  /** At a company with the gemeente whose rows these are. */
  asked: {
    gemeente?: string
    dag?: string
    bekend?: string
    onderdeel: GroupPart
    toon?: string
    wie?: string
  }
  page: number
}

/** The rows behind a figure of all gemeenten together, or of one at a company: of which gemeente each is and why it counts, without a name. */
export function GroupRows({ opened, asked, page }: Props) {
  if (opened === null) return null
  const { name, label, whose, total, together, about, rows } = opened
  const withHours = rows.some(({ hours }) => hours !== null)
  const chosen = { ...asked, cijfer: name }
  const listed = { page, pageSize: groupPageSize, shown: rows.length, total, capped: false }
  return (
    <div id="rijen" className="mt-4">
      <Panel title={`${label}, ${whose}: ${formatNumber(total)}${together ? `, ${together}` : ''}`}>
        {about.map(([label, words]) => (
          <p key={label} className="note mb-3">
            {`${label}: ${words}`}
          </p>
        ))}
        <UnnamedRows
          caption={`${label}, ${whose}`}
          columns={[
            { label: 'Gemeente' },
            ...(withHours ? [{ label: 'Uren per week' }] : []),
            { label: 'Telt omdat' },
          ]}
          rows={rows.map(({ municipality, hours, why }) => [
            municipality,
            ...(withHours ? [hours === null ? '' : hoursBandWords(hours)] : []),
            why,
          ])}
          page={page}
          pageSize={groupPageSize}
          alike={withHours || asked.onderdeel === 'kwaliteit' || asked.onderdeel === 'termijnen'}
        />
        {rows.length > 0 && (
          <>
            <Pagination {...pageLinks(paths.groupReport, chosen, listed)} />
            <ExportForm list="sturing-gemeenten" filter={chosen} />
          </>
        )}
      </Panel>
    </div>
  )
}
