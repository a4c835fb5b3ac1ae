import { ExportForm } from '@/components/export/export-form'
import { PageShell } from '@/components/shell/page-shell'
import { FoundTable } from '@/components/trajectory/found-table'
import { TrajectoryFilters } from '@/components/trajectory/trajectory-filters'
import { TrajectoriesHandovers } from '@/components/trajectory/trajectories-handovers'
import { TrajectoryTable } from '@/components/trajectory/trajectory-table'
import { ButtonLink } from '@/components/ui/button'
import { mayEver } from '@/lib/domain/policy'
import { paths } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { trajectoryListFilter } from '@/lib/trajectory/list-filter'
import { trajectoryListScreen } from '@/lib/trajectory/queries'

export default async function TrajectoriesPage({ searchParams }: PageProps<'/trajecten'>) {
  const filter = trajectoryListFilter.parse(await searchParams)
  const { actor, data } = await screen(trajectoryListScreen, filter)
  const { municipalities } = actor
  const mayRegister = mayEver(actor.role, 'trajectory.register')
  return (
    <PageShell
      actor={actor}
      current="trajecten"
      title={data.found ? 'Gevonden' : 'Trajecten'}
      intro={
        data.found
          ? 'Wie u zocht, ook met een afgesloten traject.'
          : 'Iedereen met een lopend traject in uw gemeenten, en in welke stap.'
      }
      actions={
        <>
          <ButtonLink href={paths.quality}>Wat niet klopt</ButtonLink>
          {mayRegister && (
            <ButtonLink href={paths.newTrajectory} look="primary">
              Meld iemand aan
            </ButtonLink>
          )}
        </>
      }
    >
      {data.found ? (
        <>
          <TrajectoriesHandovers incoming={data.found.incoming} today={data.today} />
          <FoundTable found={data.found} mayRegister={mayRegister} />
        </>
      ) : (
        <>
          <TrajectoriesHandovers incoming={data.page.incoming} today={data.page.today} />
          <TrajectoryFilters filter={filter} municipalities={municipalities} />
          <TrajectoryTable
            page={data.page}
            filter={filter}
            municipalities={municipalities}
            mayRegister={mayRegister}
          />
          {data.page.rows.length > 0 && (
            <ExportForm
              list="trajecten"
              filter={{ gemeente: filter.gemeente, stap: filter.stap, van: filter.van, sort: filter.sort }}
            />
          )}
        </>
      )}
    </PageShell>
  )
}
