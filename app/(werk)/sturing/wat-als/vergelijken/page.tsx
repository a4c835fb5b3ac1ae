import { ExportForm } from '@/components/export/export-form'
import { CompareResult } from '@/components/scenario/compare-result'
import { forecastOf } from '@/lib/scenario/forecast-of'
import { NoRealFigures } from '@/components/scenario/no-real-figures'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { paths } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { compareScreen } from '@/lib/scenario/queries'
import { compareFilter } from '@/lib/scenario/schemas'

export default async function ComparePage({ searchParams }: PageProps<'/sturing/wat-als/vergelijken'>) {
  const filter = compareFilter.parse(await searchParams)
  const { actor, data } = await screen(compareScreen, filter)
  const side = (at: 0 | 1) => {
    const { name, scenario } = data.both[at]
    return { name, shown: forecastOf(scenario, data.tables) }
  }
  return (
    <PageShell
      actor={actor}
      current="sturing"
      title="Scenario’s vergelijken"
      intro={`“${data.both[0].name}” naast “${data.both[1].name}”.`}
      actions={<ButtonLink href={paths.forecast}>Terug naar Wat als</ButtonLink>}
    >
      <NoRealFigures />
      <CompareResult both={[side(0), side(1)]} />
      <ExportForm list="sturing-scenarios" filter={{ een: data.both[0].id, twee: data.both[1].id }} />
    </PageShell>
  )
}
