import type postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../support/database'
import { documentFolder, sendFile } from '../support/documents'
import { trajectoryIn } from '../support/factories'
import { makePdf } from '../support/make-office'
import {
  asOwner,
  copyOf,
  filesOf,
  portable,
  putBack,
  takenOut,
  type EmptyDatabase,
} from '../support/portable-set'
import { csvHarms, harms, type Copy } from '../support/set-harms'
import { makeWorld } from '../support/world'

const { admin } = testDatabase()
documentFolder()
const { folder, emptyDatabase } = portable()
let owner: postgres.Sql
let set: string
let target: EmptyDatabase

beforeAll(async () => {
  owner = asOwner(String((await admin`select current_database() as name`)[0]?.name))
  const world = await makeWorld(admin)
  const placed = await trajectoryIn(world, admin, 'placed', { surname: 'Geheimenaar', bsn: '999990019' })
  await trajectoryIn(world, admin, 'offered', { surname: 'Geheimenaar' })
  await sendFile(world, placed, 'machtiging.pdf', makePdf())
  set = await takenOut(owner, folder())
  target = await emptyDatabase()
}, 120_000)
afterAll(() => owner.end())

/** Nothing of the set came in: no row, no line in the log, no file. */
async function expectNothing(documents: string) {
  const [row] =
    await target.admin`select (select count(*)::int from person) as people, (select count(*)::int from account) as accounts,
    (select count(*)::int from event) as events, (select count(*)::int from audit_event) as log, (select count(*)::int from cbs_municipality) as towns`
  expect(row).toMatchObject({ people: 0, accounts: 0, events: 0, log: 0 })
  expect(row?.towns).toBeGreaterThan(300)
  expect([...filesOf(documents).keys()]).toEqual([])
}

async function refused(copy: Copy, words: RegExp, form: 'jsonl' | 'csv') {
  const documents = folder()
  const message = await putBack(target.owner, copy.folder, documents, form).then(
    async () => {
      // What should not have come in must not stand in the way of the cases after it.
      target = await emptyDatabase()
      return 'put back'
    },
    (error: Error) => error.message,
  )
  expect(message).toMatch(words)
  expect(message).not.toMatch(/Geheimenaar/)
  await expectNothing(documents)
}

test.each(harms)('%s is refused with its place, and nothing is written', async (_, harm, words) => {
  const copy = copyOf(set, folder())
  harm(copy)
  await refused(copy, words, 'jsonl')
})

test.each(csvHarms)('in CSV %s is refused with its line', async (_, harm, words) => {
  const copy = copyOf(set, folder())
  copy.without('tables/person.jsonl')
  copy.rewrite('tables/person.csv', harm)
  await refused(copy, words, 'csv')
})

test('one of the two forms alone is enough', async () => {
  const copy = copyOf(set, folder())
  for (const path of [...filesOf(set).keys()].filter((path) => path.endsWith('.jsonl'))) copy.without(path)
  const size = await putBack((await emptyDatabase()).owner, copy.folder, folder(), 'csv')
  expect(size.rows).toBeGreaterThan(100)
})
