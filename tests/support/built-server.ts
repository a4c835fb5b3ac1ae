import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Sql } from 'postgres'
import { afterAll } from 'vitest'
import { newSid, sealSid, sessionCookie, sessionIdOf } from '@/lib/pipeline/session-token'
import { serverEntry } from '@/lib/start/build.mjs'
import { dataFolder, loadSecrets } from '@/lib/start/data-folder.mjs'
import { freePort } from '@/lib/start/ports.mjs'
import { launchServer, waitForServer } from '@/lib/start/server.mjs'

interface ActionManifest {
  node: Record<string, { exportedName?: string; filename?: string }>
}

/** Where the build put the server; a test that needs it stops here with what to do when there is none. */
function builtEntry(): string {
  const entry = serverEntry() as string | null
  if (!entry) throw new Error('There is no built server: run `npm run build`, or this test by `npm test`.')
  return entry
}

/** The number that the build gave a server action; pages send it along instead of a name. */
function actionNumber(exportedName: string): string {
  const file = join(dirname(builtEntry()), '.next', 'server', 'server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as ActionManifest
  const [number] = Object.entries(node).find(([, action]) => action.exportedName === exportedName) ?? []
  if (!number) throw new Error(`${exportedName} is no action of the build`)
  return number
}

/** The built Next server on the database of a test file, always on the same port, as `npm start` launches it. */
export async function builtServer(webUrl: string, at: Date) {
  const port = (await freePort(3400)) as number
  const data = mkdtempSync(join(tmpdir(), 'schakel-server-'))
  const url = `http://localhost:${port}`
  const environment = {
    DATABASE_WEB_URL: webUrl,
    NEXTAUTH_URL: url,
    HOSTNAME: 'localhost',
    SCHAKEL_DATA_DIR: data,
    SCHAKEL_NOW: at.toISOString(),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: loadSecrets(dataFolder()).NEXT_SERVER_ACTIONS_ENCRYPTION_KEY as string,
  }
  const children: ChildProcess[] = []
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL')
    rmSync(data, { recursive: true, force: true })
  })

  async function start(): Promise<ChildProcess> {
    const log = join(data, 'server.log')
    const child = launchServer({ entry: builtEntry(), data, port, environment, output: openSync(log, 'a') }) as ChildProcess
    children.push(child)
    await waitForServer(child, port, log)
    return child
  }
  return { url, start }
} // prettier-ignore

/** The cookie of a new session of an account, as the server would give it. */
export async function cookieOf(admin: Sql, accountId: string): Promise<string> {
  const sid = newSid()
  await admin`insert into session (id, account_id, expires_at) values (${sessionIdOf(sid)}, ${accountId}, now() + interval '10 hours')`
  return `${sessionCookie}=${await sealSid(sid, process.env.NEXTAUTH_SECRET ?? '')}`
}

/**
 * Presses a button as a page does: the action of the build over HTTP, with a submission id that stays the same until an
 * answer came. Answers how often no answer came, because the server was away; a refusal is thrown.
 */
export function presserOf(url: string, cookie: string, action: string) {
  const number = actionNumber(action)
  const once = async (page: string, body: string) => {
    const headers = { cookie, origin: url, accept: 'text/x-component', 'content-type': 'text/plain;charset=UTF-8', 'next-action': number }
    try {
      const answer = await fetch(`${url}${page}`, { method: 'POST', headers, body })
      return await answer.text()
    } catch {
      return null
    }
  }
  return async function press(page: string, values: Record<string, unknown>): Promise<number> {
    const body = JSON.stringify([{ submissionId: randomUUID(), ...values }])
    for (let lost = 0; ; lost += 1) {
      const answer = await once(page, body)
      if (answer?.includes('"status":"done"')) return lost
      if (answer !== null) throw new Error(answer.slice(0, 500))
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
} // prettier-ignore
