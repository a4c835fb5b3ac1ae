import { RouteView } from '@/components/route/route-view'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { paths } from '@/lib/paths'
import { spokenNameOf } from '@/lib/person/name-row'
import { screen } from '@/lib/pipeline/screen'
import { routeScreen } from '@/lib/route/queries'
import { routePageFilter } from '@/lib/route/schemas'

export default async function RoutePage({ params, searchParams }: PageProps<'/trajecten/[number]/route'>) {
  const number = decodeURIComponent((await params).number)
  const { keuze } = routePageFilter.parse(await searchParams)
  const { actor, data } = await screen(routeScreen, { number, ...(keuze && { keuze }) })
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="trajecten"
      title={`Lokale route van ${spokenNameOf(data)}`}
      tabTitle={`Route ${data.number}`}
      intro={`Waar iemand aan werkt, bij wie, en wanneer u het weer bespreekt. Traject ${data.number}, ${data.municipality}.`}
      actions={<ButtonLink href={paths.trajectory(number)}>Naar het traject</ButtonLink>}
    >
      <RouteView data={data} />
    </PageShell>
  )
}
