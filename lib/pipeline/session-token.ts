import { createHash, randomBytes } from 'node:crypto'
import { decode, encode } from 'next-auth/jwt'

export const sessionCookie = '__Host-schakel-session'

/** Absolute lifetime of a session in hours; the idle limit of thirty minutes is kept by app.enter. */
export const sessionHours = 10

/** What the cookie carries, sealed: 256 random bits and nothing about the person (ASVS 5.0 7.2.3). */
export const newSid = () => randomBytes(32).toString('base64url')

/** The id of the session row. The database keeps only this hash, so a copy of it opens no session. */
export const sessionIdOf = (sid: string) => createHash('sha256').update(sid).digest('hex')

/** The value of the cookie for a sid. */
export const sealSid = (sid: string, secret: string) =>
  encode({ token: { sid }, secret, maxAge: sessionHours * 3600 })

/** The sid in a cookie, or null when it is absent, tampered with or over its lifetime. */
export async function openSid(cookie: string | undefined, secret: string): Promise<string | null> {
  const token = await decode({ token: cookie, secret }).catch(() => null)
  return typeof token?.sid === 'string' ? token.sid : null
}
