import { beforeAll, describe, expect, test } from 'vitest'
import { attacker } from '../support/attack'
import { testDatabase } from '../support/database'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})
const { here } = attacker(admin, () => world)

describe('row 34: the log of a trajectory', () => {
  test.each(['app_web', 'app_definer'])('is not changed or emptied by %s', async (role) => {
    const attempt = (statement: string) =>
      admin.begin(async (sql) => {
        await sql.unsafe(`set local role ${role}`)
        await sql.unsafe(statement)
      })
    for (const statement of [`update event set reason = 'x'`, 'delete from event', 'truncate event'])
      await expect(attempt(statement), statement).rejects.toThrow(/permission denied/)
  })

  test('not by its owner either, while the trigger stands', async () => {
    await here('intake')
    await expect(admin`update event set reason = 'x'`).rejects.toThrow(/append-only/)
    await expect(admin`delete from event`).rejects.toThrow(/append-only/)
  })

  const behindTheTrigger = (statement: string, id: string) =>
    admin.begin(async (sql) => {
      await sql`alter table event disable trigger append_only`
      await sql.unsafe(statement, [id])
      await sql`alter table event enable trigger append_only`
    })
  const broken = async (id: string) => {
    const [row] = await admin<{ link: string | null }[]>`select app.broken_link(${id}) as link`
    return row?.link
  }

  test.each([
    [
      'another reason',
      `update event set reason = 'anders' where id = (select min(id) + 1 from event where trajectory_id = $1)`,
    ],
    [
      'another actor',
      `update event set actor_name = 'Anders' where id = (select max(id) from event where trajectory_id = $1)`,
    ],
    [
      'a line that is gone',
      'delete from event where id = (select min(id) + 1 from event where trajectory_id = $1)',
    ],
  ])('whoever gets past it breaks the chain: %s', async (_, statement) => {
    const { trajectoryId } = await here('awaitingAdvice')
    expect(await broken(trajectoryId)).toBeNull()
    await behindTheTrigger(statement, trajectoryId)
    expect(await broken(trajectoryId)).not.toBeNull()
  })
})
