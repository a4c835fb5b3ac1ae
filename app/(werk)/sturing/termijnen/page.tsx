import { ExportForm } from '@/components/export/export-form'
import { knownWords } from '@/components/report/asked-of'
import { FutureNote } from '@/components/report/future-note'
import { ReportNav } from '@/components/report/report-nav'
import { smallWords } from '@/components/report/shown-words'
import { TermChoices, WhoActs } from '@/components/report/term-choices'
import { TermRows } from '@/components/report/term-rows'
import { EndTable, LapsedTable, TermTable } from '@/components/report/term-table'
import { PageShell } from '@/components/shell/page-shell'
import { RowKeys } from '@/components/shell/row-keys'
import { AsOfForm } from '@/components/waiting-list/as-of-form'
import { refusedDays } from '@/components/waiting-list/refused-days'
import { formatDate, formatDateLong } from '@/lib/domain/dutch-date'
import { paths } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { termReportFilter, termReportScreen } from '@/lib/report/term-queries'

export default async function TermReportPage({ searchParams }: PageProps<'/sturing/termijnen'>) {
  const typed = await searchParams
  const filter = termReportFilter.parse(typed)
  const { actor, data } = await screen(termReportScreen, filter)
  const { name, day, known, municipality, shown, threshold } = data
  const asked = { gemeente: filter.gemeente, dag: filter.dag, bekend: known ?? undefined }
  const small = smallWords(shown, threshold)
  const chosen = {
    ...asked,
    toon: data.choice.toon === 'alles' ? undefined : data.choice.toon,
    wie: data.choice.wie,
  }
  return (
    <PageShell
      actor={actor}
      current="sturing"
      title="Termijnen"
      intro={`${name}: wat te laat is of dat dreigt te worden op ${formatDateLong(day)}, en hoe het dit jaar ging${knownWords(known)}.`}
    >
      <ReportNav current="termReport" actor={actor} asked={asked} />
      <RowKeys />
      <AsOfForm
        action={paths.termReport}
        municipalities={actor.municipalities}
        municipality={municipality?.id}
        day={formatDate(day)}
        known={known ? formatDate(known) : null}
        refused={refusedDays(typed)}
        kept={{ toon: chosen.toon }}
      >
        <WhoActs data={data} />
      </AsOfForm>
      <FutureNote day={day} known={known} today={data.today} />
      {small && <p className="note mb-4">{small}</p>}
      <TermChoices data={data} asked={chosen} />
      <TermTable data={data} asked={chosen} />
      <LapsedTable data={data} asked={chosen} />
      <EndTable data={data} asked={chosen} />
      <TermRows data={data} asked={chosen} page={filter.pagina} />
      <ExportForm list="sturing-termijnen" filter={{ ...chosen, cijfer: data.figure?.name }} />
    </PageShell>
  )
}
