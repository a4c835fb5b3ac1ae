import { beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '@/db/client'
import type { Actor } from '@/lib/pipeline/actor'
import { queueMessage, type NewMessage } from '@/lib/outbox/queue-message'
import { asSystem } from '@/lib/pipeline/as-system'
import { contextOf } from '@/lib/pipeline/context'
import { unseal } from '@/lib/pipeline/seal'
import { read } from '@/lib/pipeline/query'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import { writeNote } from '@/lib/trajectory/note-command'
import { assignOwner } from '@/lib/trajectory/act-commands'
import { act, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { now, today, trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

const messagesOf = (trajectoryId: string) =>
  admin<{ kind: string; state: string; recipient_account_id: string; made_by_name: string }[]>`
    select kind, state, recipient_account_id, made_by_name from outbox where trajectory_id = ${trajectoryId}`

describe('a message is a row of the change it tells of', () => {
  test('who gets a trajectory is told; the same press again tells nothing more', async () => {
    const trajectory = await trajectoryIn(world, admin, 'screening')
    const submissionId = crypto.randomUUID()
    const input = { accountId: world.account.caseworkerBoth }
    made(await act(world, admin, assignOwner, trajectory, input, { submissionId, version: 2 }))
    await act(world, admin, assignOwner, trajectory, input, { submissionId, version: 2 })
    expect(await messagesOf(trajectory.trajectoryId)).toEqual([
      {
        kind: 'assigned',
        state: 'made',
        recipient_account_id: world.account.caseworkerBoth,
        made_by_name: 'Naam caseworker',
      },
    ])
  })

  test('a refused change leaves no message, and who takes a trajectory over is not told so', async () => {
    const trajectory = await trajectoryIn(world, admin, 'screening')
    await act(world, admin, assignOwner, trajectory, { accountId: world.account.caseworkerOeverland })
    await act(
      world,
      admin,
      assignOwner,
      trajectory,
      { accountId: world.account.caseworkerBoth },
      { version: 1 },
    )
    expect(await messagesOf(trajectory.trajectoryId)).toEqual([])
    const own = { accountId: world.account.caseworkerBoth }
    made(await act(world, admin, assignOwner, trajectory, own, { as: 'caseworkerBoth' }))
    expect(await messagesOf(trajectory.trajectoryId)).toEqual([])
  })
})

describe('the timeline of the trajectory tells of it', () => {
  const timeline = async (as: AccountKey, number: string, query: Record<string, string> = {}) => {
    const input = { number, filter: trajectoryPageFilter.parse(query) }
    const answer = await read(trajectoryScreen, world.session[as], input, now)
    return answer.status === 'found' ? answer.data.timeline : []
  }

  test('made, failed with its reason, sent; among the contact, not among the steps', async () => {
    const trajectory = await trajectoryIn(world, admin, 'screening')
    made(await act(world, admin, assignOwner, trajectory, { accountId: world.account.caseworkerBoth }))
    await act(
      world,
      admin,
      writeNote,
      trajectory,
      { text: 'Gebeld.', onDay: today },
      { on: new Date(now.getTime() + 60_000) },
    )
    const first = async () =>
      (await timeline('caseworker', trajectory.number)).find(({ message }) => message)?.message
    expect(await first()).toEqual({
      kind: 'assigned',
      state: 'made',
      to: 'Naam caseworkerBoth',
      sentAt: null,
      problem: null,
      earlier: 0,
    })
    await admin`update outbox set state = 'failed', last_problem = 'unreachable' where trajectory_id = ${trajectory.trajectoryId}`
    expect(await first()).toMatchObject({ state: 'failed', problem: 'unreachable' })
    await admin`update outbox set state = 'sent', last_problem = null, sent_at = now() where trajectory_id = ${trajectory.trajectoryId}`
    expect(await first()).toMatchObject({ state: 'sent', sentAt: expect.any(String) })
    const kinds = async (query = {}) =>
      (await timeline('caseworker', trajectory.number, query)).map(({ kind }) => kind)
    expect((await kinds()).slice(0, 3)).toEqual(['noteWritten', 'message', 'ownerAssigned'])
    expect(await kinds({ tijdlijn: 'contact' })).toEqual(['noteWritten', 'message'])
    expect(await kinds({ tijdlijn: 'stappen' })).not.toContain('message')
  })

  test('a company reads what names it, and nothing else', async () => {
    const { number, trajectoryId } = await trajectoryIn(world, admin, 'offered')
    await queued('caseworker', { municipalityId: world.meerdorp, trajectoryId })
    expect((await timeline('hr', number)).filter(({ message }) => message)).toHaveLength(0)
    await queued('caseworker', { municipalityId: world.meerdorp, companyId: world.werkpad, trajectoryId })
    expect((await timeline('hr', number)).filter(({ message }) => message)).toHaveLength(1)
    expect((await timeline('caseworker', number)).filter(({ message }) => message)).toHaveLength(2)
  })
})

const queued = (as: AccountKey, message: Partial<NewMessage>) =>
  asActor<Actor, string | null>(world.session[as], (door, actor) =>
    queueMessage(contextOf(door, actor, now), {
      channel: 'mail',
      kind: 'assigned',
      to: { accountId: world.account.caseworkerBoth },
      subject: { kind: 'trajectory', id: world.meerdorp },
      ...message,
    } as NewMessage),
  )

describe('who may put what in the outbox', () => {
  test('of the own municipality, never of another', async () => {
    expect(await queued('caseworker', { municipalityId: world.meerdorp })).toEqual(expect.any(String))
    await expect(queued('caseworker', { municipalityId: world.oeverland })).rejects.toThrow(/row-level/)
    await expect(queued('manager', { municipalityId: world.meerdorp })).rejects.toThrow(/row-level/)
  })

  test('a company under its own name; in a file of a municipality only where it has access', async () => {
    const foreign = await trajectoryIn(world, admin, 'toBePlaced')
    expect(await queued('hr', { companyId: world.werkpad })).toEqual(expect.any(String))
    await expect(queued('hr', { companyId: world.deKade })).rejects.toThrow(/row-level/)
    const inFile = {
      companyId: world.werkpad,
      municipalityId: world.meerdorp,
      trajectoryId: foreign.trajectoryId,
    }
    await expect(queued('hr', inFile)).rejects.toThrow(/row-level/)
    const referred = await trajectoryIn(world, admin, 'offered')
    expect(await queued('hr', { ...inFile, trajectoryId: referred.trajectoryId })).toEqual(expect.any(String))
  })

  test('the same once makes one', async () => {
    const message = { municipalityId: world.meerdorp, once: 'digest:x:2026-11-22' }
    expect(await queued('caseworker', message)).toEqual(expect.any(String))
    expect(await queued('caseworker', message)).toBeNull()
  })

  test('an address without an account is kept sealed', async () => {
    const id = await queued('caseworker', {
      municipalityId: world.meerdorp,
      channel: 'mail',
      kind: 'assigned',
      to: { address: 'iemand@voorbeeld.example' },
    })
    const [row] = await admin<
      { sealed: string }[]
    >`select recipient_sealed as sealed from outbox where id = ${id ?? ''}`
    expect(row?.sealed).not.toContain('voorbeeld')
    expect(unseal(row?.sealed ?? '')).toBe('iemand@voorbeeld.example')
  })
})

describe('only the worker becomes the system', () => {
  test.each([
    'app.enter_as_system(gen_random_uuid())',
    'app.claim_message()',
    'app.job_done(gen_random_uuid(), now()::date)',
  ])('the server may not call %s', async (call) => {
    await expect(
      asActor(world.session.administrator, ({ sql }) => sql.unsafe(`select ${call}`)),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('the worker enters for one organisation, and sees the rows of that one', async () => {
    const counted = (organisation: string) =>
      asSystem(organisation, now, async ({ sql, actor }) => {
        const rows = await sql<{ id: string }[]>`select distinct municipality_id as id from trajectory`
        return { role: actor.role, seen: rows.map(({ id }) => id) }
      })
    await trajectoryIn(world, admin, 'screening', { in: 'oeverland' })
    expect(await counted(world.meerdorp)).toEqual({ role: 'system', seen: [world.meerdorp] })
    expect(await counted(world.oeverland)).toEqual({ role: 'system', seen: [world.oeverland] })
    expect(await counted(world.installation)).toEqual({ role: 'system', seen: [] })
    expect(await counted(crypto.randomUUID())).toBeNull()
  })

  test('nobody but the worker owns or reads its queues', async () => {
    const [row] = await admin<{ owner: string; web: boolean; worker: boolean }[]>`
      select nspowner::regrole::text as owner, has_schema_privilege('app_web', oid, 'usage') as web,
        has_schema_privilege('app_worker', oid, 'usage') as worker from pg_namespace where nspname = 'pgboss'`
    expect(row).toEqual({ owner: 'app_worker', web: false, worker: true })
    const [role] =
      await admin`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'app_worker'`
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false })
  })
})
