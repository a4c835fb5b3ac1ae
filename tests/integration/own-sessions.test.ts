import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { endAccountSessions } from '@/lib/account/commands'
import { homeScreen } from '@/lib/account/home-screen'
import * as own from '@/lib/account/own-commands'
import { ownSessionsScreen } from '@/lib/account/queries'
import { perform, type Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { testDatabase } from '../support/database'
import { makeWorld, openSession, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
const now = new Date()
let world: World

beforeAll(async () => {
  world = await makeWorld(admin)
})

const as = <T>(who: AccountKey, command: Command<T>, input: Record<string, unknown>) =>
  perform(command, world.session[who], { submissionId: randomUUID(), ...input }, now)

const standing = async (session: string) => (await read(homeScreen, session, null, now)).status

describe('row 11: sessions are seen and ended', () => {
  test('one sees the own sessions and ends another of them, never that of somebody else', async () => {
    const other = await openSession(admin, world.account.hr)
    const answer = await read(ownSessionsScreen, world.session.hr, null, now)
    if (answer.status !== 'found') throw new Error(answer.status)
    expect(answer.data.sessions.map(({ current }) => current)).toEqual([true, false])
    expect(JSON.stringify(answer.data)).not.toContain(other)
    const session = other.slice(0, 16)
    const stranger = await as('manager', own.endOwnSession, { session })
    expect(stranger).toMatchObject({ status: 'refused', reason: 'not_found' })
    expect((await as('hr', own.endOwnSession, { session })).status).toBe('done')
    expect(await standing(other)).toBe('signedOut')
    expect(await standing(world.session.hr)).toBe('found')
  })

  test('all others at once, and an administrator ends those of an account', async () => {
    const others = [
      await openSession(admin, world.account.manager),
      await openSession(admin, world.account.manager),
    ]
    expect((await as('manager', own.endOtherSessions, {})).status).toBe('done')
    expect(await Promise.all(others.map(standing))).toEqual(['signedOut', 'signedOut'])
    expect(await standing(world.session.manager)).toBe('found')
    const again = await openSession(admin, world.account.managerOeverland)
    const { status } = await as('administrator', endAccountSessions, {
      accountId: world.account.managerOeverland,
    })
    expect([status, await standing(again)]).toEqual(['done', 'signedOut'])
  })

  test('single-key shortcuts are one’s own choice', async () => {
    expect((await as('caseworkerBoth', own.setSingleKeys, { singleKeys: false })).status).toBe('done')
    const answer = await read(homeScreen, world.session.caseworkerBoth, null, now)
    expect(answer.status === 'found' && answer.actor.singleKeys).toBe(false)
  })
})
