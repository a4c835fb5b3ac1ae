import { beforeAll, beforeEach, expect, test } from 'vitest'
import { todayScreen } from '@/lib/deadline/queries'
import { todayFilter } from '@/lib/deadline/today-filter'
import { read } from '@/lib/pipeline/query'
import { testDatabase } from '../support/database'
import { now, today } from '../support/factories'
import {
  done,
  emptyList,
  letterPaper,
  roundIn,
  untilFinished,
  versionOfRound,
  waiting,
  type Place,
} from '../support/letter-rounds'
import { makeWorld, type AccountKey } from '../support/world'

const { admin } = testDatabase()
let place: Place
beforeAll(async () => {
  place = { world: await makeWorld(admin), admin }
})
beforeEach(() => emptyList(place))

/** What stands on /vandaag about rounds. */
async function onToday(account: AccountKey) {
  const answer = await read(todayScreen, place.world.session[account], todayFilter.parse({}), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data.rounds.map(({ id, what, letters, since }) => ({ id, what, letters, since }))
}
const everybody = async () => ({
  maker: await onToday('caseworker'),
  colleague: await onToday('caseworkerBoth'),
  others: [
    ...(await onToday('decisionMaker')),
    ...(await onToday('caseworkerOeverland')),
    ...(await onToday('hr')),
  ],
})

test('letters that a second person reads stand at a colleague of who made them; once they left, at everybody until it is known what came of them', async () => {
  await letterPaper(place, ['contactRound'])
  await waiting(place)
  await waiting(place)
  const { roundId: id, version } = await roundIn(place, 'made')
  const read = { id, what: 'read', letters: 2, since: today }
  expect(await everybody()).toEqual({ maker: [], colleague: [read], others: [] })
  await done(place, 'startSending', { roundId: id, version }, { as: 'caseworkerBoth' })
  expect(await everybody()).toEqual({ maker: [], colleague: [read], others: [] })
  await untilFinished(place, 'sendNextLetters', id, { as: 'caseworkerBoth' })
  // From then on everybody who runs rounds may record what came of the letters, until nobody is silent.
  const hear = { id, what: 'hear', letters: 2, since: today }
  expect(await everybody()).toEqual({ maker: [hear], colleague: [hear], others: [] })
  await place.admin`update deadline set closed_on = ${today} where rule = 'contactRound' and municipality_id = ${place.world.meerdorp}`
  expect(await everybody()).toEqual({ maker: [], colleague: [], others: [] })
  await letterPaper(place)
})

test('without a second reader a round that is made, or was begun, stands at who began it', async () => {
  await letterPaper(place)
  await waiting(place)
  const chosen = await roundIn(place, 'choosing')
  expect((await everybody()).maker).toEqual([])
  await done(place, 'startMaking', chosen)
  const { roundId: id } = chosen
  expect((await everybody()).maker).toEqual([{ id, what: 'goOn', letters: 0, since: today }])
  await untilFinished(place, 'makeNextLetters', id)
  const own = { id, what: 'send', letters: 1, since: today }
  expect(await everybody()).toEqual({ maker: [own], colleague: [], others: [] })
  await done(place, 'startUndoing', { roundId: id, version: await versionOfRound(place, id) })
  expect((await everybody()).maker).toEqual([{ ...own, what: 'goOn' }])
  await untilFinished(place, 'undoNextLetters', id)
  expect((await everybody()).maker).toEqual([])
})
