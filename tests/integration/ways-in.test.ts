import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { POST as search } from '@/app/zoeken/route'
import { proxy } from '@/proxy'
import { testDatabase } from '../support/database'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
const current = vi.hoisted(() => ({ session: null as string | null }))
vi.mock('@/lib/pipeline/session', () => ({
  currentSessionId: async () => current.session,
  isPractice: () => true,
}))
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

const asking = (words: string) => {
  const body = new FormData()
  body.set('woorden', words)
  return search(new Request('http://localhost/zoeken', { method: 'POST', body }))
}

describe('row 6: what someone looks for never stands in an address', () => {
  test.each(['999990019', 'Roelofje Zandstra', '3-4-1998'])('%s', async (words) => {
    current.session = world.session.caseworker
    const answer = await asking(words)
    expect(answer.status).toBe(303)
    const address = decodeURIComponent(answer.headers.get('location') ?? '')
    expect(address).toMatch(/^\/trajecten\?zoek=[0-9a-f]{8}-[0-9a-f-]{27}$/)
    const [kept] = await admin<{ line: string }[]>`
      select to_jsonb(s)::text || coalesce((select string_agg(to_jsonb(e)::text, '') from audit_event e), '') as line
      from search_request s where id = ${address.slice(-36)}`
    expect(kept?.line).not.toContain(words)
  })

  test('without a session, or in a role that does not search, nothing is kept', async () => {
    const before = await admin`select count(*) from search_request`
    current.session = null
    expect((await asking('Zandstra')).headers.get('location')).toBe('/inloggen')
    current.session = world.session.hr
    expect((await asking('Zandstra')).headers.get('location')).toBe('/trajecten')
    expect(await admin`select count(*) from search_request`).toEqual(before)
  })
})

describe('row 25: the proxy refuses a write from elsewhere, and one that does not say where from', () => {
  const send = (method: string, headers: Record<string, string>) =>
    proxy(
      new NextRequest('http://localhost:3000/trajecten', {
        method,
        headers: { host: 'localhost:3000', ...headers },
      }),
    )

  test.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://elders.example' }],
    ['no origin', {}],
    ['no origin, with the header of a server action', { 'next-action': 'abc' }],
    ['an opaque origin', { origin: 'null' }],
  ])('%s', (_, headers) => {
    const answer = send('POST', headers)
    expect(answer.status).toBe(403)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  test('lets an own page write, and anyone read', () => {
    expect(send('POST', { origin: 'http://localhost:3000' }).status).toBe(200)
    expect(send('GET', {}).status).toBe(200)
  })

  test('rows 1 and 5: every answer has a policy with a nonce of its own, and is kept nowhere', () => {
    const [first, second] = [send('GET', {}), send('GET', {})]
    const nonce = (answer: Response) =>
      /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
    expect(nonce(first)).toHaveLength(24)
    expect(nonce(first)).not.toBe(nonce(second))
    expect(first.headers.get('cache-control')).toContain('no-store')
  })
})
