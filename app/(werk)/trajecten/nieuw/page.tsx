import { PageShell } from '@/components/shell/page-shell'
import { RegisterForm } from '@/components/trajectory/register-form'
import { lookUpDoubles } from '@/lib/person/actions'
import { screen } from '@/lib/pipeline/screen'
import { registerDraftKey, registerScreen } from '@/lib/trajectory/register-screen'

export default async function RegisterPage() {
  const { actor, data } = await screen(registerScreen, null)
  return (
    <PageShell
      actor={actor}
      current="trajecten"
      title="Meld iemand aan"
      intro="Begint een nieuw traject. Kijk eerst of de persoon al bekend is."
    >
      <RegisterForm
        fields={data.fields}
        values={data.values}
        draftKey={registerDraftKey}
        kept={data.draft}
        lookUp={lookUpDoubles}
      />
    </PageShell>
  )
}
