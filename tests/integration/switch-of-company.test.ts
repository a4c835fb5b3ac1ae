import { beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '@/db/client'
import { ownerOfStep } from '@/lib/domain/effects/switching'
import { read } from '@/lib/pipeline/query'
import { tickStep } from '@/lib/switching/commands'
import { switchingScreen } from '@/lib/switching/queries'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { act, lastEvent, made, versionOf } from '../support/acts'
import { attacker } from '../support/attack'
import { testDatabase } from '../support/database'
import { moved, now, today, trajectoryIn } from '../support/factories'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 5000)
})
const { handIn, recordOn } = attacker(admin, () => world)

const ofCompany = [7, 8]
const ofMunicipality = [1, 2, 3, 4, 5, 6, 9, 10]

/** At Werkpad: a switch that was stopped, and one that is open, each with its reason and a note at every step. */
async function switchedTwice(): Promise<Moved> {
  const trajectory = await trajectoryIn(world, admin, 'placed')
  await moved(world, admin, trajectory, 'prepareSwitch', {
    input: { toTrack: 'regular', reason: 'Eerst te vroeg.' },
  })
  await moved(world, admin, trajectory, 'stopSwitch', { input: { reason: 'Ging niet door.' } })
  await moved(world, admin, trajectory, 'prepareSwitch', { input: { reason: 'Wil minder druk.' } })
  await admin`update job_switch_step set done_on = ${today}, done_by = 'Iemand', note = 'Aantekening ' || step::text
    where trajectory_id = ${trajectory.trajectoryId}`
  return trajectory
}

const show = (as: AccountKey, { number }: Moved) =>
  read(switchingScreen, world.session[as], { number, naar: null }, now)

async function shown(as: AccountKey, trajectory: Moved) {
  const answer = await show(as, trajectory)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}

const tick = (trajectory: Moved, step: number, as: AccountKey) =>
  act(world, admin, tickStep, trajectory, { step, doneOn: today, doneBy: 'Coach', note: '' }, { as })

const refused = { status: 'refused', reason: 'not_found' }

describe('invariant vii: the history of switches is for the consulent, not for HR', () => {
  test('HR reads the open switch with its own steps, not why, and nothing of an earlier one', async () => {
    const trajectory = await switchedTwice()
    const all = await shown('caseworker', trajectory)
    expect(all.switches).toHaveLength(2)
    expect(all.switches[0]?.steps).toHaveLength(10)
    expect(JSON.stringify(all)).toContain('Wil minder druk.')

    const own = await shown('hr', trajectory)
    expect(own.switches.map(({ steps }) => steps.map(({ step }) => step))).toEqual([ofCompany])
    expect(own.returnUntil).toBeNull()
    const payload = JSON.stringify(own)
    for (const words of [
      'Eerst te vroeg',
      'Ging niet door',
      'Wil minder druk',
      ...ofMunicipality.map((step) => `Aantekening ${step}"`),
    ])
      expect(payload).not.toContain(words)
  })

  test('row level security says the same, and the trajectory page lists no switches', async () => {
    const trajectory = await switchedTwice()
    const seen = await asActor(world.session.hr, async ({ sql }) => ({
      switches: await sql`select 1 from job_switch`,
      steps: await sql<
        { step: number }[]
      >`select step from job_switch_step where trajectory_id = ${trajectory.trajectoryId} order by step`,
    }))
    expect(seen?.switches).toHaveLength(0)
    expect(seen?.steps.map(({ step }) => step)).toEqual(ofCompany)
    const answer = await read(
      trajectoryScreen,
      world.session.hr,
      { number: trajectory.number, filter: trajectoryPageFilter.parse({}) },
      now,
    )
    expect(answer.status === 'found' && answer.data.rows.switches).toEqual([])
  })

  test('after the switch the company reads nothing of it any more', async () => {
    const trajectory = await switchedTwice()
    await moved(world, admin, trajectory, 'switchToDayActivities')
    expect((await show('hr', trajectory)).status).toBe('notFound')
    await admin`insert into access (trajectory_id, municipality_id, organisation_id, ground, valid_from)
      values (${trajectory.trajectoryId}, ${world.meerdorp}, ${world.werkpad}, 'referral', ${today})`
    expect((await show('hr', trajectory)).status).toBe('notFound')
    const steps = await asActor(
      world.session.hr,
      ({ sql }) => sql`select 1 from job_switch_step where trajectory_id = ${trajectory.trajectoryId}`,
    )
    expect(steps).toHaveLength(0)
  })
})

describe('each ticks its own steps', () => {
  test('the owner is kept with the step', async () => {
    const trajectory = await switchedTwice()
    const rows = await admin<{ step: number; owner: string }[]>`
      select step, owner from job_switch_step where trajectory_id = ${trajectory.trajectoryId}`
    for (const { step, owner } of rows) expect(owner).toBe(ownerOfStep(step))
    expect(
      rows
        .filter(({ owner }) => owner === 'hr')
        .map(({ step }) => step)
        .sort(),
    ).toEqual([7, 7, 8, 8])
  })

  test.each(ofCompany)('HR ticks step %i and both read the line', async (step) => {
    const trajectory = await switchedTwice()
    made(await tick(trajectory, step, 'hr'))
    expect(await lastEvent(admin, trajectory)).toMatchObject({
      kind: 'switchStepTicked',
      company_id: world.werkpad,
      actor_role: 'hr',
    })
  })

  test.each(ofMunicipality)(
    'HR does not tick step %i; the consulent does, and HR reads no line of it',
    async (step) => {
      const trajectory = await switchedTwice()
      expect(await tick(trajectory, step, 'hr')).toMatchObject(refused)
      made(await tick(trajectory, step, 'caseworker'))
      expect(await lastEvent(admin, trajectory)).toMatchObject({ kind: 'switchStepTicked', company_id: null })
    },
  )

  test('a company that only was referred ticks none', async () => {
    const trajectory = await switchedTwice()
    await admin`insert into access (trajectory_id, municipality_id, organisation_id, ground, valid_from)
      values (${trajectory.trajectoryId}, ${world.meerdorp}, ${world.deKade}, 'referral', ${today})`
    for (const step of ofCompany) expect(await tick(trajectory, step, 'hrDeKade')).toMatchObject(refused)
    expect((await show('hrDeKade', trajectory)).status).toBe('notFound')
  })

  test('past the screens a company amends no step or switch that is not its own', async () => {
    const trajectory = await switchedTwice()
    const rows = await admin<{ id: string; step: number; open: boolean }[]>`
      select x.id, x.step, s.ended_on is null as open from job_switch_step x join job_switch s on s.id = x.job_switch_id where x.trajectory_id = ${trajectory.trajectoryId}`
    const amend = async (table: string, id: string, set: Record<string, unknown>) => {
      const effects = [{ kind: 'amend', table, id, set }]
      return handIn('hr', await recordOn(trajectory, { effects }))
    }
    for (const { id, step, open } of rows) {
      const made = amend('job_switch_step', id, { note: 'Anders' })
      if (open && ofCompany.includes(step)) expect(await made).toHaveLength(1)
      else await expect(made, `step ${step}`).rejects.toMatchObject({ code: 'SK002' })
    }
    const [ended] = await admin<
      { id: string }[]
    >`select id from job_switch where trajectory_id = ${trajectory.trajectoryId} and ended_on is not null`
    await expect(amend('job_switch', ended?.id ?? '', { reason: 'Anders' })).rejects.toMatchObject({
      code: 'SK002',
    })
    expect(await versionOf(admin, trajectory)).toBeGreaterThan(1)
  })
})
