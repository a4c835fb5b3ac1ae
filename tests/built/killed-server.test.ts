import { beforeAll, expect, test } from 'vitest'
import type { Moved } from '@/lib/trajectory/apply-move'
import { builtServer, cookieOf, presserOf } from '../support/built-server'
import { testDatabase } from '../support/database'
import { now, trajectoryIn } from '../support/factories'
import { countingMailServer, kill, killedWorkers, until } from '../support/killed-workers'
import { makeWorld, type World } from '../support/world'

/** Every appointment invites three colleagues: a thousand messages and two. */
const appointments = 334
const messages = 1002
/** After so many messages the server is killed and started again; and after so many sent, one of the two workers. */
const serverKilled = [200, 500, 800]
const workerKilled = [100, 400, 700]

const { admin, webUrl, workerUrl } = testDatabase()
const mail = countingMailServer()
const killedAt = killedWorkers(admin, workerUrl)
let world: World
let people: Moved[]

const counted = async (where: string) =>
  Number((await admin.unsafe<{ n: string }[]>(`select count(*) as n from ${where}`))[0]?.n)

const appointmentOf = (index: number) => {
  const day = String((index % 25) + 3).padStart(2, '0')
  return {
    title: 'talk', party: 'person', withWhom: '', onDay: `${day}-12-2026`, fromTime: '10.00', untilTime: '11.00', place: 'Stadhuis',
    attends: [world.account.caseworker, world.account.caseworkerBoth, world.account.decisionMaker],
  }
} // prettier-ignore

/** Eight people at work on one server, each pressing the next button when the last was answered; how often nothing came. */
async function pressAll(press: ReturnType<typeof presserOf>) {
  const left = Array.from({ length: appointments }, (_, index) => index)
  const lane = async () => {
    let lost = 0
    for (let index = left.shift(); index !== undefined; index = left.shift()) {
      const { trajectoryId, number } = people[index % people.length] as Moved
      lost += await press(`/trajecten/${number}/contact`, { trajectoryId, ...appointmentOf(index) })
    }
    return lost
  }
  const lost = await Promise.all(Array.from({ length: 8 }, lane))
  return lost.reduce((sum, one) => sum + one, 0)
}

async function killedServer({ start }: Awaited<ReturnType<typeof builtServer>>) {
  let server = await start()
  for (const moment of serverKilled) {
    await until(async () => (await counted('outbox')) >= moment)
    await kill(server)
    server = await start()
  }
  return server
}

beforeAll(async () => {
  world = await makeWorld(admin)
  people = []
  for (let n = 0; n < 10; n += 1) people.push(await trajectoryIn(world, admin, 'intake'))
})

test('kill -9 of the built server and of the workers during a thousand outgoing messages: each exists once', async () => {
  const server = await builtServer(webUrl, now)
  const press = presserOf(server.url, await cookieOf(admin, world.account.caseworker), 'makeAppointment')
  const plan = { moments: workerKilled, count: 2, messages }
  const [running, lost, stopped] = await Promise.all([
    killedServer(server),
    pressAll(press),
    killedAt(plan, mail.environment()),
  ])
  await kill(running)
  expect(stopped).toEqual([0, 0])
  // Somebody was waiting for an answer, each time that the server was killed.
  expect(lost).toBeGreaterThanOrEqual(serverKilled.length)
  expect(await counted('appointment')).toBe(appointments)
  expect(await counted("event where kind = 'appointmentMade'")).toBe(appointments)
  const threeEach =
    await admin`select subject_id from outbox group by 1 having count(*) = 3 and count(distinct recipient_account_id) = 3`
  expect(threeEach).toHaveLength(appointments)
  expect(await counted('outbox')).toBe(messages)
  const rows = await admin<{ id: string }[]>`select id from outbox where state = 'sent'`
  expect([...mail.taken.keys()].sort()).toEqual(rows.map(({ id }) => id).sort())
  for (const { trajectoryId } of people)
    expect(await admin`select app.broken_link(${trajectoryId}) as broken`).toEqual([{ broken: null }])
}, 300_000)
