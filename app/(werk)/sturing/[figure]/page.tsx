import { pageLinks } from '@/components/administration/page-links'
import { ExportForm } from '@/components/export/export-form'
import { knownWords } from '@/components/report/asked-of'
import { FigureTable } from '@/components/report/figure-table'
import { smallWords } from '@/components/report/shown-words'
import { UncountedPanel } from '@/components/report/uncounted-panel'
import { PageShell } from '@/components/shell/page-shell'
import { KnownNote } from '@/components/waiting-list/known-note'
import { ButtonLink } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { formatDateLong } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { percentOf } from '@/lib/report/figure-rows'
import { partOfTarget } from '@/lib/report/figures'
import { reportFilter } from '@/lib/report/filter'
import { figurePageSize, figureScreen, type FigureScreen } from '@/lib/report/queries'

export default async function FigurePage({ params, searchParams }: PageProps<'/sturing/[figure]'>) {
  const { figure } = await params
  const filter = reportFilter.parse(await searchParams)
  const { actor, data } = await screen(figureScreen, { ...filter, slug: figure })
  const { spec, total, rows, day, known, name } = data
  const { gemeente, dag, bekend, pagina } = filter
  const asked = { gemeente, dag, bekend }
  const listed = { page: pagina, pageSize: figurePageSize, shown: rows.length, total, capped: false }
  const realised = spec.slug === partOfTarget
  const small = realised ? smallWords(data.shown, data.threshold) : null
  return (
    <PageShell
      actor={actor}
      current="sturing"
      title={spec.label}
      intro={`${name}, stand op ${formatDateLong(day)}${knownWords(known)}: ${partWords(data)}${formatNumber(total)} mensen, zonder namen.`}
      actions={
        <ButtonLink href={withQuery(paths.report, asked)} look="subtle">
          Terug naar Sturing
        </ButtonLink>
      }
    >
      <KnownNote day={day} known={known} />
      {small && <p className="note mb-4">{small}</p>}
      <FigureTable data={data} page={pagina} />
      {rows.length > 0 && (
        <>
          <Pagination {...pageLinks(paths.figure(figure), asked, listed)} />
          <ExportForm list="sturing" filter={{ ...asked, cijfer: figure }} />
        </>
      )}
      {realised && (
        <div className="mt-8">
          <UncountedPanel data={data} asked={asked} />
        </div>
      )}
    </PageShell>
  )
}

/** How much of the number, or how many hours or places, these people are together, where that was asked. */
function partWords({ spec, duty, sum }: FigureScreen): string {
  if (sum) return `samen ${sum.words} ${sum.unit}, door `
  const percent = spec.slug === partOfTarget ? percentOf(duty) : null
  return percent === null ? '' : `${formatNumber(percent, 1)} % van het aantal, door `
}
