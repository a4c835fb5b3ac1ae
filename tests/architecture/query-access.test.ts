import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { mayEver } from '@/lib/domain/policy'
import { roles, type Role } from '@/lib/domain/roles'
import { read } from '@/lib/pipeline/query'
import { perform } from '@/lib/pipeline/command'
import { keepSearch } from '@/lib/search/keep-search'
import { testDatabase } from '../support/database'
import { everyQuery } from '../support/every-endpoint'
import { rowsEverywhere } from '../support/every-table'
import { moved, now, registered, trajectoryIn } from '../support/factories'
import { csv, importSteps, newBsn, waiting } from '../support/import-steps'
import { querySamples, type Asked } from '../support/query-samples'
import { usualActors } from '../support/samples'
import { makeWorld } from '../support/world'

const { admin } = testDatabase()
const queries = await everyQuery()
let asked: Asked
const known = { surname: 'Ammerlaan', birthDate: '1991-07-13' }
const ids: string[] = []

/** Someone of Meerdorp about whom everything is known, and somebody of that name on the list. */
beforeAll(async () => {
  const world = await makeWorld(admin)
  const here = await rowsEverywhere(world, admin, 'meerdorp')
  await rowsEverywhere(world, admin, 'oeverland')
  const [person] = await admin<{ id: string }[]>`
    update person set surname = ${known.surname}, birth_date = ${known.birthDate}, street = 'Kastanjelaan'
    where id = (select person_id from trajectory where id = ${here.trajectoryId}) returning id`
  await admin`update person set surname = 'Zuurbier' where municipality_id = ${world.oeverland}`
  await admin`insert into note (trajectory_id, municipality_id, text, on_day, written_by)
    values (${here.trajectoryId}, ${world.meerdorp}, 'Alleen voor de gemeente.', '2026-11-01', ${world.account.caseworker})`
  await admin`insert into participation (trajectory_id, municipality_id, person_id, track, provider, valid_from)
    values (${here.trajectoryId}, ${world.meerdorp}, ${person?.id ?? ''}, 'dayActivities', 'De Moestuin', '2026-11-01')`
  const received = {
    trajectory_id: here.trajectoryId,
    municipality_id: world.meerdorp,
    to_name: 'Ontvanger',
    ground: 'consent',
    sent_on: '2026-11-01',
    fields: ['name'],
    payload: JSON.stringify({ person: { surname: known.surname } }),
  }
  await admin`insert into handover ${admin({ ...received, kind: 'colleague', to_account_id: world.account.caseworker, to_municipality_id: world.meerdorp, outcome: 'accepted' })}`
  await admin`insert into handover ${admin({ ...received, kind: 'company', to_company_id: world.werkpad })}`
  await trajectoryIn(world, admin, 'toBePlaced', { surname: known.surname })
  await trajectoryIn(world, admin, 'offered', { surname: known.surname })
  const refused = await trajectoryIn(world, admin, 'offered', { surname: known.surname })
  await moved(world, admin, refused, 'refuseToPlace')
  for (let count = 0; count < 5; count += 1) await registered(world)
  const { batchId } = await importSteps(() => world).uploaded(csv(waiting('Lijst', newBsn())), 'lijst.csv')
  const kept = await perform(
    keepSearch,
    world.session.caseworker,
    { words: known.surname, submissionId: randomUUID() },
    now,
  )
  if (kept.status !== 'done') throw new Error(kept.status)
  const [found] = await admin<
    {
      placement: string
      offer: string
      employer: string
      letter: string
      message: string
      appointment: string
      round: string
      route: string
      scenario: string
    }[]
  >`
    select coalesce((select id::text from placement where trajectory_id = ${here.trajectoryId}), '') as placement,
      coalesce((select id::text from offer where trajectory_id = ${here.trajectoryId} limit 1), '') as offer,
      (select id from letter where trajectory_id = ${here.trajectoryId} and kind = 'invitation') as letter,
      (select id from outbox where trajectory_id = ${here.trajectoryId} limit 1) as message,
      (select id::text from appointment where trajectory_id = ${here.trajectoryId}) as appointment,
      (select id from letter_round where municipality_id = ${world.meerdorp}) as round,
      (select key::text from local_route where municipality_id = ${world.meerdorp}) as route,
      (select id::text from scenario where municipality_id = ${world.meerdorp}) as scenario,
      (select employer_id from workplace where id = ${world.workplace.werkpad}) as employer`
  if (!found || !person) throw new Error('nobody of Meerdorp')
  asked = {
    world,
    number: here.number,
    placementId: found.placement,
    employerId: found.employer,
    ...known,
    batchId,
    offerId: found.offer,
    letterId: found.letter,
    messageId: found.message,
    appointmentId: found.appointment,
    roundId: found.round,
    routeKey: found.route,
    scenarioId: found.scenario,
    kept: kept.value.id,
  }
  ids.push(here.number, here.trajectoryId, person.id)
})

const places = ['own', 'foreign'] as const
const cells = Object.keys(querySamples).flatMap((ask) =>
  roles.flatMap((role) => places.map((place) => ({ ask, role, place }))),
)

/** What nobody reads in a screen; the BSN is shown by a command of its own, which records it. */
const never = ['999935811', '999971487', 'cipher', 'search_hash']
const personal = () => [
  known.surname,
  known.birthDate,
  'Kastanjelaan',
  'Alleen voor de gemeente',
  'De Moestuin',
  ...ids,
]
/** What an employer does not need to know. */
const ofMunicipality = [
  '5811', known.birthDate, 'Kastanjelaan', 'Alleen voor de gemeente', 'De Moestuin', 'socialAssistance', 'advised_on', 'adviceGround', '"outcome":"positive"',
  'decided_on', 'Potje', 'Moeder', 'De plek past alleen',
] // prettier-ignore

const hidden = (role: Role, place: 'own' | 'foreign'): string[] => {
  if (place === 'foreign') return [...never, ...personal()]
  if (role === 'hr') return [...never, ...ofMunicipality, 'Zuurbier']
  return role === 'caseworker' || role === 'decisionMaker'
    ? [...never, 'Zuurbier']
    : [...never, ...personal(), 'Zuurbier']
}

const sampleOf = (ask: string) => {
  const sample = querySamples[ask]
  const query = sample && queries.get(sample.query)
  if (!query) throw new Error(`no query for ${ask}`)
  return { sample, query }
}

function expected(ask: string, role: Role, place: 'own' | 'foreign'): 'found' | 'notFound' {
  const { sample, query } = sampleOf(ask)
  if (!mayEver(role, query.permission)) return 'notFound'
  if (place === 'own' || sample.elsewhere === 'found') return 'found'
  return sample.elsewhere?.includes(role) ? 'found' : 'notFound'
}

describe('no query is left out', () => {
  test('each has a question, and no question is of nothing', () => {
    const named = new Set(Object.values(querySamples).map(({ query }) => query))
    expect([...named].sort()).toEqual([...queries.keys()].sort())
  })

  test(`${cells.length} cells: every question × role × own and foreign`, () => {
    expect(cells.length).toBe(Object.keys(querySamples).length * roles.length * 2)
    expect(Object.keys(querySamples).length).toBeGreaterThanOrEqual(queries.size)
    expect(queries.size).toBeGreaterThan(25)
  })
})

describe('rows 21 to 23: who may not read finds nothing, and nobody gets more than the screen shows', () => {
  test.each(cells)('$ask: $role, $place', async ({ ask, role, place }) => {
    const { sample, query } = sampleOf(ask)
    const [own, foreign] = sample.actors?.[role] ?? usualActors[role]
    const session = asked.world.session[place === 'own' ? own : foreign]
    const answer = await read(query, session, sample.input(asked), now)
    expect(answer.status).toBe(expected(ask, role, place))
    if (answer.status !== 'found') return
    const payload = JSON.stringify(answer.data)
    expect(hidden(role, place).filter((words) => words !== '' && payload.includes(words))).toEqual([])
    const shows = place === 'own' && (sample.names ?? []).includes(role)
    expect(payload.includes(known.surname)).toBe(shows)
  })
})

test('a session that is not there gets no answer, whatever is asked', async () => {
  for (const sample of Object.values(querySamples)) {
    const query = queries.get(sample.query)
    if (query)
      expect(await read(query, randomUUID(), sample.input(asked), now)).toEqual({ status: 'signedOut' })
  }
})
