import { MissingPage } from '@/components/report/missing-page'
import { screen } from '@/lib/pipeline/screen'
import { missingFilter } from '@/lib/report/missing-filter'
import { missingReportScreen } from '@/lib/report/missing-queries'

export default async function MissingReportPage({ searchParams }: PageProps<'/sturing/ontbreekt'>) {
  const filter = missingFilter.parse(await searchParams)
  const { actor, data } = await screen(missingReportScreen, filter)
  return <MissingPage at="sturing" actor={actor} data={data} filter={filter} />
}
