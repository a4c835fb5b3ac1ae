import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import '@/components/week/week.css'
import { paths } from '@/lib/paths'
import { SwitchView } from '@/components/trajectory/switch-view'
import { mayEver } from '@/lib/domain/policy'
import { spokenNameOf } from '@/lib/person/name-row'
import { screen } from '@/lib/pipeline/screen'
import { switchPageFilter } from '@/lib/switching/page-filter'
import { switchingScreen } from '@/lib/switching/queries'

export default async function SwitchPage({ params, searchParams }: PageProps<'/trajecten/[number]/switch'>) {
  const number = decodeURIComponent((await params).number)
  const { actor, data } = await screen(switchingScreen, {
    number,
    ...switchPageFilter.parse(await searchParams),
  })
  return (
    <PageShell
      actor={actor}
      current={actor.role === 'hr' ? 'plaatsingen' : 'trajecten'}
      title={`Switch van ${spokenNameOf(data)}`}
      tabTitle={`Switch ${data.number}`}
      intro="Wat er nodig is voor de overstap, wie het deed, en hoe iemand terug kan."
      actions={
        <>
          <ButtonLink href={paths.weekOf(number)}>De week</ButtonLink>
          <ButtonLink href={paths.trajectory(number)}>Naar het traject</ButtonLink>
        </>
      }
    >
      <SwitchView
        data={data}
        isCompany={actor.role === 'hr'}
        mayTick={mayEver(actor.role, 'switching.step')}
      />
    </PageShell>
  )
}
