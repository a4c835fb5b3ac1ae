import { ExportForm } from '@/components/export/export-form'
import { knownWords } from '@/components/report/asked-of'
import { CompanyCoursePanel } from '@/components/report/company-course-panel'
import { ComparisonTable } from '@/components/report/comparison-table'
import { CoursePanel } from '@/components/report/course-panel'
import { FutureNote } from '@/components/report/future-note'
import { ReportNav } from '@/components/report/report-nav'
import { smallWords } from '@/components/report/shown-words'
import { PageShell } from '@/components/shell/page-shell'
import { AsOfForm } from '@/components/waiting-list/as-of-form'
import { refusedDays } from '@/components/waiting-list/refused-days'
import { formatDate, formatDateLong } from '@/lib/domain/dutch-date'
import { paths } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { comparisonFilter, comparisonScreen } from '@/lib/report/comparison-queries'

export default async function ComparisonPage({ searchParams }: PageProps<'/sturing/vergelijk'>) {
  const typed = await searchParams
  const filter = comparisonFilter.parse(typed)
  const { actor, data } = await screen(comparisonScreen, filter)
  const { name, day, earlier, known, municipality, shown, threshold } = data
  const asked = { gemeente: municipality?.id, dag: filter.dag, bekend: known ?? undefined }
  const opened = { gemeente: asked.gemeente, bekend: asked.bekend }
  const Course = municipality ? CoursePanel : CompanyCoursePanel
  const small = smallWords(shown.before, threshold) ?? smallWords(shown.after, threshold)
  return (
    <PageShell
      actor={actor}
      current="sturing"
      title="Twee dagen naast elkaar"
      intro={`${name}: ${formatDateLong(earlier)} en ${formatDateLong(day)}${knownWords(known)}.`}
    >
      <ReportNav current="comparison" actor={actor} asked={asked} />
      <AsOfForm
        action={paths.comparison}
        municipalities={actor.municipalities}
        municipality={municipality?.id}
        earlier={formatDate(earlier)}
        day={formatDate(day)}
        known={known ? formatDate(known) : null}
        refused={refusedDays(typed)}
      />
      <FutureNote day={day} known={known} today={data.today} />
      {small && <p className="note mb-4">{small}</p>}
      <ComparisonTable data={data} asked={opened} />
      <Course course={data.course} threshold={threshold} asked={opened} />
      <ExportForm list="sturing-vergelijking" filter={{ ...asked, dag: day, met: earlier }} />
    </PageShell>
  )
}
