import { createHash } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { homeScreen } from '@/lib/account/home-screen'
import { read } from '@/lib/pipeline/query'
import { hashPassword } from '@/lib/pipeline/passwords'
import { authOptions } from '@/lib/pipeline/session'
import { openSid, sealSid, sessionIdOf } from '@/lib/pipeline/session-token'
import { endSession, signIn, type SignIn } from '@/lib/pipeline/sign-in'
import { attempts } from '@/lib/pipeline/sign-in-limits'
import { testDatabase } from '../support/database'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
const password = 'vier losse woorden samen'
const known = 'caseworker@voorbeeld.example'
let world: World

beforeAll(async () => {
  world = await makeWorld(admin)
  await admin`update account set password_hash = ${await hashPassword(password)} where email = ${known}`
})
beforeEach(() => admin`delete from rate_limit`)

const attempt = (email: string, given = password, address = '192.0.2.7') =>
  signIn({ email, password: given, address, userAgent: 'Firefox' })

async function signedIn(): Promise<string> {
  const result = await attempt(known)
  if (result.status !== 'done') throw new Error(result.status)
  return result.sid
}

const statusOf = async (sid: string) => (await read(homeScreen, sessionIdOf(sid), null, new Date())).status

const lastAudit = async () => (await admin`select * from audit_event order by id desc limit 1`)[0]

test('row 7: the session cookie is __Host-, Secure, HttpOnly and SameSite=Lax', () => {
  expect(authOptions.cookies?.sessionToken).toEqual({
    name: '__Host-schakel-session',
    options: { httpOnly: true, secure: true, sameSite: 'lax', path: '/' },
  })
})

describe('row 10: a session id of its own for every sign-in', () => {
  test('at least 128 random bits, new each time, and only a hash of it in the database', async () => {
    const [first, second] = [await signedIn(), await signedIn()]
    expect(first).not.toBe(second)
    expect(Buffer.from(first, 'base64url').length * 8).toBeGreaterThanOrEqual(128)
    const rows = await admin`select id from session where id in (${first}, ${sessionIdOf(first)})`
    expect(rows.map(({ id }) => id)).toEqual([createHash('sha256').update(first).digest('hex')])
  })

  test('the token carries the id alone and opens only with our secret', async () => {
    const token = await sealSid('abc', 'secret')
    expect(token).not.toContain('abc')
    expect(await openSid(token, 'secret')).toBe('abc')
    expect(await openSid(token, 'another')).toBeNull()
    expect(await openSid(`${token.slice(0, -4)}AAAA`, 'secret')).toBeNull()
    expect(await openSid(undefined, 'secret')).toBeNull()
  })
})

test('row 15: a password is kept as argon2id with at least 19 MiB and two passes', async () => {
  expect(await hashPassword(password)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

describe('row 16: limited attempts and one answer', () => {
  test('unknown, switched-off and passwordless accounts get the answer of a wrong password', async () => {
    const off = 'decisionmaker@voorbeeld.example'
    await admin`update account set password_hash = ${await hashPassword(password)}, active = false where email = ${off}`
    const answers = [
      await attempt(known, 'niet het goede wachtwoord'),
      await attempt('niemand@voorbeeld.example'),
      await attempt(off),
      await attempt('hr@voorbeeld.example'),
    ]
    expect(answers).toEqual(Array<SignIn>(4).fill({ status: 'unknown' }))
    await admin`update account set active = true where email = ${off}`
  })

  test('an unknown account costs the same work', async () => {
    const time = async (email: string) => {
      const start = performance.now()
      await attempt(email, 'niet het goede wachtwoord')
      return performance.now() - start
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[2] ?? 0
    const [ours, nobodys]: [number[], number[]] = [[], []]
    for (let i = 0; i < 5; i += 1) {
      ours.push(await time(known))
      nobodys.push(await time(`niemand${i}@voorbeeld.example`))
    }
    expect(median(nobodys)).toBeGreaterThan(median(ours) / 2)
  })

  test.each([known, 'niemand@voorbeeld.example'])(
    '%s: after ten attempts even the right password waits',
    async (email) => {
      for (let i = 0; i < attempts.account; i += 1)
        expect(await attempt(email, 'fout', `192.0.2.${i}`)).toEqual({ status: 'unknown' })
      expect(await attempt(email, password, '192.0.2.99')).toEqual({ status: 'tooMany' })
    },
  )

  test('attempts at the same moment are all counted', async () => {
    const all = await Promise.all(Array.from({ length: attempts.account + 5 }, () => attempt(known, 'fout')))
    expect(all.filter(({ status }) => status === 'tooMany')).toHaveLength(5)
  })

  test('one address cannot try many accounts', async () => {
    await admin`delete from rate_limit`
    await attempt('a@voorbeeld.example', 'fout', '198.51.100.1')
    await admin`update rate_limit set points = ${attempts.address} where key like 'address%'`
    expect(await attempt(known, password, '198.51.100.1')).toEqual({ status: 'tooMany' })
    expect((await attempt(known, password, '198.51.100.2')).status).toBe('done')
  })

  test('signing in gives the attempts back', async () => {
    for (let i = 0; i < attempts.account * 2; i += 1) expect((await attempt(known)).status).toBe('done')
  })

  test('the counters hold neither e-mail address nor network address', async () => {
    await attempt('iemand@voorbeeld.example', 'fout')
    const keys = (await admin`select key from rate_limit`).map(({ key }) => String(key)).join()
    expect(keys).toMatch(/account:.*address:|address:.*account:/)
    expect(keys).not.toMatch(/iemand|192\.0\.2/)
  })
})

describe('row 35: what happens at the door is in the log', () => {
  test('signing in, out and a refusal, without name or password', async () => {
    const sid = await signedIn()
    expect(await lastAudit()).toMatchObject({ kind: 'signedIn', account_id: world.account.caseworker })
    await endSession(sid)
    expect(await lastAudit()).toMatchObject({ kind: 'signedOut', account_id: world.account.caseworker })
    await attempt(known, 'mijn geheime zin die niet klopt')
    const refused = await lastAudit()
    expect(refused).toMatchObject({ kind: 'signInRefused', outcome: 'refused' })
    await attempt('verborgen@voorbeeld.example', 'mijn geheime zin die niet klopt')
    const unknown = await lastAudit()
    expect(unknown).toMatchObject({ kind: 'signInRefused', account_id: null })
    expect(JSON.stringify([refused, unknown])).not.toMatch(/geheime|verborgen/)
  })
})

describe('rows 8 and 9: a session ends', () => {
  test('after signing out the old cookie opens nothing', async () => {
    const sid = await signedIn()
    expect(await statusOf(sid)).toBe('found')
    await endSession(sid)
    expect(await statusOf(sid)).toBe('signedOut')
  })

  test('after half an hour without a request', async () => {
    const sid = await signedIn()
    const seen = (minutes: number) =>
      admin`update session set last_seen_at = now() - make_interval(mins => ${minutes}) where id = ${sessionIdOf(sid)}`
    await seen(29)
    expect(await statusOf(sid)).toBe('found')
    await seen(31)
    expect(await statusOf(sid)).toBe('signedOut')
  })

  test('ten hours after signing in, however busy', async () => {
    const sid = await signedIn()
    const [row] =
      await admin`select extract(epoch from expires_at - created_at)::int as seconds from session where id = ${sessionIdOf(sid)}`
    expect(row?.seconds).toBe(10 * 3600)
    await admin`update session set expires_at = now() - interval '1 second' where id = ${sessionIdOf(sid)}`
    expect(await statusOf(sid)).toBe('signedOut')
  })

  test('when the account or its organisation is switched off', async () => {
    const sid = await signedIn()
    await admin`update account set active = false where email = ${known}`
    expect(await statusOf(sid)).toBe('signedOut')
    await admin`update account set active = true where email = ${known}`
    await admin`update organisation set active = false where id = ${world.meerdorp}`
    expect(await statusOf(sid)).toBe('signedOut')
    expect(await attempt(known)).toEqual({ status: 'unknown' })
    await admin`update organisation set active = true where id = ${world.meerdorp}`
  })
})
