import { UwvPage } from '@/components/reconciliation/uwv-page'
import { screen } from '@/lib/pipeline/screen'
import { uwvPeopleScreen } from '@/lib/reconciliation/queries'
import { uwvPeopleFilter } from '@/lib/reconciliation/schemas'

export default async function UwvPeoplePage({ searchParams }: PageProps<'/trajecten/uwv'>) {
  const filter = uwvPeopleFilter.parse(await searchParams)
  const { actor, data } = await screen(uwvPeopleScreen, filter)
  return <UwvPage at="trajecten" actor={actor} data={data} filter={filter} />
}
