import { PageShell } from '@/components/shell/page-shell'
import { WorkplaceForm } from '@/components/workplace/workplace-form'
import { paths } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { newWorkplaceValues } from '@/lib/workplace/form-values'
import { newWorkplaceScreen } from '@/lib/workplace/place-screen'

export default async function NewWorkplacePage() {
  const { actor, data } = await screen(newWorkplaceScreen, {})
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="plekken"
      title="Nieuwe plek"
      intro={`Een werkplek van ${data.company}.`}
    >
      <WorkplaceForm
        values={newWorkplaceValues(data.today)}
        employers={data.employers}
        backHref={paths.workplaces}
      />
    </PageShell>
  )
}
