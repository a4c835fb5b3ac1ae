import { PageShell } from '@/components/shell/page-shell'
import { SwitchTaskSheet } from '@/components/trajectory/switch-task-sheet'
import { partyWords } from '@/lib/domain/switch-terms'
import { spokenNameOf } from '@/lib/person/name-row'
import { screen } from '@/lib/pipeline/screen'
import { switchTasksFilter } from '@/lib/switching/page-filter'
import { switchTasksScreen } from '@/lib/switching/tasks-queries'

export default async function SwitchTasksPage({
  params,
  searchParams,
}: PageProps<'/trajecten/[number]/switch/taken'>) {
  const number = decodeURIComponent((await params).number)
  const filter = switchTasksFilter.parse(await searchParams)
  const { actor, data } = await screen(switchTasksScreen, { number, ...filter })
  return (
    <PageShell
      actor={actor}
      current={actor.role === 'hr' ? 'plaatsingen' : 'trajecten'}
      title={`Taken voor ${partyWords[data.voor]}`}
      tabTitle={`Taken ${data.number}`}
      intro={`Bij de overstap van ${spokenNameOf(data)}.`}
    >
      <SwitchTaskSheet data={data} isCompany={actor.role === 'hr'} />
    </PageShell>
  )
}
