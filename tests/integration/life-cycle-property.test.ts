import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { proposableMoves, type ProposableMove } from '@/lib/domain/act-fields'
import { asActor } from '@/db/client'
import { addDays } from '@/lib/domain/calendar'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { situationOf } from '@/lib/domain/situation-of'
import { moveNames, specOf, type Move } from '@/lib/domain/lifecycle'
import { openMoves } from '@/lib/domain/open-moves'
import { mayEver } from '@/lib/domain/policy'
import { roles } from '@/lib/domain/roles'
import type { State } from '@/lib/domain/states'
import type { Moved } from '@/lib/trajectory/apply-move'
import { proposeMove } from '@/lib/trajectory/proposal-commands'
import { act } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, registered, stateOf, today, trajectoryIn, tryMove } from '../support/factories'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

/** One try: which of the moves that start here, how many days later, whether the number is reached, what it asks. */
const step = fc.record({
  pick: fc.nat(1000),
  days: fc.integer({ min: 0, max: 40 }),
  reached: fc.boolean(),
  proposes: fc.boolean(),
  toTrack: fc.constantFrom('dayActivities', 'jobAgreement', 'regular', 'sheltered'),
  closedReason: fc.constantFrom('pension', 'deceased'),
  outcome: fc.constantFrom('positive', 'positive', 'negative'),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const tables = ['event', 'application', 'advice', 'decision', 'objection', 'waiting_list_entry', 'bridging', 'offer', 'trial_placement', 'placement', 'placement_term', 'participation', 'job_switch', 'handover', 'proposal', 'deadline', 'state_period', 'access'] // prettier-ignore

async function rowsOf({ trajectoryId }: Moved): Promise<number[]> {
  const counts = tables.map((table) => `(select count(*)::int from ${table} where trajectory_id = $1)`)
  const [row] = await admin.unsafe(`select array[${counts.join(', ')}] as n`, [trajectoryId])
  return row?.n as number[]
}

interface Facts {
  state: State
  owned: boolean
  broken: string | null
  period: string
  due: number
  access: number
  queues: string[]
  offers: number
  trials: number
  switches: number
  terms: number
  tracks: string[]
}

async function factsOf({ trajectoryId }: Moved, day: string): Promise<Facts> {
  const running = `superseded_at is null and (valid_to is null or valid_to >= '${day}')`
  const [row] = await admin.unsafe(
    `select t.state, t.owner_id is not null as owned, app.broken_link(t.id) as broken,
      (select string_agg(state, ',') from state_period where trajectory_id = t.id and valid_to is null and superseded_at is null) as period,
      (select count(*)::int from deadline where trajectory_id = t.id and closed_on is null
        and not (t.state = 'closed' and (rule like 'objectionDecision%' or rule in ('appeal', 'closingApproval')))) as due,
      (select count(*)::int from access where trajectory_id = t.id and ended_at is null) as access,
      array(select queue from waiting_list_entry where trajectory_id = t.id and superseded_at is null and valid_to is null) as queues,
      (select count(*)::int from offer where trajectory_id = t.id and closed_on is null) as offers,
      (select count(*)::int from trial_placement where trajectory_id = t.id and outcome is null) as trials,
      (select count(*)::int from job_switch where trajectory_id = t.id and ended_on is null) as switches,
      (select count(*)::int from placement_term where trajectory_id = t.id and kind = 'sheltered' and superseded_at is null and (valid_to is null or valid_to > '${day}')) as terms,
      array(select track from participation where trajectory_id = t.id and ${running}) as tracks
    from trajectory t where t.id = $1`,
    [trajectoryId],
  )
  return row as unknown as Facts
}

const trackOf: Partial<Record<State, string>> = {
  elsewhereDayActivities: 'dayActivities',
  elsewhereJobAgreement: 'jobAgreement',
  elsewhereRegular: 'regular',
}
const queues: readonly State[] = ['toBePlaced', 'waiting', 'resting']
/** In a handover a job goes on, and a switch that was being prepared waits. */
const paused: readonly State[] = ['handover', 'switchPreparing']

function expectStateOfFacts(facts: Facts) {
  const { state } = facts
  expect(facts).toMatchObject({ owned: true, broken: null, period: state })
  expect(facts.queues).toEqual(queues.includes(state) ? [state] : [])
  expect(facts.offers).toBe(state === 'offered' ? 1 : 0)
  expect(facts.trials).toBe(state === 'trialPlacement' ? 1 : 0)
  if (!paused.includes(state)) expect(facts.switches).toBe(0)
  if (state === 'switchPreparing') expect(facts.switches).toBe(1)
  if (state === 'placed') expect(facts.terms).toBe(1)
  else if (!paused.includes(state)) expect(facts.terms).toBe(0)
  if (trackOf[state]) expect(facts.tracks).toContain(trackOf[state])
  // Of a closed trajectory only an objection and what follows on it (T32), or the wish to open it again (T40), may still run.
  if (state === 'closed') expect(facts).toMatchObject({ due: 0, access: 0 })
  else expect(facts.due).toBeGreaterThan(0)
}

const isProposable = (move: Move): move is ProposableMove => proposableMoves.some((name) => name === move)
const byPeople = moveNames.filter(
  (move) => !specOf(move).from.includes('none') && roles.some((role) => mayEver(role, `move.${move}`)),
)

async function tried(
  trajectory: Moved,
  { pick, reached, proposes, toTrack, outcome, closedReason }: Step,
  day: string,
) {
  const state = (await stateOf(admin, trajectory)) as State
  const starting = byPeople.filter((move) => specOf(move).from.includes(state))
  const move = starting[pick % starting.length]
  if (!move) return
  const on = new Date(`${day}T10:00:00+01:00`)
  await setTarget(admin, world.meerdorp, reached ? 0 : 4000)
  if (proposes && isProposable(move))
    await act(world, admin, proposeMove, trajectory, { move, reason: 'Zo besproken.' }, { on })
  const input = {
    toTrack,
    outcome,
    deviationReason: 'Herzien.',
    closedReason,
    trialUntil: addDays(day, 60),
  }
  const result = await tryMove(world, admin, trajectory, move, { on, input })
  expect(['done', 'refused'], `${move}: ${JSON.stringify(result)}`).toContain(result.status)
}

async function walk(trajectory: Moved, steps: Step[]) {
  let day = today
  let before = await rowsOf(trajectory)
  for (const one of steps) {
    day = addDays(day, one.days)
    await tried(trajectory, one, day)
    const after = await rowsOf(trajectory)
    expect(after.every((count, index) => count >= (before[index] ?? 0))).toBe(true)
    before = after
    expectStateOfFacts(await factsOf(trajectory, day))
    await expectWayOn(trajectory)
  }
  await expectOpensAgain(trajectory, day)
}

const ways: Partial<Record<State, readonly Move[]>> = {
  switchPreparing: ['stopSwitch', 'endSwitchToPlace', 'endSwitchToWait', 'endSwitchToRest', 'switchToDayActivities', 'switchToRegular', 'switchToJobAgreement'],
  elsewhereDayActivities: ['returnToPlace', 'returnToWait', 'returnToScreening', 'requestAdviceAgain'],
  elsewhereJobAgreement: ['switchBackToPlace', 'switchBackToWait', 'returnToJob', 'requestAdviceAgain'],
  elsewhereRegular: ['switchBackToPlace', 'switchBackToWait', 'returnToJob', 'requestAdviceAgain'],
} // prettier-ignore

const factsNow = async ({ trajectoryId }: Moved) => {
  const rows = await asActor(
    world.session.caseworker,
    ({ sql }) =>
      sql<
        { situation: TrajectoryFacts }[]
      >`select situation from app.situations(array[${trajectoryId}]::uuid[], ${today})`,
  )
  const facts = rows?.[0]?.situation
  if (!facts) throw new Error('no facts')
  return facts
}

/** Somewhere in between there is a move on, and of a switch or from elsewhere a way back, whatever the number says. */
async function expectWayOn(trajectory: Moved) {
  const facts = await factsNow(trajectory)
  const state = facts.state as State
  if (state === 'closed') return
  const situation = situationOf(facts, world.account.caseworker, facts.stateSince)
  const allowed = openMoves(situation, (move) => byPeople.includes(move)).filter((move) => move.allowed)
  const on = allowed.filter(({ move }) => specOf(move).to !== 'closed').map(({ move }) => move)
  expect(on.length, state).toBeGreaterThan(0)
  const back = ways[state]
  if (back)
    expect(on.filter((move) => back.includes(move)).length, `${state}: ${on.join(' ')}`).toBeGreaterThan(0)
}

/** Whatever closed it, a second reader opens it again; who died only when that was recorded wrongly. */
async function expectOpensAgain(trajectory: Moved, day: string) {
  const facts = await factsNow(trajectory)
  if (facts.state !== 'closed') return
  const on = new Date(`${day}T10:00:00+01:00`)
  await act(world, admin, proposeMove, trajectory, { move: 'reopen', reason: 'Toch verder.' }, { on })
  if (facts.closedReason === 'deceased')
    expect(await tryMove(world, admin, trajectory, 'reopen', { on })).toMatchObject({ reason: 'person_died' })
  await moved(world, admin, trajectory, 'reopen', {
    on,
    input: { deathWrong: facts.closedReason === 'deceased' },
  })
  expect(await stateOf(admin, trajectory)).not.toBe('closed')
  expectStateOfFacts(await factsOf(trajectory, day))
}

const starts = fc.constantFrom('intake', 'toBePlaced', 'offered', 'placed', 'switchPreparing', 'elsewhereRegular', 'handover', 'closed') // prettier-ignore

test(
  'after any sequence of moves the state is what the facts say, and history only grows',
  { timeout: 180_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(starts, fc.array(step, { minLength: 6, maxLength: 20 }), async (from, steps) => {
        await setTarget(admin, world.meerdorp, 4000)
        await walk(await trajectoryIn(world, admin, from as 'intake'), steps)
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 40), seed: 20261102 },
    )
  },
)

test('an offer does not come back by itself: from a handover and from closing the way back leads to the queue', async () => {
  await setTarget(admin, world.meerdorp, 4000)
  const trajectory = await trajectoryIn(world, admin, 'offered')
  await moved(world, admin, trajectory, 'startHandover')
  await moved(world, admin, trajectory, 'returnHandover')
  expect(await stateOf(admin, trajectory)).toBe('toBePlaced')
})

test('a job that was closed in error runs again with its company', async () => {
  const trajectory = await trajectoryIn(world, admin, 'placed')
  await moved(world, admin, trajectory, 'closeDeceasedOrPension')
  await act(world, admin, proposeMove, trajectory, { move: 'reopen', reason: 'Verkeerde persoon.' })
  await moved(world, admin, trajectory, 'reopen', { input: { deathWrong: true } })
  const facts = await factsOf(trajectory, today)
  expect(facts).toMatchObject({ state: 'placed', terms: 1, access: 1, tracks: ['sheltered'] })
})

test('a number that is not known keeps the queue shut', async () => {
  const trajectory = await registered(world)
  for (const move of ['startScreening', 'requestAdvice', 'recordAdvice', 'prepareDecision'] as const)
    await moved(world, admin, trajectory, move)
  await admin`delete from annual_target where municipality_id = ${world.meerdorp}`
  expect(await tryMove(world, admin, trajectory, 'grantToPlace')).toMatchObject({ reason: 'target_unknown' })
  await setTarget(admin, world.meerdorp, 40)
})
