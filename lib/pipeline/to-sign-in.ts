import 'server-only'
import type { Route } from 'next'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { paths, withQuery } from '@/lib/paths'
import { pathHeader } from './security-headers'
import { sessionCookie } from './session-token'

/** To the sign-in page, which leads back here; whoever still has a cookie hears that the session has ended. */
export async function toSignIn(): Promise<never> {
  const here = (await headers()).get(pathHeader)
  const ended = (await cookies()).has(sessionCookie)
  redirect(
    withQuery(paths.signIn, {
      melding: ended ? 'verlopen' : null,
      naar: here === paths.home ? null : here,
    }) as Route,
  )
}
