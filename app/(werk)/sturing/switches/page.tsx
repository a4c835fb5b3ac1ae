import { ExportForm } from '@/components/export/export-form'
import { knownWords } from '@/components/report/asked-of'
import { FutureNote } from '@/components/report/future-note'
import { OutcomeTables } from '@/components/report/outcome-tables'
import { ReportNav } from '@/components/report/report-nav'
import { smallWords } from '@/components/report/shown-words'
import { SwitchRows } from '@/components/report/switch-rows'
import { PageShell } from '@/components/shell/page-shell'
import { RowKeys } from '@/components/shell/row-keys'
import { AsOfForm } from '@/components/waiting-list/as-of-form'
import { refusedDays } from '@/components/waiting-list/refused-days'
import { formatDate, formatDateLong } from '@/lib/domain/dutch-date'
import { paths } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { switchOutcomesScreen, switchReportFilter } from '@/lib/report/switch-queries'

export default async function SwitchOutcomesPage({ searchParams }: PageProps<'/sturing/switches'>) {
  const typed = await searchParams
  const filter = switchReportFilter.parse(typed)
  const { actor, data } = await screen(switchOutcomesScreen, filter)
  const { name, municipality, day, known } = data
  const asked = { gemeente: filter.gemeente, dag: filter.dag, bekend: known ?? undefined }
  const small = smallWords(data.shown, data.threshold)
  return (
    <PageShell
      actor={actor}
      current="sturing"
      title="Hoe switches gingen"
      intro={`${name}: alle switches${municipality ? '' : ' van wie hier werkt of het laatst hier werkte'}, tot en met ${formatDateLong(day)}${knownWords(known)}.`}
    >
      <ReportNav current="switchOutcomes" actor={actor} asked={asked} />
      <RowKeys />
      <AsOfForm
        action={paths.switchOutcomes}
        municipalities={actor.municipalities}
        municipality={municipality?.id}
        day={formatDate(day)}
        known={known ? formatDate(known) : null}
        refused={refusedDays(typed)}
      />
      <FutureNote day={day} known={known} today={data.today} />
      {small && <p className="note mb-4">{small}</p>}
      <OutcomeTables data={data} asked={asked} />
      <SwitchRows data={data} asked={asked} page={filter.pagina} />
      <ExportForm list="sturing-switches" filter={{ ...asked, cijfer: data.figure?.name }} />
    </PageShell>
  )
}
