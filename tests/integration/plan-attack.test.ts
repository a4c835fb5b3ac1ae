import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { attacker, event, insert } from '../support/attack'
import { testDatabase } from '../support/database'
import { rowsEverywhere } from '../support/every-table'
import { moved } from '../support/factories'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let foreign: { trajectoryId: string }
beforeAll(async () => {
  world = await makeWorld(admin)
  foreign = await rowsEverywhere(world, admin, 'oeverland')
})
const { as, handIn, recordOn, here } = attacker(admin, () => world)

type Json = Record<string, unknown>
const refused = { code: 'SK002' }
const count = async (table: string, id: string) => {
  const [row] = await admin<{ n: number }[]>`select count(*)::int as n from ${admin(table)} where id = ${id}`
  return row?.n
}

describe('a plan that the writer of facts refuses', () => {
  test('a good one is written, so that the others fail for their own reason', async () => {
    const own = await here('toBePlaced')
    expect(await handIn('caseworker', await recordOn(own))).toHaveLength(1)
  })

  test.each(['caseworker', 'decisionMaker', 'hr'] as const)(
    'a trajectory of elsewhere, by %s',
    async (account) => {
      await expect(handIn(account, await recordOn(foreign))).rejects.toMatchObject(refused)
    },
  )

  test.each(['manager', 'administrator'] as const)('any trajectory, by %s', async (account) => {
    const own = await here('toBePlaced')
    await expect(handIn(account, await recordOn(own))).rejects.toMatchObject(refused)
  })

  test.each([
    ['a line of another role', { events: [event({ kind: 'decisionCorrected' })] }],
    ['a line of a kind that does not exist', { events: [event({ kind: 'deleted' })] }],
    ['no line at all', { events: [] }],
    [
      'a move hidden in its line',
      { events: [event({ move: 'grantToPlace', fromState: 'decisionPending', toState: 'toBePlaced' })] },
    ],
    [
      'a move of another role',
      {
        move: 'grantToPlace',
        to: 'toBePlaced',
        events: [event({ move: 'grantToPlace', toState: 'toBePlaced' })],
      },
    ],
    [
      'a move that does not start here',
      { move: 'rest', to: 'resting', events: [event({ move: 'rest', toState: 'resting' })] },
    ],
    [
      'a move that ends elsewhere',
      {
        move: 'startScreening',
        to: 'placed',
        events: [event({ move: 'startScreening', toState: 'placed' })],
      },
    ],
    [
      'a line that says another end',
      {
        move: 'startScreening',
        to: 'screening',
        events: [event({ move: 'startScreening', toState: 'placed' })],
      },
    ],
    [
      'a decision by who does not decide',
      { effects: [insert('decision', { kind: 'grant', decided_on: '2026-11-02' })] },
    ],
    [
      'a decision that says it was imported',
      { effects: [insert('decision', { kind: 'grant', decided_on: '2026-11-02', origin: 'import' })] },
    ],
  ])('%s', async (_, more) => {
    const own = await here('intake')
    await expect(handIn('caseworker', await recordOn(own, more))).rejects.toMatchObject(refused)
  })

  test('another version than the last', async () => {
    const own = await here('intake')
    await expect(handIn('caseworker', await recordOn(own, { seen: 999 }))).rejects.toMatchObject({
      code: 'SK001',
    })
  })

  test('a row that says it is of elsewhere stands where the plan is about', async () => {
    const own = await here('toBePlaced')
    const id = randomUUID()
    const stray = {
      id,
      trajectory_id: foreign.trajectoryId,
      municipality_id: world.oeverland,
      kind: 'training',
      valid_from: '2026-11-02',
    }
    await handIn('caseworker', await recordOn(own, { effects: [insert('bridging', stray)] }))
    const [row] = await admin`select trajectory_id, municipality_id from bridging where id = ${id}`
    expect(row).toEqual({ trajectory_id: own.trajectoryId, municipality_id: world.meerdorp })
  })

  test.each(['deadline', 'offer', 'handover', 'proposal'] as const)(
    'an outcome for a %s of elsewhere',
    async (table) => {
      const own = await here('toBePlaced')
      const [row] = await admin<
        { id: string }[]
      >`select id from ${admin(table)} where trajectory_id = ${foreign.trajectoryId} limit 1`
      const set = table === 'deadline' ? { closed_on: '2026-11-02' } : { outcome: 'withdrawn' }
      const effect = { kind: 'amend', table, id: row?.id, set }
      await expect(handIn('caseworker', await recordOn(own, { effects: [effect] }))).rejects.toMatchObject(
        refused,
      )
    },
  )

  test('an outcome that moves a row elsewhere', async () => {
    const own = await here('offered')
    const [row] = await admin<
      { id: string }[]
    >`select id from offer where trajectory_id = ${own.trajectoryId}`
    const effect = { kind: 'amend', table: 'offer', id: row?.id, set: { company_id: world.deKade } }
    await expect(handIn('caseworker', await recordOn(own, { effects: [effect] }))).rejects.toThrow(
      /identity does not change/,
    )
  })

  test('a correction of a fact of elsewhere', async () => {
    const own = await here('toBePlaced')
    const [row] = await admin<
      { id: string }[]
    >`select id from advice where trajectory_id = ${foreign.trajectoryId}`
    const effect = { kind: 'supersede', table: 'advice', id: row?.id }
    await expect(handIn('caseworker', await recordOn(own, { effects: [effect] }))).rejects.toMatchObject({
      code: 'SK001',
    })
  })

  test.each(['event', 'account', 'session', 'parameter'])('a row for %s', async (table) => {
    const own = await here('intake')
    await expect(handIn('caseworker', await recordOn(own, { effects: [insert(table, {})] }))).rejects.toThrow(
      /not a fact/,
    )
  })
})

describe('a new trajectory that is refused', () => {
  const creation = (more: Json = {}, move = 'registerIntake', to = 'intake') => {
    const personId = randomUUID()
    const person = { id: personId, surname: 'Nieuw', name_use: 'E' }
    const create = {
      trajectoryId: randomUUID(),
      personId,
      person,
      municipalityId: world.meerdorp,
      ownerId: world.account.caseworker,
      registeredOn: '2026-11-02',
      ...more,
    }
    return {
      create,
      move,
      to,
      stateSince: '2026-11-02',
      effects: [],
      events: [event({ kind: 'intakeRegistered', move, fromState: 'none', toState: to })],
    }
  }

  test('a good one is written', async () => {
    const plan = creation()
    await handIn('caseworker', plan)
    expect(await count('trajectory', String(plan.create.trajectoryId))).toBe(1)
  })

  test('in another municipality', async () => {
    await expect(handIn('caseworker', creation({ municipalityId: world.oeverland }))).rejects.toMatchObject(
      refused,
    )
  })

  test('for a person of another municipality', async () => {
    const [row] = await admin<
      { person_id: string }[]
    >`select person_id from trajectory where id = ${foreign.trajectoryId}`
    const plan = creation({ personId: row?.person_id })
    delete (plan.create as Json).person
    await expect(handIn('caseworker', plan)).rejects.toMatchObject(refused)
  })

  test('by another role', async () => {
    for (const account of ['decisionMaker', 'hr', 'manager', 'administrator'] as const)
      await expect(handIn(account, creation())).rejects.toMatchObject(refused)
  })

  test('in a state where its move does not end', async () => {
    await expect(handIn('caseworker', creation({}, 'registerIntake', 'placed'))).rejects.toMatchObject(
      refused,
    )
  })
})

describe('a company with a referral', () => {
  const referredToBoth = async () => {
    const own = await here('offered')
    await admin`insert into access (trajectory_id, municipality_id, organisation_id, ground, valid_from)
      values (${own.trajectoryId}, ${world.meerdorp}, ${world.deKade}, 'referral', '2026-11-01')`
    return own
  }

  test.each([
    [
      'shares with another company',
      () => ({ kind: 'grantAccess', companyId: world.werkpad, ground: 'offer', from: '2026-11-02' }),
    ],
    ['ends the access of another company', () => ({ kind: 'endAccess', companyId: world.werkpad })],
    ['ends the access of all', () => ({ kind: 'endAccess', companyId: null })],
    ['gives the trajectory to a caseworker', () => ({ kind: 'assign', accountId: world.account.caseworker })],
    ['writes a term for another company', () => insert('deadline', { company_id: world.werkpad })],
    ['writes advice', () => insert('advice', { outcome: 'negative' })],
  ])('%s: refused', async (_, effect) => {
    const own = await referredToBoth()
    await expect(handIn('hrDeKade', await recordOn(own, { effects: [effect()] }))).rejects.toMatchObject(
      refused,
    )
  })

  test('neither answers the offer of another company, nor through the move', async () => {
    const own = await referredToBoth()
    const [row] = await admin<
      { id: string }[]
    >`select id from offer where trajectory_id = ${own.trajectoryId}`
    const effect = { kind: 'amend', table: 'offer', id: row?.id, set: { accepted_on: '2026-11-02' } }
    await expect(handIn('hrDeKade', await recordOn(own, { effects: [effect] }))).rejects.toMatchObject(
      refused,
    )
    await expect(moved(world, admin, own as never, 'acceptOffer', { as: 'hrDeKade' })).rejects.toThrow(
      /not_found/,
    )
    await moved(world, admin, own as never, 'acceptOffer', { as: 'hr' })
  })

  test('after it refused an offer sees its own facts of it, and nothing else', async () => {
    const own = await here('offered')
    const { trajectoryId } = own
    const seen = () =>
      as('hr', async (sql) => {
        const tables = ['trajectory_line', 'trajectory', 'person', 'work_profile', 'person_bsn', 'offer', 'event', 'application', 'advice', 'decision', 'waiting_list_entry'] as const // prettier-ignore
        const [person] = await admin<
          { id: string }[]
        >`select person_id as id from trajectory where id = ${trajectoryId}`
        const found = []
        for (const table of tables) {
          const column = { trajectory_line: 'id', trajectory: 'id', person: 'id', work_profile: 'person_id', person_bsn: 'person_id' }[table as string] ?? 'trajectory_id' // prettier-ignore
          const value = ['person', 'work_profile', 'person_bsn'].includes(table)
            ? (person?.id ?? '')
            : trajectoryId
          const [row] = await sql<
            { n: number }[]
          >`select count(*)::int as n from ${sql(table)} where ${sql(column)} = ${value}`
          if (row && row.n > 0) found.push(table)
        }
        return found
      })
    expect(await seen()).toEqual(['trajectory_line', 'trajectory', 'person', 'offer', 'event'])
    await moved(world, admin, own, 'refuseToPlace', { as: 'hr' })
    expect(await seen()).toEqual(['offer', 'event'])
    const kinds = await as(
      'hr',
      (sql) =>
        sql<{ kind: string }[]>`select kind from event where trajectory_id = ${trajectoryId} order by id`,
    )
    expect(kinds?.map(({ kind }) => kind)).toEqual(['offered', 'offerRefused'])
  })
})
