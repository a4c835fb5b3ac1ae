import { beforeAll, expect, test } from 'vitest'
import { asActor } from '@/db/client'
import { candidatesScreen } from '@/lib/match/candidates'
import { matchFilter } from '@/lib/match/filter'
import { read } from '@/lib/pipeline/query'
import { workplaceScreen } from '@/lib/workplace/place-screen'
import { testDatabase } from '../support/database'
import { now } from '../support/factories'
import { makeWorkplace, makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

test('the places of a company that no longer works for a gemeente are not found there, nor with whom to call', async () => {
  const id = await makeWorkplace(admin, world.werkpad)
  const until = (last: string | null) => admin`
    update service_area set valid_to = ${last} where company_id = ${world.werkpad} and municipality_id = ${world.oeverland}`
  const found = async (account: AccountKey) => {
    const session = world.session[account]
    const page = await read(workplaceScreen, session, { id }, now)
    const sheet = await read(candidatesScreen, session, { id, filter: matchFilter.parse({}) }, now)
    return [page.status, sheet.status]
  }
  expect(await found('caseworkerOeverland')).toEqual(['found', 'found'])
  await until('2026-11-01')
  expect(await found('caseworkerOeverland')).toEqual(['notFound', 'notFound'])
  for (const account of ['caseworker', 'hr'] as const)
    expect(await found(account)).toEqual(['found', 'found'])
  const seen = await asActor(
    world.session.caseworkerOeverland,
    ({ sql }) => sql`
      select (select count(*)::int from employer where company_id = ${world.werkpad}) as employers,
        (select count(*)::int from workplace_day where company_id = ${world.werkpad}) as days,
        (select count(*)::int from seat where company_id = ${world.werkpad}) as seats`,
  )
  expect(seen?.[0]).toEqual({ employers: 0, days: 0, seats: 0 })
  await until(null)
  expect(await found('caseworkerOeverland')).toEqual(['found', 'found'])
})
