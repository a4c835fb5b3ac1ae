import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { addDays } from '@/lib/domain/calendar'
import { perform, type Command } from '@/lib/pipeline/command'
import { endRoute, reviewRoute, startRoute } from '@/lib/route/commands'
import type { Moved } from '@/lib/trajectory/apply-move'
import { acceptHandover, askHandover, refuseHandover } from '@/lib/trajectory/handover-commands'
import { replyHandover, sendHandover, withdrawHandover } from '@/lib/trajectory/handover-sending'
import { addParticipation, changeParticipation, endParticipation } from '@/lib/week/commands'
import { act } from './acts'
import type { AccountKey, World } from './world'

/** What is recorded of somebody's week, route and handovers between the moves of a trajectory. */
export const besideActs = [
  'addTrack', 'changeTrack', 'endTrack', 'startRoute', 'reviewRoute', 'endRoute',
  'toColleague', 'toCompany', 'withdraw', 'ask', 'reply', 'accept', 'refuse',
] as const // prettier-ignore
export type BesideAct = (typeof besideActs)[number]

/** A route of the municipality without an end of its own; its id. */
export async function routeIn(admin: postgres.Sql, municipality: string): Promise<string> {
  const [row] = await admin<{ id: string }[]>`
    insert into local_route (key, municipality_id, name, for_whom, goals, review_weeks, provider, contact_name, is_bridging, source, valid_from)
    values (gen_random_uuid(), ${municipality}, 'Tussenwerk', 'Jongeren', ${['Op tijd', 'Samenwerken']}, 8, 'De Werkplaats', 'A. de Boer', true, 'Beleidsregel', '2024-01-01')
    returning id`
  return String(row?.id)
}

interface Place {
  world: World
  admin: postgres.Sql
  trajectory: Moved
  day: string
  toTrack: string
  routeId: string
}

/** The newest part of the week, the open handover and the open question about it; a random id where there is none. */
async function standing({ admin, trajectory: { trajectoryId } }: Place) {
  const [row] = await admin<
    { track: string; handover: string; kind: string | null; owner: string; question: string }[]
  >`
    select coalesce((select id from participation where trajectory_id = t.id and superseded_at is null
        order by kind = 'trial' desc, valid_from desc limit 1), gen_random_uuid()) as track,
      coalesce(h.id, gen_random_uuid()) as handover, h.kind, t.owner_id as owner,
      coalesce((select q.id from handover_question q where q.handover_id = h.id and q.answered_on is null), gen_random_uuid()) as question
    from trajectory t left join handover h on h.trajectory_id = t.id and h.outcome is null where t.id = ${trajectoryId}`
  if (!row) throw new Error('no trajectory')
  return row
}

const onDay = (day: string) => new Date(`${day}T11:00:00+01:00`)

/** Who a handover went to. */
const receiverOf: Record<string, AccountKey> = { municipality: 'caseworkerOeverland', colleague: 'caseworkerBoth', company: 'hr' } // prettier-ignore

const weekActs = (place: Place, factId: string) => {
  const { world, admin, trajectory, day, toTrack } = place
  const trial = { participationKind: 'trial', evaluateOn: addDays(day, 30), stepsAside: true }
  const pressed =
    <T>(command: Command<T>, input: Record<string, unknown>) =>
    () =>
      act(world, admin, command, trajectory, input, { on: onDay(day) })
  return {
    addTrack: pressed(addParticipation, { toTrack, startsOn: day, dayTimes: '||||10-15||', ...trial }),
    changeTrack: pressed(changeParticipation, { factId, startsOn: addDays(day, 14), dayTimes: '|||10-15|10-15||', reason: '', ...trial }),
    endTrack: pressed(endParticipation, { factId, lastDay: day, reason: 'Klaar.' }),
    startRoute: pressed(startRoute, { routeId: place.routeId, validOn: day, goals: '1' }),
    reviewRoute: pressed(reviewRoute, { validOn: day, progress: 'onTrack' }),
    endRoute: pressed(endRoute, { validOn: day, outcome: 'ready' }),
  } // prettier-ignore
}

const handoverActs = (place: Place, { handover, kind, question, owner }: Awaited<ReturnType<typeof standing>>) => {
  const { world, admin, trajectory, day } = place
  const sends = <T>(command: Command<T>, input: Record<string, unknown>) => () =>
    act(world, admin, command, trajectory, input, { on: onDay(day) })
  const answers = <T>(command: Command<T>, words: Record<string, unknown>) => () =>
    perform(command, world.session[receiverOf[kind ?? 'municipality'] ?? 'hr'], { handoverId: handover, submissionId: randomUUID(), ...words }, onDay(day))
  const colleague = world.account[owner === world.account.caseworkerBoth ? 'caseworker' : 'caseworkerBoth']
  return {
    toColleague: sends(sendHandover, { receiver: 'colleague', receiverId: colleague, ground: 'sameMunicipality' }),
    toCompany: sends(sendHandover, { receiver: 'company', receiverId: world.werkpad, ground: 'reintegration' }),
    withdraw: sends(withdrawHandover, { reason: 'Toch niet.' }),
    ask: answers(askHandover, { question: 'Welke dagen?' }),
    reply: sends(replyHandover, { questionId: question, answer: 'Maandag.' }),
    accept: answers(acceptHandover, {}),
    refuse: answers(refuseHandover, { reason: 'Geen ruimte.' }),
  }
} // prettier-ignore

/** Does one of them on a day, on what stands then; gives the pipeline's own result. */
export async function tryBeside(what: BesideAct, place: Place) {
  const now = await standing(place)
  return { ...weekActs(place, now.track), ...handoverActs(place, now) }[what]()
}
