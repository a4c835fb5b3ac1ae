'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { signInWithPassword } from '@/lib/account/entry-actions'
import type { SignInState } from '@/lib/account/sign-in-state'
import { EntryProblem } from './entry-problem'
import { PlainField } from './plain-field'

const problems = {
  incomplete: ['Vul uw e-mailadres en uw wachtwoord in', 'Beide zijn nodig om in te loggen.'],
  unknown: [
    'Inloggen is niet gelukt',
    'Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk ze na en probeer het opnieuw. Lukt het niet? Vraag de beheerder om een nieuwe link.',
  ],
  tooMany: ['Even wachten', 'Er is te vaak geprobeerd in te loggen. Probeer het over een kwartier opnieuw.'],
} as const

/** E-mail address and password; both may be pasted or filled in by a password manager. */
export function SignInForm({ backTo }: { backTo: string | null }) {
  const [state, action, pending] = useActionState<SignInState, FormData>(signInWithPassword, {
    problem: null,
    email: '',
  })
  const problem = state.problem && problems[state.problem]
  const needs = (field: string, message: string) =>
    state.problem === 'incomplete' && !field ? message : null
  return (
    <form action={action} noValidate>
      {backTo && <input type="hidden" name="naar" value={backTo} />}
      <div className="form">
        {problem && <EntryProblem title={problem[0]} help={problem[1]} press={state} />}
        <PlainField
          key={state.email}
          id="email"
          name="email"
          label="E-mailadres"
          type="email"
          autoComplete="username"
          defaultValue={state.email}
          message={needs(state.email, 'Vul uw e-mailadres in.')}
        />
        <PlainField
          id="password"
          name="password"
          label="Wachtwoord"
          type="password"
          autoComplete="current-password"
          message={state.email ? needs('', 'Vul uw wachtwoord in.') : null}
        />
        <div className="form-buttons">
          <Button type="submit" look="primary" busy={pending}>
            Inloggen
          </Button>
          <p className="form-state" role="status">
            {pending && 'Bezig met inloggen…'}
          </p>
        </div>
      </div>
    </form>
  )
}
