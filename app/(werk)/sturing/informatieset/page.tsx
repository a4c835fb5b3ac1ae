import { MadeSets } from '@/components/information-set/made-sets'
import { SetChoice } from '@/components/information-set/set-choice'
import { SetMake } from '@/components/information-set/set-make'
import { SetTables } from '@/components/information-set/set-tables'
import { ReportNav } from '@/components/report/report-nav'
import { PageShell } from '@/components/shell/page-shell'
import { formatDate } from '@/lib/domain/dutch-date'
import { setScreen } from '@/lib/information-set/queries'
import { setFilter } from '@/lib/information-set/schemas'
import { screen } from '@/lib/pipeline/screen'

export default async function InformationSetPage({ searchParams }: PageProps<'/sturing/informatieset'>) {
  const filter = setFilter.parse(await searchParams)
  const { actor, data } = await screen(setScreen, filter)
  const { set, whose } = data
  return (
    <PageShell
      actor={actor}
      current="sturing"
      title="Informatieset per kwartaal"
      intro={`${set.municipality}, ${set.quarter}: de cijfers van Sturing, stand van ${formatDate(set.day)}, zoals bekend op ${formatDate(set.known)}.`}
    >
      <ReportNav
        current="informationSet"
        actor={actor}
        asked={{ gemeente: whose.kind === 'company' ? undefined : whose.id }}
      />
      <SetChoice data={data} municipalities={actor.municipalities} />
      <SetMake data={data} />
      <MadeSets made={data.made} />
      <SetTables set={set} />
    </PageShell>
  )
}
