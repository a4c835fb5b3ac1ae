import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CorrectableFact } from '@/lib/domain/correction-fields'
import { tableOfFact } from '@/lib/domain/correction-fields'
import type { Moved } from '@/lib/trajectory/apply-move'
import { correctFact } from '@/lib/trajectory/correct-fact'
import { act, lastEvent, made, versionOf } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, stateOf, trajectoryIn, type roadTo } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

/** Beside the sheltered work that ended on the same day. */
const ofFact = (fact: CorrectableFact) => (fact === 'participation' ? "and track <> 'sheltered'" : '')

const factId = async (fact: CorrectableFact, { trajectoryId }: Moved) =>
  String((await admin.unsafe(`select id from ${tableOfFact[fact]} where trajectory_id = $1 and superseded_at is null ${ofFact(fact)} order by valid_from desc limit 1`, [trajectoryId]))[0]?.id) // prettier-ignore

const rowOf = async (fact: CorrectableFact, { trajectoryId }: Moved) =>
  (await admin.unsafe(`select to_jsonb(x) as row from ${tableOfFact[fact]} x where trajectory_id = $1 and superseded_at is null ${ofFact(fact)} order by valid_from desc limit 1`, [trajectoryId]))[0]?.row // prettier-ignore

const due = async ({ trajectoryId }: Moved, rule: string) =>
  (await admin`select due_on::text as due from deadline where trajectory_id = ${trajectoryId} and rule = ${rule} and closed_on is null`)[0]?.due // prettier-ignore

interface Case {
  from: keyof typeof roadTo
  as: AccountKey
  wrongRoles: AccountKey[]
  input: Record<string, unknown>
  kind: string
  expected: object
  terms: Record<string, string>
}

const contract = {
  startsOn: '2026-11-02',
  hoursPerWeek: '30',
  contractKind: 'permanent',
  weekdayHours: '8|8|8|6|||',
  form: 'internal',
  employerName: 'Werkgever BV',
}

const cases: Record<CorrectableFact, Case> = {
  application: { from: 'awaitingAdvice', as: 'caseworker', wrongRoles: ['decisionMaker', 'hr'], input: { applicant: 'municipality', uwvReceivedOn: '26-10-2026' }, kind: 'factCorrected', expected: { uwv_received_on: '2026-10-26' }, terms: { uwvAdvice: '2026-12-21' } },
  advice: { from: 'adviceReceived', as: 'caseworker', wrongRoles: ['decisionMaker', 'hr'], input: { outcome: 'positive', adviceGround: 'a', advisedOn: '20-10-2026', receivedOn: '26-10-2026' }, kind: 'factCorrected', expected: { ground: 'a', advised_on: '2026-10-20' }, terms: { reviewTwoYears: '2028-10-20', municipalDecision: '2026-12-21' } },
  decision: { from: 'toBePlaced', as: 'decisionMaker', wrongRoles: ['caseworker', 'hr'], input: { decidedOn: '26-10-2026', announcedOn: '27-10-2026' }, kind: 'decisionCorrected', expected: { decided_on: '2026-10-26', announced_on: '2026-10-27' }, terms: { objection: '2026-12-08' } },
  position: { from: 'toBePlaced', as: 'caseworker', wrongRoles: ['decisionMaker', 'hr'], input: { positionOn: '1-3-2026' }, kind: 'factCorrected', expected: { position_on: '2026-03-01', queue: 'toBePlaced' }, terms: {} },
  placementTerm: { from: 'placed', as: 'hr', wrongRoles: ['decisionMaker', 'hrDeKade'], input: { ...contract, startsOn: '9-11-2026', contractKind: 'temporary', contractEndsOn: '8-11-2027' }, kind: 'placementCorrected', expected: { hours_per_week: 30, valid_from: '2026-11-09', valid_to: '2027-11-08' }, terms: { checkIn4: '2026-12-07', contractEndNotice: '2027-10-08' } },
  participation: { from: 'elsewhereDayActivities', as: 'caseworker', wrongRoles: ['decisionMaker', 'hr'], input: { startsOn: '2026-11-02', hoursPerWeek: '12', weekdays: 'ma, di', provider: 'De Werf' }, kind: 'factCorrected', expected: { hours_per_week: 12, provider: 'De Werf' }, terms: {} },
} // prettier-ignore

const all = Object.entries(cases) as [CorrectableFact, Case][]

describe.each(all)('correcting %s', (fact, one) => {
  const ready = async () => {
    const trajectory = await trajectoryIn(world, admin, one.from)
    return { trajectory, input: { fact, factId: await factId(fact, trajectory), reason: 'Verkeerd overgenomen.', ...one.input } } // prettier-ignore
  }

  test('records anew with a reason, keeps what was recorded, and moves the terms', async () => {
    const { trajectory, input } = await ready()
    const before = await rowOf(fact, trajectory)
    made(await act(world, admin, correctFact, trajectory, input, { as: one.as }))
    expect(await rowOf(fact, trajectory)).toMatchObject(one.expected)
    const [kept] = await admin.unsafe(`select to_jsonb(x) as row from ${tableOfFact[fact]} x where id = $1`, [String(before.id)]) // prettier-ignore
    expect(kept?.row).toEqual({ ...before, superseded_at: kept?.row.superseded_at, correction_reason: 'Verkeerd overgenomen.' }) // prettier-ignore
    expect(kept?.row.superseded_at).not.toBeNull()
    for (const [rule, day] of Object.entries(one.terms)) expect(await due(trajectory, rule), rule).toBe(day)
    expect(await lastEvent(admin, trajectory)).toMatchObject({ kind: one.kind, move: null, reason: 'Verkeerd overgenomen.', details: { fact, before: expect.anything(), after: expect.anything() } }) // prettier-ignore
    expect(await stateOf(admin, trajectory)).toBe(one.from)
  })

  test('needs a reason and a change; finds nothing for others', async () => {
    const { trajectory, input } = await ready()
    expect(await act(world, admin, correctFact, trajectory, { ...input, reason: '' }, { as: one.as })).toMatchObject({ status: 'invalid', fields: { reason: expect.anything() } }) // prettier-ignore
    for (const as of [...one.wrongRoles, 'caseworkerOeverland', 'manager'] as const)
      expect(await act(world, admin, correctFact, trajectory, input, { as }), as).toMatchObject({ reason: 'not_found' }) // prettier-ignore
    const foreign = { ...input, factId: randomUUID() }
    expect(await act(world, admin, correctFact, trajectory, foreign, { as: one.as })).toMatchObject({ reason: 'not_found' }) // prettier-ignore
  })

  test('twice: the first result, one line; two people at once: one is told', async () => {
    const { trajectory, input } = await ready()
    const submissionId = randomUUID()
    const press = () => act(world, admin, correctFact, trajectory, input, { as: one.as, submissionId })
    const results = await Promise.all([press(), press()])
    expect(results.filter((result) => result.status === 'done' && result.repeated)).toHaveLength(1)
    const again = await ready()
    const version = await versionOf(admin, again.trajectory)
    const race = await Promise.all([1, 2].map(() => act(world, admin, correctFact, again.trajectory, again.input, { as: one.as, version }))) // prettier-ignore
    expect(race.filter(({ status }) => status === 'done')).toHaveLength(1)
    expect(race.filter(({ status }) => status === 'refused')).toHaveLength(1)
  })
})

describe('what follows from a correction', () => {
  test('a position that counts from the decision counts from its right day; the objection term too', async () => {
    const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
    const input = { fact: 'decision', factId: await factId('decision', trajectory), decidedOn: '12-10-2026', announcedOn: '12-10-2026', reason: 'Datum van de brief.' } // prettier-ignore
    made(await act(world, admin, correctFact, trajectory, input, { as: 'decisionMaker' }))
    expect(await rowOf('position', trajectory)).toMatchObject({ position_on: '2026-10-12' })
    expect(await due(trajectory, 'objection')).toBe('2026-11-23')
    const late = await moved(world, admin, trajectory, 'fileObjection').then(() => due(trajectory, 'objectionDecision6')) // prettier-ignore
    expect(late).toBe('2027-01-04')
  })

  test('the step that a decision began starts on its right day, and the one before ends there', async () => {
    const on = (day: string) => new Date(`${day}T10:00:00+01:00`)
    const trajectory = await trajectoryIn(world, admin, 'decisionPending', { on: on('2026-10-05') })
    await moved(world, admin, trajectory, 'grantToPlace', { on: on('2026-10-26') })
    const periods = async () =>
      (await admin`select state, valid_from::text as from, valid_to::text as to from state_period
        where trajectory_id = ${trajectory.trajectoryId} and superseded_at is null order by valid_from`).map(({ state, from, to }) => [state, from, to])
    const correct = async (day: string) => {
      const input = { fact: 'decision', factId: await factId('decision', trajectory), decidedOn: day, announcedOn: day, reason: 'Datum van de brief.' }
      return act(world, admin, correctFact, trajectory, input, { as: 'decisionMaker' })
    }
    made(await correct('20-10-2026'))
    expect(await periods()).toEqual([['decisionPending', '2026-10-05', '2026-10-19'], ['toBePlaced', '2026-10-20', null]])
    made(await correct('28-10-2026'))
    expect(await periods()).toEqual([['decisionPending', '2026-10-05', '2026-10-27'], ['toBePlaced', '2026-10-28', null]])
    const [since] = await admin`select state_since::text as day from trajectory where id = ${trajectory.trajectoryId}`
    expect(since?.day).toBe('2026-10-28')
    const [shown] = await admin`select state_since::text as day from trajectory_line where id = ${trajectory.trajectoryId}`
    expect(shown?.day).toBe('2026-10-28')
    // A step that was over by then does not begin after it ended.
    await moved(world, admin, trajectory, 'rest', { on: on('2026-10-30') })
    expect(await correct('31-10-2026')).toMatchObject({ reason: 'ends_before_start' })
    made(await correct('1-10-2026'))
    expect(await periods()).toEqual([['toBePlaced', '2026-10-01', '2026-10-29'], ['resting', '2026-10-30', null]])
  }) // prettier-ignore

  test('hours count on the place from the corrected term only, and never twice', async () => {
    const trajectory = await trajectoryIn(world, admin, 'placed')
    const id = await factId('placementTerm', trajectory)
    made(await act(world, admin, correctFact, trajectory, { ...contract, fact: 'placementTerm', factId: id, reason: 'Meer uren.' })) // prettier-ignore
    const [sum] = await admin`select sum(hours_per_week)::text as hours, count(*)::int as n from placement_term where trajectory_id = ${trajectory.trajectoryId} and superseded_at is null` // prettier-ignore
    expect(sum).toEqual({ hours: '30.00', n: 1 })
    const [track] = await admin`select hours_per_week::text as hours from participation where trajectory_id = ${trajectory.trajectoryId} and track = 'sheltered' and superseded_at is null` // prettier-ignore
    expect(track).toEqual({ hours: '30.00' })
  })

  test('what cannot be is refused: in the future, announced before it was decided, an end before the start', async () => {
    const decided = await trajectoryIn(world, admin, 'toBePlaced')
    const decision = { fact: 'decision', factId: await factId('decision', decided), reason: 'x' }
    const refusal = async (trajectory: Moved, input: object, as: AccountKey) => {
      const result = await act(world, admin, correctFact, trajectory, { ...input }, { as, on: now })
      return result.status === 'refused' ? result.reason : result.status
    }
    expect(await refusal(decided, { ...decision, decidedOn: '2-11-2026', announcedOn: '3-11-2026' }, 'decisionMaker')).toBe('day_in_future') // prettier-ignore
    expect(await refusal(decided, { ...decision, decidedOn: '2-11-2026', announcedOn: '1-11-2026' }, 'decisionMaker')).toBe('announced_before_decided') // prettier-ignore
    expect(await refusal(decided, { ...decision, decidedOn: '2-11-2026', announcedOn: '2-11-2026' }, 'decisionMaker')).toBe('nothing_changed') // prettier-ignore
    const placed = await trajectoryIn(world, admin, 'placed')
    const term = {
      ...contract,
      fact: 'placementTerm',
      factId: await factId('placementTerm', placed),
      reason: 'x',
    }
    expect(await refusal(placed, { ...term, lastDay: '1-11-2026' }, 'hr')).toBe('ends_before_start')
    const late = { ...term, contractKind: 'temporary', contractEndsOn: '1-5-2027', lastDay: '2-5-2027' }
    expect(await act(world, admin, correctFact, placed, late, { as: 'hr', on: now })).toMatchObject({
      reason: 'last_day_after_contract',
      field: 'lastDay',
    })
  })
})
