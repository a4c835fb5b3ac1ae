import { MunicipalityForm } from '@/components/quality/municipality-form'
import { QualityRows } from '@/components/quality/quality-rows'
import { ShareTable } from '@/components/quality/share-table'
import { ReportNav } from '@/components/report/report-nav'
import { ofOpen } from '@/components/quality/of-open'
import { smallWords } from '@/components/report/shown-words'
import { PageShell } from '@/components/shell/page-shell'
import { RowKeys } from '@/components/shell/row-keys'
import { Panel } from '@/components/ui/panel'
import { formatDateLong } from '@/lib/domain/dutch-date'
import { qualityRuleNames } from '@/lib/domain/quality-rules'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { qualityFilter } from '@/lib/quality/filter'
import { qualityReportScreen } from '@/lib/quality/queries'

export default async function QualityReportPage({ searchParams }: PageProps<'/sturing/kwaliteit'>) {
  const filter = qualityFilter.parse(await searchParams)
  const { actor, data } = await screen(qualityReportScreen, filter)
  const { municipality, shown, threshold, today } = data
  const small = smallWords(shown, threshold)
  return (
    <PageShell
      actor={actor}
      current="sturing"
      title="Kwaliteit van de gegevens"
      intro={`${municipality.name}, ${formatDateLong(today)}: wat er mist of niet klopt. ${ofOpen(shown.open)}.`}
    >
      <ReportNav current="qualityReport" actor={actor} asked={{ gemeente: filter.gemeente }} />
      <RowKeys />
      <MunicipalityForm
        action={paths.qualityReport}
        municipalities={actor.municipalities}
        chosen={municipality.id}
      />
      {small && <p className="note mb-4">{small}</p>}
      <Panel title="Wat er mist of niet klopt">
        <p className="note mb-3">
          De consulenten zien dezelfde bevindingen met naam bij Trajecten, en herstellen ze daar. Dit is de
          stand van nu: Schakel rekent met de gegevens van vandaag, niet met die van een eerdere dag.
        </p>
        <ShareTable
          caption="Wat er mist of niet klopt"
          names={qualityRuleNames}
          shown={shown}
          threshold={threshold}
          hrefOf={(soort) => `${withQuery(paths.qualityReport, { gemeente: filter.gemeente, soort })}#rijen`}
        />
      </Panel>
      <QualityRows data={data} gemeente={filter.gemeente} page={filter.pagina} />
    </PageShell>
  )
}
