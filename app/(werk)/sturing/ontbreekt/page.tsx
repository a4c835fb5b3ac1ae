import { MissingPage } from '@/components/report/missing-page'
import { refusedDays } from '@/components/waiting-list/refused-days'
import { screen } from '@/lib/pipeline/screen'
import { missingFilter } from '@/lib/report/missing-filter'
import { missingReportScreen } from '@/lib/report/missing-queries'

export default async function MissingReportPage({ searchParams }: PageProps<'/sturing/ontbreekt'>) {
  const typed = await searchParams
  const filter = missingFilter.parse(typed)
  const { actor, data } = await screen(missingReportScreen, filter)
  const refused = refusedDays(typed, data.today)
  return <MissingPage at="sturing" actor={actor} data={data} filter={filter} refused={refused} />
}
