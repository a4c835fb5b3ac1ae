import { LocalRoutesView } from '@/components/route/local-route-views'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { localRoutesScreen } from '@/lib/route/queries'
import { localRouteFilter } from '@/lib/route/schemas'

export default async function LocalRoutesPage({ searchParams }: PageProps<'/beheer/routes'>) {
  const { gemeente } = localRouteFilter.parse(await searchParams)
  const { actor, data } = await screen(localRoutesScreen, { ...(gemeente && { gemeente }) })
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="beheer"
      title="Lokale routes"
      intro="Routes die een gemeente zelf heeft, zoals Tussenwerk: voor wie, met welke doelen en bij wie."
      actions={
        data.municipality && (
          <ButtonLink
            href={withQuery(paths.newLocalRoute, { gemeente: data.municipality.id })}
            look="primary"
          >
            Beschrijf een route
          </ButtonLink>
        )
      }
    >
      <LocalRoutesView data={data} />
    </PageShell>
  )
}
