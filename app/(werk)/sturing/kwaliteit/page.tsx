import { ExportForm } from '@/components/export/export-form'
import { ofOpen } from '@/components/quality/of-open'
import { QualityRows } from '@/components/quality/quality-rows'
import { ShareTable } from '@/components/quality/share-table'
import { knownWords } from '@/components/report/asked-of'
import { FutureNote } from '@/components/report/future-note'
import { ReportNav } from '@/components/report/report-nav'
import { smallWords } from '@/components/report/shown-words'
import { PageShell } from '@/components/shell/page-shell'
import { RowKeys } from '@/components/shell/row-keys'
import { Panel } from '@/components/ui/panel'
import { AsOfForm } from '@/components/waiting-list/as-of-form'
import { refusedDays } from '@/components/waiting-list/refused-days'
import { formatDate, formatDateLong } from '@/lib/domain/dutch-date'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { qualityFilter } from '@/lib/quality/filter'
import { notOfThatDay } from '@/lib/quality/of-day'
import { qualityReportScreen } from '@/lib/quality/report-queries'

export default async function QualityReportPage({ searchParams }: PageProps<'/sturing/kwaliteit'>) {
  const typed = await searchParams
  const filter = qualityFilter.parse(typed)
  const { actor, data } = await screen(qualityReportScreen, filter)
  const { name, municipality, day, known, names, shown, threshold } = data
  const company = municipality === null
  const asked = { gemeente: filter.gemeente, dag: filter.dag, bekend: known ?? undefined }
  const small = smallWords(shown, threshold)
  const left = notOfThatDay(data)
  return (
    <PageShell
      actor={actor}
      current="sturing"
      title="Kwaliteit van de gegevens"
      intro={`${name}: wat er miste of niet klopte op ${formatDateLong(day)}${knownWords(known)}. ${ofOpen(shown.open, company)}.`}
    >
      <ReportNav current="qualityReport" actor={actor} asked={asked} />
      <RowKeys />
      <AsOfForm
        action={paths.qualityReport}
        municipalities={actor.municipalities}
        municipality={municipality?.id}
        day={formatDate(day)}
        known={known ? formatDate(known) : null}
        refused={refusedDays(typed)}
      />
      <FutureNote day={day} known={known} today={data.today} />
      {small && <p className="note mb-4">{small}</p>}
      <Panel title="Wat er mist of niet klopt">
        <p className="note mb-3">{`${whoMends(company)} ${left}`.trim()}</p>
        <ShareTable
          caption="Wat er mist of niet klopt"
          names={names}
          shown={shown}
          threshold={threshold}
          company={company}
          hrefOf={(soort) => `${withQuery(paths.qualityReport, { ...asked, soort })}#rijen`}
        />
      </Panel>
      <QualityRows data={data} asked={asked} page={filter.pagina} />
      {data.figure === null && <ExportForm list="sturing-kwaliteit" filter={asked} />}
    </PageShell>
  )
}

const whoMends = (company: boolean) =>
  company
    ? 'HR ziet dezelfde bevindingen met naam bij Plaatsingen, en herstelt ze daar.'
    : 'De consulenten zien dezelfde bevindingen met naam bij Trajecten, en herstellen ze daar.'
