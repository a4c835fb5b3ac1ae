import { randomUUID } from 'node:crypto'
import type { Role } from '@/lib/domain/roles'
import { moved, today, trajectoryIn } from './factories'
import { newBsn } from './import-steps'
import type { about as aboutOf, Place, Raw, Sample } from './samples'

type About = typeof aboutOf
type Samples = Record<string, Omit<Sample, 'command'>>

const said = { validOn: today, reason: 'Zo afgesproken.' }

/** A handover from Meerdorp that Oeverland is asked to take. */
const handedOver = async (place: Place): Promise<Raw> => {
  const { world, admin } = place
  const trajectory = await trajectoryIn(world, admin, 'toBePlaced', { bsn: newBsn() })
  await moved(world, admin, trajectory, 'startHandover', {
    input: { toMunicipalityId: world.oeverland, toName: '' },
  })
  const [row] = await admin<
    { id: string }[]
  >`select id from handover where trajectory_id = ${trajectory.trajectoryId}`
  return {
    handoverId: row?.id,
    reason: 'Zo afgesproken.',
    question: 'Welke dagen?',
  }
}
const receives = { caseworker: ['caseworkerOeverland', 'caseworker'] } as const

/** The guidance of somebody at Werkpad, which its HR is asked to take. */
const guidance = async (place: Place): Promise<Raw> => {
  const { world, admin } = place
  const trajectory = await trajectoryIn(world, admin, 'placed', { bsn: newBsn() })
  const handoverId = randomUUID()
  await admin`insert into handover (id, trajectory_id, municipality_id, kind, to_company_id, to_name, ground, sent_on, payload)
    values (${handoverId}, ${trajectory.trajectoryId}, ${world.meerdorp}, 'company', ${world.werkpad}, 'Werkpad', 'reintegration', ${today}, '{"person":{"surname":"Jansen"}}')`
  return { handoverId, reason: 'Zo afgesproken.', question: 'Wanneer begint het?' }
}
/** To Oeverland for its caseworker, to Werkpad for its HR. */
const toReceiver = (place: Place, role: Role) => (role === 'hr' ? guidance(place) : handedOver(place))

/** A handover to a colleague that waits for its answer. */
const toColleague = (about: About) =>
  about('toBePlaced', async ({ world, admin }, { trajectoryId }) => {
    const handoverId = randomUUID()
    const questionId = randomUUID()
    await admin`insert into handover (id, trajectory_id, municipality_id, kind, to_account_id, to_municipality_id, to_name, ground, sent_on, payload)
    values (${handoverId}, ${trajectoryId}, ${world.meerdorp}, 'colleague', ${world.account.caseworkerBoth}, ${world.meerdorp}, 'Collega', 'sameMunicipality', ${today}, '{"person":{"surname":"Jansen"}}')`
    await admin`insert into handover_question (id, handover_id, trajectory_id, municipality_id, question, asked_on, asked_by_name)
    values (${questionId}, ${handoverId}, ${trajectoryId}, ${world.meerdorp}, 'Wie belt?', ${today}, 'Collega')`
    return { questionId, answer: 'De moeder.', ...said }
  })

/** Handovers as they are sent, asked about and answered. */
export const handoverSamples = (about: About): Samples => ({
  acceptHandover: { press: toReceiver, actors: receives },
  refuseHandover: { press: toReceiver, actors: receives },
  askHandover: { press: toReceiver, actors: receives },
  sendHandover: {
    press: about('toBePlaced', ({ world }) => ({
      receiver: 'colleague',
      receiverId: world.account.caseworkerBoth,
      ground: 'sameMunicipality',
    })),
  },
  withdrawHandover: { press: toColleague(about) },
  replyHandover: { press: toColleague(about) },
})

/** A local route of Meerdorp. */
async function localRoute({ world, admin }: Place): Promise<string> {
  const id = randomUUID()
  await admin`insert into local_route (id, key, municipality_id, name, for_whom, goals, review_weeks, provider, contact_name, source, valid_from)
    values (${id}, ${id}, ${world.meerdorp}, 'Tussenwerk', 'Jongeren', '{Op tijd komen}', 8, 'De Werkplaats', 'A. de Boer', 'Beleid', '2020-01-01')`
  return id
}
/** Somebody who is on it. */
const onRoute = (about: About, input: Raw) =>
  about('toBePlaced', async (place, { trajectoryId }) => {
    const routeId = await localRoute(place)
    await place.admin`insert into trajectory_route (trajectory_id, municipality_id, local_route_id, goals, started_on)
      values (${trajectoryId}, ${place.world.meerdorp}, ${routeId}, '{Op tijd komen}', '2026-10-01')`
    return { ...said, ...input }
  })

/** Local routes as they are described, and somebody on one. */
export const routeSamples = (about: About): Samples => ({
  startRoute: {
    press: about('toBePlaced', async (place) => ({
      routeId: await localRoute(place),
      goals: ['1'],
      ...said,
    })),
  },
  reviewRoute: { press: onRoute(about, { progress: 'onTrack' }) },
  endRoute: { press: onRoute(about, { outcome: 'ready' }) },
  describeRoute: {
    press: async ({ world }) => ({
      municipalityId: world.meerdorp,
      name: 'Tussenwerk',
      forWhom: 'Jongeren met een advies.',
      goals: 'Op tijd komen\nSamenwerken',
      reviewWeeks: '8',
      provider: 'De Werkplaats',
      contactName: 'A. de Boer',
      source: 'Beleidsregel 2026, art. 4',
      from: today,
    }),
  },
})
