import { ChoosePasswordForm } from '@/components/account/choose-password-form'
import { EntryPage } from '@/components/account/entry-page'
import { Alert } from '@/components/ui/alert'
import { invitedBy } from '@/lib/account/choose-password'
import { paths } from '@/lib/paths'
import { isPractice } from '@/lib/pipeline/clock'

export default async function ChoosePasswordPage({ params }: PageProps<'/wachtwoord/[token]'>) {
  const { token } = await params
  const invited = await invitedBy(token)
  return (
    <EntryPage title="Kies een wachtwoord" practice={isPractice()}>
      {invited ? (
        <>
          <p className="mt-1 mb-6 text-muted">
            Voor {invited.name} ({invited.email}), {invited.organisation}.
          </p>
          <ChoosePasswordForm token={token} email={invited.email} />
        </>
      ) : (
        <div className="mt-6">
          <Alert tone="warning" title="Deze link werkt niet meer">
            <p>Hij is al gebruikt of ouder dan drie dagen. Vraag de beheerder om een nieuwe link.</p>
          </Alert>
          <p className="mt-4">
            Hebt u al een wachtwoord? <a href={paths.signIn}>Log in</a>.
          </p>
        </div>
      )}
    </EntryPage>
  )
}
