import { pageLinks } from '@/components/administration/page-links'
import { ExportForm } from '@/components/export/export-form'
import { DeviationFiguresView } from '@/components/match/deviation-figures-view'
import { DeviationsView } from '@/components/match/deviations-view'
import { ReportNav } from '@/components/report/report-nav'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { deviationFilter, deviationPageSize, deviationsScreen } from '@/lib/match/deviations'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'

export default async function DeviationsPage({ searchParams }: PageProps<'/wachtlijst/afwijkingen'>) {
  const filter = deviationFilter.parse(await searchParams)
  const { actor, data } = await screen(deviationsScreen, filter)
  const { period, periods, municipality } = data
  const asked = { gemeente: filter.gemeente, periode: filter.periode }
  return (
    <PageShell
      actor={actor}
      current={data.named ? 'wachtlijst' : 'sturing'}
      title="Afwijkingen van de volgorde"
      intro="Wie een plek kreeg terwijl een ander eerder in de rij stond, en waarom."
      actions={
        data.named && (
          <ButtonLink href={paths.waitingList} look="subtle">
            Terug naar de wachtlijst
          </ButtonLink>
        )
      }
    >
      {!data.named && <ReportNav current="deviations" actor={actor} asked={{ gemeente: municipality.id }} />}
      {actor.municipalities.length > 1 && (
        <Tabs
          label="Gemeenten"
          tabs={actor.municipalities.map(({ id, name }) => ({
            label: name,
            href: withQuery(paths.deviations, { ...asked, gemeente: id }),
            current: id === municipality.id,
          }))}
        />
      )}
      <Tabs
        label="Jaren"
        tabs={periods.map(({ name, label }) => ({
          label,
          href: withQuery(paths.deviations, { ...asked, periode: name }),
          current: name === period.name,
        }))}
      />
      {data.named ? (
        <DeviationsView data={data} />
      ) : (
        <DeviationFiguresView data={data} asked={asked} page={filter.pagina} />
      )}
      {data.named && data.total > deviationPageSize && (
        <Pagination
          {...pageLinks(paths.deviations, asked, {
            page: filter.pagina,
            pageSize: deviationPageSize,
            shown: data.rows.length,
            total: data.total,
            capped: false,
          })}
        />
      )}
      {(!data.named || data.rows.length > 0) && (
        <ExportForm list="afwijkingen" filter={{ ...asked, cijfer: filter.cijfer }} />
      )}
    </PageShell>
  )
}
