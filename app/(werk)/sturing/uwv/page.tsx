import { UwvPage } from '@/components/reconciliation/uwv-page'
import { refusedDays } from '@/components/waiting-list/refused-days'
import { screen } from '@/lib/pipeline/screen'
import { uwvReportScreen } from '@/lib/reconciliation/queries'
import { uwvFilter } from '@/lib/reconciliation/schemas'

export default async function UwvReportPage({ searchParams }: PageProps<'/sturing/uwv'>) {
  const typed = await searchParams
  const filter = uwvFilter.parse(typed)
  const { actor, data } = await screen(uwvReportScreen, filter)
  const refused = refusedDays(typed, data.today)
  return <UwvPage at="sturing" actor={actor} data={data} filter={filter} refused={refused} />
}
