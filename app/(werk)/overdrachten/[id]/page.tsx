import { ReceivedView } from '@/components/handover/received-view'
import { PageShell } from '@/components/shell/page-shell'
import { screen } from '@/lib/pipeline/screen'
import { receivedHandoverScreen } from '@/lib/trajectory/received-handover'

export default async function ReceivedHandoverPage({ params }: PageProps<'/overdrachten/[id]'>) {
  const { actor, data } = await screen(receivedHandoverScreen, { id: (await params).id })
  const [name] = data.receipt.lines.find(({ field }) => field === 'name')?.words ?? []
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current={actor.role === 'hr' ? 'plaatsingen' : 'trajecten'}
      title={name ? `Overdracht aan u: ${name}` : 'Overdracht aan u'}
      tabTitle="Overdracht aan u"
      intro={`Van ${data.from}. Lees wat er meekomt en antwoord.`}
    >
      <ReceivedView data={data} />
    </PageShell>
  )
}
