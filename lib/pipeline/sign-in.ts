import 'server-only'
import { asNobody } from '@/db/client'
import { log } from './log'
import { passwordFits } from './passwords'
import { newSid, sessionHours, sessionIdOf } from './session-token'
import { countAttempt, forgiveAttempts } from './sign-in-limits'

export interface Attempt {
  email: string
  password: string
  /** Where it came from, as far as the installation trusts the answer. */
  address: string
  userAgent: string
}

export type SignIn = { status: 'done'; sid: string } | { status: 'unknown' } | { status: 'tooMany' }

/**
 * Checks a password and opens a session. An unknown, ended or passwordless account gets the same answer, after the
 * same work, as a wrong password; the limits count a name that does not exist as well.
 */
export async function signIn({ email, password, address, userAgent }: Attempt): Promise<SignIn> {
  const account = email.trim().toLowerCase()
  const room = [await countAttempt('address', address), await countAttempt('account', account)]
  if (room.includes(false)) {
    log.warn({ event: 'signInLimit', byAddress: room[0] === false }, 'too many attempts to sign in')
    return { status: 'tooMany' }
  }
  const found = await credentialsOf(account)
  if (!(await passwordFits(found?.password_hash ?? null, password))) {
    await asNobody(
      ({ sql }) => sql`select app.record_refused_sign_in(${found?.account_id ?? null}, 'password')`,
    )
    return { status: 'unknown' }
  }
  await forgiveAttempts(account, address)
  return { status: 'done', sid: await openSession(found?.account_id ?? '', userAgent) }
}

const credentialsOf = (email: string) =>
  asNobody(async ({ sql }) => {
    const [row] = await sql<{ account_id: string; password_hash: string }[]>`
      select account_id, password_hash from app.sign_in_account(${email})`
    return row ?? null
  })

/** A new session row with a new random id (ASVS 5.0 7.2.4). */
async function openSession(accountId: string, userAgent: string): Promise<string> {
  const sid = newSid()
  await asNobody(
    ({ sql }) =>
      sql`select app.open_session(${accountId}, ${sessionIdOf(sid)}, ${sessionHours}, ${userAgent})`,
  )
  return sid
}

/** Ends a session for good, whatever cookies still carry it. */
export const endSession = (sid: string) =>
  asNobody(async ({ sql }) => void (await sql`select app.end_session(${sessionIdOf(sid)})`))
