import { PageShell } from '@/components/shell/page-shell'
import { MaskedBsn } from '@/components/trajectory/masked-bsn'
import { TrajectoryHead } from '@/components/trajectory/trajectory-head'
import { TrajectoryView } from '@/components/trajectory/trajectory-view'
import { spokenNameOf } from '@/lib/person/name-row'
import { screen } from '@/lib/pipeline/screen'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryScreen } from '@/lib/trajectory/queries'

export default async function TrajectoryPage({ params, searchParams }: PageProps<'/trajecten/[number]'>) {
  const filter = trajectoryPageFilter.parse(await searchParams)
  const number = decodeURIComponent((await params).number)
  const { actor, data } = await screen(trajectoryScreen, { number, filter })
  const { head } = data
  const startedOn = data.rows.placements.at(-1)?.started_on
  const year = head.birthDate?.slice(0, 4) ?? head.birthYear
  return (
    <PageShell
      actor={actor}
      current={actor.role === 'hr' ? 'plaatsingen' : 'trajecten'}
      title={`${spokenNameOf(head)}${year ? ` (${year})` : ''}`}
      tabTitle={`Traject ${head.number}`}
      intro={
        <TrajectoryHead
          head={head}
          theirJob={data.theirJob}
          deadlines={data.rows.deadlines}
          startedOn={startedOn ? String(startedOn) : null}
          today={data.today}
        />
      }
      actions={head.bsnDigits && <MaskedBsn trajectoryId={head.id} digits={head.bsnDigits} />}
    >
      <TrajectoryView actor={actor} data={data} filter={filter} />
    </PageShell>
  )
}
