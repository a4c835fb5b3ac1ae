import { NewOrganisationForm } from '@/components/organisation/organisation-forms'
import { PageShell } from '@/components/shell/page-shell'
import { newOrganisationScreen } from '@/lib/organisation/queries'
import { screen } from '@/lib/pipeline/screen'

export default async function NewOrganisationPage() {
  const { actor, data } = await screen(newOrganisationScreen, null)
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="beheer"
      title="Nieuwe organisatie"
      intro="Een gemeente of een SO-bedrijf dat met Schakel gaat werken."
    >
      <NewOrganisationForm municipalities={data.municipalities} />
    </PageShell>
  )
}
