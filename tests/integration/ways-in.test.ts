import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { POST as takeList } from '@/app/(werk)/lijst/bestand/route'
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

describe('a list as a file: nothing comes for who may not have it', () => {
  const asked = (fields: Record<string, string>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return takeList(new Request('http://localhost/lijst/bestand', { method: 'POST', body }))
  }
  const exported = async () => {
    const [row] = await admin<{ n: number }[]>`
      select count(*)::int as n from audit_event where kind = 'listExported'`
    return row?.n
  }

  test('without a session, and with one that ended', async () => {
    const before = await exported()
    for (const session of [null, '00000000-0000-4000-8000-000000000000']) {
      current.session = session
      const answer = await asked({ lijst: 'plaatsingen' })
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/inloggen'])
      expect(await answer.text()).toBe('')
    }
    expect(await exported()).toBe(before)
  })

  test.each([
    ['hr', 'wachtlijst'],
    ['hr', 'trajecten'],
    ['hr', 'afwijkingen'],
    ['manager', 'plaatsingen'],
    ['manager', 'werkgevers'],
    ['caseworker', 'sturing-ontbreekt'],
    ['caseworker', 'sturing-doorstroom'],
    ['caseworker', 'sturing-cijfers'],
    ['administrator', 'plaatsingen'],
    ['caseworker', 'toString'],
  ] as const)('%s asks for %s', async (role, lijst) => {
    current.session = world.session[role]
    const before = await exported()
    const answer = await asked({ lijst, gemeente: world.meerdorp })
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toContain('text/plain')
    expect(await exported()).toBe(before)
  })

  test('from another site the proxy lets nothing through', () => {
    for (const origin of ['https://elders.example', 'null', undefined]) {
      const headers = { host: 'localhost:3000', ...(origin && { origin }) }
      const url = 'http://localhost:3000/lijst/bestand'
      const answer = proxy(new NextRequest(url, { method: 'POST', headers }))
      expect([answer.status, answer.headers.get('content-disposition')]).toEqual([403, null])
    }
  })

  test('who may have it gets a file, so the refusals above are not of the form', async () => {
    current.session = world.session.hr
    const answer = await asked({ lijst: 'werkgevers' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toMatch(/schakel-werkgevers-.*xlsx/)
  })
})
