import { z } from 'zod'
import { EntryPage } from '@/components/account/entry-page'
import { PracticeSignIn } from '@/components/account/practice-sign-in'
import { SignInForm } from '@/components/account/sign-in-form'
import { roleLabel } from '@/lib/account/role-label'
import { Alert } from '@/components/ui/alert'
import { ownPath } from '@/lib/account/landing'
import { practiceAccounts, practicePassword } from '@/lib/account/practice-accounts'
import { isPractice } from '@/lib/pipeline/clock'

const messages = {
  uitgelogd: ['positive', 'U bent uitgelogd', 'Sluit het venster als anderen deze computer ook gebruiken.'],
  verlopen: [
    'info',
    'Uw sessie is voorbij',
    'Dat gebeurt na een half uur zonder handeling, of tien uur na het inloggen. Log opnieuw in; u komt terug waar u was.',
  ],
  wachtwoord: ['positive', 'Uw wachtwoord is ingesteld', 'U kunt er nu mee inloggen.'],
} as const

const asked = z.object({
  melding: z.enum(['uitgelogd', 'verlopen', 'wachtwoord']).optional().catch(undefined),
  naar: z.string().optional().catch(undefined),
})

const choices = practiceAccounts.map(({ email, role, scope, name }) => ({
  email,
  role: roleLabel[role],
  scope,
  name,
}))

export default async function SignInPage({ searchParams }: PageProps<'/inloggen'>) {
  const { melding, naar } = asked.parse(await searchParams)
  const backTo = ownPath(naar)
  const practice = isPractice()
  const message = melding && messages[melding]
  return (
    <EntryPage title="Inloggen" practice={practice}>
      <p className="mt-1 mb-6 text-muted">Log in met het account dat u van uw beheerder kreeg.</p>
      {message && (
        <div className="mb-6">
          <Alert tone={message[0]} title={message[1]}>
            <p>{message[2]}</p>
          </Alert>
        </div>
      )}
      <div className="grid items-start gap-8 md:grid-cols-2">
        <SignInForm backTo={backTo} />
        {practice && <PracticeSignIn choices={choices} password={practicePassword} backTo={backTo} />}
      </div>
    </EntryPage>
  )
}
