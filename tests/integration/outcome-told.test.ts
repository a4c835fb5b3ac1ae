import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import type { Moved } from '@/lib/trajectory/apply-move'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { proposeMove } from '@/lib/trajectory/proposal-commands'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import { hygieneFilter } from '@/lib/waiting-list/hygiene-filter'
import { hygieneScreen } from '@/lib/waiting-list/hygiene-queries'
import { checkOutcomeScreen } from '@/lib/waiting-list/outcome-query'
import { proposed, versionOf } from '../support/acts'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let person: Moved

beforeAll(async () => {
  world = await makeWorld(admin)
  person = await trajectoryIn(world, admin, 'toBePlaced', { surname: 'Zandstra' })
})

async function looked(query: Record<string, string>, account: AccountKey = 'caseworker') {
  const asked = hygieneFilter.parse({ deel: 'alle', ...query })
  const answer = await read(hygieneScreen, world.session[account], asked, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}

test('what was tried is asked for in the words of its field', async () => {
  const propose = async (move: string) => {
    const about = { trajectoryId: person.trajectoryId, version: await versionOf(admin, person) }
    const input = { ...about, move, reason: '', submissionId: randomUUID() }
    return perform(proposeMove, world.session.caseworker, input, now)
  }
  const tried = { reason: ['Vul “Wat hebt u geprobeerd?” in.'] }
  expect(await propose('restUnreachable')).toMatchObject({ status: 'invalid', fields: tried })
  expect(await propose('close')).toMatchObject({ fields: { reason: ['Vul “Reden” in.'] } })
})

test('the list says of whom a proposal waits, of today', async () => {
  await proposed(world, admin, person, 'restUnreachable')
  const of = async (query: Record<string, string>) =>
    (await looked(query)).rows.find(({ number }) => number === person.number)?.proposed
  expect(await of({})).toBe('restUnreachable')
  expect(await of({ dag: '2026-11-01' })).toBeFalsy()
})

test('whose outcome was recorded is named to who reads names, of the own gemeente only', async () => {
  const recordedBy = async (account: AccountKey) => (await looked({ van: person.number }, account)).recorded
  expect(await recordedBy('caseworker')).toMatchObject({ surname: 'Zandstra', number: person.number })
  expect(await recordedBy('caseworkerOeverland')).toBeNull()
  expect(await recordedBy('manager')).toBeNull()
  expect((await looked({})).recorded).toBeNull()
})

test('a rest holds the same day in the dossier as among the outcomes', async () => {
  const { number } = person
  const filter = trajectoryPageFilter.parse({ stap: 'rest' })
  const page = await read(trajectoryScreen, world.session.caseworker, { number, filter }, now)
  const outcome = await read(checkOutcomeScreen, world.session.caseworker, { number }, now)
  expect(outcome).toMatchObject({ data: { reviewOn: '2027-02-02' } })
  expect(page).toMatchObject({ data: { form: { values: { reviewOn: '02-02-2027' } } } })
})
