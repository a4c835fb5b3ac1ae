import { describe, expect, test } from 'vitest'
import { edges, moveNames, specOf } from '@/lib/domain/lifecycle'
import { movesOf } from '@/lib/domain/move-policy'
import { recordActs, rolesOfRecord, type RecordKind } from '@/lib/domain/record-policy'
import { openStates } from '@/lib/domain/states'
import { testDatabase } from '../support/database'
import { registered } from '../support/factories'
import { makeWorld } from '../support/world'

const { admin } = testDatabase()
const line = (edge: { from: string; move: string; to: string }) => `${edge.from} ${edge.move} ${edge.to}`

describe('the life cycle in code and in the database are one', () => {
  test('every edge, and no other', async () => {
    const rows = await admin<{ from: string; move: string; to: string }[]>`
      select from_state as "from", move, to_state as "to" from lifecycle_edge`
    expect(rows.map(line).sort()).toEqual(edges().map(line).sort())
  })

  test('who makes which move, and who records what besides', async () => {
    const rows = await admin<{ move: string; role: string }[]>`select move, role from move_role`
    const policy = Object.entries(movesOf).flatMap(([move, reach]) =>
      Object.keys(reach).map((role) => `${move} ${role}`),
    )
    const records = (Object.keys(recordActs) as RecordKind[]).flatMap((kind) =>
      rolesOfRecord(kind).map((role) => `record.${kind} ${role}`),
    )
    expect(rows.map(({ move, role }) => `${move} ${role}`).sort()).toEqual([...policy, ...records].sort())
  })
})

describe('the table holds all of domain §11', () => {
  test('T1 to T63, each at least once', () => {
    const named = new Set(moveNames.flatMap((move) => specOf(move).t))
    const all = Array.from({ length: 63 }, (_, index) => `T${index + 1}`)
    expect(all.filter((t) => !named.has(t))).toEqual([])
  })

  test('no open state is a dead end', () => {
    for (const state of openStates) {
      const out = moveNames.filter((move) => specOf(move).from.includes(state) && specOf(move).to !== 'same')
      expect(out.length, state).toBeGreaterThan(1)
    }
  })

  test('an edge that does not exist is refused by the database', async () => {
    const { trajectoryId } = await registered(await makeWorld(admin))
    const insert = admin`insert into event (trajectory_id, municipality_id, kind, move, from_state, to_state, valid_on, recorded_at, actor_name, actor_role)
      select id, municipality_id, 'x', 'place', 'intake', 'placed', '2026-01-01', now(), 'x', 'hr' from trajectory where id = ${trajectoryId}`
    await expect(insert).rejects.toThrow(/event_from_state_move_to_state_fkey/)
  })
})
