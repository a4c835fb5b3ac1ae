import { stepHref } from '@/components/trajectory/step-links'
import { ButtonLink } from '@/components/ui/button'
import { PageShell } from '@/components/shell/page-shell'
import { WageSubsidyView } from '@/components/wage-subsidy/wage-subsidy-view'
import { mayEver } from '@/lib/domain/policy'
import { paths } from '@/lib/paths'
import { spokenNameOf } from '@/lib/person/name-row'
import { screen } from '@/lib/pipeline/screen'
import { wageSubsidyFilter } from '@/lib/wage-subsidy/filter'
import { wageSubsidyScreen } from '@/lib/wage-subsidy/queries'

type Props = PageProps<'/trajecten/[number]/loonkostensubsidie'>

export default async function WageSubsidyPage({ params, searchParams }: Props) {
  const { dag } = wageSubsidyFilter.parse(await searchParams)
  const number = decodeURIComponent((await params).number)
  const { actor, data } = await screen(wageSubsidyScreen, { number, day: dag ?? undefined })
  const mayRecord = mayEver(actor.role, 'wageSubsidy.record')
  return (
    <PageShell
      actor={actor}
      current={actor.role === 'hr' ? 'plaatsingen' : 'trajecten'}
      title={`Loonkostensubsidie van ${spokenNameOf(data)}`}
      tabTitle={`LKS ${data.number}`}
      intro={`Wat de werkgever per maand krijgt, hoe dat is uitgerekend en wat er hierna komt. Traject ${data.number}, ${data.municipality}.`}
      actions={
        <>
          {mayRecord && data.job && (
            <ButtonLink href={stepHref(number, 'recordWageSubsidy')} look="primary">
              Leg loonkostensubsidie vast
            </ButtonLink>
          )}
          <ButtonLink href={paths.trajectory(number)} look="subtle">
            Terug naar het traject
          </ButtonLink>
        </>
      }
    >
      <WageSubsidyView data={data} mayRecord={mayRecord} />
    </PageShell>
  )
}
