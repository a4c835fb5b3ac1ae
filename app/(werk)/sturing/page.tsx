import { knownWords } from '@/components/report/asked-of'
import { askedOf } from '@/components/report/report-data'
import { ExportForm } from '@/components/export/export-form'
import { DecisionsPanel } from '@/components/report/decisions-panel'
import { QualityPanel } from '@/components/quality/quality-panel'
import { FlowPanel } from '@/components/report/flow-panel'
import { QueueShiftPanel } from '@/components/report/queue-shift-panel'
import { RealisedPanel } from '@/components/report/realised-panel'
import { FutureNote } from '@/components/report/future-note'
import { ReportNav } from '@/components/report/report-nav'
import { StatesPanel } from '@/components/report/states-panel'
import { PageShell } from '@/components/shell/page-shell'
import { AsOfForm } from '@/components/waiting-list/as-of-form'
import { refusedDays } from '@/components/waiting-list/refused-days'
import { smallWords } from '@/components/report/shown-words'
import { formatDate, formatDateLong } from '@/lib/domain/dutch-date'
import { paths } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { reportFilter } from '@/lib/report/filter'
import { reportScreen } from '@/lib/report/queries'

export default async function ReportPage({ searchParams }: PageProps<'/sturing'>) {
  const typed = await searchParams
  const filter = reportFilter.parse(typed)
  const { actor, data } = await screen(reportScreen, filter)
  const { name, day, known, municipality, threshold } = data
  const small = smallWords(data.shown, threshold)
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="sturing"
      title="Sturing"
      intro={`${name}: hoe het ervoor staat op ${formatDateLong(day)}${knownWords(known)}.`}
    >
      <ReportNav current="report" actor={actor} asked={askedOf(data)} />
      <AsOfForm
        action={paths.report}
        municipalities={actor.municipalities}
        municipality={municipality?.id}
        day={formatDate(day)}
        known={known ? formatDate(known) : null}
        refused={refusedDays(typed)}
      />
      <FutureNote day={day} known={known} today={data.today} />
      {small && <p className="note mb-4">{small}</p>}
      <QueueShiftPanel data={data} />
      <RealisedPanel data={data} />
      {municipality && <StatesPanel data={data} />}
      <FlowPanel data={data} />
      <QualityPanel data={data} />
      <DecisionsPanel data={data} />
      <ExportForm list="sturing-cijfers" filter={{ ...askedOf(data), dag: day }} />
    </PageShell>
  )
}
