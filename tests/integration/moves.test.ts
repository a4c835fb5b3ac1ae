import type { Sql } from 'postgres'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '@/db/client'
import { addDays, addMonths } from '@/lib/domain/calendar'
import { moveNames, specOf, type Move } from '@/lib/domain/lifecycle'
import type { State } from '@/lib/domain/states'
import type { Actor } from '@/lib/pipeline/actor'
import { contextOf } from '@/lib/pipeline/context'
import { applyMove, lockTrajectory, type Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { made, lastEvent, proposed } from '../support/acts'
import { moved, now, roadTo, stateOf, today, trajectoryIn, tryMove } from '../support/factories'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})
afterEach(() => setTarget(admin, world.meerdorp, 40))

type Start = keyof typeof roadTo
interface Way {
  from: Start
  /** Moves in between that `roadTo` does not make. */
  via?: Move[]
  to: State
  /** The number is reached before the move. */
  reached?: boolean
  /** A decision maker makes what a caseworker proposed. */
  proposed?: boolean
  input?: Record<string, unknown>
  benefit?: string
  /** Where the switch on the way leads. */
  toTrack?: string
  later?: boolean
}

/** Made outside `makeMove`: see registration, handover, import, and the shift of a queue below. */
type Elsewhere = 'registerIntake' | 'registerReturn' | 'import' | 'shiftToWaiting' | 'shiftToPlace' | 'acceptHandoverToPlace' | 'acceptHandoverToWait' | 'acceptHandoverPlaced' // prettier-ignore

const toDays: Way = { from: 'elsewhereDayActivities', to: 'toBePlaced' }
const adviceInSwitch: Move[] = ['requestAdviceInSwitch', 'attachAdvice']
const backPrepared: Way = { from: 'elsewhereRegular', via: ['prepareSwitchElsewhere'], to: 'switchPreparing' }
const toWaiting: Way = { from: 'decisionPending', to: 'waiting', reached: true }

// prettier-ignore
const ways: Record<Exclude<Move, Elsewhere>, Way> = {
  startScreening: { from: 'intake', to: 'screening' },
  requestAdvice: { from: 'screening', to: 'awaitingAdvice' },
  recordUnknownAdvice: { from: 'intake', to: 'adviceReceived' },
  recordUwvQuestion: { from: 'awaitingAdvice', to: 'awaitingAdvice' },
  withdrawRequest: { from: 'awaitingAdvice', to: 'screening' },
  withdrawRequestAndClose: { from: 'awaitingAdvice', to: 'closed' },
  recordAdvice: { from: 'awaitingAdvice', to: 'adviceReceived' },
  prepareDecision: { from: 'adviceReceived', to: 'decisionPending' },
  reject: { from: 'decisionPending', to: 'rejected', input: { deviationReason: 'Het advies is niet zorgvuldig.' } },
  grantToPlace: { from: 'decisionPending', to: 'toBePlaced' },
  grantToWait: toWaiting,
  recordOwnRequest: { from: 'intake', to: 'awaitingAdvice', input: { applicant: 'citizen' } },
  recordAnsweredRequest: { from: 'screening', to: 'adviceReceived' },
  returnAdvice: { from: 'decisionPending', to: 'awaitingAdvice' },
  dismissApplication: { from: 'decisionPending', to: 'closed' },
  requestNewAdvice: { from: 'rejected', to: 'awaitingAdvice' },
  attachAdvice: { from: 'placed', to: 'placed' },
  keepDetermination: { from: 'toBePlaced', via: ['attachAdvice'], to: 'toBePlaced' },
  startReview: { from: 'toBePlaced', to: 'toBePlaced' },
  fileObjection: { from: 'rejected', to: 'rejected' },
  decideObjection: { from: 'rejected', via: ['fileObjection'], to: 'rejected', input: { objectionOutcome: 'dismissed' } },
  upholdToPlace: { from: 'rejected', via: ['fileObjection'], to: 'toBePlaced', input: { deviationReason: 'Herzien.' } },
  upholdToWait: { from: 'rejected', via: ['fileObjection'], to: 'waiting', reached: true },
  reopenDecision: { from: 'rejected', to: 'decisionPending' },
  revoke: { from: 'offered', to: 'rejected' },
  endDetermination: { from: 'placed', to: 'switchPreparing' },
  rest: { from: 'toBePlaced', to: 'resting' },
  restUnreachable: { from: 'toBePlaced', to: 'resting', proposed: true },
  resumeToPlace: { from: 'resting', to: 'toBePlaced' },
  resumeToWait: { from: 'resting', to: 'waiting', reached: true },
  resumeToAdvice: { from: 'adviceReceived', via: ['restUnreachable'], to: 'adviceReceived' },
  offer: { from: 'toBePlaced', to: 'offered' },
  offerAboveNumber: { from: 'decisionPending', via: ['grantToWait'], to: 'offered', reached: true },
  acceptOffer: { from: 'offered', to: 'offered' },
  refuseToPlace: { from: 'offered', to: 'toBePlaced' },
  refuseToWait: { from: 'offered', to: 'waiting', reached: true },
  lapseToPlace: { from: 'offered', to: 'toBePlaced', later: true },
  lapseToWait: { from: 'offered', to: 'waiting', later: true, reached: true },
  lapseToRest: { from: 'offered', to: 'resting' },
  startTrial: { from: 'offered', to: 'trialPlacement' },
  startTrialWithUwv: { from: 'offered', to: 'trialPlacement', benefit: 'wajong', input: { trialUntil: addMonths(today, 2) } },
  extendTrial: { from: 'trialPlacement', to: 'trialPlacement', input: { trialUntil: addMonths(today, 4) } },
  stopTrialToPlace: { from: 'trialPlacement', to: 'toBePlaced' },
  stopTrialToWait: { from: 'trialPlacement', to: 'waiting', reached: true },
  reviewTrial: { from: 'trialPlacement', to: 'trialPlacement' },
  place: { from: 'trialPlacement', via: ['reviewTrial'], to: 'placed' },
  changeTerms: { from: 'placed', to: 'placed', input: { hoursPerWeek: '28' } },
  addParallelTrack: { from: 'placed', to: 'placed', input: { hoursPerWeek: '4' } },
  endToPlace: { from: 'placed', to: 'toBePlaced' },
  endToWait: { from: 'placed', to: 'waiting', reached: true },
  endToRest: { from: 'placed', to: 'resting' },
  prepareSwitch: { from: 'placed', to: 'switchPreparing' },
  stopSwitch: { from: 'switchPreparing', to: 'placed' },
  askIndication: { from: 'switchPreparing', to: 'switchPreparing', toTrack: 'jobAgreement' },
  requestAdviceInSwitch: backPrepared,
  grantInSwitch: { ...backPrepared, via: ['prepareSwitchElsewhere', ...adviceInSwitch] },
  rejectInSwitch: { ...backPrepared, via: ['prepareSwitchElsewhere', ...adviceInSwitch], to: 'elsewhereRegular' },
  switchToJobAgreement: { from: 'switchPreparing', to: 'elsewhereJobAgreement' },
  switchToRegular: { from: 'switchPreparing', to: 'elsewhereRegular' },
  switchToDayActivities: { from: 'switchPreparing', to: 'elsewhereDayActivities' },
  endSwitchToPlace: { from: 'switchPreparing', to: 'toBePlaced' },
  endSwitchToWait: { from: 'switchPreparing', to: 'waiting', reached: true },
  endSwitchToRest: { from: 'switchPreparing', to: 'resting' },
  switchBackToPlace: { from: 'elsewhereRegular', to: 'toBePlaced' },
  switchBackToWait: { from: 'elsewhereJobAgreement', to: 'waiting', reached: true },
  returnToScreening: { ...toDays, to: 'screening' },
  returnToPlace: toDays,
  returnToWait: { ...toDays, to: 'waiting', reached: true },
  returnToJob: { from: 'elsewhereRegular', to: 'placed', later: true },
  requestAdviceAgain: { ...toDays, to: 'awaitingAdvice' },
  prepareSwitchElsewhere: { ...toDays, to: 'switchPreparing', input: { toTrack: 'regular' } },
  moveToDayActivities: { from: 'elsewhereRegular', to: 'elsewhereDayActivities' },
  moveToJobAgreement: { from: 'elsewhereRegular', to: 'elsewhereJobAgreement' },
  moveToRegular: { ...toDays, to: 'elsewhereRegular' },
  takeDayActivities: { from: 'toBePlaced', to: 'elsewhereDayActivities' },
  takeJobAgreement: { from: 'rejected', to: 'elsewhereJobAgreement' },
  takeRegular: { from: 'resting', to: 'elsewhereRegular' },
  startHandover: { from: 'toBePlaced', to: 'handover' },
  startHandoverPlaced: { from: 'placed', to: 'handover' },
  completeHandover: { from: 'handover', to: 'closed', input: { accepted: true } },
  returnHandover: { from: 'handover', to: 'toBePlaced' },
  closePlaced: { from: 'placed', to: 'closed' },
  close: { from: 'toBePlaced', to: 'closed', proposed: true },
  closeWithoutApplication: { from: 'screening', to: 'closed', proposed: true },
  closeAfterRejection: { from: 'rejected', to: 'closed', later: true, proposed: true },
  closePlacedOnWish: { from: 'placed', to: 'closed', proposed: true },
  closeDeceasedOrPension: { from: 'offered', to: 'closed' },
  reopen: { from: 'closed', to: 'awaitingAdvice', proposed: true },
}

const nextQuarter = new Date('2027-02-01T10:00:00+01:00')

async function stepTo(trajectory: Moved, move: Move) {
  if (move === 'restUnreachable') await proposed(world, admin, trajectory, move)
  if (move === 'grantToWait') await setTarget(admin, world.meerdorp, 0)
  const negative = move === 'attachAdvice' && { outcome: 'negative' }
  const toTrack = move === 'prepareSwitchElsewhere' && { toTrack: 'sheltered' }
  await moved(world, admin, trajectory, move, {
    input: { deviationReason: 'Herzien.', ...negative, ...toTrack },
  })
}

async function inPlace(move: Exclude<Move, Elsewhere>, way: Way) {
  const trajectory = await trajectoryIn(world, admin, way.from, {
    benefit: way.benefit,
    toTrack: way.toTrack,
  })
  for (const before of way.via ?? []) await stepTo(trajectory, before)
  if (way.proposed) await proposed(world, admin, trajectory, move as never, way.later ? nextQuarter : now)
  if (way.reached) await setTarget(admin, world.meerdorp, 0)
  if (move === 'offerAboveNumber')
    await admin`insert into target_exceedance (municipality_id, extra_places, budget_note, valid_from) values (${world.meerdorp}, 50, 'test', '2026-01-01')`
  if (move === 'completeHandover')
    await admin`update handover set outcome = 'accepted', answered_on = ${today} where trajectory_id = ${trajectory.trajectoryId}`
  return trajectory
}

describe('every move of the life cycle is made by who may make it', () => {
  test.each(Object.entries(ways) as [Exclude<Move, Elsewhere>, Way][])('%s', async (move, way) => {
    const trajectory = await inPlace(move, way)
    const from = await stateOf(admin, trajectory)
    const on = way.later ? nextQuarter : now
    await moved(world, admin, trajectory, move, { on, input: { deviationReason: 'Herzien.', ...way.input } })
    expect(await stateOf(admin, trajectory)).toBe(way.to)
    expect(await lastEvent(admin, trajectory)).toMatchObject({
      kind: specOf(move).event,
      move,
      from_state: from,
      to_state: way.to,
    })
    await expectWhole(admin, trajectory)
  })

  test('no move is left out', () => {
    const elsewhere = ['registerIntake', 'registerReturn', 'import', 'shiftToWaiting', 'shiftToPlace', 'acceptHandoverToPlace', 'acceptHandoverToWait', 'acceptHandoverPlaced'] // prettier-ignore
    expect([...Object.keys(ways), ...elsewhere].sort()).toEqual([...moveNames].sort())
  })
})

/** Invariants ii and iii, and the log. */
async function expectWhole(sql: Sql | typeof admin, { trajectoryId }: Moved) {
  const [row] = await admin`select t.state, t.owner_id is not null as owned, app.broken_link(t.id) as broken,
      (select count(*)::int from deadline d where d.trajectory_id = t.id and d.closed_on is null) as due,
      (select count(*)::int from access a where a.trajectory_id = t.id and a.ended_at is null) as access,
      (select p.state from state_period p where p.trajectory_id = t.id and p.valid_to is null and p.superseded_at is null) as period
    from trajectory t where t.id = ${trajectoryId}`
  expect(row).toMatchObject({ owned: true, broken: null, period: row?.state })
  if (row?.state === 'closed') expect(row).toMatchObject({ due: 0, access: 0 })
  else expect(row?.due).toBeGreaterThan(0)
}

describe('a manager shifts a queue by count, carried out as the system (T12)', () => {
  const shift = (trajectory: Moved, move: Move) =>
    asActor<Actor, unknown>(world.session.manager, async (door, actor) => {
      const context = contextOf(door, actor, now)
      await door.sql`select app.act_as_system(${world.meerdorp})`
      const facts = await lockTrajectory(context, trajectory)
      if (!facts) throw new Error('not found')
      return applyMove(context, { move, facts, input: {}, seen: facts.version })
    })

  test('to waiting when the number is reached and back when it is not', async () => {
    const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
    const position = () =>
      admin`select queue, position_on from waiting_list_entry where trajectory_id = ${trajectory.trajectoryId} and valid_to is null and superseded_at is null`
    const [before] = await position()
    await setTarget(admin, world.meerdorp, 0)
    await shift(trajectory, 'shiftToWaiting')
    expect(await position()).toEqual([{ ...before, queue: 'waiting' }])
    await setTarget(admin, world.meerdorp, 40)
    await shift(trajectory, 'shiftToPlace')
    expect(await position()).toEqual([{ ...before, queue: 'toBePlaced' }])
    expect(await lastEvent(admin, trajectory)).toMatchObject({ kind: 'shiftedToPlace', actor_role: 'system' })
  })

  test('a caseworker cannot', async () => {
    const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
    const result = await tryMove(world, admin, trajectory, 'shiftToWaiting', { as: 'caseworker' })
    expect(result).toMatchObject({ status: 'refused', reason: 'not_found' })
    expect(await stateOf(admin, trajectory)).toBe('toBePlaced')
  })
})

describe('who may not make a move finds nothing', () => {
  test.each([
    ['grantToPlace', 'decisionPending', 'caseworker'],
    ['grantToPlace', 'decisionPending', 'hr'],
    ['grantToPlace', 'decisionPending', 'decisionMakerOeverland'],
    ['startScreening', 'intake', 'caseworkerOeverland'],
    ['startScreening', 'intake', 'decisionMaker'],
    ['place', 'offered', 'hrDeKade'],
    ['place', 'offered', 'caseworker'],
    ['acceptOffer', 'offered', 'manager'],
    ['rest', 'toBePlaced', 'administrator'],
  ] as const)('%s in %s by %s', async (move, from, as) => {
    const trajectory = await trajectoryIn(world, admin, from)
    const result = await tryMove(world, admin, trajectory, move, { as })
    expect(result).toMatchObject({ status: 'refused', reason: 'not_found' })
    expect(await stateOf(admin, trajectory)).toBe(from)
  })
})

describe('two presses', () => {
  test('the same form twice, after each other: the first result, one event', async () => {
    const trajectory = await trajectoryIn(world, admin, 'intake')
    const submissionId = crypto.randomUUID()
    const first = await tryMove(world, admin, trajectory, 'startScreening', { submissionId })
    const second = await tryMove(world, admin, trajectory, 'startScreening', { submissionId })
    expect(first).toMatchObject({ status: 'done' })
    expect(second).toMatchObject({ status: 'done', repeated: true, value: made(first) })
  })

  test('the same form twice at once: one done, one repeated, one event', async () => {
    const trajectory = await trajectoryIn(world, admin, 'intake')
    const submissionId = crypto.randomUUID()
    const press = () => tryMove(world, admin, trajectory, 'startScreening', { submissionId })
    const results = await Promise.all([press(), press()])
    expect(results.map((result) => result.status)).toEqual(['done', 'done'])
    expect(results.filter((result) => 'repeated' in result && result.repeated)).toHaveLength(1)
    const [count] =
      await admin`select count(*)::int as n from event where trajectory_id = ${trajectory.trajectoryId} and kind = 'screeningStarted'`
    expect(count).toEqual({ n: 1 })
  })

  test('two people at once: one done, one is told', async () => {
    const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
    const results = await Promise.all([
      tryMove(world, admin, trajectory, 'rest', { as: 'caseworker' }),
      tryMove(world, admin, trajectory, 'rest', { as: 'caseworkerBoth' }),
    ])
    expect(
      results.map((result) => (result.status === 'refused' ? result.reason : result.status)).sort(),
    ).toEqual(['changed_meanwhile', 'done'])
  })

  test('who comes second hears what happened, and may press again as long as the act is still there', async () => {
    const rest = await trajectoryIn(world, admin, 'toBePlaced')
    await moved(world, admin, rest, 'rest')
    const late = await tryMove(world, admin, rest, 'rest', { as: 'caseworkerBoth', seen: 1 })
    expect(late).toMatchObject({ reason: 'changed_meanwhile', collision: { mayRepeat: false } })
    const placed = await trajectoryIn(world, admin, 'placed')
    await moved(world, admin, placed, 'changeTerms', { input: { hoursPerWeek: '28' } })
    const again = await tryMove(world, admin, placed, 'changeTerms', { as: 'hr', seen: 1 })
    const [field] = [{ label: 'Wat er gebeurde', theirs: 'Uren of contract gewijzigd' }]
    expect(again).toMatchObject({
      reason: 'changed_meanwhile',
      collision: { mayRepeat: true, fields: [field, { theirs: 'Geplaatst' }] },
    })
  })

  test('a day before the state began, and one to come, are refused', async () => {
    const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
    const on = (talkOn: string) => tryMove(world, admin, trajectory, 'rest', { input: { talkOn } })
    expect(await on(addDays(today, -1))).toMatchObject({ reason: 'before_state_start' })
    expect(await on(addDays(today, 1))).toMatchObject({ reason: 'day_in_future' })
  })
})
