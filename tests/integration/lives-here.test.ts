import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { asActor } from '@/db/client'
import { instantOf } from '@/lib/pipeline/as-of'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { qualityFilter } from '@/lib/quality/filter'
import { qualityScreen } from '@/lib/quality/queries'
import { acceptTown, takeBackTown } from '@/lib/quality/town-commands'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { now, registered } from '../support/factories'
import { birthDate, day } from '../support/findings'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let one: Moved
const days = { registered: '2026-10-01', said: '2026-10-12', takenBack: '2026-10-20' }

async function inbox(query: Record<string, string> = {}, as: AccountKey = 'caseworker') {
  const filter = qualityFilter.parse({ van: 'team', soort: 'livesElsewhere', ...query })
  const answer = await read(qualityScreen, world.session[as], filter, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const named = async (query: Record<string, string> = {}) =>
  (await inbox(query)).rows.map(({ surname }) => surname)
const say = (as: AccountKey = 'caseworker', number = one.number, on = days.said) =>
  perform(acceptTown, world.session[as], { submissionId: randomUUID(), number }, day(on))
const takeBack = async (as: AccountKey = 'caseworker', on = days.takenBack) => {
  const [row] = await admin<{ id: string }[]>`select id from town_accepted order by recorded_at desc limit 1`
  return perform(takeBackTown, world.session[as], { submissionId: randomUUID(), id: row?.id ?? '' }, day(on))
}
/** Past the forms, at an instant. */
const livesIn = (who: Moved, city: string, on: string) =>
  admin.begin(async (sql) => {
    await sql`select set_config('app.at', ${day(on).toISOString()}, true)`
    await sql`update person set city = ${city} where id = (select person_id from trajectory where id = ${who.trajectoryId})`
  })

beforeAll(async () => {
  world = await makeWorld(admin)
  await admin`update organisation set cbs_code = '0363' where id = ${world.meerdorp}`
  one = await registered(world, { surname: 'Briefadres', birthDate: birthDate(), on: day(days.registered) })
  await livesIn(one, 'Utrecht', days.registered)
})

test('it is said with one press, with who and when, and then it is no finding; of an earlier day it still is', async () => {
  expect(await named()).toEqual(['Briefadres'])
  expect(await say()).toMatchObject({ status: 'done' })
  const { rows, accepted, counts } = await inbox()
  expect([rows, counts.livesElsewhere]).toEqual([[], undefined])
  expect(accepted).toMatchObject([{ surname: 'Briefadres', numbers: [one.number], by: 'Naam caseworker' }])
  expect(await named({ dag: '2026-10-05' })).toEqual(['Briefadres'])
  expect(await named({ dag: '2026-10-15' })).toEqual([])
})

test('it is said once, and taken back once, also by two at the same time; then it is a finding again', async () => {
  expect(await say()).toMatchObject({ status: 'refused', reason: 'already_done' })
  const both = await Promise.all([takeBack(), takeBack()])
  expect(both.map(({ status }) => status).sort()).toEqual(['done', 'refused'])
  expect(await named()).toEqual(['Briefadres'])
  expect(await named({ dag: '2026-10-15', bekend: '2026-10-15' })).toEqual([])
  expect(await named({ dag: '2026-10-22', bekend: '2026-10-22' })).toEqual(['Briefadres'])
  const said = await Promise.all([say('caseworker', one.number, '2026-10-23'), say('caseworker', one.number, '2026-10-23')]) // prettier-ignore
  expect(said.map(({ status }) => status).sort()).toEqual(['done', 'refused'])
})

test('it holds for the town it was said of: with another one elsewhere it is asked anew', async () => {
  await livesIn(one, 'utrecht ', '2026-10-24')
  expect(await named(), 'the same town').toEqual([])
  await livesIn(one, 'Zwolle', '2026-10-25')
  expect(await named()).toEqual(['Briefadres'])
  const [row] =
    await admin`select superseded_at is not null as over, superseded_by from town_accepted order by recorded_at desc limit 1`
  expect(row).toEqual({ over: true, superseded_by: null })
  expect((await inbox()).accepted).toEqual([])
})

test('of whom nothing is found, or for who may not, there is nothing to say', async () => {
  const here = await registered(world, { surname: 'Hier', birthDate: birthDate(), on: day(days.registered) })
  await livesIn(here, 'Amsterdam', days.registered)
  expect(await say('caseworker', here.number)).toMatchObject({ status: 'refused', reason: 'not_found' })
  expect(await say('caseworker', one.number, '2026-10-26')).toMatchObject({ status: 'done' })
  for (const as of ['caseworkerOeverland', 'decisionMaker', 'hr', 'manager'] as const) {
    expect(await say(as), as).toMatchObject({ status: 'refused', reason: 'not_found' })
    expect(await takeBack(as), as).toMatchObject({ status: 'refused', reason: 'not_found' })
  }
  const reads = async (as: AccountKey) =>
    (await asActor(world.session[as], ({ sql }) => sql`select 1 from town_accepted`))?.length
  expect([await reads('caseworker'), await reads('caseworkerOeverland'), await reads('hr'), await reads('manager')]).toEqual([3, 0, 0, 0]) // prettier-ignore
})

test('what is found of another day is what was shown on it', async () => {
  const on = async (shown: string) =>
    (
      await admin<
        { id: string }[]
      >`select trajectory_id as id from app.quality_findings(array[${world.meerdorp}]::uuid[], null, ${shown},
      ${instantOf(shown)}::text::timestamptz, array['livesElsewhere'])`
    ).length
  const shown = await Promise.all(['2026-10-05', '2026-10-15', '2026-10-22', '2026-10-24', '2026-10-25', '2026-10-27'].map(on)) // prettier-ignore
  expect(shown).toEqual([1, 0, 1, 0, 1, 0])
})
