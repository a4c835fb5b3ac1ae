'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import type { ChoosePasswordState } from '@/lib/account/choose-password-state'
import { choosePassword } from '@/lib/account/entry-actions'
import { EntryProblem } from './entry-problem'
import { PlainField } from './plain-field'

const problems = {
  short: ['Dit wachtwoord is te kort', 'Gebruik minstens 15 tekens, bijvoorbeeld vier losse woorden.'],
  long: ['Dit wachtwoord is te lang', 'Gebruik hoogstens 128 tekens.'],
  weak: [
    'Dit wachtwoord is te makkelijk te raden',
    'Het staat op een lijst van bekende wachtwoorden, heeft een patroon, of lijkt op uw naam of werk. Kies een paar losse woorden die niets met elkaar te maken hebben.',
  ],
  different: ['De twee wachtwoorden zijn niet gelijk', 'Vul twee keer hetzelfde wachtwoord in.'],
  over: [
    'Deze link werkt niet meer',
    'Hij is al gebruikt of ouder dan drie dagen. Vraag de beheerder om een nieuwe link.',
  ],
  tooMany: ['Even wachten', 'Er is te vaak geprobeerd. Probeer het over een kwartier opnieuw.'],
} as const

const ofPassword = new Set(['short', 'long', 'weak'])

/** A first or new password, twice; pasting is fine and no kind of character is asked for. */
export function ChoosePasswordForm({ token, email }: { token: string; email: string }) {
  const [state, action, pending] = useActionState<ChoosePasswordState, FormData>(choosePassword, {
    problem: null,
  })
  const problem = state.problem && problems[state.problem]
  const message = problem?.[1] ?? null
  return (
    <form action={action} noValidate>
      <input type="hidden" name="token" value={token} />
      <input type="text" name="email" value={email} autoComplete="username" readOnly hidden />
      <div className="form">
        {problem && <EntryProblem title={problem[0]} help={problem[1]} press={state} />}
        <PlainField
          id="password"
          name="password"
          label="Nieuw wachtwoord"
          type="password"
          autoComplete="new-password"
          help="Minstens 15 tekens. Alle tekens mogen, ook spaties. Plakken mag."
          message={state.problem && ofPassword.has(state.problem) ? message : null}
        />
        <PlainField
          id="again"
          name="again"
          label="Nog een keer"
          type="password"
          autoComplete="new-password"
          message={state.problem === 'different' ? message : null}
        />
        <div className="form-buttons">
          <Button type="submit" look="primary" busy={pending}>
            Wachtwoord instellen
          </Button>
        </div>
      </div>
    </form>
  )
}
