import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../support/database'
import { importSteps } from '../support/import-steps'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})
const { uploaded, mapped, imported } = importSteps(() => world)

const columns =
  'Achternaam;Voorletters;Geb.datum;Advies;Datum advies;Besluit;Datum besluit;Status;Start;Contracturen;Werkgever'
const person = (name: string, index: number) =>
  `${name}${String.fromCharCode(97 + (index % 26))}${index};A.;${1 + (index % 28)}-1-1990;positief;1-3-2024;toegekend;1-4-2024`
const waits = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${person(name, index)};wachtlijst;;;`)
const works = (count: number) =>
  Array.from({ length: count }, (_, index) => `${person('Werkt', index)};geplaatst;1-5-2024;36;De Kade`)

async function broughtIn(rows: string[]) {
  const { batchId, account } = await uploaded(Buffer.from([columns, ...rows].join('\n')), 'rij.csv')
  await mapped(batchId, account)
  expect(await imported(batchId, account)).toMatchObject({ done: rows.length, finished: true })
  const queues = await admin<{ queue: string; n: number }[]>`
    select w.queue, count(*)::int as n from waiting_list_entry w join trajectory t on t.id = w.trajectory_id
    where t.batch_id = ${batchId} and w.superseded_at is null and w.valid_to is null group by w.queue`
  return Object.fromEntries(queues.map(({ queue, n }) => [queue, n]))
}

test('wie in één lijst hetzelfde is, staat in dezelfde rij, ook als het aantal onderweg wordt gehaald', async () => {
  await setTarget(admin, world.meerdorp, 100)
  expect(await broughtIn([...waits('Eerst', 20), ...works(250), ...waits('Later', 50)])).toEqual({
    toBePlaced: 70,
  })
  // The number is reached now: the next list starts from there.
  expect(await broughtIn(waits('Volgend', 5))).toEqual({ waiting: 5 })
})
