import { MissingPage } from '@/components/report/missing-page'
import { screen } from '@/lib/pipeline/screen'
import { missingFilter } from '@/lib/report/missing-filter'
import { missingScreen } from '@/lib/report/missing-queries'

export default async function MissingPlacesPage({ searchParams }: PageProps<'/plekken/ontbreekt'>) {
  const filter = missingFilter.parse(await searchParams)
  const { actor, data } = await screen(missingScreen, filter)
  return <MissingPage at="plekken" actor={actor} data={data} filter={filter} />
}
