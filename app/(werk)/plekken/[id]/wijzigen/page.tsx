import { PageShell } from '@/components/shell/page-shell'
import { WorkplaceForm } from '@/components/workplace/workplace-form'
import { paths } from '@/lib/paths'
import { idParam } from '@/lib/pipeline/id-param'
import { screen } from '@/lib/pipeline/screen'
import { plannedWeeks, workplaceValues } from '@/lib/workplace/form-values'
import { changeWorkplaceScreen } from '@/lib/workplace/place-screen'

export default async function ChangeWorkplacePage({ params }: PageProps<'/plekken/[id]/wijzigen'>) {
  const { actor, data } = await screen(changeWorkplaceScreen, await idParam(params))
  const { id, name, version } = data.workplace
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="plekken"
      title={`Wijzig ${name}`}
      intro="Wie er zit, blijft zitten; wat u wijzigt geldt voor wie er nog komt."
    >
      <WorkplaceForm
        values={workplaceValues(data.workplace, data.today)}
        employers={data.employers}
        extra={{ id, version }}
        planned={plannedWeeks(data.workplace, data.today)}
        backHref={paths.workplace(id)}
      />
    </PageShell>
  )
}
