import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import * as commands from '@/lib/employer/commands'
import { employersScreen, type EmployerRow } from '@/lib/employer/queries'
import { employerFilter } from '@/lib/employer/schemas'
import { perform, type Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { createWorkplace } from '@/lib/workplace/commands'
import { testDatabase } from '../support/database'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const last = '2026-11-02'
const at = (day: string) => new Date(`${day}T10:00:00+01:00`)

async function done<T>(command: Command<T>, raw: Record<string, unknown>, day: string): Promise<T> {
  const result = await perform(command, world.session.hr, { submissionId: randomUUID(), ...raw }, at(day))
  if (result.status !== 'done') throw new Error(JSON.stringify(result))
  return result.value
}
async function shown(as: AccountKey, day: string, asked: Record<string, string> = {}) {
  const answer = await read(employersScreen, world.session[as], employerFilter.parse(asked), at(day))
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data.rows.map(({ keptFrom: _, ...row }) => row)
}

const sheet = {
  ...{ name: 'Bakkerij Smit', kind: 'regularEmployer', contactName: 'Mw. Smit', contactPhone: '', contactEmail: '' },
  ...{ address: '', agreements: '', note: '' },
} // prettier-ignore
const place = {
  ...{ name: 'Oven', form: 'supportedEmployment', kindsOfWork: ['catering'], location: 'Dorp 1', city: 'Meerdorp' },
  ...{ postcode: '1234 AB', seats: '1', dayHours: '8|||||||', daySupport: '1|||||||', supportClass: 'light' },
  ...{ minimumHours: '', note: '', validFrom: '15-5-2026', validTo: '' },
} // prettier-ignore

const then = new Map<string, EmployerRow[]>()

/** Recorded, talked with, a step arranged and taken back, a place that opens later, another name and contact. */
beforeAll(async () => {
  world = await makeWorld(admin)
  const keep = async (day: string) => then.set(day, await shown('hr', day))
  const [step] = await admin<{ key: string }[]>`select key from employer_step order by position limit 1`
  const { id } = await done(commands.createEmployer, sheet, '2026-03-02')
  await keep('2026-03-02')
  await done(commands.addEmployerContact, { id, onDay: '10-3-2026', withWhom: 'Mw. Smit', text: 'Gesproken.' }, '2026-04-01')
  await done(commands.arrangeStep, { id, step: step?.key, doneOn: '20-3-2026', doneBy: 'HR', note: '' }, '2026-04-01')
  await keep('2026-04-01')
  await done(createWorkplace, { ...place, employerId: id, hostId: id }, '2026-05-04')
  await keep('2026-05-04')
  await done(commands.changeEmployer, { ...sheet, name: 'Bakker Smit en Zn.', contactName: 'Dhr. Smit', id, version: 1 }, '2026-06-01')
  await done(commands.takeBackStep, { id, step: step?.key }, '2026-06-01')
  await keep('2026-06-01')
}) // prettier-ignore

test('an employer recorded later is there from its first place on, as known now', async () => {
  const later = { ...place, name: 'Stal', employerId: 'new', employerName: 'Manege', employerKind: 'foundation', validFrom: '1-2-2026' } // prettier-ignore
  await done(createWorkplace, later, '2026-07-01')
  const names = async (asked: Record<string, string>) =>
    (await shown('hr', last, asked)).map(({ name }) => name)
  expect(await names({ dag: '2026-02-01' })).toContain('Manege')
  expect(await names({ dag: '2026-01-31' })).not.toContain('Manege')
  expect(await names({ dag: '2026-02-01', bekend: '2026-06-30' })).not.toContain('Manege')
})

describe('employers of another day', () => {
  test('are what stood on the screen that day, asked as known then, for the company and for the gemeente', async () => {
    expect(then.size).toBe(4)
    for (const [day, rows] of then) {
      expect(await shown('hr', last, { dag: day, bekend: day }), day).toEqual(rows)
      const gemeente = await shown('caseworker', last, { dag: day, bekend: day })
      expect(gemeente.map(({ id }) => id)).toEqual(expect.arrayContaining(rows.map(({ id }) => id)))
    }
  })

  test('tell the name, contact, places and talks of that day', async () => {
    const smit = async (asked: Record<string, string>) =>
      (await shown('hr', last, asked))
        .filter(({ name }) => name.includes('Smit'))
        .map(({ name, contactName, places, arranged, lastContactOn }) => [name, contactName, places, arranged, lastContactOn]) // prettier-ignore
    expect(await smit({ dag: '2026-05-04', bekend: '2026-05-04' })).toEqual([['Bakkerij Smit', 'Mw. Smit', 1, 1, '2026-03-10']]) // prettier-ignore
    // as known now: the step turned out not to be arranged
    expect(await smit({ dag: '2026-05-04' })).toEqual([
      ['Bakker Smit en Zn.', 'Dhr. Smit', 1, 0, '2026-03-10'],
    ])
    expect(await smit({ dag: '2026-03-09' })).toEqual([['Bakker Smit en Zn.', 'Dhr. Smit', 0, 0, null]])
    expect(await smit({ dag: '2026-03-01' })).toEqual([])
  })

  test('of another company are on no day there', async () => {
    for (const asked of [
      { dag: '2026-06-01' } as Record<string, string>,
      { dag: '2026-06-01', bekend: '2026-06-01' },
    ])
      expect((await shown('hrDeKade', last, asked)).filter(({ name }) => name.includes('Smit'))).toEqual([])
  })
})
