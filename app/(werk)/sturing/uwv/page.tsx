import { UwvPage } from '@/components/reconciliation/uwv-page'
import { screen } from '@/lib/pipeline/screen'
import { uwvReportScreen } from '@/lib/reconciliation/queries'
import { uwvFilter } from '@/lib/reconciliation/schemas'

export default async function UwvReportPage({ searchParams }: PageProps<'/sturing/uwv'>) {
  const filter = uwvFilter.parse(await searchParams)
  const { actor, data } = await screen(uwvReportScreen, filter)
  return <UwvPage at="sturing" actor={actor} data={data} filter={filter} />
}
