import { FrozenSheetView } from '@/components/match/frozen-sheet-view'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/lib/domain/dutch-date'
import { frozenSheetScreen } from '@/lib/match/frozen-sheet'
import { paths } from '@/lib/paths'
import { idParam } from '@/lib/pipeline/id-param'
import { screen } from '@/lib/pipeline/screen'

export default async function FrozenSheetPage({ params }: PageProps<'/trajecten/[number]/aanbod/[id]'>) {
  const number = decodeURIComponent((await params).number)
  const { actor, data } = await screen(frozenSheetScreen, { ...(await idParam(params)), number })
  return (
    <PageShell
      actor={actor}
      current={actor.role === 'hr' ? 'plaatsingen' : 'trajecten'}
      title={`Waarom deze plek paste op ${formatDate(data.offeredOn)}`}
      tabTitle={`Aanbod bij ${number}`}
      intro="Zoals het was toen het aanbod gedaan werd. Dit verandert niet meer."
      actions={
        <ButtonLink href={paths.trajectory(number)} look="subtle">
          Terug naar het traject
        </ButtonLink>
      }
    >
      <FrozenSheetView kept={data} />
    </PageShell>
  )
}
