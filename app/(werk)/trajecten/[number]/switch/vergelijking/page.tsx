import { PageShell } from '@/components/shell/page-shell'
import { ComparisonView } from '@/components/switching/comparison-view'
import { ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/lib/domain/dutch-date'
import { paths } from '@/lib/paths'
import { spokenNameOf } from '@/lib/person/name-row'
import { screen } from '@/lib/pipeline/screen'
import { switchPageFilter } from '@/lib/switching/page-filter'
import { switchComparisonScreen } from '@/lib/switching/sheet-query'

export default async function ComparisonPage({
  params,
  searchParams,
}: PageProps<'/trajecten/[number]/switch/vergelijking'>) {
  const number = decodeURIComponent((await params).number)
  const filter = switchPageFilter.parse(await searchParams)
  const { actor, data } = await screen(switchComparisonScreen, { number, ...filter })
  return (
    <PageShell
      actor={actor}
      current="trajecten"
      title={`Wat verandert er voor ${spokenNameOf(data)}?`}
      tabTitle={`Vóór en na ${number}`}
      intro={`Voor u en uw familie, om samen te lezen. Gemaakt op ${formatDate(data.today)}.`}
      actions={<ButtonLink href={paths.switching(number)}>Terug naar de switch</ButtonLink>}
    >
      <ComparisonView data={data} />
    </PageShell>
  )
}
