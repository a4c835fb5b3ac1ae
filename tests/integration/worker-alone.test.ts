import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeAll, expect, inject, test } from 'vitest'
import { cancelAppointment, changeAppointment, makeAppointment } from '@/lib/appointment/commands'
import { perform } from '@/lib/pipeline/command'
import { assignOwner } from '@/lib/trajectory/act-commands'
import { act, lastEvent, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { makeWorld, type World } from '../support/world'

const { admin, webUrl, workerUrl } = testDatabase()
let world: World
const children: ChildProcess[] = []
const folders: string[] = []

beforeAll(async () => {
  world = await makeWorld(admin)
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-worker-'))
  folders.push(folder)
  return folder
}

interface Alone {
  child: ChildProcess
  data: string
  said: () => string
}

/** `npm run worker` without npm: the program that package.json names, with these settings and no others of ours. */
function workerAlone(settings: Record<string, string>, data = dataFolder()): Alone {
  const { DATABASE_WEB_URL: _web, DATABASE_WORKER_URL: _worker, SCHAKEL_BSN_KEY: _key, NEXTAUTH_URL: _url, ...rest } = process.env
  const child = spawn(process.execPath, ['lib/start/worker.mjs'], {
    env: { ...rest, SCHAKEL_PRACTICE: '1', SCHAKEL_DATA_DIR: data, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let text = ''
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return { child, data, said: () => text }
} // prettier-ignore

const ended = ({ child }: Alone) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise<number | null>((resolve) => child.once('exit', resolve))

async function until(condition: () => Promise<boolean> | boolean) {
  while (!(await condition())) await pause(100)
}

const ready = ({ said }: Alone) => until(() => said().includes('the worker is ready'))
const ownProcess = ({ data }: Alone): number =>
  (JSON.parse(readFileSync(join(data, 'worker-only.json'), 'utf8')) as { pid: number }).pid

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !readFileSync(`/proc/${pid}/stat`, 'latin1').includes(') Z')
  } catch {
    return false
  }
}

const settings = () => ({
  SCHAKEL_WORKER_DATABASE_URL: workerUrl,
  SCHAKEL_BSN_KEY: String(process.env.SCHAKEL_BSN_KEY),
  NEXTAUTH_URL: 'https://schakel.gemeente.example',
})

const counted = async (from: string) =>
  Number((await admin.unsafe<{ n: string }[]>(`select count(*) as n from ${from}`))[0]?.n)

const nightDone = async () =>
  (await counted("job_run where done_for is not null and name <> 'messages'")) > 0 &&
  (await counted("job_run where done_for is null and name <> 'messages'")) === 0

/** A message that waits, made as a colleague would. */
async function handedOver() {
  const { trajectoryId } = await trajectoryIn(world, admin, 'intake')
  const input = { trajectoryId, accountId: world.account.caseworkerBoth, version: 1, reason: '' }
  const raw = { ...input, submissionId: randomUUID() }
  expect(await perform(assignOwner, world.session.caseworker, raw, now)).toMatchObject({ status: 'done' })
}

async function stopped(worker: Alone) {
  const pid = ownProcess(worker)
  worker.child.kill('SIGTERM')
  expect(await ended(worker)).toBe(0)
  expect(worker.said()).toContain('De achtergrondwerker is gestopt.')
  expect(lives(pid)).toBe(false)
}

test('by itself it sends what waits and does the night, with links to the given address, and stops when asked', async () => {
  await handedOver()
  const worker = workerAlone(settings())
  await ready(worker)
  await until(async () => (await counted("outbox where state = 'sent'")) === 1)
  await until(nightDone)
  const [mail] = await admin`select body from practice_mail`
  expect(mail?.body).toContain('https://schakel.gemeente.example/trajecten/')
  await stopped(worker)
}, 60_000)

test('two at once do each message and each piece of the night once', async () => {
  for (let turn = 0; turn < 12; turn += 1) await handedOver()
  await admin`update job_run set done_for = null, attempts = 0, next_try_at = now()`
  await admin`create table done_twice as select name, organisation_id, now() as at from job_run where false`
  await admin.unsafe(`create function note_done() returns trigger language plpgsql security definer as $$ begin
    insert into public.done_twice values (new.name, new.organisation_id, now()); return new; end $$`)
  await admin`create trigger note_done after update on job_run for each row when (new.done_for is distinct from old.done_for) execute function note_done()`
  const workers = [workerAlone(settings()), workerAlone(settings())]
  await Promise.all(workers.map(ready))
  await until(async () => (await counted("outbox where state <> 'sent'")) === 0)
  await until(nightDone)
  await Promise.all(workers.map(stopped))
  await admin`drop trigger note_done on job_run`
  expect(await counted('practice_mail')).toBe(13)
  const twice = await admin`select name from done_twice group by name, organisation_id having count(*) > 1`
  expect(twice).toEqual([])
  expect(await counted('done_twice')).toBe(await counted("job_run where name <> 'messages'"))
}, 90_000)

test('what changes between workers leaves under the same id, each time with the next sequence', async () => {
  await admin`delete from practice_mail`
  const t = await trajectoryIn(world, admin, 'intake')
  const base = { title: 'talk', party: 'person', withWhom: '', onDay: '26-03-2027', place: 'Stadhuis', attends: [world.account.caseworker] }
  const early = { ...base, fromTime: '10.00', untilTime: '11.00' }
  made(await act(world, admin, makeAppointment, t, early))
  const appointmentId = String((await lastEvent(admin, t))?.details.appointmentId)
  const about = { appointmentId, reason: 'Kan niet.' }
  const steps = [
    async () => {},
    // The last Sunday of March: the clock has changed, so ten o'clock is another instant.
    async () => void made(await act(world, admin, changeAppointment, t, { ...early, ...about, onDay: '29-03-2027' }, { version: 1 })),
    async () => void made(await act(world, admin, cancelAppointment, t, about, { version: 2 })),
  ]
  for (const [turn, step] of steps.entries()) {
    await step()
    const worker = workerAlone(settings())
    await ready(worker)
    await until(async () => (await counted(`practice_mail where attachment is not null`)) === turn + 1)
    await stopped(worker)
  }
  const mails = await admin<{ attachment: string }[]>`select m.attachment from practice_mail m join outbox o on o.id = m.outbox_id order by o.made_at, m.kept_at`
  const lines = mails.map(({ attachment }) => ['UID', 'METHOD', 'SEQUENCE', 'DTSTART'].map((name) => new RegExp(`^${name}:(.*)$`, 'm').exec(attachment)?.[1]?.trim()))
  expect(lines).toEqual([
    [`${appointmentId}@schakel`, 'REQUEST', '0', '20270326T090000Z'],
    [`${appointmentId}@schakel`, 'REQUEST', '1', '20270329T080000Z'],
    [`${appointmentId}@schakel`, 'CANCEL', '2', '20270329T080000Z'],
  ])
}, 120_000) // prettier-ignore

test('with DATABASE_URL and the keys of the server it goes in as its own role, and comes back when it is killed', async () => {
  const data = dataFolder()
  const { webPassword } = inject('database')
  const keys = { SCHAKEL_BSN_KEY: process.env.SCHAKEL_BSN_KEY, workerPassword: webPassword, webPassword }
  writeFileSync(join(data, 'secrets.json'), JSON.stringify(keys), { mode: 0o600 })
  const { NEXTAUTH_URL } = settings()
  const worker = workerAlone({ DATABASE_URL: webUrl.replace('app_web', 'nobody'), NEXTAUTH_URL }, data)
  await ready(worker)
  const first = ownProcess(worker)
  process.kill(first, 'SIGKILL')
  await until(() => ownProcess(worker) !== first && worker.said().split('the worker is ready').length === 3)
  expect(worker.said()).toContain('De achtergrondwerker viel weg en start opnieuw')
  await stopped(worker)
}, 90_000)

test.each([
  ['keys', { NEXTAUTH_URL: 'https://schakel.gemeente.example' }, 'SCHAKEL_WORKER_DATABASE_URL en SCHAKEL_BSN_KEY'],
  ['an address for links', { SCHAKEL_WORKER_DATABASE_URL: 'postgres://x@127.0.0.1/x', SCHAKEL_BSN_KEY: 'x' }, 'Zet NEXTAUTH_URL'],
])('without %s it says what is needed and ends', async (_, given, words) => {
  const worker = workerAlone(given)
  expect(await ended(worker)).toBe(1)
  expect(worker.said()).toContain(words)
}) // prettier-ignore
