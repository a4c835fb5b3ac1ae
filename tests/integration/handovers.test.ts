import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { todayScreen } from '@/lib/deadline/queries'
import { todayFilter } from '@/lib/deadline/today-filter'
import { keepDraft } from '@/lib/draft/commands'
import { openDraft } from '@/lib/draft/open-draft'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { keepSearch } from '@/lib/search/keep-search'
import type { Moved } from '@/lib/trajectory/apply-move'
import { acceptHandover, refuseHandover } from '@/lib/trajectory/handover-commands'
import { trajectoryListFilter } from '@/lib/trajectory/list-filter'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryListScreen, trajectoryScreen } from '@/lib/trajectory/queries'
import { lastEvent, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, stateOf, today, trajectoryIn, tryMove, type roadTo } from '../support/factories'
import { makeWorkplace, makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})
afterEach(() => setTarget(admin, world.oeverland, 20))

let next = 0
const numbers = Array.from({ length: 1000 }, (_, index) => String(999910000 + index)).filter(
  (text) =>
    [9, 8, 7, 6, 5, 4, 3, 2, -1].reduce((sum, weight, at) => sum + weight * Number(text[at]), 0) % 11 === 0,
)

/** Somebody of Meerdorp who moves to Oeverland. */
async function sent(from: keyof typeof roadTo): Promise<Moved & { handoverId: string }> {
  next += 1
  const trajectory = await trajectoryIn(world, admin, from, { bsn: numbers[next] })
  const move = from === 'placed' ? 'startHandoverPlaced' : 'startHandover'
  await moved(world, admin, trajectory, move, { input: { toMunicipalityId: world.oeverland } })
  const [row] = await admin`select id from handover where trajectory_id = ${trajectory.trajectoryId}`
  return { ...trajectory, handoverId: String(row?.id) }
}

/** Two days of eight hours at this place, and then to Oeverland. */
async function sentFrom(workplaceId: string): Promise<Moved & { handoverId: string }> {
  next += 1
  const trajectory = await trajectoryIn(world, admin, 'toBePlaced', { bsn: numbers[next] })
  const terms = { workplaceId, startsOn: '2-11-2026', weekdayHours: '8|8|||||', hoursPerWeek: '16', supportHours: '2' }
  await moved(world, admin, trajectory, 'offer', { input: terms })
  await moved(world, admin, trajectory, 'place', { input: { ...terms, wageSubsidy: 'none' } })
  await moved(world, admin, trajectory, 'startHandoverPlaced', { input: { toMunicipalityId: world.oeverland } })
  const [row] = await admin`select id from handover where trajectory_id = ${trajectory.trajectoryId}`
  return { ...trajectory, handoverId: String(row?.id) }
} // prettier-ignore

const seatsOf = ({ trajectoryId }: Moved) =>
  admin`select s.number, u.weekday, u.hours::float, u.support_hours::float as support, u.valid_from::text as "from", u.valid_to::text as "to"
    from seat_use u join seat s on s.id = u.seat_id where u.trajectory_id = ${trajectoryId} and u.superseded_at is null order by u.weekday`

const accept = (
  handoverId: string,
  as: AccountKey = 'caseworkerOeverland',
  submissionId: string = randomUUID(),
) => perform(acceptHandover, world.session[as], { handoverId, submissionId }, now)
const decline = (
  handoverId: string,
  as: AccountKey = 'caseworkerOeverland',
  submissionId: string = randomUUID(),
) => perform(refuseHandover, world.session[as], { handoverId, submissionId, reason: 'Woont hier niet.' }, now)

const facts = async ({ trajectoryId }: Moved) =>
  (
    await admin`select t.municipality_id as municipality, t.origin, b.last_digits as digits, a.outcome as advice, d.kind, d.origin as "decisionOrigin", d.decider,
      e.queue, e.position_on::text as position, pt.hours_per_week::text as hours,
      (select count(*)::int from deadline x where x.trajectory_id = t.id and x.closed_on is null) > 0 as due
    from trajectory t left join person_bsn b on b.person_id = t.person_id left join advice a on a.trajectory_id = t.id
      left join decision d on d.trajectory_id = t.id left join waiting_list_entry e on e.trajectory_id = t.id
      left join placement_term pt on pt.trajectory_id = t.id where t.id = ${trajectoryId}`
  )[0]

describe('the receiving municipality takes somebody over', () => {
  test.each([
    ['toBePlaced', 40, 'toBePlaced', { queue: 'toBePlaced', position: today }],
    ['toBePlaced', 0, 'waiting', { queue: 'waiting', position: today }],
    ['placed', 40, 'placed', { queue: null, hours: '24.50' }],
  ] as const)('from %s with a number of %i to %s', async (from, target, to, expected) => {
    const old = await sent(from)
    await setTarget(admin, world.oeverland, target)
    const taken = made(await accept(old.handoverId)) as Moved
    expect(await stateOf(admin, taken)).toBe(to)
    expect(await facts(taken)).toMatchObject({ municipality: world.oeverland, origin: 'handover', digits: numbers[next]?.slice(-4), advice: 'positive', kind: 'grant', decisionOrigin: 'handover', decider: 'Gemeente Meerdorp', due: true, ...expected }) // prettier-ignore
    expect(await lastEvent(admin, taken)).toMatchObject({
      kind: 'handoverAccepted',
      from_state: 'none',
      to_state: to,
    })
    expect(await lastEvent(admin, old)).toMatchObject({
      kind: 'handoverAnswered',
      details: { outcome: 'accepted' },
    })
    const [task] =
      await admin`select label from deadline where trajectory_id = ${old.trajectoryId} and rule = 'handoverClosing' and closed_on is null`
    expect(task).toEqual({ label: 'Overdracht aangenomen: sluit af' })
    await moved(world, admin, old, 'completeHandover')
    expect(await stateOf(admin, old)).toBe('closed')
    for (const { trajectoryId } of [old, taken]) {
      const [chain] = await admin`select app.broken_link(${trajectoryId}) as broken`
      expect(chain).toEqual({ broken: null })
    }
  })

  test('without a decision the road begins again there', async () => {
    const old = await sent('screening')
    const taken = made(await accept(old.handoverId)) as Moved
    expect(await stateOf(admin, taken)).toBe('intake')
    expect(await lastEvent(admin, taken)).toMatchObject({ kind: 'intakeRegistered' })
  })

  test('a job that goes along is with its company there, and counts here until the day before', async () => {
    const old = await sent('placed')
    const taken = made(await accept(old.handoverId)) as Moved
    const [access] =
      await admin`select ground from access where trajectory_id = ${taken.trajectoryId} and organisation_id = ${world.werkpad} and ended_at is null`
    expect(access).toEqual({ ground: 'placement' })
    const [job] =
      await admin`select started_on::text as since from placement where trajectory_id = ${taken.trajectoryId}`
    const [before] =
      await admin`select started_on::text as since from placement where trajectory_id = ${old.trajectoryId}`
    expect(job).toEqual(before)
    const [paid] =
      await admin`select regime, valid_from::text as since from wage_subsidy where trajectory_id = ${taken.trajectoryId} and superseded_at is null`
    expect(paid).toEqual({ regime: 'unknown', since: today })
    await moved(world, admin, old, 'completeHandover')
    const [open] =
      await admin`select count(*)::int as n from placement_term where trajectory_id = ${old.trajectoryId} and superseded_at is null and (valid_to is null or valid_to >= ${today})`
    expect(open).toEqual({ n: 0 })
  })

  test('a job that goes along keeps its seat, also at a place that is full, with the support it had', async () => {
    const workplaceId = await makeWorkplace(admin, world.werkpad, 3)
    await admin`update workplace_day set support_hours = 1 where workplace_id = ${workplaceId}`
    const old = await sentFrom(workplaceId)
    await admin`update seat set valid_to = '2020-01-01' where workplace_id = ${workplaceId} and number <> ${(await seatsOf(old))[0]?.number}`
    const before = await seatsOf(old)
    await admin`update workplace_day set support_hours = 0.5 where workplace_id = ${workplaceId}`
    const later = new Date('2026-11-20T10:00:00+01:00')
    const answer = { handoverId: old.handoverId, submissionId: randomUUID() }
    const taken = made(await perform(acceptHandover, world.session.caseworkerOeverland, answer, later)) as Moved
    expect(await seatsOf(old)).toEqual(before.map((row) => ({ ...row, to: '2026-11-19' })))
    expect(await seatsOf(taken)).toEqual(before.map((row) => ({ ...row, from: '2026-11-20' })))
    await moved(world, admin, old, 'completeHandover', { on: later })
    expect(await seatsOf(taken)).toHaveLength(2)
    const [known] = await admin`select weekdays from participation where trajectory_id = ${taken.trajectoryId} and superseded_at is null`
    expect(known?.weekdays).toBe('ma 8, di 8')
  }) // prettier-ignore

  test('a place of a company that does not work there: said so and asked, and then kept or given up', async () => {
    const answers: Record<string, number> = {}
    for (const placeKept of ['yes', 'no'] as const) {
      const old = await sentFrom(await makeWorkplace(admin, world.werkpad, 1))
      await admin`update service_area set valid_to = '2026-01-01' where company_id = ${world.werkpad} and municipality_id = ${world.oeverland}`
      const open = { handoverId: old.handoverId, submissionId: randomUUID(), placeKept: '' }
      expect(await perform(acceptHandover, world.session.caseworkerOeverland, open, now)).toMatchObject({
        status: 'refused', reason: 'company_elsewhere', about: expect.stringMatching(/\w/), field: 'placeKept',
      })
      const list = await read(todayScreen, world.session.caseworkerOeverland, todayFilter.parse({}), now)
      const line = list.status === 'found' && list.data.incoming.find(({ id }) => id === old.handoverId)
      expect(line).toMatchObject({ companyElsewhere: expect.stringMatching(/\w/) })
      const input = { handoverId: old.handoverId, submissionId: randomUUID(), placeKept }
      const taken = made(await perform(acceptHandover, world.session.caseworkerOeverland, input, now)) as Moved
      answers[placeKept] = (await seatsOf(taken)).length
      await admin`update service_area set valid_to = null where company_id = ${world.werkpad} and municipality_id = ${world.oeverland}`
    }
    expect(answers).toEqual({ yes: 2, no: 0 })
  }) // prettier-ignore

  test('refused with its reason; the sender takes the person back', async () => {
    const old = await sent('toBePlaced')
    made(await decline(old.handoverId))
    expect(await lastEvent(admin, old)).toMatchObject({
      kind: 'handoverAnswered',
      reason: 'Woont hier niet.',
      details: { outcome: 'refused' },
    })
    expect(await tryMove(world, admin, old, 'completeHandover')).toMatchObject({
      reason: 'handover_unanswered',
    })
    await moved(world, admin, old, 'returnHandover')
    expect(await stateOf(admin, old)).toBe('toBePlaced')
  })

  test('sent again on the same day and taken over: the page of the sender offers to close it', async () => {
    const first = await sent('toBePlaced')
    made(await decline(first.handoverId))
    await moved(world, admin, first, 'returnHandover')
    await moved(world, admin, first, 'startHandover', { input: { toMunicipalityId: world.oeverland } })
    // Whatever number chance gave the refused one, the last that was sent counts.
    await admin`update handover set id = '00000000-0000-4000-8000-000000000001' where id = ${first.handoverId}`
    const [again] = await admin`select id from handover where trajectory_id = ${first.trajectoryId} and outcome is null`
    made(await accept(String(again?.id)))
    const page = await read(trajectoryScreen, world.session.caseworker, { number: first.number, filter: trajectoryPageFilter.parse({}) }, now)
    expect(page).toMatchObject({ data: { steps: { primary: 'completeHandover' } } })
  }) // prettier-ignore

  test('somebody who has a trajectory there already is refused', async () => {
    const old = await sent('toBePlaced')
    made(await accept(old.handoverId))
    await moved(world, admin, old, 'completeHandover')
    const again = await trajectoryIn(world, admin, 'toBePlaced', { in: 'meerdorp' })
    const [bsn] = await admin`
      select b.* from trajectory t join person_bsn mine on mine.person_id = t.person_id
      join person_bsn b on b.search_hash = mine.search_hash and b.municipality_id = ${world.oeverland} where t.id = ${old.trajectoryId}`
    await admin`update person_bsn set search_hash = search_hash || 'x' where municipality_id = ${world.meerdorp} and search_hash = ${bsn?.search_hash}`
    const [person] = await admin`select person_id from trajectory where id = ${again.trajectoryId}`
    await admin`insert into person_bsn (person_id, municipality_id, cipher, search_hash, last_digits) values (${person?.person_id}, ${world.meerdorp}, ${bsn?.cipher}, ${bsn?.search_hash}, ${bsn?.last_digits})`
    await moved(world, admin, again, 'startHandover', { input: { toMunicipalityId: world.oeverland } })
    const [row] = await admin`select id from handover where trajectory_id = ${again.trajectoryId}`
    expect(await accept(String(row?.id))).toMatchObject({
      status: 'refused',
      reason: 'other_trajectory_open',
    })
  })
})

describe('who answers a handover', () => {
  test.each(['caseworker', 'decisionMakerOeverland', 'hr', 'managerOeverland', 'administrator'] as const)(
    '%s finds nothing',
    async (as) => {
      const old = await sent('toBePlaced')
      expect(await accept(old.handoverId, as)).toMatchObject({ status: 'refused', reason: 'not_found' })
      expect(await decline(old.handoverId, as)).toMatchObject({ status: 'refused', reason: 'not_found' })
      expect(await stateOf(admin, old)).toBe('handover')
    },
  )

  test.each([accept, decline])('the same form twice, also at once: one answer', async (answer) => {
    for (const atOnce of [false, true]) {
      const old = await sent('toBePlaced')
      const submissionId = randomUUID()
      const press = () => answer(old.handoverId, 'caseworkerOeverland', submissionId)
      const results = atOnce ? await Promise.all([press(), press()]) : [await press(), await press()]
      expect(results.map(({ status }) => status)).toEqual(['done', 'done'])
      expect(results.filter((result) => result.status === 'done' && result.repeated)).toHaveLength(1)
      const [count] =
        await admin`select count(*)::int as n from event where trajectory_id = ${old.trajectoryId} and kind = 'handoverAnswered'`
      expect(count).toEqual({ n: 1 })
    }
  })

  test('two people at once: one is done, one is told', async () => {
    const old = await sent('toBePlaced')
    const results = await Promise.all([accept(old.handoverId), decline(old.handoverId, 'caseworkerBoth')])
    expect(results.map((one) => (one.status === 'refused' ? one.reason : one.status)).sort()).toEqual([
      'changed_meanwhile',
      'done',
    ])
    const [count] =
      await admin`select count(*)::int as n from event where trajectory_id = ${old.trajectoryId} and kind = 'handoverAnswered'`
    expect(count).toEqual({ n: 1 })
  })
})

describe('before it is answered', () => {
  const todayOf = async (as: AccountKey) => {
    const answer = await read(todayScreen, world.session[as], todayFilter.parse({}), now)
    return answer.status === 'found' ? answer.data.incoming : null
  }
  const search = async (as: AccountKey, words: string) => {
    const kept = made(
      await perform(keepSearch, world.session[as], { words, submissionId: randomUUID() }, now),
    )
    const filter = trajectoryListFilter.parse({ zoek: kept.id })
    const answer = await read(trajectoryListScreen, world.session[as], filter, now)
    return answer.status === 'found' ? answer.data.found : null
  }

  test('it stands on Vandaag of the receiver with its last day, and on nobody else’s', async () => {
    const { handoverId } = await sent('toBePlaced')
    const line = (await todayOf('caseworkerOeverland'))?.find(({ id }) => id === handoverId)
    expect(line).toMatchObject({ answerBy: '2026-11-30', person: { surname: 'Jansen' } })
    // Nothing but who it is and from where, and the company that does not work here.
    expect(Object.keys(line ?? {}).sort()).toEqual([
      'answerBy',
      'companyElsewhere',
      'contractContinues',
      // What the reader typed in the answer.
      'drafts',
      'from',
      'id',
      'person',
      'sentOn',
      'to',
    ])
    for (const as of ['caseworker', 'decisionMakerOeverland', 'hr'] as const)
      expect(await todayOf(as), as).toEqual([])
    const key = `overdracht ${handoverId} stuur terug`
    await perform(keepDraft, world.session.caseworkerOeverland, { key, values: { reason: 'Nog niet' } }, now)
    const drafts = async (as: AccountKey) =>
      (await todayOf(as))?.find(({ id }) => id === handoverId)?.drafts?.map(openDraft)
    expect(await drafts('caseworkerOeverland')).toMatchObject([{ values: { reason: 'Nog niet' } }])
    expect(await drafts('caseworkerBoth')).toBeUndefined()
    made(await decline(handoverId))
    expect((await todayOf('caseworkerOeverland'))?.some(({ id }) => id === handoverId)).toBe(false)
  })

  test('the receiver finds it by name, BSN and birth date; others do not', async () => {
    const { handoverId, number } = await sent('toBePlaced')
    const finds = async (as: AccountKey, words: string) =>
      (await search(as, words))?.incoming.some(({ id }) => id === handoverId)
    for (const words of ['Jansen', 'kim jan', '3-4-1998', numbers[next] ?? '']) {
      expect(await finds('caseworkerOeverland', words), words).toBe(true)
      expect(await finds('caseworker', words), words).toBe(false)
    }
    for (const words of ['Pietersen', '4-4-1998', number])
      expect(await finds('caseworkerOeverland', words), words).toBe(false)
    const found = await search('caseworkerOeverland', 'Jansen')
    expect(found?.rows.every((row) => row.number !== number)).toBe(true)
  })
})
