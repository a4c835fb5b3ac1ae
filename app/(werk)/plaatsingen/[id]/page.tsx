import { PlacementView } from '@/components/placement/placement-view'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { paths } from '@/lib/paths'
import { spokenNameOf } from '@/lib/person/name-row'
import { screen } from '@/lib/pipeline/screen'
import { idParam } from '@/lib/pipeline/id-param'
import { placementScreen } from '@/lib/placement/page-query'

export default async function PlacementPage({ params }: PageProps<'/plaatsingen/[id]'>) {
  const { actor, data } = await screen(placementScreen, await idParam(params))
  const { head } = data
  const employer = String(data.terms[0]?.employer_name ?? '')
  return (
    <PageShell
      actor={actor}
      current="plaatsingen"
      title={head.number === null ? 'Niet meer zichtbaar' : spokenNameOf(head)}
      tabTitle={`Plaatsing ${head.number ?? ''}`}
      intro={[...new Set([head.number, employer, head.workplace?.name, head.company])]
        .filter(Boolean)
        .join(' · ')}
      actions={
        head.number !== null && <ButtonLink href={paths.trajectory(head.number)}>Naar het traject</ButtonLink>
      }
    >
      <PlacementView actor={actor} data={data} />
    </PageShell>
  )
}
