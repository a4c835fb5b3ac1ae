import { beforeAll, describe, expect, test } from 'vitest'
import { todayScreen } from '@/lib/deadline/queries'
import { todayFilter } from '@/lib/deadline/today-filter'
import { read } from '@/lib/pipeline/query'
import { hygieneFilter } from '@/lib/waiting-list/hygiene-filter'
import { hygieneScreen } from '@/lib/waiting-list/hygiene-queries'
import { testDatabase } from '../support/database'
import { moved, now, today } from '../support/factories'
import { emptyList, letterPaper, roundIn, waiting, type Place } from '../support/letter-rounds'
import { roundEyes } from '../support/round-eyes'
import { makeWorld } from '../support/world'

const { admin } = testDatabase()
let place: Place

beforeAll(async () => {
  place = { world: await makeWorld(admin), admin }
  await letterPaper(place)
})
const { shown } = roundEyes(() => place)

/** The running check of somebody on the list: what it is called and by when. */
const checkOf = ({ trajectoryId }: { trajectoryId: string }) => admin`
  select label, due_on::text as due from deadline where trajectory_id = ${trajectoryId} and rule = 'contactRound' and closed_on is null`

async function found<T>(answer: Promise<{ status: string; data?: T }>): Promise<T> {
  const { status, data } = await answer
  if (data === undefined) throw new Error(status)
  return data
}
const roundsToday = async () => {
  const screen = found(read(todayScreen, place.world.session.caseworker, todayFilter.parse({}), now))
  return (await screen).rounds.map(({ what, silent, respondBy }) => ({ what, silent, respondBy }))
}
const attempts = async ({ number }: { number: string }) => {
  const filter = hygieneFilter.parse({ gemeente: place.world.meerdorp, deel: 'alle' })
  const screen = await found(read(hygieneScreen, place.world.session.caseworker, filter, now))
  return screen.rows.find((row) => row.number === number)?.attempts
}

describe('after the letters of a contact round left', () => {
  test('everybody is looked at again on the day to answer, on one line of Vandaag, until it is known what came of it', async () => {
    await emptyList(place)
    const [silent, rests, stays] = [await waiting(place), await waiting(place), await waiting(place)]
    expect(await attempts(silent)).toBe(0)
    const { roundId } = await roundIn(place, 'sent')
    const awaited = [{ label: 'Antwoord op de contactronde', due: '2026-12-20' }]
    expect([await checkOf(silent), await checkOf(rests)]).toEqual([awaited, awaited])
    expect(await roundsToday()).toEqual([{ what: 'hear', silent: 3, respondBy: '2026-12-20' }])
    expect(await attempts(silent)).toBe(1)

    await moved(place.world, admin, rests, 'rest', { input: { restReason: 'workingAlready' } })
    await admin`
      insert into proposal (trajectory_id, municipality_id, move, reason, proposed_by, proposed_on)
      select id, municipality_id, 'restUnreachable', 'Gebeld.', owner_id, ${today} from trajectory where id = ${stays.trajectoryId}`
    expect(await checkOf(rests)).toEqual([])
    const { round, lines, outcomes } = await shown(roundId, 'antwoord')
    expect(lines.map(({ number }) => number)).toEqual([silent.number])
    expect([round.counts.in, round.counts.silent, outcomes]).toEqual([3, 1, { workingAlready: 1 }])
    expect(await roundsToday()).toEqual([{ what: 'hear', silent: 1, respondBy: '2026-12-20' }])
    const all = await shown(roundId)
    const outcomeOf = ({ number }: { number: string }) =>
      all.lines.find((line) => line.number === number)?.outcome
    expect([outcomeOf(silent), outcomeOf(rests)]).toEqual([null, 'workingAlready'])

    await moved(place.world, admin, silent, 'rest')
    expect(await roundsToday()).toEqual([])
    expect((await shown(roundId)).round.counts.silent).toBe(0)
  })
})
