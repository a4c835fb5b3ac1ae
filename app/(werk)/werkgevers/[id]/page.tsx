import { SheetPanels } from '@/components/employer/employer-sheet'
import { EmployerSteps } from '@/components/employer/employer-steps'
import { ChangeEmployer, EmployerTalks } from '@/components/employer/employer-talks'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { mayEver } from '@/lib/domain/policy'
import { employerScreen } from '@/lib/employer/queries'
import { paths } from '@/lib/paths'
import { idParam } from '@/lib/pipeline/id-param'
import { screen } from '@/lib/pipeline/screen'

export default async function EmployerPage({ params }: PageProps<'/werkgevers/[id]'>) {
  const { actor, data } = await screen(employerScreen, await idParam(params))
  const { sheet } = data
  const mayChange = sheet.mine && mayEver(actor.role, 'employer.change')
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="werkgevers"
      title={sheet.name}
      intro="Bij wie u moet zijn, wie er werkt en wat er is afgesproken. Dit blad kunt u afdrukken."
      actions={
        <ButtonLink href={paths.employers} look="subtle">
          Alle werkgevers
        </ButtonLink>
      }
    >
      <div className="grid gap-4">
        <SheetPanels data={data} />
        {sheet.kind === 'regularEmployer' && (
          <EmployerSteps data={data} mayChange={mayChange} by={actor.name} />
        )}
        <EmployerTalks data={data} mayChange={mayChange} />
        {mayChange && <ChangeEmployer sheet={sheet} />}
      </div>
    </PageShell>
  )
}
