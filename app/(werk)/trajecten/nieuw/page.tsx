import { PageShell } from '@/components/shell/page-shell'
import { RegisterForm } from '@/components/trajectory/register-form'
import { lookUpDoubles } from '@/lib/person/actions'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { registerAddress, registerScreen } from '@/lib/trajectory/register-screen'

export default async function RegisterPage({ searchParams }: PageProps<'/trajecten/nieuw'>) {
  const address = registerAddress.parse(await searchParams)
  const { actor, data } = await screen(registerScreen, address)
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
        draftKey={data.draftKey}
        {...(address.advies && { doneHref: withQuery(paths.unclaimedAdvice, { bij: address.advies }) })}
        kept={data.draft}
        lookUp={lookUpDoubles}
      />
    </PageShell>
  )
}
