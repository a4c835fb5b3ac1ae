import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '@/db/client'
import { mayEver } from '@/lib/domain/policy'
import { moveNames, type Move } from '@/lib/domain/lifecycle'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { makeMove } from '@/lib/trajectory/commands'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import { actSpecs, jobSteps, specOfStep, type ActStep, type Step } from '@/lib/trajectory/step-specs'
import { versionOf } from '../support/acts'
import { testDatabase } from '../support/database'
import { everyCommand, everyQuery } from '../support/every-endpoint'
import { moved, now, today, trajectoryIn, usualInput, withWeek } from '../support/factories'
import { querySamples, type Asked } from '../support/query-samples'
import { samples, type Raw } from '../support/samples'
import type { Moved } from '@/lib/trajectory/apply-move'
import { makeWorld, setTarget, type World } from '../support/world'

/** Of De Kade and nobody else: if Werkpad reads one of these, it reads what another company has with the person. */
const theirs = {
  employerName: 'Kadewerf BV',
  hoursPerWeek: '23,75',
  weekdayHours: '7,75|8|8||||',
  supportHours: '3,25',
  contractEndsOn: '17-10-2027',
  scale: 'Kadeschaal',
}
const words = ['Kadewerf', 'Kadeplek', 'De Kade', '23.75', '23,75', '7.75', '7,75', '3.25', '3,25', '2027-10-17', '17-10-2027', 'Kadeschaal', 'Omdat het te druk is'] // prettier-ignore

const earlier = new Date('2026-10-01T10:00:00+02:00')

const { admin } = testDatabase()
const states = ['offered', 'trialPlacement', 'placed', 'switchPreparing'] as const
const pasts = ['newToBoth', 'workedHere'] as const
type Case = { state: (typeof states)[number]; past: (typeof pasts)[number] }
const cases: Case[] = states.flatMap((state) => pasts.map((past) => ({ state, past })))
const key = ({ state, past }: Case) => `${state} ${past}`

let world: World
const queries = await everyQuery()
const commands = await everyCommand()
/** What the form of each act around a job sends. */
const pressed = new Map<string, Raw>()
const asked = new Map<string, Asked & Moved>()

const hrSteps = ([...moveNames, ...Object.keys(actSpecs)] as Step[]).filter((step) =>
  mayEver('hr', specOfStep(step).permission),
)
const hrScreens = Object.keys(querySamples).filter((ask) => {
  const query = queries.get(querySamples[ask]?.query ?? '')
  return query !== undefined && mayEver('hr', query.permission)
})

const paths: Record<Case['state'], Move[]> = {
  offered: ['offer'],
  trialPlacement: ['offer', 'startTrial'],
  placed: ['offer', 'place'],
  switchPreparing: ['offer', 'place', 'prepareSwitch'],
}

/** In Oeverland, where both companies work: something of De Kade, and Werkpad referred. */
async function referredBeside({ state, past }: Case): Promise<Asked & Moved> {
  const trajectory = await trajectoryIn(world, admin, 'toBePlaced', { in: 'oeverland', on: earlier })
  const step = (move: Move, input = {}, as?: 'hr' | 'hrDeKade', on = now) =>
    moved(world, admin, trajectory, move, { in: 'oeverland', input, as, on })
  if (past === 'workedHere')
    for (const move of ['offer', 'place', 'endToPlace'] as const)
      await step(move, {}, move === 'offer' ? undefined : 'hr', earlier)
  const on = { ...theirs, startsOn: '03-11-2026' }
  const reason = 'Omdat het te druk is'
  for (const move of paths[state]) {
    const by = move === 'place' ? 'hrDeKade' : undefined
    await step(move, { ...on, workplaceId: world.workplace.deKade, reason }, by)
  }
  await admin`insert into access (trajectory_id, municipality_id, organisation_id, ground, valid_from)
    values (${trajectory.trajectoryId}, ${world.oeverland}, ${world.werkpad}, 'referral', ${today})`
  const [found] = await admin<{ placement: string; offer: string; employer: string }[]>`
    select coalesce((select p.id from placement p where p.trajectory_id = ${trajectory.trajectoryId} and p.company_id = ${world.deKade}), ${randomUUID()}) as placement,
      (select o.id from offer o where o.trajectory_id = ${trajectory.trajectoryId} and o.company_id = ${world.deKade}) as offer,
      (select w.employer_id from workplace w where w.id = ${world.workplace.deKade}) as employer`
  if (!found) throw new Error('nothing of De Kade')
  const known: Partial<Asked & Moved> = {
    ...trajectory,
    world,
    surname: 'Jansen',
    birthDate: '1998-04-03',
    placementId: found.placement,
    offerId: found.offer,
    employerId: found.employer,
  }
  // What else a question is about, there is none of here.
  return new Proxy(known, { get: (row, name) => Reflect.get(row, name) ?? randomUUID() }) as Asked & Moved
}

beforeAll(async () => {
  world = await makeWorld(admin)
  for (const municipality of [world.meerdorp, world.oeverland]) await setTarget(admin, municipality, 5000)
  await admin`update workplace set name = 'Kadeplek' where id = ${world.workplace.deKade}`
  await admin`update employer set name = ${theirs.employerName} where company_id = ${world.deKade}`
  for (const act of jobSteps) {
    const sample = Object.values(samples).find(({ command }) => command === act)
    pressed.set(act, (await sample?.press({ world, admin }, 'hr')) ?? {})
  }
  for (const one of cases) asked.set(key(one), await referredBeside(one))
})

const about = (one: Case) => asked.get(key(one)) as Asked & Moved
const leaked = (data: unknown) => {
  const payload = JSON.stringify(data)
  const ids = [world.deKade, world.workplace.deKade]
  return [...words, ...ids].filter((word) => payload.includes(word))
}

async function page(one: Case, query: Record<string, string> = {}) {
  const filter = trajectoryPageFilter.parse(query)
  const answer = await read(trajectoryScreen, world.session.hr, { number: about(one).number, filter }, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}

test(`${cases.length * (hrScreens.length + hrSteps.length)} cells: every screen and form of HR × what De Kade has × the past`, () => {
  expect(cases).toHaveLength(8)
  expect(hrScreens.length).toBeGreaterThan(15)
  expect(hrSteps.length).toBeGreaterThan(20)
})

describe('a company that was referred reads nothing of what another company has with the person', () => {
  const screens = cases.flatMap((one) => hrScreens.map((ask) => ({ ...one, ask })))
  test.each(screens)('$ask: $state, $past', async ({ ask, ...one }) => {
    const sample = querySamples[ask]
    const query = sample && queries.get(sample.query)
    if (!query) throw new Error(ask)
    const answer = await read(query, world.session.hr, sample.input(about(one)), now)
    if (answer.status === 'found') expect(leaked(answer.data)).toEqual([])
  })

  const forms = cases.flatMap((one) => hrSteps.map((step) => ({ ...one, step })))
  test.each(forms)('form $step: $state, $past', async ({ step, ...one }) => {
    const data = await page(one, { stap: step, bij: randomUUID(), nr: '7' })
    expect(leaked(data)).toEqual([])
    const ofObject = moveNames.includes(step as never) ? !['offer', 'offerAboveNumber'].includes(step) : jobSteps.includes(step) // prettier-ignore
    if (ofObject) expect(data.form).toBeNull()
  })
})

describe('the facts themselves', () => {
  test.each(cases)('hold nothing of the other company: $state, $past', async (one) => {
    const facts = await asActor(
      world.session.hr,
      ({ sql }) =>
        sql`select situation from app.situations(array[${about(one).trajectoryId}]::uuid[], ${today})`,
    )
    expect(facts).toHaveLength(1)
    expect(leaked(facts)).toEqual([])
    expect(facts?.[0]?.situation).toMatchObject({ jobSwitch: null, lastSwitch: null, handover: null })
  })
})

describe('the same answer draws the button and guards the write', () => {
  test.each(cases)('no move and no act around the job is drawn: $state, $past', async (one) => {
    const { steps, theirJob } = await page(one)
    expect(steps).toEqual({ primary: null, others: [], notYet: [] })
    expect(theirJob).toBe(false)
  })

  const moves = moveNames.filter((move) => mayEver('hr', `move.${move}`) && !move.startsWith('offer'))
  test.each(cases)('and none is made: $state, $past', async (one) => {
    const { trajectoryId } = about(one)
    const head = { trajectoryId, version: await versionOf(admin, about(one)) }
    for (const move of moves) {
      const raw = { ...withWeek(usualInput(world, move, today)), ...head, move, submissionId: randomUUID() }
      const result = await perform(makeMove, world.session.hr, raw, now)
      expect(result, move).toMatchObject({ status: 'refused', reason: 'not_found' })
    }
    for (const act of jobSteps as readonly ActStep[]) {
      const raw = { ...pressed.get(act), ...head, submissionId: randomUUID() }
      const result = await commands.get(act)?.perform(world.session.hr, raw, now)
      expect(result, act).toMatchObject({ status: 'refused', reason: 'not_found' })
    }
  })

  test('of a job of its own a company is offered what it may do', async () => {
    const { number } = await trajectoryIn(world, admin, 'placed')
    const filter = trajectoryPageFilter.parse({})
    const answer = await read(trajectoryScreen, world.session.hr, { number, filter }, now)
    expect(answer).toMatchObject({
      status: 'found',
      data: { theirJob: true, steps: { primary: 'changeTerms' } },
    })
  })
})
