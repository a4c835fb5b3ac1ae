import { ExportForm } from '@/components/export/export-form'
import { knownWords } from '@/components/report/asked-of'
import { RetentionPanel } from '@/components/report/retention-panel'
import { FutureNote } from '@/components/report/future-note'
import { ReportNav } from '@/components/report/report-nav'
import { smallWords } from '@/components/report/shown-words'
import { InflowPanel, WaitPanel } from '@/components/report/inflow-panel'
import { StepPanel, type Asked } from '@/components/report/step-panel'
import { ThroughputRows } from '@/components/report/throughput-rows'
import { PageShell } from '@/components/shell/page-shell'
import { RowKeys } from '@/components/shell/row-keys'
import { AsOfForm } from '@/components/waiting-list/as-of-form'
import { refusedDays } from '@/components/waiting-list/refused-days'
import { formatDate, formatDateLong } from '@/lib/domain/dutch-date'
import { paths } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { stepNames } from '@/lib/report/throughput-figures'
import { throughputFilter, throughputScreen, type Throughput } from '@/lib/report/throughput-queries'

export default async function ThroughputPage({ searchParams }: PageProps<'/sturing/doorstroom'>) {
  const typed = await searchParams
  const filter = throughputFilter.parse(typed)
  const { actor, data } = await screen(throughputScreen, filter)
  const { name, day, known, municipality, threshold } = data
  const asked = { gemeente: filter.gemeente, dag: filter.dag, bekend: filter.bekend }
  const small = smallWords(data.shown, threshold)
  return (
    <PageShell
      actor={actor}
      current="sturing"
      title={municipality ? 'Instroom en doorlooptijd' : 'Hoe lang plaatsingen staan'}
      intro={`${name}: van 1 januari tot en met ${formatDateLong(day)}${knownWords(known)}.`}
    >
      <ReportNav current="throughput" actor={actor} asked={asked} />
      <RowKeys />
      <AsOfForm
        action={paths.throughput}
        municipalities={actor.municipalities}
        municipality={municipality?.id}
        day={formatDate(day)}
        known={known ? formatDate(known) : null}
        refused={refusedDays(typed)}
      />
      <FutureNote day={day} known={known} today={data.today} />
      {small && <p className="note mb-4">{small}</p>}
      {municipality && <RoadPanels data={data} asked={asked} />}
      <RetentionPanel data={data} asked={asked} />
      <ThroughputRows data={data} asked={asked} page={filter.pagina} />
      <ExportForm list="sturing-doorstroom" filter={{ ...asked, cijfer: data.figure?.name }} />
    </PageShell>
  )
}

function RoadPanels({ data, asked }: { data: Throughput; asked: Asked }) {
  return (
    <>
      <InflowPanel data={data} asked={asked} />
      {stepNames.map((step) => (
        <StepPanel key={step} step={step} data={data} asked={asked} />
      ))}
      <WaitPanel data={data} asked={asked} />
    </>
  )
}
