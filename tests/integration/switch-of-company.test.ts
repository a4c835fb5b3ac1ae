import { beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '@/db/client'
import { read } from '@/lib/pipeline/query'
import { setSwitchTask } from '@/lib/switching/commands'
import { keepSwitchParty } from '@/lib/switching/party-commands'
import { switchingScreen } from '@/lib/switching/queries'
import { switchTasksScreen } from '@/lib/switching/tasks-queries'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { act, lastEvent, made, versionOf } from '../support/acts'
import { attacker } from '../support/attack'
import { testDatabase } from '../support/database'
import { moved, now, today, trajectoryIn } from '../support/factories'
import { taskOf } from '../support/switch-samples'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 5000)
})
const { handIn, recordOn } = attacker(admin, () => world)

const ofOthers = ['caseworker', 'wmo', 'income', 'person', 'representative'] as const

/** At Werkpad: a switch that was stopped, and one that is open, each with its reason and a note at every step. */
async function switchedTwice(): Promise<Moved> {
  const trajectory = await trajectoryIn(world, admin, 'placed')
  await moved(world, admin, trajectory, 'prepareSwitch', {
    input: { toTrack: 'regular', reason: 'Eerst te vroeg.' },
  })
  await moved(world, admin, trajectory, 'stopSwitch', { input: { reason: 'Ging niet door.' } })
  await moved(world, admin, trajectory, 'prepareSwitch', { input: { reason: 'Wil minder druk.' } })
  made(await act(world, admin, keepSwitchParty, trajectory, { party: 'wmo', name: 'W. Mulder' }))
  await admin`update job_switch_step set note = 'Aantekening van ' || owner where trajectory_id = ${trajectory.trajectoryId}`
  return trajectory
}

const show = (as: AccountKey, { number }: Moved) =>
  read(switchingScreen, world.session[as], { number, naar: null }, now)

const print = (as: AccountKey, { number }: Moved) =>
  read(switchTasksScreen, world.session[as], { number, voor: 'wmo' }, now)

async function shown(as: AccountKey, trajectory: Moved) {
  const answer = await show(as, trajectory)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}

const set = async (trajectory: Moved, owner: string, as: AccountKey) => {
  const taskId = await taskOf(admin, trajectory, owner)
  return act(
    world,
    admin,
    setSwitchTask,
    trajectory,
    { taskId, state: 'done', doneOn: today, doneBy: 'Coach' },
    { as },
  )
}

const refused = { status: 'refused', reason: 'not_found' }

describe('invariant vii: the history of switches is for the consulent, not for HR', () => {
  test('HR reads the open switch with its own steps, not why, and nothing of an earlier one', async () => {
    const trajectory = await switchedTwice()
    const all = await shown('caseworker', trajectory)
    expect(all.switches).toHaveLength(2)
    expect(new Set(all.switches[0]?.steps.map(({ owner }) => owner))).toEqual(new Set([...ofOthers, 'hr']))
    expect(JSON.stringify(all)).toContain('Wil minder druk.')

    const own = await shown('hr', trajectory)
    expect(own.switches.map(({ steps }) => steps.map(({ owner }) => owner))).toEqual([['hr', 'hr']])
    expect(own.parties).toEqual([])
    expect(own.returnUntil).toBeNull()
    const payload = JSON.stringify(own)
    for (const words of [
      'Eerst te vroeg',
      'Ging niet door',
      'Wil minder druk',
      ...ofOthers.map((owner) => `Aantekening van ${owner}`),
      'W. Mulder',
    ])
      expect(payload).not.toContain(words)
  })

  test('row level security says the same, and the trajectory page lists no switches', async () => {
    const trajectory = await switchedTwice()
    const seen = await asActor(world.session.hr, async ({ sql }) => ({
      switches: await sql`select 1 from job_switch`,
      steps: await sql<
        { owner: string }[]
      >`select owner from job_switch_step where trajectory_id = ${trajectory.trajectoryId}`,
      parties: await sql`select 1 from switch_party`,
    }))
    expect(seen?.switches).toHaveLength(0)
    expect(seen?.steps.map(({ owner }) => owner)).toEqual(['hr', 'hr'])
    expect(seen?.parties).toHaveLength(0)
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

describe('each does its own tasks', () => {
  test('HR does its own and both read the line', async () => {
    const trajectory = await switchedTwice()
    made(await set(trajectory, 'hr', 'hr'))
    expect(await lastEvent(admin, trajectory)).toMatchObject({
      kind: 'switchTaskSet',
      company_id: world.werkpad,
      actor_role: 'hr',
    })
  })

  test.each(ofOthers)(
    'HR does not find a task of %s; the consulent does, and HR reads no line of it',
    async (owner) => {
      const trajectory = await switchedTwice()
      expect(await set(trajectory, owner, 'hr')).toMatchObject(refused)
      made(await set(trajectory, owner, 'caseworker'))
      expect(await lastEvent(admin, trajectory)).toMatchObject({ kind: 'switchTaskSet', company_id: null })
    },
  )

  test('a company that only was referred, or was there before, finds none', async () => {
    const trajectory = await switchedTwice()
    await admin`insert into access (trajectory_id, municipality_id, organisation_id, ground, valid_from)
      values (${trajectory.trajectoryId}, ${world.meerdorp}, ${world.deKade}, 'referral', ${today})`
    expect(await set(trajectory, 'hr', 'hrDeKade')).toMatchObject(refused)
    expect((await show('hrDeKade', trajectory)).status).toBe('notFound')
    expect((await print('hrDeKade', trajectory)).status).toBe('notFound')
  })

  test('HR prints its own part, whatever it asks for', async () => {
    const trajectory = await switchedTwice()
    const answer = await print('hr', trajectory)
    if (answer.status !== 'found') throw new Error(answer.status)
    expect(answer.data).toMatchObject({ voor: 'hr', party: null })
    expect(answer.data.tasks.map(({ owner }) => owner)).toEqual(['hr', 'hr'])
    expect(JSON.stringify(answer.data)).not.toContain('Wil minder druk')
  })

  test('past the screens a company amends no step or switch that is not its own', async () => {
    const trajectory = await switchedTwice()
    const rows = await admin<{ id: string; owner: string; open: boolean }[]>`
      select x.id, x.owner, s.ended_on is null as open from job_switch_step x join job_switch s on s.id = x.job_switch_id where x.trajectory_id = ${trajectory.trajectoryId}`
    const amend = async (table: string, id: string, set: Record<string, unknown>) => {
      const effects = [{ kind: 'amend', table, id, set }]
      return handIn('hr', await recordOn(trajectory, { effects }))
    }
    for (const { id, owner, open } of rows) {
      const made = amend('job_switch_step', id, { note: 'Anders' })
      if (open && owner === 'hr') expect(await made).toHaveLength(1)
      else await expect(made, owner).rejects.toMatchObject({ code: 'SK002' })
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
