import { NewAccountForm } from '@/components/account/new-account-form'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { newAccountScreen } from '@/lib/account/queries'
import { formatDate } from '@/lib/domain/dutch-date'
import { paths } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'

export default async function NewAccountPage() {
  const { actor, data } = await screen(newAccountScreen, null)
  const { drafts, ...choices } = data
  return (
    <PageShell
      actor={actor}
      drafts={drafts}
      current="beheer"
      title="Nieuw account"
      intro="Ieder heeft een eigen account. Wie het krijgt kiest zelf een wachtwoord, met een link die u doorgeeft."
      actions={
        <ButtonLink href={paths.accounts} look="subtle">
          Terug naar de accounts
        </ButtonLink>
      }
    >
      <NewAccountForm {...choices} today={formatDate(data.today)} />
    </PageShell>
  )
}
