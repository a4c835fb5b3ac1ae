import { pageLinks } from '@/components/administration/page-links'
import { ExportForm } from '@/components/export/export-form'
import { FigureTable } from '@/components/report/figure-table'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { reportFilter } from '@/lib/report/filter'
import { figurePageSize, figureScreen } from '@/lib/report/queries'

export default async function FigurePage({ params, searchParams }: PageProps<'/sturing/[figure]'>) {
  const { figure } = await params
  const filter = reportFilter.parse(await searchParams)
  const { actor, data } = await screen(figureScreen, { ...filter, slug: figure })
  const { spec, total, rows, day, known, name } = data
  const { gemeente, dag, bekend, pagina } = filter
  const asked = { gemeente, dag, bekend }
  const listed = { page: pagina, pageSize: figurePageSize, shown: rows.length, total, capped: false }
  const asKnown = known ? `, zoals bekend op ${formatDate(known)}` : ''
  return (
    <PageShell
      actor={actor}
      current="sturing"
      title={spec.label}
      intro={`${name}, stand op ${formatDate(day)}${asKnown}: ${formatNumber(total)} mensen, zonder namen.`}
      actions={
        <ButtonLink href={withQuery(paths.report, asked)} look="subtle">
          Terug naar Sturing
        </ButtonLink>
      }
    >
      <FigureTable data={data} />
      {rows.length > 0 && (
        <>
          <Pagination {...pageLinks(paths.figure(figure), asked, listed)} />
          <ExportForm list="sturing" filter={{ ...asked, cijfer: figure }} />
        </>
      )}
    </PageShell>
  )
}
