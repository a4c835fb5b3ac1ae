import type { ReportData } from '@/components/report/report-data'
import { Panel } from '@/components/ui/panel'
import { keepingOut } from '@/lib/domain/quality-rules'
import { paths, withQuery } from '@/lib/paths'
import { openMayShow } from '@/lib/report/figures'
import { ofOpen } from './of-open'
import { shownQuality } from '@/lib/quality/shown'
import { ShareTable } from './share-table'

/** Which share of the open trajectories the figures of this page could not count, and why. */
export function QualityPanel({ data: { quality, municipality, counts: ofStates } }: { data: ReportData }) {
  if (!quality || !municipality) return null
  const { counts, open, threshold } = quality
  const shown = shownQuality(counts, open, { threshold, openMayShow: openMayShow(ofStates, threshold) })
  return (
    <Panel
      title="Kon niet meetellen"
      aside={<a href={withQuery(paths.qualityReport, { gemeente: municipality.id })}>Alles wat niet klopt</a>}
    >
      <p className="note mb-3">{`${ofOpen(shown.open)}, zoals ze nu zijn vastgelegd. Wat elders niet meetelt, staat bij “Alles wat niet klopt”.`}</p>
      <ShareTable
        caption="Kon niet meetellen"
        names={keepingOut}
        shown={shown}
        threshold={threshold}
        hrefOf={(soort) => `${withQuery(paths.qualityReport, { gemeente: municipality.id, soort })}#rijen`}
      />
    </Panel>
  )
}
