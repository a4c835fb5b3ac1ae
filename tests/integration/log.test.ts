import { beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '@/db/client'
import { testDatabase } from '../support/database'
import { stateOf, today, trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

describe('the log keeps what it was given', () => {
  test.each(['event', 'audit_event'])(
    '%s is never changed or removed, not by the definer either',
    async (table) => {
      await trajectoryIn(world, admin, 'screening')
      if (table === 'audit_event') await admin`insert into audit_event (kind) values ('test')`
      const attempt = (statement: string, role: string) =>
        admin.begin(async (sql) => {
          await sql.unsafe(`set local role ${role}`)
          await sql.unsafe(statement)
        })
      for (const statement of [`update ${table} set kind = 'x'`, `delete from ${table}`]) {
        await expect(attempt(statement, 'app_definer')).rejects.toThrow()
        await expect(attempt(statement, 'app_web')).rejects.toThrow()
        await expect(admin.unsafe(statement)).rejects.toThrow('append-only')
      }
    },
  )

  test('a role hands in no line that is not its own, and no other state with it', async () => {
    const t = await trajectoryIn(world, admin, 'placed')
    const plan = (kind: string, more: object = {}) => [
      {
        trajectoryId: t.trajectoryId,
        seen: 0,
        move: null,
        to: 'closed',
        effects: [],
        events: [{ kind, validOn: today, actorName: 'x' }],
        ...more,
      },
    ]
    const hand = async (as: AccountKey, plans: object[]) => {
      const [row] = await admin`select version from trajectory where id = ${t.trajectoryId}`
      const seen = plans.map((p) => ({ ...p, seen: row?.version }))
      return asActor(
        world.session[as],
        ({ sql }) => sql`select app.apply_moves(${JSON.stringify(seen)}::text::jsonb, now())`,
      )
    }
    await expect(hand('hr', plan('factCorrected'))).rejects.toMatchObject({ code: 'SK002' })
    await expect(hand('caseworker', plan('decisionCorrected'))).rejects.toMatchObject({ code: 'SK002' })
    await expect(hand('caseworker', plan('placed'))).rejects.toMatchObject({ code: 'SK002' })
    const decision = {
      kind: 'insert',
      table: 'decision',
      row: { kind: 'grant', decided_on: today, valid_from: today },
    }
    await expect(hand('caseworker', plan('factCorrected', { effects: [decision] }))).rejects.toMatchObject({
      code: 'SK002',
    })
    await hand('caseworker', plan('factCorrected'))
    expect(await stateOf(admin, t)).toBe('placed')
    const jump = plan('closed', {
      move: 'close',
      to: 'closed',
      stateSince: today,
      closedOn: today,
      events: [
        {
          kind: 'closed',
          move: 'close',
          fromState: 'placed',
          toState: 'closed',
          validOn: today,
          actorName: 'x',
        },
      ],
    })
    await expect(hand('decisionMaker', jump)).rejects.toMatchObject({ code: 'SK002' })
  })
})
