import 'server-only'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { paths } from '@/lib/paths'
import { textOf } from '@/lib/pipeline/entry-action'
import { signInHere } from '@/lib/pipeline/session'
import { ownPath } from './landing'
import type { SignInState } from './sign-in-state'

const longest = 200

/** Signs in with what the form holds, or says why not; the e-mail address stays in the form. */
export async function trySignIn(form: FormData): Promise<SignInState> {
  const email = textOf(form, 'email').trim()
  const password = textOf(form, 'password')
  if (!email || !password) return { problem: 'incomplete', email }
  if (email.length > longest || password.length > longest) return { problem: 'unknown', email: '' }
  const status = await signInHere({ email, password })
  if (status === 'done') redirect((ownPath(textOf(form, 'naar')) ?? paths.home) as Route)
  return { problem: status, email }
}
