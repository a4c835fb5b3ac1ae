import { NewEmployerForm } from '@/components/employer/new-employer-form'
import { PageShell } from '@/components/shell/page-shell'
import { newEmployerScreen } from '@/lib/employer/queries'
import { screen } from '@/lib/pipeline/screen'

export default async function NewEmployerPage() {
  const { actor, data } = await screen(newEmployerScreen, null)
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="werkgevers"
      title="Voeg een werkgever toe"
      intro={`Een werkgever waar mensen van ${data.company} kunnen beginnen.`}
    >
      <NewEmployerForm />
    </PageShell>
  )
}
