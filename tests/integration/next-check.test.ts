import { beforeAll, expect, test } from 'vitest'
import { read } from '@/lib/pipeline/query'
import { confirmOnList } from '@/lib/trajectory/act-commands'
import type { Moved } from '@/lib/trajectory/apply-move'
import { hygieneFilter } from '@/lib/waiting-list/hygiene-filter'
import { hygieneScreen } from '@/lib/waiting-list/hygiene-queries'
import { act } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const day = (text: string) => new Date(`${text}T10:00:00+01:00`)

beforeAll(async () => {
  world = await makeWorld(admin)
})

/** An offer is made and refused; nobody talked about the place on the list. */
async function offered(person: Moved, made: string, refused: string) {
  await moved(world, admin, person, 'offer', { on: day(made) })
  await moved(world, admin, person, 'refuseToPlace', { on: day(refused) })
}

async function lineOf({ number }: Moved) {
  const asked = hygieneFilter.parse({ deel: 'alle' })
  const answer = await read(hygieneScreen, world.session.caseworker, asked, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data.rows.find((row) => row.number === number)
}

test('after an offer the next check counts as the list does: from the day on the list', async () => {
  const person = await trajectoryIn(world, admin, 'toBePlaced', { on: day('2026-03-02') })
  await offered(person, '2026-06-01', '2026-06-08')
  expect(await lineOf(person)).toMatchObject({
    positionOn: '2026-03-02',
    confirmedOn: null,
    nextCheckOn: '2027-03-02',
  })
})

test('a talk before the offer stays held, and the next check counts from it', async () => {
  const person = await trajectoryIn(world, admin, 'toBePlaced', { on: day('2026-03-02') })
  await act(world, admin, confirmOnList, person, { talkOn: '2026-05-04' }, { on: day('2026-05-04') })
  await offered(person, '2026-06-01', '2026-06-08')
  expect(await lineOf(person)).toMatchObject({ confirmedOn: '2026-05-04', nextCheckOn: '2027-05-04' })
})

test('who should have been spoken to by then is spoken to on the day of coming back', async () => {
  const person = await trajectoryIn(world, admin, 'toBePlaced', { on: day('2025-05-19') })
  await offered(person, '2026-06-01', '2026-06-08')
  expect(await lineOf(person)).toMatchObject({ standing: 'aging', nextCheckOn: '2026-06-08' })
})

test('the term of that check runs from the step, so that an earlier day does not show it', async () => {
  const person = await trajectoryIn(world, admin, 'toBePlaced', { on: day('2026-03-02') })
  await offered(person, '2026-06-01', '2026-06-08')
  const rows = await admin`
    select started_on::text as started, due_on::text as due from deadline
    where trajectory_id = ${person.trajectoryId} and rule = 'contactRound' and closed_on is null`
  expect([...rows]).toEqual([{ started: '2026-06-08', due: '2027-03-02' }])
})
