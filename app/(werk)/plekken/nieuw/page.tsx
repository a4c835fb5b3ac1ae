import { SpecForm } from '@/components/forms/spec-form'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/lib/domain/dutch-date'
import { paths } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { createWorkplace } from '@/lib/workplace/actions'
import { newWorkplaceScreen } from '@/lib/workplace/queries'
import { workplaceFields } from '@/lib/workplace/schemas'

export default async function NewWorkplacePage() {
  const { actor, data } = await screen(newWorkplaceScreen, {})
  return (
    <PageShell
      actor={actor}
      current="plekken"
      title="Nieuwe plek"
      intro={`Een werkplek van ${data.company}.`}
    >
      <SpecForm
        action={createWorkplace}
        fields={workplaceFields}
        values={{ validFrom: formatDate(data.today) }}
        submitLabel="Voeg de plek toe"
        nextHref={paths.workplaces}
        aside={
          <ButtonLink href={paths.workplaces} look="subtle">
            Terug
          </ButtonLink>
        }
      />
    </PageShell>
  )
}
