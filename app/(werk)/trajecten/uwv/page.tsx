import { UwvPage } from '@/components/reconciliation/uwv-page'
import { refusedDays } from '@/components/waiting-list/refused-days'
import { screen } from '@/lib/pipeline/screen'
import { uwvPeopleScreen } from '@/lib/reconciliation/queries'
import { uwvPeopleFilter } from '@/lib/reconciliation/schemas'

export default async function UwvPeoplePage({ searchParams }: PageProps<'/trajecten/uwv'>) {
  const typed = await searchParams
  const filter = uwvPeopleFilter.parse(typed)
  const { actor, data } = await screen(uwvPeopleScreen, filter)
  const refused = refusedDays(typed, data.today)
  return <UwvPage at="trajecten" actor={actor} data={data} filter={filter} refused={refused} />
}
