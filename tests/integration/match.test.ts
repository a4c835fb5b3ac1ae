import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { candidatesScreen } from '@/lib/match/candidates'
import { deviationFilter, deviationsScreen } from '@/lib/match/deviations'
import { matchFilter } from '@/lib/match/filter'
import { fittingPlacesScreen } from '@/lib/match/fitting-places'
import { frozenSheetScreen } from '@/lib/match/frozen-sheet'
import { passedWords, standingOf } from '@/lib/match/passed-words'
import { changeWorkProfile } from '@/lib/person/work-profile'
import { makeMove } from '@/lib/trajectory/commands'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import { workplaceFilter } from '@/lib/workplace/list-filter'
import { workplacesScreen } from '@/lib/workplace/queries'
import { read, type Query } from '@/lib/pipeline/query'
import { act, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, today, trajectoryIn, usualInput } from '../support/factories'
import { makeWorld, makeWorkplace, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let place: string
const filter = matchFilter.parse({})

beforeAll(async () => {
  world = await makeWorld(admin)
  await admin`insert into postcode_point values ('1011', 52.37101, 4.90413), ('3511', 52.08841, 5.1176) on conflict do nothing`
})
// Each test has a place of its own and everybody who waited before is at work elsewhere.
beforeEach(async () => {
  await admin`update waiting_list_entry set valid_to = valid_from where valid_to is null`
  await admin`update trajectory set state = 'resting' where state in ('toBePlaced', 'waiting')`
  place = await makeWorkplace(admin, world.werkpad, 3)
  await admin`update workplace set support_class = 'medium', minimum_hours = 16, postcode = '1011 AB', reachable_by = '{bicycle}' where id = ${place}`
})

type Trajectory = { trajectoryId: string; number: string }

/** Somebody who waits since a day, with what is known at work. */
async function waits(surname: string, since: string, known: Record<string, unknown> = {}, to: 'meerdorp' | 'oeverland' = 'meerdorp') {
  const trajectory = await trajectoryIn(world, admin, 'toBePlaced', { surname, in: to })
  await admin`update waiting_list_entry set position_on = ${since} where trajectory_id = ${trajectory.trajectoryId}`
  const as = to === 'meerdorp' ? 'caseworker' : 'caseworkerOeverland'
  if (Object.keys(known).length > 0)
    made(await act(world, admin, changeWorkProfile, trajectory, { source: 'talk', validOn: today, ...known }, { as }))
  return trajectory
} // prettier-ignore

async function ask<I, T>(query: Query<I, T>, as: AccountKey, input: I): Promise<T | null> {
  const answer = await read(query, world.session[as], input, now)
  return answer.status === 'found' ? answer.data : null
}
const sheet = (as: AccountKey = 'caseworker') => ask(candidatesScreen, as, { id: place, filter })
const refer = (trajectory: Trajectory, company: string, municipality = world.meerdorp) => admin`
  insert into access (trajectory_id, municipality_id, organisation_id, ground, valid_from)
  values (${trajectory.trajectoryId}, ${municipality}, ${company}, 'referral', '2026-11-01')`

const fitting = { weekdays: '8|8|8||||', hours: '24', supportClass: 'light', travelMeans: ['bicycle'] }
const offer = (trajectory: Trajectory, input: Record<string, unknown> = {}, as: AccountKey = 'caseworker') =>
  act(world, admin, makeMove, trajectory, {
    ...usualInput(world, 'offer', today), move: 'offer', workplaceId: place, weekdayHours: '8|8|||||', orderReason: '', ...input,
  }, { as }) // prettier-ignore
const offerOf = async ({ trajectoryId }: Trajectory) => {
  const [row] = await admin<{ id: string }[]>`select id from offer where trajectory_id = ${trajectoryId}`
  return row?.id ?? ''
}

describe('wie past op een plek', () => {
  test('in de volgorde van de lijst; onbekend sluit niet uit; wie uitvalt staat erbij met waarom', async () => {
    await waits('Tweede', '2026-02-01', fitting)
    await waits('Eerste', '2026-01-01')
    await waits('Zwaar', '2026-01-15', { ...fitting, supportClass: 'heavy' })
    await waits('Dubbel', '2026-01-10', { ...fitting, supportClass: 'heavy', travelMeans: ['publicTransport'] })
    const data = await sheet()
    expect(data?.fits.map(({ surname, place: at }) => [surname, at])).toEqual([['Eerste', 1], ['Tweede', 4]])
    expect(data?.leftOut.map(({ surname, misses }) => [surname, misses])).toEqual([
      ['Zwaar', ['supportClass']],
      ['Dubbel', ['supportClass', 'travelMeans']],
    ])
    expect(data?.excludedBy).toEqual({ supportClass: 2, travelMeans: 1 })
    expect(data?.whatIfs[0]).toEqual({ words: expect.stringContaining('Zwaardere begeleiding') as string, more: 1 })
  }) // prettier-ignore

  test('elk criterium heeft aan beide kanten waarde, bron en dag', async () => {
    const one = await waits('Bekend', '2026-01-01', { ...fitting, travelDistance: '40' })
    await admin`update person set postcode = '3511 AA' where id = (select person_id from trajectory where id = ${one.trajectoryId})`
    const rows = (await sheet())?.fits[0]?.criteria ?? []
    expect(rows.find(({ key }) => key === 'supportClass')).toEqual({
      key: 'supportClass', outcome: 'met', hard: true,
      person: { words: 'Licht: enkele keren per week', source: 'Gesprek met de persoon', knownOn: today },
      place: { words: 'tot en met middel: elke dag', source: 'plek van Werkpad', knownOn: null },
    })
    expect(rows.find(({ key }) => key === 'travelDistance')).toMatchObject({
      outcome: 'met', hard: false, place: { words: '35 km hemelsbreed' },
    })
    expect(rows.find(({ key }) => key === 'contactStyle')?.person).toEqual({ words: 'nog niet gevraagd', source: null, knownOn: null })
  }) // prettier-ignore

  test.each([
    ['’s-Hertogenbosch', "'s-Hertogenbosch"],
    ["'s-Hertogenbosch", ' ‘s-hertogenbosch'],
    ['Den  Bosch', 'Den\u00a0Bosch'],
  ])('een plaats wordt gevonden zoals mensen hem schrijven: plek in "%s", persoon in "%s"', async (city, home) => {
    const one = await waits('Bosch', '2026-01-01', { ...fitting, travelDistance: '40' })
    await admin`update person set postcode = null, city = ${home} where id = (select person_id from trajectory where id = ${one.trajectoryId})`
    await admin`update workplace set postcode = null, city = ${city} where id = ${place}`
    const rows = (await sheet())?.fits[0]?.criteria ?? []
    expect(rows.find(({ key }) => key === 'travelDistance')).toMatchObject({
      outcome: 'met', place: { words: 'minder dan 1 km hemelsbreed' },
    })
  }) // prettier-ignore

  test('een instelling van de installatie maakt een criterium zacht', async () => {
    await waits('Zwaar', '2026-01-01', { ...fitting, supportClass: 'heavy' })
    await admin`update parameter set value = 0 where key = 'match.hard.supportClass'`
    expect((await sheet())?.fits).toHaveLength(1)
    await admin`update parameter set value = 1 where key = 'match.hard.supportClass'`
    expect((await sheet())?.leftOut).toHaveLength(1)
  })

  test('HR ziet wie naar het eigen bedrijf verwezen is, en van de anderen alleen hoeveel er eerder staan', async () => {
    await waits('Onbekend', '2026-01-01', fitting)
    const referred = await waits('Verwezen', '2026-02-01', fitting)
    await refer(referred, world.werkpad)
    const data = await sheet('hr')
    expect(data?.fits.map(({ surname, place: at }) => [surname, at])).toEqual([['Verwezen', 2]])
    expect(data).toMatchObject({ fitting: 1, excluded: 0 })
    expect(JSON.stringify(data)).not.toContain('Onbekend,')
    expect(await sheet('hrDeKade')).toBeNull()
    await admin`update access set ended_at = now() where trajectory_id = ${referred.trajectoryId}`
    expect(await sheet('hr')).toMatchObject({ fitting: 0, excluded: 0, fits: [], leftOut: [] })
  })

  test('van een andere gemeente staat er niemand in, ook niet in een aantal', async () => {
    await waits('Elders', '2026-01-01', { ...fitting, supportClass: 'heavy' }, 'oeverland')
    expect(await sheet('caseworker')).toMatchObject({ fitting: 0, excluded: 0, excludedBy: {}, whatIfs: [] })
    expect(await sheet('caseworkerOeverland')).toMatchObject({ excluded: 1, excludedBy: { supportClass: 1 } })
    expect(await sheet('caseworkerBoth')).toMatchObject({ excluded: 1 })
    for (const as of ['decisionMaker', 'manager', 'administrator'] as const)
      expect(await sheet(as)).toBeNull()
  })
})

describe('welke plekken passen bij iemand', () => {
  test('de plekken van bedrijven die voor de gemeente werken; een vreemd traject is er niet', async () => {
    const one = await waits('Zoekt', '2026-01-01', { ...fitting, supportClass: 'heavy' })
    const input = { number: one.number, filter }
    const data = await ask(fittingPlacesScreen, 'caseworker', input)
    expect(data?.leftOut.map(({ id }) => id)).toContain(place)
    expect([...(data?.fits ?? []), ...(data?.leftOut ?? [])].map(({ company }) => company)).not.toContain(
      'De Kade',
    )
    for (const as of ['caseworkerOeverland', 'hr', 'hrDeKade', 'manager'] as const)
      expect(await ask(fittingPlacesScreen, as, input)).toBeNull()
    await refer(one, world.werkpad)
    expect(await ask(fittingPlacesScreen, 'hr', input)).not.toBeNull()
  })
})

describe('van het overzicht naar het aanbod', () => {
  test('wie niet de eerste is, krijgt het aanbod alleen met een reden; die staat in het verslag', async () => {
    await waits('Eerste', '2026-01-01', fitting)
    await waits('Zwaar', '2026-01-02', { ...fitting, supportClass: 'heavy' })
    const second = await waits('Gekozen', '2026-02-01', fitting)
    expect(await offer(second)).toMatchObject({ reason: 'order_reason_needed' })
    made(await offer(second, { orderReason: 'Kan als enige per direct.' }))
    const report = await ask(deviationsScreen, 'caseworker', deviationFilter.parse({}))
    expect(report).toMatchObject({
      named: true, total: 1,
      rows: [{ surname: 'Gekozen', reason: 'Kan als enige per direct.', line: { place: 3, passed: { fits: 1, leftOut: 1, excludedBy: { supportClass: 1 } } } }],
    })
    const numbers = await ask(deviationsScreen, 'manager', deviationFilter.parse({}))
    expect(numbers).toMatchObject({ named: false, shown: { deviated: { kind: 'few' } } })
    expect(JSON.stringify(numbers)).not.toMatch(/Gekozen|Kan als enige/)
    expect(await ask(deviationsScreen, 'caseworkerOeverland', deviationFilter.parse({}))).toMatchObject({ total: 0, rows: [] })
    const ofCompany = await ask(deviationsScreen, 'managerWerkpad', deviationFilter.parse({}))
    expect(ofCompany).toMatchObject({ named: false, municipality: null, shown: { deviated: { kind: 'few' } } })
    expect(JSON.stringify(ofCompany)).not.toMatch(/Gekozen|Kan als enige/)
    for (const as of ['hr', 'decisionMaker'] as const)
      expect(await ask(deviationsScreen, as, deviationFilter.parse({}))).toBeNull()
  }) // prettier-ignore

  test('de eerste van de wachtlijst gaat voor bij wie nog een plek krijgt: overal staat hoeveel dat er zijn', async () => {
    await waits('Te plaatsen', '2026-02-01', fitting)
    await waits('Ook te plaatsen', '2026-02-02', fitting)
    await waits('Zwaar', '2026-02-03', { ...fitting, supportClass: 'heavy' })
    const one = await waits('Bovental', '2020-01-01', fitting)
    await admin`update waiting_list_entry set queue = 'waiting' where trajectory_id = ${one.trajectoryId} and valid_to is null`
    await admin`update trajectory set state = 'waiting' where id = ${one.trajectoryId}`
    await setTarget(admin, world.meerdorp, 0)
    await admin`insert into target_exceedance (municipality_id, extra_places, budget_note, valid_from) values (${world.meerdorp}, 50, 'test', '2026-01-01')`
    await refer(one, world.werkpad)
    for (const as of ['caseworker', 'hr'] as const)
      expect((await sheet(as))?.fits.at(-1)).toMatchObject({ surname: 'Bovental', place: 1, earlier: 3 })
    const above = { move: 'offerAboveNumber', orderReason: 'Kan als enige per direct.' }
    expect(await offer(one, { ...above, orderReason: '' })).toMatchObject({ reason: 'order_reason_needed' })
    made(await offer(one, above))
    await setTarget(admin, world.meerdorp, 40)
    const line = { queue: 'waiting', place: 1, earlier: 3, passed: { fits: 2, leftOut: 1, excludedBy: { supportClass: 1 } } }
    const kept = await ask(frozenSheetScreen, 'caseworker', { number: one.number, id: await offerOf(one) })
    expect(kept?.sheet.line).toEqual(line)
    const report = await ask(deviationsScreen, 'caseworker', deviationFilter.parse({}))
    const row = report?.named ? report.rows.find(({ number }) => number === one.number) : undefined
    expect(row?.line && [standingOf(row.line), passedWords(row.line)]).toEqual([
      4, 'Eerder in de rij: 3. Daarvan pasten er 2; 1 niet (begeleiding).',
    ])
  }) // prettier-ignore

  test('het overzicht met zijn invoer blijft zoals het was, zonder naam of BSN', async () => {
    const one = await waits('Vastgelegd', '2026-01-01', fitting)
    made(await offer(one))
    const id = await offerOf(one)
    const before = await ask(frozenSheetScreen, 'caseworker', { number: one.number, id })
    expect(before?.sheet).toMatchObject({ misses: [], line: { place: 1, passed: { fits: 0, leftOut: 0 } } })
    await admin`update workplace set support_class = 'light', minimum_hours = 36 where id = ${place}`
    made(await act(world, admin, changeWorkProfile, one, { source: 'school', validOn: today, hours: '8' }))
    expect(await ask(frozenSheetScreen, 'caseworker', { number: one.number, id })).toEqual(before)
    expect(JSON.stringify(before?.sheet)).not.toMatch(/Vastgelegd|9999/)
    await expect(admin`update match_sheet set sheet = '{}' where offer_id = ${id}`).rejects.toThrow(
      /append-only/,
    )
    await expect(admin`delete from match_sheet where offer_id = ${id}`).rejects.toThrow(/append-only/)
  })

  test('HR biedt aan wie verwezen is; bewaard wordt wat HR mag weten, en het verslag van de gemeente zegt het', async () => {
    await waits('Eerder', '2026-01-01', fitting)
    for (const [name, on, supportClass] of [
      ['Bekend', '2026-01-02', 'light'],
      ['Te zwaar', '2026-01-03', 'heavy'],
    ] as const)
      await refer(await waits(name, on, { ...fitting, supportClass }), world.werkpad)
    const referred = await waits('Verwezen', '2026-02-01', fitting)
    await refer(referred, world.werkpad)
    made(await offer(referred, { orderReason: 'Eerste van wie naar ons verwezen is.' }, 'hr'))
    const input = { number: referred.number, id: await offerOf(referred) }
    for (const as of ['hr', 'caseworker'] as const)
      expect((await ask(frozenSheetScreen, as, input))?.sheet.line).toEqual({
        queue: 'toBePlaced',
        place: 4,
        earlier: 3,
        passed: null,
        referred: { fits: 1, leftOut: 1, excludedBy: { supportClass: 1 } },
      })
    const report = await ask(deviationsScreen, 'caseworker', deviationFilter.parse({}))
    const row = report?.named ? report.rows.find(({ number }) => number === referred.number) : undefined
    expect(row?.line && [standingOf(row.line), passedWords(row.line)]).toEqual([
      4,
      'Eerder in de rij: 3. Naar het bedrijf verwezen: 2. Daarvan paste er 1; 1 niet (begeleiding).',
    ])
    expect((await ask(frozenSheetScreen, 'hr', input))?.orderReason).toBeNull()
    expect(await ask(frozenSheetScreen, 'hrDeKade', input)).toBeNull()
  })

  test('HR krijgt het veld van de reden bij wie niet de eerste is; twee van één dag staan ook op volgorde', async () => {
    const pair = [await waits('Een', '2026-02-01', fitting), await waits('Twee', '2026-02-01', fitting)]
    pair.sort((one, other) => (one.trajectoryId < other.trajectoryId ? -1 : 1))
    const [first, second] = pair as [Trajectory, Trajectory]
    await refer(first, world.werkpad)
    await refer(second, world.werkpad)
    const reasonOf = async ({ number }: Trajectory) => {
      const page = await ask(trajectoryScreen, 'hr', {
        number,
        filter: trajectoryPageFilter.parse({ stap: 'offer' }),
      })
      return page?.form?.fields.find(({ name }) => name === 'orderReason')
    }
    expect(await reasonOf(first)).toBeUndefined()
    expect(await reasonOf(second)).toMatchObject({ required: true })
    expect(await offer(second, {}, 'hr')).toMatchObject({ reason: 'order_reason_needed' })
    made(await offer(second, { orderReason: 'Kan als enige per direct.' }, 'hr'))
  })

  test('een plek die later begint of dan vrijkomt telt op de eerste werkdag', async () => {
    await admin`update workplace set valid_from = '2027-01-04' where id = ${place}`
    await admin`update seat set valid_from = '2027-01-04' where workplace_id = ${place}`
    const one = await waits('Begint later', '2026-01-01', fitting)
    expect((await sheet())?.fits.map(({ surname }) => surname)).toEqual(['Begint later'])
    const filtered = trajectoryPageFilter.parse({ stap: 'offer' })
    const page = await ask(trajectoryScreen, 'caseworker', { number: one.number, filter: filtered })
    const field = page?.form?.fields.find(({ name }) => name === 'workplaceId')
    const options = field && 'options' in field ? field.options : []
    expect(options.find(({ value }) => value === place)?.label).toContain('(3 vrij vanaf 04-01-2027)')
    await admin`update seat set valid_from = '2027-03-01' where workplace_id = ${place}`
    expect((await sheet())?.fits).toEqual([])
    made(await offer(one, { startsOn: '1-3-2027' }))
    const kept = await ask(frozenSheetScreen, 'caseworker', { number: one.number, id: await offerOf(one) })
    expect(kept?.sheet.misses).toEqual([])
  })

  test('waar de begeleiding op is, zegt het formulier “vol”, zoals de lijst', async () => {
    await admin`update workplace_day set support_hours = 1 where workplace_id = ${place}`
    await admin`delete from workplace_day where workplace_id = ${place} and weekday > 2`
    made(await offer(await waits('Zit', '2026-01-01'), { supportHours: '2' }))
    const one = await waits('Zoekt', '2026-02-01')
    const page = await ask(trajectoryScreen, 'caseworker', { number: one.number, filter: trajectoryPageFilter.parse({ stap: 'offer' }) })
    const field = page?.form?.fields.find(({ name }) => name === 'workplaceId')
    expect(field && 'options' in field && field.options.find(({ value }) => value === place)?.label).toContain('(vol)')
    const full = await ask(workplacesScreen, 'hr', workplaceFilter.parse({ toon: 'vol' }))
    expect(full?.rows.map(({ id }) => id)).toContain(place)
  }) // prettier-ignore

  test('een ander bedrijf leest na een aanbod niets van wie hoger stond', async () => {
    const first = await waits('Eerder', '2026-01-01', fitting)
    const one = await waits('Later', '2026-02-01', fitting)
    made(await offer(one, { orderReason: 'Werkt daar al op proef.' }))
    const kept = await ask(frozenSheetScreen, 'hr', { number: one.number, id: await offerOf(one) })
    expect(kept?.sheet.line?.passed).toBeNull()
    await moved(world, admin, first, 'rest')
  })
})
