import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { countingMailServer, ended, kill, killedWorkers, until } from '../support/killed-workers'
import type { Presses } from '../support/press-many'
import { makeWorld, type World } from '../support/world'

const messages = 1000
const { admin, webUrl, workerUrl } = testDatabase()
const mail = countingMailServer()
const killedAt = killedWorkers(admin, workerUrl)
let world: World
const children = new Set<ChildProcess>()

function run(file: string, environment: Record<string, string>): ChildProcess {
  const args = ['--conditions=react-server', '--import', 'tsx', file]
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  children.add(child)
  return child
}

const counted = async (where: string) =>
  Number((await admin.unsafe<{ n: string }[]>(`select count(*) as n from ${where}`))[0]?.n)

async function presses(): Promise<Presses> {
  const { trajectoryId } = await trajectoryIn(world, admin, 'intake')
  const submissionIds = Array.from({ length: messages }, () => randomUUID())
  const accountId = world.account.caseworkerBoth
  return {
    sessionId: world.session.caseworker,
    accountId,
    trajectoryId,
    submissionIds,
    at: now.toISOString(),
  }
}

beforeAll(async () => {
  world = await makeWorld(admin)
})
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
})

/**
 * What presses here is a process of its own that performs a command on the role of the server; it is killed and presses
 * again. tests/built/killed-server.test.ts does the same over HTTP with the built server. The workers are what
 * `npm run worker` starts.
 */
test('a thousand messages, with who presses and the workers killed on the way: each exists once', async () => {
  const environment = { DATABASE_WEB_URL: webUrl, PRESSES: JSON.stringify(await presses()) }
  const server = async () => {
    for (const moment of [250, 600]) {
      const child = run('tests/support/press-many.ts', environment)
      await until(async () => (await counted('outbox')) >= moment)
      await kill(child)
    }
    return ended(run('tests/support/press-many.ts', environment))
  }
  const moments = [150, 350, 550, 750]
  const plan = { moments, count: 2, messages }
  const [pressed, stopped] = await Promise.all([server(), killedAt(plan, mail.environment())])
  expect({ pressed, stopped }).toEqual({ pressed: 0, stopped: [0, 0] })
  expect(await counted("audit_event where kind = 'test'")).toBe(messages)
  expect(await counted('outbox')).toBe(messages)
  const rows = await admin<{ id: string }[]>`select id from outbox`
  expect([...mail.taken.keys()].sort()).toEqual(rows.map(({ id }) => id).sort())
  // Handed over, and killed before that was written: the mail server got it again under the same Message-ID.
  const again = [...mail.taken.values()].reduce((sum, count) => sum + count - 1, 0)
  expect(again).toBeLessThanOrEqual(moments.length * 4)
}, 240_000)

test('in practice, where nothing leaves, a thousand are kept exactly once', async () => {
  await admin`update outbox set state = 'made', sent_at = null, attempts = 0, next_try_at = now()`
  expect(await killedAt({ moments: [500], count: 1, messages }, { SCHAKEL_PRACTICE: '1' })).toEqual([0])
  expect(await counted('practice_mail')).toBe(messages)
  expect(
    await counted(
      "practice_mail where body not like 'Beste Naam caseworkerBoth,%http://localhost:3000/trajecten/%'",
    ),
  ).toBe(0)
}, 240_000)

test('the jobs of the queues hold nothing about anybody', async () => {
  const rows = await admin<{ data: Record<string, unknown> | null }[]>`
    select data from pgboss.job where name not like '%pgboss%' union all select data from pgboss.archive where name not like '%pgboss%'`
  expect(rows.length).toBeGreaterThan(3)
  for (const { data } of rows) expect(Object.keys(data ?? {}).filter((key) => key !== 'id')).toEqual([])
})
