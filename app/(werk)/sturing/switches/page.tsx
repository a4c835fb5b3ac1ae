import { OutcomeTables } from '@/components/report/outcome-tables'
import { ReportNav } from '@/components/report/report-nav'
import { smallWords } from '@/components/report/shown-words'
import { PageShell } from '@/components/shell/page-shell'
import { formatDateLong } from '@/lib/domain/dutch-date'
import { screen } from '@/lib/pipeline/screen'
import { reportFilter } from '@/lib/report/filter'
import { switchOutcomesScreen } from '@/lib/report/switch-queries'

export default async function SwitchOutcomesPage({ searchParams }: PageProps<'/sturing/switches'>) {
  const { gemeente, dag } = reportFilter.parse(await searchParams)
  const { actor, data } = await screen(switchOutcomesScreen, { gemeente, dag })
  const small = smallWords(data.shown, data.threshold)
  return (
    <PageShell
      actor={actor}
      current="sturing"
      title="Hoe switches gingen"
      intro={`${data.municipality.name}: alle switches tot en met ${formatDateLong(data.day)}.`}
    >
      <ReportNav current="switchOutcomes" actor={actor} asked={{ gemeente, dag }} />
      {small && <p className="note mb-4">{small}</p>}
      <OutcomeTables data={data} />
    </PageShell>
  )
}
