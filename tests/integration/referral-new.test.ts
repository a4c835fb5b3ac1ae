import { beforeAll, describe, expect, test } from 'vitest'
import { actHref, actOf } from '@/lib/deadline/act-of'
import { closeDeadline } from '@/lib/deadline/commands'
import { todayScreen } from '@/lib/deadline/queries'
import { todayFilter } from '@/lib/deadline/today-filter'
import { fittingPlacesScreen } from '@/lib/match/fitting-places'
import { paths } from '@/lib/paths'
import { read } from '@/lib/pipeline/query'
import type { Moved } from '@/lib/trajectory/apply-move'
import { endReferral, refer } from '@/lib/trajectory/referral-commands'
import { act, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, today, trajectoryIn } from '../support/factories'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 5000)
  await admin`insert into service_area (company_id, municipality_id, valid_from) values (${world.deKade}, ${world.meerdorp}, '2026-01-01')`
})

async function referred(...companies: string[]): Promise<Moved> {
  const one = await trajectoryIn(world, admin, 'toBePlaced')
  for (const companyId of companies)
    made(await act(world, admin, refer, one, { companyId, validOn: today, reason: 'Kennismaken.' }))
  return one
}

/** What stands on /vandaag of this account about a new referral of this person. */
async function onToday(as: AccountKey, { number }: Moved) {
  const answer = await read(todayScreen, world.session[as], todayFilter.parse({ toon: 'later' }), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data.lines.filter((line) => line.number === number && line.rule === 'referralNew')
}

describe('who is referred to a company', () => {
  test('stands on its list of today, with the places that may fit', async () => {
    const one = await referred(world.werkpad)
    const [line, ...more] = await onToday('hr', one)
    expect(more).toEqual([])
    expect(line).toMatchObject({ label: 'Nieuw verwezen: zoek een plek' })
    if (!line) return
    const asked = actOf(line.rule, line.state, 'hr')
    expect(asked.words).toBe('Kijken wat past')
    const { number } = one
    const href = actHref(asked, { number, state: line.state, rule: line.rule, deadlineId: line.id })
    expect(href).toContain(paths.fittingPlaces(number))
    const page = { number, filter: { pagina: 1, buiten: 1 } }
    expect(await read(fittingPlacesScreen, world.session.hr, page, now)).toMatchObject({ status: 'found' })
    for (const other of ['hrDeKade', 'caseworker'] as const) expect(await onToday(other, one)).toEqual([])
  })

  test('two companies each hear it; an offer of one, or the end of a referral, answers its own line only', async () => {
    const one = await referred(world.werkpad, world.deKade)
    expect([await onToday('hr', one), await onToday('hrDeKade', one)]).toMatchObject([[{}], [{}]])
    await moved(world, admin, one, 'offer')
    expect(await onToday('hr', one)).toEqual([])
    expect(await onToday('hrDeKade', one)).toHaveLength(1)
    made(await act(world, admin, endReferral, one, { companyId: world.deKade, validOn: today }))
    const open = await admin`select from deadline where trajectory_id = ${one.trajectoryId} and rule = 'referralNew' and closed_on is null` // prettier-ignore
    expect(open).toHaveLength(0)
  })

  test('a company that finds nothing ticks the line off, and still sees the person', async () => {
    const one = await referred(world.werkpad)
    const [line] = await onToday('hr', one)
    made(await act(world, admin, closeDeadline, one, { deadlineId: line?.id, validOn: today }, { as: 'hr' }))
    expect(await onToday('hr', one)).toEqual([])
  })
})
