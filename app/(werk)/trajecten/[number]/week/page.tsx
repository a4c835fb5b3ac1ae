import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { WeekView } from '@/components/week/week-view'
import '@/components/week/week.css'
import { paths } from '@/lib/paths'
import { spokenNameOf } from '@/lib/person/name-row'
import { screen } from '@/lib/pipeline/screen'
import { weekOfFilter } from '@/lib/week/filter'
import { weekOfScreen } from '@/lib/week/queries'

export default async function WeekOfPage({ params, searchParams }: PageProps<'/trajecten/[number]/week'>) {
  const { op } = weekOfFilter.parse(await searchParams)
  const number = decodeURIComponent((await params).number)
  const { actor, data } = await screen(weekOfScreen, { number, op })
  return (
    <PageShell
      actor={actor}
      current={actor.role === 'hr' ? 'plaatsingen' : 'trajecten'}
      title={`De week van ${spokenNameOf(data)}`}
      tabTitle={`Week ${data.number}`}
      intro={`Waar iemand wanneer is, wat er verandert en waarvoor het telt. Traject ${data.number}, ${data.municipality}.`}
      actions={
        <>
          {data.hasSwitch && <ButtonLink href={paths.switching(number)}>De switch</ButtonLink>}
          <ButtonLink href={paths.trajectory(number)}>Naar het traject</ButtonLink>
        </>
      }
    >
      <WeekView actor={actor} data={data} />
    </PageShell>
  )
}
