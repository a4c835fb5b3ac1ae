import { pageLinks } from '@/components/administration/page-links'
import { ExportForm } from '@/components/export/export-form'
import { DeviationsView } from '@/components/match/deviations-view'
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
      current="wachtlijst"
      title="Afwijkingen van de volgorde"
      intro="Wie een plek kreeg terwijl een ander eerder in de rij stond, en waarom."
      actions={
        <ButtonLink href={paths.waitingList} look="subtle">
          Terug naar de wachtlijst
        </ButtonLink>
      }
    >
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
      <DeviationsView data={data} />
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
      {!data.named && (
        <p className="mt-4 text-sm text-muted">
          {`Aantallen van 1 tot en met ${data.threshold - 1} tonen wij als “<${data.threshold}”. Zijn ze uit andere cijfers af te leiden, dan staat daar “niet getoond”.`}
        </p>
      )}
      {(!data.named || data.rows.length > 0) && <ExportForm list="afwijkingen" filter={asked} />}
    </PageShell>
  )
}
