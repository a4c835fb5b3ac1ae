import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { read } from '@/lib/pipeline/query'
import { unseal } from '@/lib/pipeline/seal'
import { reportFilter } from '@/lib/report/filter'
import { reportScreen } from '@/lib/report/queries'
import { waitingListFilter } from '@/lib/waiting-list/list-filter'
import { waitingListScreen } from '@/lib/waiting-list/queries'
import { testDatabase } from '../support/database'
import { documentFolder, sendFile } from '../support/documents'
import { now, roadTo, trajectoryIn } from '../support/factories'
import { makePdf } from '../support/make-office'
import {
  asOwner,
  derivedRows,
  factsOf,
  filesOf,
  portable,
  putBack,
  takenOut,
  takenOutWith,
} from '../support/portable-set'
import { makeWorld, openSession, type World } from '../support/world'

const database = testDatabase()
const { admin } = database
documentFolder()
const { folder, emptyDatabase } = portable()
let owner: postgres.Sql
let world: World
let set: string

beforeAll(async () => {
  owner = asOwner(String((await admin`select current_database() as name`)[0]?.name))
  world = await makeWorld(admin)
  await admin`update account set password_hash = 'a hash of a password' where id = ${world.account.caseworker}`
  for (const state of Object.keys(roadTo) as (keyof typeof roadTo)[])
    await trajectoryIn(world, admin, state, { surname: `=O'Neill "${state}", Zoë` })
  const placed = await trajectoryIn(world, admin, 'placed', { surname: 'Regel\r\nbreuk', bsn: '999990019' })
  await sendFile(world, placed, 'machtiging.pdf', makePdf(), { title: '-Stuk; "één"' })
  await admin`insert into word_template (municipality_id, kind, file_name, content, valid_from)
    values (${world.meerdorp}, 'granted', 'brief.docx', ${Buffer.from([0, 10, 13, 34, 255])}, '2026-01-01')`
  set = await takenOut(owner, folder())
}, 120_000)
afterAll(() => owner.end())

const lines = (of: string, path: string) => readFileSync(join(of, path), 'utf8').split('\n')

describe('everything taken out', () => {
  test('stands in a folder that only its owner opens, with BSN and papers readable and no password', async () => {
    expect(statSync(set).mode & 0o777).toBe(0o700)
    expect(statSync(join(set, 'tables/person.jsonl')).mode & 0o777).toBe(0o600)
    expect(lines(set, 'tables/person_bsn.jsonl').join()).toContain('"bsn":"999990019"')
    const all = [...filesOf(set).values()].join('\n')
    expect(all).not.toContain('a hash of a password')
    const [kept] = await admin<{ cipher: string; search_hash: string }[]>`select * from person_bsn limit 1`
    for (const secret of [kept?.cipher, kept?.search_hash]) expect(all).not.toContain(secret)
    const papers = [...filesOf(set)].filter(([path]) => path.startsWith('documents/document_version/'))
    expect(papers.map(([, bytes]) => bytes)).toEqual([Buffer.from(makePdf()).toString('latin1')])
  })

  test('is the same to the byte when it is taken out again, apart from the log that tells of it', async () => {
    const again = await takenOut(owner, folder())
    expect(factsOf(again)).toEqual(factsOf(set))
    const log = await admin<
      { kind: string; details: { by: string } }[]
    >`select kind, details from audit_event where kind = 'allTakenOut'`
    expect(log.map(({ details }) => details.by)).toEqual(['beheer van de server', 'beheer van de server'])
  })

  test('goes into no folder that holds something', async () => {
    await expect(takenOut(owner, set)).rejects.toThrow(/is niet leeg/)
    expect(factsOf(set).length).toBeGreaterThan(200)
  })
})

describe('put back into an empty installation', () => {
  test.each(['jsonl', 'csv'] as const)(
    'from %s it is the same to the byte when taken out again',
    async (form) => {
      const target = await emptyDatabase()
      const documents = folder()
      const size = await putBack(target.owner, set, documents, form)
      expect(size.files).toBe(2)
      const again = await takenOutWith(target.owner, folder(), documents)
      expect(factsOf(again)).toEqual(factsOf(set))
      const [log, logAgain] = [set, again].map((one) =>
        lines(one, 'tables/audit_event.jsonl').filter(Boolean),
      )
      expect(logAgain?.slice(0, log?.length)).toEqual(log)
      expect(logAgain?.slice(log?.length).map((line) => (JSON.parse(line) as { kind: string }).kind)).toEqual(
        ['allPutBack'],
      )
    },
  )

  test('what Schakel derives is as it was, keys are new, guards stand, and a page counts the same', async () => {
    const target = await emptyDatabase()
    await putBack(target.owner, set, folder())
    expect(await derivedRows(target.admin)).toEqual(await derivedRows(admin))
    const kept = (sql: postgres.Sql) => sql<{ cipher: string; search_hash: string; last_digits: string }[]>`
      select cipher, search_hash, last_digits from person_bsn order by person_id`
    const [old, fresh] = [await kept(admin), await kept(target.admin)]
    expect(fresh.map((row) => [row.search_hash, row.last_digits])).toEqual(
      old.map((row) => [row.search_hash, row.last_digits]),
    )
    expect(fresh.map(({ cipher }) => unseal(cipher))).toEqual(old.map(({ cipher }) => unseal(cipher)))
    expect(fresh.some(({ cipher }, place) => cipher === old[place]?.cipher)).toBe(false)
    await expect(target.admin`update event set reason = 'x'`).rejects.toThrow(/append-only/)
    const guards = (sql: postgres.Sql) =>
      sql`select count(*)::int as n from pg_class where relforcerowsecurity`
    expect(await guards(target.admin)).toEqual(await guards(admin))
    expect(await asNobodyIn(target.webUrl)).toBe(0)
    const counted = await figures()
    const { webUrl } = target
    await closeDatabase()
    process.env.DATABASE_WEB_URL = webUrl
    for (const key of ['caseworker', 'manager'] as const)
      await target.admin`insert into session (id, account_id, expires_at) values (${world.session[key]}, ${world.account[key]}, now() + interval '1 hour')`
    try {
      expect(await figures()).toEqual(counted)
    } finally {
      await closeDatabase()
      process.env.DATABASE_WEB_URL = database.webUrl
    }
  })

  test('people go on where they were: a next move is one more event on a whole timeline', async () => {
    const target = await emptyDatabase()
    await putBack(target.owner, set, folder())
    const { webUrl } = target
    await closeDatabase()
    process.env.DATABASE_WEB_URL = webUrl
    try {
      for (const key of Object.keys(world.session) as (keyof World['session'])[])
        world.session[key] = await openSession(target.admin, world.account[key])
      await trajectoryIn(world, target.admin, 'decisionPending', { surname: 'Nieuw' })
    } finally {
      await closeDatabase()
      process.env.DATABASE_WEB_URL = database.webUrl
    }
    const [row] =
      await target.admin`select count(*)::int as n from trajectory t where app.broken_link(t.id) is not null`
    expect(row?.n).toBe(0)
    const [counts] =
      await target.admin`select count(distinct number)::int as numbers, count(*)::int as n from trajectory`
    expect(counts?.numbers).toBe(counts?.n)
  })

  test('refuses a database in which somebody works, and changes nothing there', async () => {
    await expect(putBack(owner, set, folder())).rejects.toThrow(/staan al gegevens/)
    expect((await admin`select from audit_event where kind = 'allPutBack'`).length).toBe(0)
  })
})

/** How many people the server sees where nobody signed in. */
async function asNobodyIn(webUrl: string): Promise<number> {
  const web = postgres(webUrl, { max: 1 })
  const rows = await web`select from person`
  await web.end()
  return rows.length
}

async function figures() {
  const list = await read(waitingListScreen, world.session.caseworker, waitingListFilter.parse({}), now)
  const report = await read(reportScreen, world.session.manager, reportFilter.parse({}), now)
  expect([list.status, report.status]).toEqual(['found', 'found'])
  return [list, report].map((answer) => answer.status === 'found' && answer.data)
}
