'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { signInWithPassword } from '@/lib/account/entry-actions'
import type { SignInState } from '@/lib/account/sign-in-state'
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
  return (
    <form action={action} className="form" noValidate>
      {state.problem && <SignInProblem state={state} />}
      {backTo && <input type="hidden" name="naar" value={backTo} />}
      <PlainField
        key={state.email}
        id="email"
        name="email"
        label="E-mailadres"
        type="email"
        autoComplete="username"
        defaultValue={state.email}
        message={state.problem === 'incomplete' && !state.email ? 'Vul uw e-mailadres in.' : null}
      />
      <PlainField
        id="password"
        name="password"
        label="Wachtwoord"
        type="password"
        autoComplete="current-password"
        message={state.problem === 'incomplete' && state.email ? 'Vul uw wachtwoord in.' : null}
      />
      <div className="form-buttons">
        <Button type="submit" look="primary" busy={pending}>
          Inloggen
        </Button>
        <p className="form-state" role="status">
          {pending && 'Bezig met inloggen…'}
        </p>
      </div>
    </form>
  )
}

function SignInProblem({ state }: { state: SignInState }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [state])
  if (!state.problem) return null
  const [title, help] = problems[state.problem]
  return (
    <div ref={box} tabIndex={-1} role="alert" className="utrecht-alert utrecht-alert--warning alert">
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">
          <p className="alert-title">{title}</p>
          <p>{help}</p>
        </div>
      </div>
    </div>
  )
}
