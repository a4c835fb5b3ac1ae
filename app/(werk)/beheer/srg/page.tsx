import { PageShell } from '@/components/shell/page-shell'
import { GuidelineAdd } from '@/components/srg/guideline-add'
import { GuidelineList } from '@/components/srg/guideline-list'
import { GuidelineTables } from '@/components/srg/guideline-tables'
import { screen } from '@/lib/pipeline/screen'
import { guidelinesScreen } from '@/lib/srg/guideline-queries'
import { guidelineFilter } from '@/lib/srg/guideline-schemas'

export default async function SrgGuidelinesPage({ searchParams }: PageProps<'/beheer/srg'>) {
  const filter = guidelineFilter.parse(await searchParams)
  const { actor, data } = await screen(guidelinesScreen, filter)
  return (
    <PageShell
      actor={actor}
      current="beheer"
      title="Richtlijnen van CBS"
      intro="Welke velden en codes CBS vraagt bij de maandelijkse levering (SRG). Van maanden zonder richtlijn wordt niets geleverd."
      drafts={data.drafts}
    >
      <GuidelineList data={data} />
      <GuidelineTables data={data} />
      {data.mayAdd && <GuidelineAdd />}
    </PageShell>
  )
}
