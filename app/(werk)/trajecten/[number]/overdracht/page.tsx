import { HandoverView } from '@/components/handover/handover-view'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { paths } from '@/lib/paths'
import { spokenNameOf } from '@/lib/person/name-row'
import { screen } from '@/lib/pipeline/screen'
import { handoverFilter } from '@/lib/trajectory/handover-filter'
import { handoverScreen } from '@/lib/trajectory/handover-screen'

type Props = PageProps<'/trajecten/[number]/overdracht'>

export default async function HandoverPage({ params, searchParams }: Props) {
  const filter = handoverFilter.parse(await searchParams)
  const number = decodeURIComponent((await params).number)
  const { actor, data } = await screen(handoverScreen, { number, filter })
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="trajecten"
      title={`Overdracht van ${spokenNameOf(data.head)}`}
      tabTitle={`Overdracht ${data.head.number}`}
      intro={`Wat de ontvanger precies krijgt, en op welke grond. Traject ${data.head.number}, ${data.head.municipality}.`}
      actions={<ButtonLink href={paths.trajectory(number)}>Naar het traject</ButtonLink>}
    >
      <HandoverView data={data} />
    </PageShell>
  )
}
