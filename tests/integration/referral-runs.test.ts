import { beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '@/db/client'
import { actHref, actOf } from '@/lib/deadline/act-of'
import { todayScreen } from '@/lib/deadline/queries'
import { todayFilter } from '@/lib/deadline/today-filter'
import { closeDeadline } from '@/lib/deadline/commands'
import { read } from '@/lib/pipeline/query'
import { placementFilter } from '@/lib/placement/list-filter'
import { placementsScreen } from '@/lib/placement/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import { endReferral } from '@/lib/trajectory/referral-commands'
import { act, made, versionOf } from '../support/acts'
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

/** Waits for a start at Werkpad, and is referred to De Kade as well. */
async function referredElsewhere(): Promise<Moved> {
  const trajectory = await trajectoryIn(world, admin, 'offered')
  await admin`insert into access (trajectory_id, municipality_id, organisation_id, ground, valid_from)
    values (${trajectory.trajectoryId}, ${world.meerdorp}, ${world.deKade}, 'referral', '2026-10-12')`
  return trajectory
}

const questions = ({ trajectoryId }: Moved) => admin<{ label: string; closed: boolean }[]>`
  select label, closed_on is not null as closed from deadline where trajectory_id = ${trajectoryId} and rule = 'referralRuns'`

/** What stands about this person on /vandaag, as lines with the act they open. */
async function onToday(as: AccountKey, { number }: Moved) {
  const filter = todayFilter.parse({ toon: 'later' })
  const answer = await read(todayScreen, world.session[as], filter, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data.lines
    .filter((line) => line.number === number && line.rule === 'referralRuns')
    .map((line) => ({ ...line, act: actOf(line.rule, line.state, 'caseworker') }))
}

const page = (as: AccountKey, { number }: Moved, asked: Record<string, string> = {}) =>
  read(trajectoryScreen, world.session[as], { number, filter: trajectoryPageFilter.parse(asked) }, now)

async function readByDeKade({ trajectoryId }: Moved) {
  const rows = await asActor(
    world.session.hrDeKade,
    ({ sql }) => sql<{ text: string }[]>`
    select to_jsonb(d)::text as text from deadline d where d.trajectory_id = ${trajectoryId}
    union all select to_jsonb(e)::text from event e where e.trajectory_id = ${trajectoryId}
    union all select to_jsonb(p)::text from placement p where p.trajectory_id = ${trajectoryId}`,
  )
  return rows
}

const label = 'Verwijzing naar De Kade loopt nog: trek die in of laat die staan'

describe('who starts at one company while a referral to another runs', () => {
  test('HR that records the start makes the question for the caseworker, without knowing of the other company', async () => {
    const trajectory = await referredElsewhere()
    expect(await onToday('caseworker', trajectory)).toEqual([])
    await moved(world, admin, trajectory, 'place', { as: 'hr' })
    const [line, ...more] = await onToday('caseworker', trajectory)
    expect(more).toEqual([])
    expect(line).toMatchObject({ label, act: { words: 'Verwijzing beëindigen', step: 'endReferral' } })
    expect(JSON.stringify(await page('hr', trajectory))).not.toContain('De Kade')
    expect(await onToday('hr', trajectory)).toEqual([])
  })

  test('the company with the referral sees the person as before, and nothing of the work or the question', async () => {
    const trajectory = await referredElsewhere()
    await moved(world, admin, trajectory, 'place', { as: 'hr' })
    expect(await onToday('hrDeKade', trajectory)).toEqual([])
    expect(await readByDeKade(trajectory)).toEqual([])
    const seen = await page('hrDeKade', trajectory)
    expect(seen.status).toBe('found')
    expect(JSON.stringify(seen)).not.toMatch(/Werkpad|referralRuns/)
  })

  test('the line opens the form about that company; withdrawing closes the question and takes the row from its list', async () => {
    const trajectory = await referredElsewhere()
    await moved(world, admin, trajectory, 'place', { as: 'hr' })
    const [line] = await onToday('caseworker', trajectory)
    if (!line) throw new Error('no question')
    const { act: asked, id, rule, state } = line
    const href = actHref(asked, { number: trajectory.number, state, rule, deadlineId: id })
    const query = Object.fromEntries(new URL(href, 'http://schakel.test').searchParams)
    const opened = await page('caseworker', trajectory, query)
    expect(opened.status === 'found' && opened.data.form?.extra).toMatchObject({ companyId: world.deKade })

    expect(await listed(trajectory)).toBe(true)
    made(await act(world, admin, endReferral, trajectory, { companyId: world.deKade, validOn: today }))
    expect(await questions(trajectory)).toEqual([{ label, closed: true }])
    expect(await onToday('caseworker', trajectory)).toEqual([])
    expect(await listed(trajectory)).toBe(false)
    expect((await page('hrDeKade', trajectory)).status).toBe('notFound')
    expect((await page('hr', trajectory)).status).toBe('found')
  })

  test('left as it is: the caseworker ticks it off and the referral stays', async () => {
    const trajectory = await referredElsewhere()
    await moved(world, admin, trajectory, 'place', { as: 'hr' })
    const [line] = await onToday('caseworker', trajectory)
    made(await act(world, admin, closeDeadline, trajectory, { deadlineId: line?.id, validOn: today }))
    expect(await onToday('caseworker', trajectory)).toEqual([])
    expect(await listed(trajectory)).toBe(true)
  })

  test('the question lapses with the job', async () => {
    const trajectory = await referredElsewhere()
    await moved(world, admin, trajectory, 'place', { as: 'hr' })
    await moved(world, admin, trajectory, 'endToPlace')
    expect(await questions(trajectory)).toEqual([{ label, closed: true }])
    expect(await listed(trajectory)).toBe(true)
  })

  test('nobody is asked about a referral to the company where the work is, or when there is none', async () => {
    const trajectory = await trajectoryIn(world, admin, 'offered')
    await admin`update access set ground = 'referral' where trajectory_id = ${trajectory.trajectoryId}`
    await moved(world, admin, trajectory, 'place', { as: 'hr' })
    expect(await questions(trajectory)).toEqual([])
  })

  test('a company can not make this effect write a term of another kind', async () => {
    const trajectory = await referredElsewhere()
    const row = { kind: 'task', rule: 'uwvAdvice', label: '…', basis: 'x', audience: 'hr', started_on: today }
    const effect = { kind: 'askAboutReferrals', companyId: null, row }
    const plan = await recordOn(trajectory, { effects: [effect], seen: await versionOf(admin, trajectory) })
    await expect(handIn('hr', plan)).rejects.toMatchObject({ code: 'SK002' })
  })
})

/** Whether De Kade has this person on its list of who was referred. */
async function listed({ number }: Moved) {
  const filter = placementFilter.parse({ toon: 'verwezen' })
  const answer = await read(placementsScreen, world.session.hrDeKade, filter, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return JSON.stringify(answer.data).includes(number)
}
