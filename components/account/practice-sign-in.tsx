'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { signInWithPassword } from '@/lib/account/entry-actions'
import type { SignInState } from '@/lib/account/sign-in-state'

export type PracticeChoice = { email: string; role: string; scope: string; name: string }

type Props = { choices: readonly PracticeChoice[]; password: string; backTo: string | null }

/** One button per practice account, by role; the practice environment only. */
export function PracticeSignIn({ choices, password, backTo }: Props) {
  const [state, action] = useActionState<SignInState, FormData>(signInWithPassword, {
    problem: null,
    email: '',
  })
  const roles = [...new Set(choices.map(({ role }) => role))]
  return (
    <Panel title="Oefenen als …">
      <p className="mb-4 text-muted">
        Kies een rol. Zelf invullen kan ook: het wachtwoord van alle oefenaccounts is{' '}
        <strong>{password}</strong>.
      </p>
      {state.problem && <p role="alert">Dit lukte niet. Probeer het over een kwartier opnieuw.</p>}
      <form action={action} className="flex flex-col gap-4">
        <input type="hidden" name="password" value={password} />
        {backTo && <input type="hidden" name="naar" value={backTo} />}
        {roles.map((role) => (
          <fieldset key={role}>
            <legend className="mb-1 font-semibold">{role}</legend>
            <div className="flex flex-wrap gap-2">
              {choices
                .filter((choice) => choice.role === role)
                .map((choice) => (
                  <Button
                    key={choice.email}
                    type="submit"
                    name="email"
                    value={choice.email}
                    compact
                    aria-label={`${role}, ${choice.scope} (${choice.name})`}
                  >
                    {choice.scope}
                  </Button>
                ))}
            </div>
          </fieldset>
        ))}
      </form>
    </Panel>
  )
}
