import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { backgroundScreen, messageScreen, messagesScreen } from '@/lib/background/queries'
import { retryJob, retryMessage } from '@/lib/background/commands'
import { messageFilter } from '@/lib/background/schemas'
import { dueJobs, runJob } from '@/lib/background/night-work'
import { openMailWay, type MailWay } from '@/lib/outbox/mail-way'
import { sendMessages } from '@/lib/outbox/send-messages'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import type { NightlyWork } from '@/lib/reminder/nightly'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

const soon = () => admin`update outbox set next_try_at = now()`
const send = (way: MailWay) =>
  sendMessages(
    way,
    () => now,
    () => false,
  )
const failing = (error: object): MailWay => ({
  deliver: () => Promise.reject(Object.assign(new Error('jan@voorbeeld.example'), error)),
  close: () => {},
})

async function queued(more: Record<string, unknown> = {}): Promise<string> {
  const { trajectoryId } = await trajectoryIn(world, admin, 'intake')
  const about = {
    trajectory_id: trajectoryId,
    subject_kind: 'trajectory',
    subject_id: trajectoryId,
    made_at: now.toISOString(),
    made_by_name: 'Consulent',
  }
  const to = { channel: 'mail', kind: 'assigned', recipient_account_id: world.account.caseworker }
  const [row] = await admin<
    { id: string }[]
  >`insert into outbox ${admin({ municipality_id: world.meerdorp, ...about, ...to, ...more })} returning id`
  return row?.id ?? ''
}
const rowOf = async (id: string) =>
  (
    await admin`select state, attempts, last_problem, extract(epoch from next_try_at - now())::int as wait from outbox where id = ${id}`
  )[0]

describe('what a mail server answers decides what happens to a message', () => {
  beforeEach(() => admin`delete from practice_mail`.then(() => admin`delete from outbox`))

  test.each([
    ['unreachable', { code: 'ECONNREFUSED' }],
    ['signInRefused', { code: 'EAUTH', responseCode: 535 }],
    ['senderRefused', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553 }],
    ['postponed', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 }],
  ])('%s: it waits, and is tried again', async (problem, error) => {
    const id = await queued()
    await send(failing(error))
    expect(await rowOf(id)).toMatchObject({
      state: 'made',
      attempts: 1,
      last_problem: problem,
      wait: expect.toSatisfy((wait: number) => wait > 50 && wait <= 60),
    })
    await soon()
    await send(openMailWay() as MailWay)
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 2, last_problem: null })
  })

  test.each([
    ['addressRefused', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }],
    ['refused', { code: 'EENVELOPE', command: 'DATA', responseCode: 554 }],
    ['refused', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }],
  ])('%s: it is left to a person', async (problem, error) => {
    const id = await queued()
    await send(failing(error))
    expect(await rowOf(id)).toMatchObject({ state: 'failed', attempts: 1, last_problem: problem })
    await soon()
    expect(await send(openMailWay() as MailWay)).toBe(0)
  })

  test('a server that cannot be reached for a week keeps its messages', async () => {
    const id = await queued()
    for (let attempt = 0; attempt < 19; attempt += 1) {
      await send(failing({ code: 'ETIMEDOUT' }))
      await soon()
    }
    expect(await rowOf(id)).toMatchObject({ state: 'made', attempts: 19, last_problem: 'unreachable' })
    await send(openMailWay() as MailWay)
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 20 })
  })

  test('after seven tries nobody tries any more, and the words of the mail server are never kept', async () => {
    const id = await queued()
    for (let attempt = 0; attempt < 9; attempt += 1) {
      await send(failing({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 }))
      await soon()
    }
    expect(await rowOf(id)).toMatchObject({ state: 'failed', attempts: 7, last_problem: 'postponed' })
    const broken = await queued()
    await send(failing({ code: 'X1' }))
    expect(await rowOf(broken)).toMatchObject({ state: 'made', last_problem: 'unexpected X1' })
  })

  test('who has no account any more gets no mail', async () => {
    await admin`update account set active = false where id = ${world.account.caseworkerBoth}`
    const id = await queued({ recipient_account_id: world.account.caseworkerBoth })
    await send(openMailWay() as MailWay)
    await admin`update account set active = true where id = ${world.account.caseworkerBoth}`
    expect(await rowOf(id)).toMatchObject({ state: 'failed', last_problem: 'recipientGone' })
    expect(await admin`select 1 from practice_mail`).toHaveLength(0)
  })

  test('post is not for the mail server', async () => {
    await queued({ channel: 'post', kind: 'letter', recipient_account_id: null })
    expect(await send(openMailWay() as MailWay)).toBe(0)
  })

  test('four senders at once send each message once', async () => {
    for (let count = 0; count < 12; count += 1) await queued()
    const delivered: string[] = []
    const slow: MailWay = { deliver: async (_context, { id }) => void delivered.push(id), close: () => {} }
    await Promise.all([send(slow), send(slow), send(slow), send(slow)])
    expect([delivered.length, new Set(delivered).size]).toEqual([12, 12])
  })

  test('a mail holds a name and a link, and nothing of the file', async () => {
    const id = await queued()
    await send(openMailWay() as MailWay)
    const [mail] = await admin<
      { to_address: string; body: string }[]
    >`select to_address, body from practice_mail where outbox_id = ${id}`
    expect(mail?.to_address).toBe('caseworker@voorbeeld.example')
    const [person] = await admin<{ surname: string }[]>`
      select p.surname from outbox o join trajectory t on t.id = o.trajectory_id join person p on p.id = t.person_id where o.id = ${id}`
    expect(mail?.body).not.toContain(person?.surname)
    expect(mail?.body).toMatch(
      /^Beste Naam caseworker,\n\n.*\n\nhttp:\/\/localhost:3000\/trajecten\/T-\d{4}-\d+\n\nVoor deze link logt u eerst in\./s,
    )
  })
})

const ask = (as: AccountKey, command: typeof retryMessage | typeof retryJob, input: object) =>
  perform(command, world.session[as], { submissionId: crypto.randomUUID(), ...input }, now)

describe('an administrator asks once more', () => {
  test('for a message, that then leaves; elsewhere it does not exist', async () => {
    const id = await queued({ state: 'failed', last_problem: 'unreachable', attempts: 7 })
    expect(await ask('administratorOeverland', retryMessage, { messageId: id })).toMatchObject({
      status: 'refused',
      reason: 'not_found',
    })
    expect(await ask('caseworker', retryMessage, { messageId: id })).toMatchObject({
      status: 'refused',
      reason: 'not_found',
    })
    expect(await ask('administrator', retryMessage, { messageId: id })).toMatchObject({ status: 'done' })
    expect(await ask('administrator', retryMessage, { messageId: id })).toMatchObject({
      status: 'refused',
      reason: 'not_found',
    })
    await send(openMailWay() as MailWay)
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 1 })
    const shown = await read(messageScreen, world.session.administrator, { id }, now)
    expect(shown).toMatchObject({
      status: 'found',
      data: { subject: 'Er is een traject aan u overgedragen' },
    })
  })

  test('the list shows each organisation its own, and nothing about whom', async () => {
    await queued({
      municipality_id: world.oeverland,
      recipient_account_id: world.account.caseworkerOeverland,
    })
    const list = async (as: AccountKey) => {
      const answer = await read(messagesScreen, world.session[as], messageFilter.parse({}), now)
      return answer.status === 'found' ? answer.data.rows : []
    }
    expect(new Set((await list('administratorOeverland')).map(({ organisation }) => organisation))).toEqual(
      new Set(['Gemeente Oeverland']),
    )
    expect((await list('administrator')).length).toBeGreaterThan(
      (await list('administratorOeverland')).length,
    )
    expect(JSON.stringify(await list('administrator'))).not.toMatch(/T-\d{4}-/)
  })
})

describe('nightly work', () => {
  const done: string[] = []
  let broken = true
  const works: NightlyWork[] = [
    { name: 'fine', label: 'Gaat goed', kinds: ['municipality'], run: async ({ actor }) => done.push(actor.organisationName) },
    { name: 'breaks', label: 'Gaat mis', kinds: ['company'], run: async ({ sql, actor }) => {
      if (broken && actor.organisationName === 'Werkpad') await sql`select 1 / 0`
      return done.push(actor.organisationName)
    } },
  ] // prettier-ignore
  const night = async (at: Date) => {
    done.length = 0
    for (const id of await dueJobs(works, at)) await runJob(works, id, at)
    return [...done].sort()
  }
  const failingJobs = async () => {
    const answer = await read(backgroundScreen, world.session.administrator, null, now)
    return answer.status === 'found' ? answer.data.failing : []
  }

  test('is done once a night for each organisation; what fails stops no other, and says why', async () => {
    expect(await night(new Date('2026-11-23T02:00:00Z'))).toEqual([
      'De Kade',
      'Gemeente Meerdorp',
      'Gemeente Oeverland',
    ])
    expect(await night(new Date('2026-11-23T12:00:00Z'))).toEqual([])
    expect(await failingJobs()).toMatchObject([
      { organisation: 'Werkpad', problem: 'unexpected 22012', attempts: 1 },
    ])
  })

  test('a failing piece is tried again when its time has come, or when an administrator asks', async () => {
    const [job] = await failingJobs()
    expect(await ask('administratorMeerdorp', retryJob, { jobId: job?.id })).toMatchObject({
      status: 'refused',
    })
    broken = false
    expect(await ask('administrator', retryJob, { jobId: job?.id })).toMatchObject({ status: 'done' })
    expect(await night(new Date('2026-11-23T13:00:00Z'))).toEqual(['Werkpad'])
    expect(await failingJobs()).toEqual([])
  })

  test('after nights without a worker it is done once, for the last of them', async () => {
    expect(await night(new Date('2026-11-27T20:00:00Z'))).toHaveLength(4)
    expect(await night(new Date('2026-11-28T01:59:59Z'))).toEqual([])
    expect(await night(new Date('2026-11-28T02:00:00Z'))).toHaveLength(4)
  })

  test('two workers at once do it once', async () => {
    const at = new Date('2026-12-01T08:00:00Z')
    done.length = 0
    const ids = await dueJobs(works, at)
    await Promise.all([...ids, ...ids].map((id) => runJob(works, id, at)))
    expect([...done].sort()).toEqual(['De Kade', 'Gemeente Meerdorp', 'Gemeente Oeverland', 'Werkpad'])
  })

  test('a year of nights, with both changes of the clock: one for every day', async () => {
    const only: NightlyWork[] = [{ name: 'yearly', label: 'Jaar', kinds: ['municipality'], run: async ({ actor }) => done.push(actor.organisationId) }] // prettier-ignore
    await admin`update organisation set active = false where id = ${world.oeverland}`
    done.length = 0
    // Every eleven hours, as a worker that is now and then away.
    for (
      let at = Date.parse('2026-01-01T02:00:00Z');
      at < Date.parse('2027-01-01T02:00:00Z');
      at += 11 * 3_600_000
    )
      for (const id of await dueJobs(only, new Date(at))) await runJob(only, id, new Date(at))
    await admin`update organisation set active = true where id = ${world.oeverland}`
    expect(done).toHaveLength(365)
  })
})
