import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../support/database'
import { trajectoryIn } from '../support/factories'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World

/** Who works on a day and for how many hours: as the report counts it, and counted term by term. */
async function counts(day: string) {
  const [row] = await admin<
    { counted: { persons: number; hours: number }; persons: number; hours: number }[]
  >`
    select app.duty_of(${world.meerdorp}, ${day}, 'infinity') as counted, count(distinct t.person_id)::int as persons,
      coalesce(sum(t.hours_per_week), 0)::float as hours
    from placement_term t where t.municipality_id = ${world.meerdorp} and t.kind = 'sheltered' and t.superseded_at is null
      and t.valid_from <= ${day} and (t.valid_to is null or t.valid_to >= ${day})`
  if (!row) throw new Error('no answer')
  return { counted: [row.counted.persons, row.counted.hours], terms: [row.persons, row.hours] }
}

beforeAll(async () => {
  world = await makeWorld(admin)
  const day = new Date('2026-03-02T10:00:00+01:00')
  for (const surname of ['Blijft', 'Eindigt', 'Later', 'Hersteld'])
    await trajectoryIn(world, admin, 'placed', { surname, on: day })
  const change = (surname: string, set: string) =>
    admin.unsafe(
      `update placement_term t set ${set} from person p where p.id = t.person_id and p.surname = '${surname}'`,
    )
  await change('Eindigt', `valid_to = '2026-11-30', hours_per_week = 16.25, weekday_hours = null`)
  await change('Later', `valid_from = '2026-12-15', hours_per_week = 12, weekday_hours = null`)
  await change('Hersteld', 'superseded_at = now()')
})

test.each([
  ['2026-03-01', 0],
  ['2026-03-02', 2],
  ['2026-11-30', 2],
  ['2026-12-01', 1],
  ['2026-12-14', 1],
  ['2026-12-15', 2],
  ['2030-01-01', 2],
])('on %s %i people work, by the count and term by term', async (day, persons) => {
  const { counted, terms } = await counts(day)
  expect(counted).toEqual(terms)
  expect(counted[0]).toBe(persons)
})
