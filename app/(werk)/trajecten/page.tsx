import { ExportForm } from '@/components/export/export-form'
import { PageShell } from '@/components/shell/page-shell'
import { FoundTable } from '@/components/trajectory/found-table'
import { TrajectoryFilters } from '@/components/trajectory/trajectory-filters'
import { TrajectoriesHandovers } from '@/components/trajectory/trajectories-handovers'
import { TrajectoryTable } from '@/components/trajectory/trajectory-table'
import { ButtonLink } from '@/components/ui/button'
import { asKnownWords, daysAsked, daysShown } from '@/components/waiting-list/as-known'
import { AsOfForm } from '@/components/waiting-list/as-of-form'
import { refusedDays } from '@/components/waiting-list/refused-days'
import { formatDate } from '@/lib/domain/dutch-date'
import { mayEver } from '@/lib/domain/policy'
import { paths } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { trajectoryListFilter, type TrajectoryListFilter } from '@/lib/trajectory/list-filter'
import { trajectoryListScreen } from '@/lib/trajectory/queries'

export default async function TrajectoriesPage({ searchParams }: PageProps<'/trajecten'>) {
  const typed = await searchParams
  const asked = trajectoryListFilter.parse(typed)
  const { actor, data } = await screen(trajectoryListScreen, asked)
  const filter = data.page ? { ...asked, ...daysAsked({ ...data.page, today: data.today }) } : asked
  const { municipalities } = actor
  const mayRegister = mayEver(actor.role, 'trajectory.register')
  return (
    <PageShell
      actor={actor}
      current="trajecten"
      title={data.found ? 'Gevonden' : 'Trajecten'}
      intro={introOf(data.page)}
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
          <AsOfForm
            action={paths.trajectories}
            kept={{ sort: filter.sort }}
            {...daysShown({ ...data.page, today: data.today })}
            refused={refusedDays(typed, data.today)}
          >
            <TrajectoryFilters filter={filter} municipalities={municipalities} now={data.page.now} />
          </AsOfForm>
          <TrajectoryTable
            page={data.page}
            filter={filter}
            municipalities={municipalities}
            mayRegister={mayRegister}
          />
          {!data.page.now && (
            <p className="mt-2 text-sm text-muted">
              Consulent en termijnen staan hier niet: die worden niet per dag bewaard.
            </p>
          )}
          {data.page.rows.length > 0 && <ExportForm list="trajecten" filter={inFile(filter)} />}
        </>
      )}
    </PageShell>
  )
}

function introOf(page: { now: boolean; day: string; known: string | null } | null) {
  if (page === null) return 'Wie u zocht, ook met een afgesloten traject.'
  return page.now
    ? 'Iedereen met een lopend traject in uw gemeenten, en in welke stap.'
    : `Wie op ${formatDate(page.day)} in welke stap was${asKnownWords(page.known)}.`
}

/** What of the address goes along in a file; whose trajectory it was on another day is not kept. */
const inFile = ({ gemeente, stap, van, sort, dag, bekend }: TrajectoryListFilter) => ({
  ...{ gemeente, stap, sort, dag, bekend },
  van: (dag ?? bekend) ? undefined : van,
})
