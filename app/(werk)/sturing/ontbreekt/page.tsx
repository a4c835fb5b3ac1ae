import { ExportForm } from '@/components/export/export-form'
import { MissingForm } from '@/components/report/missing-form'
import { MissingRows } from '@/components/report/missing-rows'
import { MissingView } from '@/components/report/missing-view'
import { PageShell } from '@/components/shell/page-shell'
import { RowKeys } from '@/components/shell/row-keys'
import { ButtonLink } from '@/components/ui/button'
import { paths } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { missingFilter } from '@/lib/report/missing-filter'
import { missingReportScreen } from '@/lib/report/missing-queries'

export default async function MissingReportPage({ searchParams }: PageProps<'/sturing/ontbreekt'>) {
  const filter = missingFilter.parse(await searchParams)
  const { actor, data } = await screen(missingReportScreen, filter)
  const asked = { gemeente: filter.gemeente, periode: filter.periode }
  const path = paths.missingReport
  return (
    <PageShell
      actor={actor}
      current="sturing"
      title="Wat ontbreekt"
      intro={`${data.name}, ${data.period.label}: waarop een aanbod of proefplaats vastliep, en wat er wel nodig was.`}
      actions={<ButtonLink href={paths.report}>Terug naar Sturing</ButtonLink>}
    >
      <RowKeys />
      <MissingForm action={path} municipalities={actor.municipalities} data={data} />
      <MissingView
        data={data}
        path={path}
        asked={asked}
        rows={<MissingRows data={data} path={path} asked={asked} page={filter.pagina} />}
      />
      {data.figure && data.rows.length > 0 && (
        <ExportForm list="sturing-ontbreekt" filter={{ ...asked, soort: data.figure.name }} />
      )}
      <p className="mt-4 text-sm text-muted">
        {`Aantallen van 1 tot en met ${data.threshold - 1} tonen wij als “<${data.threshold}”. Zijn ze uit andere cijfers af te leiden, dan staat daar “niet getoond”.`}
      </p>
    </PageShell>
  )
}
