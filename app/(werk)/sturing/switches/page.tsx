import { ExportForm } from '@/components/export/export-form'
import { OutcomeTables } from '@/components/report/outcome-tables'
import { ReportNav } from '@/components/report/report-nav'
import { smallWords } from '@/components/report/shown-words'
import { SwitchRows } from '@/components/report/switch-rows'
import { PageShell } from '@/components/shell/page-shell'
import { RowKeys } from '@/components/shell/row-keys'
import { formatDateLong } from '@/lib/domain/dutch-date'
import { screen } from '@/lib/pipeline/screen'
import { switchOutcomesScreen, switchReportFilter } from '@/lib/report/switch-queries'

export default async function SwitchOutcomesPage({ searchParams }: PageProps<'/sturing/switches'>) {
  const filter = switchReportFilter.parse(await searchParams)
  const { gemeente, dag } = filter
  const { actor, data } = await screen(switchOutcomesScreen, filter)
  const small = smallWords(data.shown, data.threshold)
  return (
    <PageShell
      actor={actor}
      current="sturing"
      title="Hoe switches gingen"
      intro={`${data.municipality.name}: alle switches tot en met ${formatDateLong(data.day)}.`}
    >
      <ReportNav current="switchOutcomes" actor={actor} asked={{ gemeente, dag }} />
      <RowKeys />
      {small && <p className="note mb-4">{small}</p>}
      <OutcomeTables data={data} asked={{ gemeente, dag }} />
      <SwitchRows data={data} asked={{ gemeente, dag }} page={filter.pagina} />
      <ExportForm list="sturing-switches" filter={{ gemeente, dag, cijfer: data.figure?.name }} />
    </PageShell>
  )
}
