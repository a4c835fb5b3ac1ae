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
import { besideActs, routeIn, tryBeside, type BesideAct } from '../support/beside-moves'
import { moved, registered, stateOf, today, trajectoryIn, tryMove } from '../support/factories'
import { newBsn } from '../support/import-steps'
import { expectStateOfFacts, factsOf, rowsOf } from '../support/life-cycle-facts'
import { replayedAndStored } from '../support/replay'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let routeId: string
beforeAll(async () => {
  world = await makeWorld(admin)
  routeId = await routeIn(admin, world.meerdorp)
})

/** A handover that is talked about before it is answered: by chance alone the four hardly follow one another. */
const talks: BesideAct[][] = [
  ['toColleague', 'ask', 'reply', 'accept'],
  ['toCompany', 'ask', 'reply', 'refuse'],
]

/**
 * One try: which of the moves that start here, how much later (days mostly, years now and then), whether the number is
 * reached, what it asks, and what is recorded beside it.
 */
const step = fc.record({
  pick: fc.nat(1000),
  days: fc.oneof(
    { weight: 9, arbitrary: fc.nat(40) },
    { weight: 1, arbitrary: fc.integer({ min: 41, max: 800 }) },
  ),
  reached: fc.boolean(),
  proposes: fc.boolean(),
  toTrack: fc.constantFrom('dayActivities', 'jobAgreement', 'regular', 'sheltered'),
  closedReason: fc.constantFrom('pension', 'deceased'),
  outcome: fc.constantFrom('positive', 'positive', 'negative'),
  beside: fc.oneof(
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...besideActs), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom(...talks) },
  ),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const isProposable = (move: Move): move is ProposableMove => proposableMoves.some((name) => name === move)
const byPeople = moveNames.filter(
  (move) => !specOf(move).from.includes('none') && roles.some((role) => mayEver(role, `move.${move}`)),
)

/** Only who is elsewhere already may be asked whether sheltered work is where the switch goes. */
const movesElsewhere: readonly Move[] = ['prepareSwitchElsewhere']

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
    toTrack: movesElsewhere.includes(move) || toTrack !== 'sheltered' ? toTrack : 'regular',
    toMunicipalityId: pick % 2 === 0 ? world.oeverland : '',
    outcome,
    deviationReason: 'Herzien.',
    closedReason,
    trialUntil: addDays(day, 60),
  }
  const result = await tryMove(world, admin, trajectory, move, { on, input })
  expect(['done', 'refused'], `${move}: ${JSON.stringify(result)}`).toContain(result.status)
}

/** Between two moves things of the week, of a local route and of a handover are recorded, where that may be. */
async function besides(trajectory: Moved, { beside, toTrack }: Step, day: string) {
  for (const what of beside) {
    const result = await tryBeside(what, { world, admin, trajectory, day, toTrack, routeId })
    expect(['done', 'refused'], `${what}: ${JSON.stringify(result)}`).toContain(result.status)
    if (result.status !== 'done') continue
    besideDone.set(what, (besideDone.get(what) ?? 0) + 1)
    // Another municipality took over: there it stands as whole as it does here.
    const taken = result.value as Partial<Moved>
    if (what === 'accept' && taken.trajectoryId !== trajectory.trajectoryId)
      await expectWhole(taken as Moved, day)
  }
}
const besideDone = new Map<string, number>()

async function expectWhole(trajectory: Moved, day: string) {
  const facts = await factsOf(admin, trajectory, day)
  expectStateOfFacts(facts)
  await expectWayOn(
    trajectory,
    day,
    facts.municipality === world.oeverland ? 'caseworkerOeverland' : 'caseworker',
  )
}

async function walk(trajectory: Moved, steps: Step[]) {
  let day = today
  let before = await rowsOf(admin, trajectory)
  for (const one of steps) {
    day = addDays(day, one.days)
    await tried(trajectory, one, day)
    await besides(trajectory, one, day)
    const after = await rowsOf(admin, trajectory)
    expect(after.every((count, index) => count >= (before[index] ?? 0))).toBe(true)
    before = after
    await expectWhole(trajectory, day)
  }
  await expectOpensAgain(trajectory, day)
}

const ways: Partial<Record<State, readonly Move[]>> = {
  switchPreparing: ['stopSwitch', 'endSwitchToPlace', 'endSwitchToWait', 'endSwitchToRest', 'switchToDayActivities', 'switchToRegular', 'switchToJobAgreement'],
  elsewhereDayActivities: ['returnToPlace', 'returnToWait', 'returnToScreening', 'requestAdviceAgain'],
  elsewhereJobAgreement: ['switchBackToPlace', 'switchBackToWait', 'returnToJob', 'requestAdviceAgain'],
  elsewhereRegular: ['switchBackToPlace', 'switchBackToWait', 'returnToJob', 'requestAdviceAgain'],
} // prettier-ignore

const factsOn = async ({ trajectoryId }: Moved, day: string, as: AccountKey = 'caseworker') => {
  const rows = await asActor(
    world.session[as],
    ({ sql }) =>
      sql<
        { situation: TrajectoryFacts }[]
      >`select situation from app.situations(array[${trajectoryId}]::uuid[], ${day})`,
  )
  const facts = rows?.[0]?.situation
  if (!facts) throw new Error('no facts')
  return facts
}

/** Somewhere in between there is a move on, and of a switch or from elsewhere a way back, whatever the number says. */
async function expectWayOn(trajectory: Moved, day: string, as: AccountKey) {
  const facts = await factsOn(trajectory, day, as)
  const state = facts.state as State
  if (state === 'closed') return
  const situation = situationOf(facts, world.account[as], day)
  const allowed = openMoves(situation, (move) => byPeople.includes(move)).filter((move) => move.allowed)
  const on = allowed.filter(({ move }) => specOf(move).to !== 'closed').map(({ move }) => move)
  expect(on.length, state).toBeGreaterThan(0)
  const back = ways[state]
  if (back)
    expect(on.filter((move) => back.includes(move)).length, `${state}: ${on.join(' ')}`).toBeGreaterThan(0)
}

/** Whatever closed it, a second reader opens it again; who died only when that was recorded wrongly. */
async function expectOpensAgain(trajectory: Moved, day: string) {
  const facts = await factsOn(trajectory, day)
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
  expectStateOfFacts(await factsOf(admin, trajectory, day))
}

const starts = fc.constantFrom('intake', 'toBePlaced', 'offered', 'placed', 'switchPreparing', 'elsewhereRegular', 'handover', 'closed') // prettier-ignore

const walks = Number(process.env.PROPERTY_RUNS ?? 30)

test(
  'after any sequence of moves the state is what the facts say, and history only grows',
  { timeout: Math.max(480_000, walks * 10_000) },
  async () => {
    await fc.assert(
      fc.asyncProperty(starts, fc.array(step, { minLength: 6, maxLength: 20 }), async (from, steps) => {
        await setTarget(admin, world.meerdorp, 4000)
        await walk(await trajectoryIn(world, admin, from as 'intake', { bsn: newBsn() }), steps)
      }),
      {
        numRuns: walks,
        seed: Number(process.env.PROPERTY_SEED ?? 20261102),
        // A walk that fails is told at once: making it shorter takes longer than the test may.
        endOnFailure: true,
      },
    )
    expect(besideActs.filter((what) => !besideDone.has(what))).toEqual([])
  },
)

test('replaying the log of each walk gives the state that is stored, by moves that the life cycle knows', async () => {
  const all = await replayedAndStored(admin)
  expect(all.length).toBeGreaterThanOrEqual(walks)
  expect(new Set(all.map(({ stored }) => stored.state)).size).toBeGreaterThan(2)
  for (const { id, stored, replayed } of all) expect(replayed.state, id).toBe(stored.state)
})

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
  const facts = await factsOf(admin, trajectory, today)
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
