import { ReportNav } from '@/components/report/report-nav'
import { ForecastExplorer } from '@/components/scenario/forecast-explorer'
import { NoRealFigures } from '@/components/scenario/no-real-figures'
import { SavedScenarios } from '@/components/scenario/saved-scenarios'
import { WhoseForecast } from '@/components/scenario/whose-forecast'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/lib/domain/dutch-date'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { forecastScreen } from '@/lib/scenario/queries'
import { forecastFilter } from '@/lib/scenario/schemas'

export default async function ForecastPage({ searchParams }: PageProps<'/sturing/wat-als'>) {
  const filter = forecastFilter.parse(await searchParams)
  const { actor, data } = await screen(forecastScreen, filter)
  const { municipality, opened, values, begin, tables } = data
  const asked = { gemeente: municipality.id }
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="sturing"
      title={opened ? `Wat als: ${opened.name}` : 'Wat als'}
      intro={
        opened
          ? `${municipality.name}: bewaard op ${formatDate(opened.madeOn)} door ${opened.madeByName}.`
          : `${municipality.name}: wat er gebeurt met plekken, wachtenden en geld als u iets verandert.`
      }
      actions={opened && <ButtonLink href={withQuery(paths.forecast, asked)}>Nieuwe verkenning</ButtonLink>}
    >
      <ReportNav current="forecast" actor={actor} asked={asked} />
      <WhoseForecast municipality={municipality} municipalities={actor.municipalities} />
      <NoRealFigures />
      <SavedScenarios data={data} />
      <ForecastExplorer
        key={opened?.id ?? municipality.id}
        municipalityId={municipality.id}
        begin={begin}
        opened={opened?.id ?? 'nieuw'}
        values={values}
        tables={tables}
      />
    </PageShell>
  )
}
