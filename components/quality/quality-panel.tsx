import { askedOf, type ReportData } from '@/components/report/report-data'
import { Panel } from '@/components/ui/panel'
import { paths, withQuery } from '@/lib/paths'
import { ofOpen } from './of-open'
import { ShareTable } from './share-table'

/** Which share of the open trajectories the figures of this page could not count on its day, and why. */
export function QualityPanel({ data }: { data: ReportData }) {
  const { names, shown, threshold } = data.quality
  const company = data.municipality === null
  const asked = askedOf(data)
  return (
    <Panel
      title="Kon niet meetellen"
      aside={<a href={withQuery(paths.qualityReport, asked)}>Alles wat niet klopt</a>}
    >
      <p className="note mb-3">{`${ofOpen(shown.open, company)}. Wat elders niet meetelt, staat bij “Alles wat niet klopt”.`}</p>
      <ShareTable
        caption="Kon niet meetellen"
        names={names}
        shown={shown}
        threshold={threshold}
        company={company}
        hrefOf={(soort) => `${withQuery(paths.qualityReport, { ...asked, soort })}#rijen`}
      />
    </Panel>
  )
}
