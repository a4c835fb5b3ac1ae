import { MissingPage } from '@/components/report/missing-page'
import { refusedDays } from '@/components/waiting-list/refused-days'
import { screen } from '@/lib/pipeline/screen'
import { missingFilter } from '@/lib/report/missing-filter'
import { missingScreen } from '@/lib/report/missing-queries'

export default async function MissingPlacesPage({ searchParams }: PageProps<'/plekken/ontbreekt'>) {
  const typed = await searchParams
  const filter = missingFilter.parse(typed)
  const { actor, data } = await screen(missingScreen, filter)
  const refused = refusedDays(typed, data.today)
  return <MissingPage at="plekken" actor={actor} data={data} filter={filter} refused={refused} />
}
