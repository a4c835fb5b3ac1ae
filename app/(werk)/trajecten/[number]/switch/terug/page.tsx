import { PageShell } from '@/components/shell/page-shell'
import { WayBackView } from '@/components/switching/way-back-view'
import { ButtonLink } from '@/components/ui/button'
import { paths } from '@/lib/paths'
import { spokenNameOf } from '@/lib/person/name-row'
import { screen } from '@/lib/pipeline/screen'
import { wayBackScreen } from '@/lib/switching/way-back-query'

export default async function WayBackPage({
  params,
  searchParams,
}: PageProps<'/trajecten/[number]/switch/terug'>) {
  const number = decodeURIComponent((await params).number)
  const { stap } = await searchParams
  const { actor, data } = await screen(wayBackScreen, {
    number,
    stap: typeof stap === 'string' ? stap : undefined,
  })
  return (
    <PageShell
      actor={actor}
      current="trajecten"
      title={`${spokenNameOf(data.head)} komt terug`}
      tabTitle={`Terug ${number}`}
      intro="Wat is afgesproken, wat meekomt, en wat u nog moet weten."
      actions={<ButtonLink href={paths.trajectory(number)}>Terug naar het traject</ButtonLink>}
    >
      <WayBackView data={data} />
    </PageShell>
  )
}
