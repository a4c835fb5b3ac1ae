import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { paths } from '@/lib/paths'
import { sessionSecret } from './secrets'
import { openSid, sealSid, sessionCookie, sessionHours, sessionIdOf } from './session-token'
import { endSession, signIn, type Attempt, type SignIn } from './sign-in'
import { countAttempt } from './sign-in-limits'

const cookieOptions = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const
const lifetime = sessionHours * 3600

const currentSid = async () => openSid((await cookies()).get(sessionCookie)?.value, sessionSecret())

/** The id of the session row that the cookie names, without asking the database; null without a cookie. */
export const currentSessionId = cache(async (): Promise<string | null> => {
  const sid = await currentSid()
  return sid && sessionIdOf(sid)
})

/**
 * Address and browser of whoever asks. SCHAKEL_TRUSTED_PROXIES says how many proxies in front add a line to
 * X-Forwarded-For; without any, that header is the sender's own word and everyone counts as one address.
 */
export async function caller(): Promise<Pick<Attempt, 'address' | 'userAgent'>> {
  const sent = await headers()
  const proxies = Number(process.env.SCHAKEL_TRUSTED_PROXIES ?? 0)
  const hops = (sent.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  const address = proxies > 0 ? hops.at(-proxies) : undefined
  return { address: address || 'direct', userAgent: sent.get('user-agent') ?? '' }
}

/** Counts an attempt of whoever asks, for what can be tried without an account; false when there were too many. */
export const callerMayTry = async () => countAttempt('address', (await caller()).address)

/** Signs in and gives the browser its cookie; a session it already had ends. */
export async function signInHere(
  credentials: Pick<Attempt, 'email' | 'password'>,
): Promise<SignIn['status']> {
  const result = await signIn({ ...credentials, ...(await caller()) })
  if (result.status !== 'done') return result.status
  const former = await currentSid()
  if (former) await endSession(former)
  const value = await sealSid(result.sid, sessionSecret())
  ;(await cookies()).set(sessionCookie, value, { ...cookieOptions, maxAge: lifetime })
  return 'done'
}

/** Ends the session of this browser and takes its cookie back. */
export async function signOutHere() {
  const sid = await currentSid()
  if (sid) await endSession(sid)
  ;(await cookies()).set(sessionCookie, '', { ...cookieOptions, maxAge: 0 })
}

async function authorize(given: Record<'email' | 'password', string> | undefined) {
  const result = await signIn({
    email: given?.email ?? '',
    password: given?.password ?? '',
    ...(await caller()),
  })
  return result.status === 'done' ? { id: result.sid } : null
}

/** next-auth's own endpoints; the token carries the sid alone, everything else is asked from the session row. */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: lifetime },
  pages: { signIn: paths.signIn, error: paths.signIn, signOut: paths.signIn },
  cookies: {
    sessionToken: { name: sessionCookie, options: cookieOptions },
    csrfToken: { name: '__Host-schakel-csrf', options: cookieOptions },
    callbackUrl: { name: '__Host-schakel-back', options: cookieOptions },
  },
  providers: [
    Credentials({
      credentials: { email: { label: 'E-mailadres' }, password: { label: 'Wachtwoord', type: 'password' } },
      authorize,
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => ({ sid: user?.id ?? token.sid }),
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    signOut: async ({ token }) => {
      if (typeof token?.sid === 'string') await endSession(token.sid)
    },
  },
}
