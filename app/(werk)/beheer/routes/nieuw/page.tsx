import { DescribeRouteForm } from '@/components/route/route-forms'
import { PageShell } from '@/components/shell/page-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { localRoutesScreen } from '@/lib/route/queries'
import { localRouteFilter } from '@/lib/route/schemas'

export default async function NewLocalRoutePage({ searchParams }: PageProps<'/beheer/routes/nieuw'>) {
  const { gemeente } = localRouteFilter.parse(await searchParams)
  const { actor, data } = await screen(localRoutesScreen, { ...(gemeente && { gemeente }) })
  const { municipality, drafts } = data
  return (
    <PageShell
      actor={actor}
      drafts={drafts}
      current="beheer"
      title="Beschrijf een route"
      intro={municipality ? `Voor ${municipality.name}.` : 'Een route van een gemeente.'}
    >
      {municipality ? (
        <Panel title="De route" main>
          <DescribeRouteForm
            municipalityId={municipality.id}
            values={{}}
            nextHref={withQuery(paths.localRoutes, { gemeente: municipality.id })}
          />
        </Panel>
      ) : (
        <EmptyState title="Er is nog geen gemeente." />
      )}
    </PageShell>
  )
}
