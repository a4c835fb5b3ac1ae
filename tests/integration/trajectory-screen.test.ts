import { beforeAll, describe, expect, test } from 'vitest'
import { watchStatements } from '@/db/client'
import { factsOfRows } from '@/lib/domain/facts-of-rows'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { situationOf } from '@/lib/domain/situation-of'
import { openMoves } from '@/lib/domain/open-moves'
import { read } from '@/lib/pipeline/query'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import { testDatabase } from '../support/database'
import { moved, now, registered, roadTo, today, trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

const show = (as: AccountKey, number: string, query: Record<string, string> = {}) =>
  read(trajectoryScreen, world.session[as], { number, filter: trajectoryPageFilter.parse(query) }, now)

async function shown(as: AccountKey, number: string, query: Record<string, string> = {}) {
  const answer = await show(as, number, query)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}

/** Statements besides BEGIN, COMMIT and entering. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  watchStatements((text) => sent.push(text))
  await work()
  watchStatements(undefined)
  return sent.filter((text) => !/^\s*(begin|commit)/i.test(text) && !text.includes('app.enter'))
}

describe('the trajectory page', () => {
  test('takes three statements, and a fourth for an open form', async () => {
    const { number } = await trajectoryIn(world, admin, 'toBePlaced')
    expect(await statementsOf(() => show('caseworker', number))).toHaveLength(3)
    expect(await statementsOf(() => show('caseworker', number, { stap: 'offer' }))).toHaveLength(4)
    const offered = await trajectoryIn(world, admin, 'offered')
    expect(await statementsOf(() => show('hr', offered.number))).toHaveLength(4)
  })

  test.each(Object.keys(roadTo) as (keyof typeof roadTo)[])(
    'draws in %s what the guard will say, whatever the number is',
    async (state) => {
      const { trajectoryId, number } = await trajectoryIn(world, admin, state)
      const { head, rows } = await shown('caseworker', number)
      const [guard] = await admin.begin(async (sql) => {
        await sql`select app.enter(${world.session.caseworker})`
        return sql<{ situation: TrajectoryFacts }[]>`
          select situation from app.situations(array[${trajectoryId}]::uuid[], ${today})`
      })
      const drawn = situationOf(factsOfRows(head, rows, today), world.account.caseworker, today)
      const guarded = situationOf(guard!.situation, world.account.caseworker, today)
      expect(openMoves(drawn, () => true)).toEqual(openMoves(guarded, () => true))
    },
  )

  test('shows a form by its address with the choices that there are, and one primary move', async () => {
    const { number } = await trajectoryIn(world, admin, 'toBePlaced')
    const { steps, form } = await shown('caseworker', number, { stap: 'offer' })
    expect(steps.primary).toBe('offer')
    const places = form?.fields.find(({ name }) => name === 'workplaceId')
    expect(places && 'options' in places && places.options.map(({ value }) => value)).toEqual([
      world.workplace.werkpad,
    ])
    expect(form?.values).toMatchObject({ validOn: '02-11-2026', answerBy: '09-11-2026' })
  })

  test('opens for the decision maker the decision that the number of today asks', async () => {
    const { number } = await trajectoryIn(world, admin, 'decisionPending')
    expect((await shown('decisionMaker', number, { stap: 'grantToWait' })).form?.step).toBe('grantToPlace')
    expect((await shown('caseworker', number, { stap: 'grantToPlace' })).form).toBeNull()
  })

  test('tells what happened, newest first, and only what is asked for', async () => {
    const { number } = await trajectoryIn(world, admin, 'placed')
    const all = (await shown('caseworker', number)).timeline
    expect(all.map(({ kind }) => kind).slice(0, 3)).toEqual(['placed', 'offerAccepted', 'offered'])
    expect((await shown('caseworker', number, { tijdlijn: 'contact' })).timeline).toEqual([])
    expect((await shown('caseworker', number, { tijdlijn: 'stappen' })).timeline).toHaveLength(all.length)
  })

  test('a proposal of a colleague is the one thing to do for the decision maker', async () => {
    const { trajectoryId, number } = await trajectoryIn(world, admin, 'toBePlaced')
    await admin`insert into proposal (trajectory_id, municipality_id, move, reason, proposed_by, proposed_on)
      values (${trajectoryId}, ${world.meerdorp}, 'close', 'Wil niet meer.', ${world.account.caseworker}, ${today})`
    expect((await shown('decisionMaker', number)).steps.primary).toBe('close')
  })
})

describe('who sees a trajectory', () => {
  test('another municipality, another company, a manager and an administrator find nothing', async () => {
    const { number } = await trajectoryIn(world, admin, 'offered')
    for (const as of ['caseworkerOeverland', 'hrDeKade', 'manager', 'administrator'] as const)
      expect((await show(as, number)).status, as).toBe('notFound')
    expect((await show('caseworker', 'T-1999-0001')).status).toBe('notFound')
  })

  test('a company gets name, contact, work and what it shares, and nothing of the municipality', async () => {
    const trajectory = await registered(world, { surname: 'Verhulst', bsn: '999994670' })
    for (const move of roadTo.placed) await moved(world, admin, trajectory, move)
    const { head, rows, timeline } = await shown('hr', trajectory.number)
    expect(head).toMatchObject({
      surname: 'Verhulst',
      birthDate: null,
      birthYear: null,
      street: null,
      benefit: null,
    })
    expect(head).toMatchObject({ bsnDigits: null, representatives: [], others: [] })
    const hidden = [
      'applications',
      'advices',
      'decisions',
      'objections',
      'entries',
      'bridgings',
      'proposals',
    ] as const
    for (const list of hidden) expect(rows[list], list).toEqual([])
    expect(rows.terms).toHaveLength(1)
    const subsidy = ['id', 'placement_id', 'regime', 'valid_from', 'valid_to', 'wage_value']
    expect(rows.subsidies.map((row) => Object.keys(row).sort())).toEqual([subsidy])
    expect(timeline.map(({ kind }) => kind)).toEqual(['placed', 'offerAccepted', 'offered'])
    expect(timeline.every(({ details }) => !('input' in details))).toBe(true)
  })

  test('a company sees the masked BSN only where its switch allows it', async () => {
    const trajectory = await registered(world, { bsn: '999990019' })
    for (const move of roadTo.offered) await moved(world, admin, trajectory, move)
    expect((await shown('hr', trajectory.number)).head.bsnDigits).toBeNull()
    await admin`update organisation set bsn_visible = true where id = ${world.werkpad}`
    expect((await shown('hr', trajectory.number)).head.bsnDigits).toBe('0019')
    await admin`update organisation set bsn_visible = false where id = ${world.werkpad}`
  })
})
