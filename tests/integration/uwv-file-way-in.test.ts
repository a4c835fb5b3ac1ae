import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { POST } from '@/app/(werk)/sturing/uwv/bestand/route'
import { testDatabase } from '../support/database'
import { makeWorld, type AccountKey, type World } from '../support/world'

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
beforeEach(() => void (current.session = world.session.manager))

const figures = 'gemeente;kwartaal;cijfer;waarde\nMeerdorp;2020K3;working;9\n'

/** Sends a form as a browser does, which says how large it is. */
async function sent(file: string | null, size = 1000) {
  const body = new FormData()
  if (file !== null) body.set('bestand', new File([file], 'uwv.csv', { type: 'text/csv' }))
  const headers = { 'content-length': String(size) }
  const answer = await POST(
    new Request('http://localhost/sturing/uwv/bestand', { method: 'POST', body, headers }),
  )
  return { status: answer.status, headers: answer.headers, ...((await answer.json()) as { preview: unknown; problem: string | null }) } // prettier-ignore
}

test('a manager gets what the file would record, kept nowhere on the way', async () => {
  const answer = await sent(figures)
  expect(answer).toMatchObject({ status: 200, problem: null, preview: { rows: [], skipped: [{ line: 2, why: 'notOver' }] } }) // prettier-ignore
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test.each<[AccountKey]>([
  ['caseworker'],
  ['decisionMaker'],
  ['hr'],
  ['administrator'],
  ['administratorMeerdorp'],
  ['managerWerkpad'],
])('%s gets nothing of it', async (account) => {
  current.session = world.session[account]
  const answer = await sent(figures)
  expect(answer).toMatchObject({ status: 404, preview: null })
  expect(answer.problem).not.toContain('Meerdorp')
})

test('without a session, and with one that ended, it says to sign in', async () => {
  for (const session of [null, '00000000-0000-4000-8000-000000000000']) {
    current.session = session
    expect(await sent(figures)).toMatchObject({
      status: 401,
      preview: null,
      problem: expect.stringMatching(/uitgelogd/) as string,
    })
  }
})

test.each<[string, string | null, number, RegExp]>([
  ['no file', null, 1000, /Kies een bestand/],
  ['an empty file', '', 1000, /Kies een bestand/],
  ['a file that says it is too large', figures, 6_000_000, /groter dan 5 MB/],
  ['a list of people', 'Naam;Geboortedatum\nVries;1-1-1990\n', 1000, /lijst van mensen .* Invoer/],
  ['a sheet without figures', 'a;b\n1;2\n', 1000, /ontbreken: “gemeente”, “kwartaal”, “cijfer”, “waarde”\./],
])('%s is refused in words that say what to do', async (_, file, size, words) => {
  const answer = await sent(file, size)
  expect(answer).toMatchObject({ status: 200, preview: null })
  expect(answer.problem).toMatch(words)
  expect(answer.problem).not.toContain('Vries')
})
