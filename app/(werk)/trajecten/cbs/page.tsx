import { PageShell } from '@/components/shell/page-shell'
import { SrgChoice } from '@/components/srg/srg-choice'
import { SrgDeliver } from '@/components/srg/srg-deliver'
import { SrgDeliveries } from '@/components/srg/srg-deliveries'
import { SrgRows } from '@/components/srg/srg-rows'
import { formatMonth } from '@/lib/domain/dutch-date'
import { mayEver } from '@/lib/domain/policy'
import { screen } from '@/lib/pipeline/screen'
import { srgScreen } from '@/lib/srg/queries'
import { srgFilter } from '@/lib/srg/schemas'

export default async function SrgPage({ searchParams }: PageProps<'/trajecten/cbs'>) {
  const filter = srgFilter.parse(await searchParams)
  const { actor, data } = await screen(srgScreen, filter)
  const mayDeliver = mayEver(actor.role, 'srg.deliver')
  return (
    <PageShell
      actor={actor}
      current="trajecten"
      title="Levering aan CBS (SRG)"
      intro={`${data.municipality.name}, ${formatMonth(data.month)}: wie in beschut werk werkte of stopte, zoals CBS het per maand vraagt.`}
      drafts={data.drafts}
    >
      <SrgChoice data={data} municipalities={actor.municipalities} />
      <SrgDeliver data={data} mayDeliver={mayDeliver} />
      <SrgRows data={data} filter={filter} />
      <SrgDeliveries data={data} mayDeliver={mayDeliver} />
    </PageShell>
  )
}
