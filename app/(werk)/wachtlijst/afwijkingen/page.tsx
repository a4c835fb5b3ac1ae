import { ExportForm } from '@/components/export/export-form'
import { DeviationFiguresView } from '@/components/match/deviation-figures-view'
import { DeviationsView } from '@/components/match/deviations-view'
import { knownWords } from '@/components/report/asked-of'
import { ReportNav } from '@/components/report/report-nav'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { AsOfForm } from '@/components/waiting-list/as-of-form'
import { refusedDays } from '@/components/waiting-list/refused-days'
import { formatDate, formatDateLong } from '@/lib/domain/dutch-date'
import { deviationFilter, deviationsScreen, type Deviations } from '@/lib/match/deviations'
import { paths } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'

export default async function DeviationsPage({ searchParams }: PageProps<'/wachtlijst/afwijkingen'>) {
  const typed = await searchParams
  const filter = deviationFilter.parse(typed)
  const { actor, data } = await screen(deviationsScreen, filter)
  const { municipality, day, known, today } = data
  const asked = { gemeente: filter.gemeente, dag: filter.dag, bekend: known ?? undefined }
  return (
    <PageShell
      actor={actor}
      current={data.named ? 'wachtlijst' : 'sturing'}
      title="Afwijkingen van de volgorde"
      intro={aboutWords(data)}
      actions={
        data.named && (
          <ButtonLink href={paths.waitingList} look="subtle">
            Terug naar de wachtlijst
          </ButtonLink>
        )
      }
    >
      {!data.named && <ReportNav current="deviations" actor={actor} asked={asked} />}
      <AsOfForm
        action={paths.deviations}
        municipalities={actor.municipalities}
        municipality={municipality?.id}
        day={formatDate(day)}
        known={known ? formatDate(known) : null}
        refused={refusedDays(typed, today)}
      />
      {data.named ? (
        <DeviationsView data={data} asked={asked} page={filter.pagina} />
      ) : (
        <DeviationFiguresView data={data} asked={asked} page={filter.pagina} />
      )}
      {(!data.named || data.rows.length > 0) && (
        <ExportForm list="afwijkingen" filter={{ ...asked, cijfer: filter.cijfer }} />
      )}
    </PageShell>
  )
}

/** Whose offers of which days these are; of a company those of its own places. */
function aboutWords({ name, municipality, day, known }: Deviations): string {
  const placed = municipality ? 'een plek kreeg' : 'hier een plek kreeg'
  return `${name}: wie in ${day.slice(0, 4)} tot en met ${formatDateLong(day)} ${placed} terwijl een ander eerder in de rij stond, en waarom${knownWords(known)}.`
}
