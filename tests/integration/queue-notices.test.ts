import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { wordsOf } from '@/components/report/shown-words'
import { asActor } from '@/db/client'
import { addDays } from '@/lib/domain/calendar'
import type { QueuedMessage } from '@/lib/outbox/rendered'
import { asSystem } from '@/lib/pipeline/as-system'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { queueWrong, tellOfWrongQueue } from '@/lib/reminder/queue-flips'
import { shiftQueue } from '@/lib/report/commands'
import { reportFilter } from '@/lib/report/filter'
import { reportScreen } from '@/lib/report/queries'
import { testDatabase } from '../support/database'
import { now, today, trajectoryIn } from '../support/factories'
import { threeAt } from '../support/night'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World

const night = (days: number, place: 'meerdorp' | 'oeverland' = 'meerdorp') =>
  asSystem(world[place], threeAt(addDays(today, days)), tellOfWrongQueue)
const mails = async () => {
  const rows = await admin<{ kind: string; to: string }[]>`
    select kind, recipient_account_id as to from outbox order by made_at, recipient_account_id`
  return rows.map(
    ({ kind, to }) => `${kind} ${Object.entries(world.account).find(([, id]) => id === to)?.[0] ?? '?'}`,
  )
}
const notices = async () => {
  const rows = await admin<{ queue: string; open: boolean }[]>`
    select queue, settled_on is null as open from queue_notice order by found_on, settled_on nulls last`
  return rows.map(({ queue, open }) => `${queue} ${open ? 'open' : 'settled'}`)
}
const reached = () => setTarget(admin, world.meerdorp, 1)
const owed = () => setTarget(admin, world.meerdorp, 5000)

/** The manager confirms what the screen proposes. */
async function confirm(to: 'waiting' | 'toBePlaced') {
  const answer = await read(reportScreen, world.session.manager, reportFilter.parse({}), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  const from = to === 'waiting' ? 'state.toBePlaced' : 'state.waiting'
  const asRead = wordsOf(answer.data.shown[from], answer.data.threshold)
  const input = { submissionId: randomUUID(), municipalityId: world.meerdorp, to, asRead }
  expect(await perform(shiftQueue, world.session.manager, input, now)).toMatchObject({ status: 'done' })
}

async function textOf(mail: { subject_id: string }) {
  const message = { subjectId: mail.subject_id, recipientName: 'M. Manager' } as unknown as QueuedMessage
  return asSystem(world.meerdorp, now, (context) => queueWrong(context, message))
}
const newestMail = async () => {
  const [row] = await admin<{ subject_id: string }[]>`select subject_id from outbox order by made_at desc limit 1`
  if (!row) throw new Error('no mail')
  return row
} // prettier-ignore

beforeAll(async () => {
  process.env.NEXTAUTH_URL ??= 'http://localhost:3000'
  world = await makeWorld(admin)
  await owed()
  for (let n = 0; n < 2; n += 1) await trajectoryIn(world, admin, 'placed')
  for (let n = 0; n < 2; n += 1) await trajectoryIn(world, admin, 'toBePlaced', { surname: `Wacht ${n}` })
})
beforeEach(async () => {
  await owed()
  await admin`delete from queue_notice`
  await admin`delete from outbox`
})

describe('de plicht slaat om terwijl er mensen in de andere rij staan', () => {
  test('its managers get one mail, and not again the next night', async () => {
    expect(await night(1)).toBe(0)
    await reached()
    expect(await night(2)).toBe(1)
    expect(await night(2)).toBe(0)
    expect(await night(3)).toBe(0)
    expect(await mails()).toEqual(['queueWrong manager'])
    expect(await notices()).toEqual(['toBePlaced open'])
  })

  test('back and again is a second time', async () => {
    await reached()
    await night(1)
    await owed()
    expect(await night(2)).toBe(0)
    expect(await notices()).toEqual(['toBePlaced settled'])
    await reached()
    expect(await night(3)).toBe(1)
    expect(await mails()).toEqual(['queueWrong manager', 'queueWrong manager'])
  })

  test('the mail says which queue and where, and nothing of who or how many', async () => {
    await reached()
    await night(1)
    const mail = await textOf(await newestMail())
    expect(mail?.text).toContain('Zij horen nu op de wachtlijst.')
    expect(mail?.text).toContain(`/sturing?gemeente=${world.meerdorp}`)
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Wacht \d|T-\d{4}|\b2 (mensen|personen)/)
  })

  test('what the manager confirmed is settled, an unsent mail with it; the other way round is news again', async () => {
    await reached()
    await night(1)
    const mail = await newestMail()
    await confirm('waiting')
    expect(await night(2)).toBe(0)
    expect(await notices()).toEqual(['toBePlaced settled'])
    expect(await textOf(mail)).toBeNull()
    await owed()
    expect(await night(3)).toBe(1)
    expect((await textOf(await newestMail()))?.text).toContain('Zij horen nu in de rij “te plaatsen”.')
    await confirm('toBePlaced')
  })

  test('without a manager to tell it waits for the night that has one', async () => {
    await reached()
    await admin`update account set active = false where id = ${world.account.manager}`
    expect(await night(1)).toBe(0)
    expect(await notices()).toEqual([])
    await admin`update account set active = true where id = ${world.account.manager}`
    expect(await night(2)).toBe(1)
  })

  test('a number that is not known turns nothing, and another gemeente hears nothing', async () => {
    await reached()
    expect(await night(1, 'oeverland')).toBe(0)
    await admin`delete from annual_target where municipality_id = ${world.meerdorp}`
    expect(await night(1)).toBe(0)
    expect(await mails()).toEqual([])
  })

  test('nobody but the night reads these figures', async () => {
    const asked = asActor(world.session.manager, ({ sql }) => sql`select app.queues_beside_duty(${world.meerdorp}, ${today})`) // prettier-ignore
    await expect(asked).rejects.toThrow(/permission denied/)
    await reached()
    await night(1)
    expect(await asActor(world.session.manager, ({ sql }) => sql`select * from queue_notice`)).toEqual([])
  })
})
