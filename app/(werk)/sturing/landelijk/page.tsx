import { ExportForm } from '@/components/export/export-form'
import { NationalPublished } from '@/components/report/national-published'
import { NationalTable } from '@/components/report/national-table'
import { ReportNav } from '@/components/report/report-nav'
import { PageShell } from '@/components/shell/page-shell'
import { screen } from '@/lib/pipeline/screen'
import { reportFilter } from '@/lib/report/filter'
import { nationalScreen } from '@/lib/report/national-queries'

export default async function NationalPage({ searchParams }: PageProps<'/sturing/landelijk'>) {
  const { gemeente, dag, bekend } = reportFilter.parse(await searchParams)
  const { actor, data } = await screen(nationalScreen, undefined)
  return (
    <PageShell
      actor={actor}
      current="sturing"
      title="Landelijke cijfers"
      intro="Wat over heel Nederland is gepubliceerd, elk in zijn eigen eenheid."
    >
      <ReportNav current="national" actor={actor} asked={{ gemeente, dag, bekend }} />
      <NationalTable years={data.years} />
      <NationalPublished figures={data.figures} />
      <ExportForm list="sturing-landelijk" filter={{}} />
    </PageShell>
  )
}
