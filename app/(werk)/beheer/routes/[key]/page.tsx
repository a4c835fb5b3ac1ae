import { LocalRouteView } from '@/components/route/local-route-views'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { localRouteScreen } from '@/lib/route/queries'

export default async function LocalRoutePage({ params }: PageProps<'/beheer/routes/[key]'>) {
  const { actor, data } = await screen(localRouteScreen, { key: (await params).key })
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="beheer"
      title={data.newest.name}
      intro="Elke wijziging is een nieuwe versie met een begindatum. Wie al op de route is, houdt de versie van de eerste dag."
      actions={
        <ButtonLink href={withQuery(paths.localRoutes, { gemeente: data.municipalityId })} look="subtle">
          Alle routes
        </ButtonLink>
      }
    >
      <LocalRouteView data={data} />
    </PageShell>
  )
}
