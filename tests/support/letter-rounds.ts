import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import * as addresses from '@/lib/letter-round/address-commands'
import * as rounds from '@/lib/letter-round/commands'
import { perform, type Command } from '@/lib/pipeline/command'
import type { Moved } from '@/lib/trajectory/apply-move'
import { now, trajectoryIn } from './factories'
import { addressSeen, setAddress, setPaper } from './letter-ground'
import type { AccountKey, World } from './world'

export interface Place {
  world: World
  admin: postgres.Sql
}

const commands = { ...rounds, ...addresses }
export type Press = keyof typeof commands

/** One press of a command about rounds, by the caseworker of Meerdorp unless another is named. */
export const press = (
  { world }: Place,
  name: Press,
  input: object,
  {
    as = 'caseworker',
    at = now,
    submissionId = randomUUID(),
  }: { as?: AccountKey; at?: Date; submissionId?: string } = {},
) => perform(commands[name] as Command<unknown>, world.session[as], { submissionId, ...input }, at)

/** The same, and it must be done. */
export async function done(place: Place, name: Press, input: object, by: Parameters<typeof press>[3] = {}) {
  const result = await press(place, name, input, by)
  if (result.status !== 'done') throw new Error(`${name}: ${JSON.stringify(result)}`)
  return result.value as { roundId: string; done?: number; total?: number; finished?: boolean }
}

/** What stands on the paper of Gemeente Meerdorp. */
export const letterPaper = ({ world, admin }: Place, checkedKinds: string[] = []) =>
  setPaper(admin, world.meerdorp, { phone: '+31201234567', checkedKinds })

/** Somebody of Meerdorp who waits for a place, with an address where post comes. */
export async function waiting(
  { world, admin }: Place,
  surname = 'Jansen',
  { lookedUp = true }: { lookedUp?: boolean } = {},
): Promise<Moved & { personId: string }> {
  const trajectory = await trajectoryIn(world, admin, 'toBePlaced', { surname })
  const { trajectoryId } = trajectory
  const personId = await setAddress(admin, trajectoryId, { street: 'Kerkstraat', gender: 'f' })
  // Nobody was spoken to lately: the position is as old as the world.
  await admin`update waiting_list_entry set confirmed_on = '2025-10-01' where trajectory_id = ${trajectoryId} and superseded_at is null`
  if (lookedUp) await addressSeen(admin, trajectory, 'right', '2026-11-01')
  return { ...trajectory, personId }
}

/** A decision letter of somebody, written today: gone, or still with a second reader. */
export const withLetter = (
  { world, admin }: Place,
  { trajectoryId }: { trajectoryId: string },
  state: 'sent' | 'toCheck',
) => admin`
  insert into letter (municipality_id, trajectory_id, person_id, template_version_id, kind, state, subject, body, fields, addressee, dated_on, writers, pdf, sent_on, recorded_by)
  select t.municipality_id, t.id, t.person_id, (select id from letter_template where kind = 'granted' and municipality_id is null limit 1), 'granted', ${state}, 'Besluit',
    '[]', '{}', '{}', '2026-11-02', '{}', ${state === 'sent' ? 'x' : null}, ${state === 'sent' ? '2026-11-02' : null}, ${world.account.caseworker} from trajectory t where t.id = ${trajectoryId}`

/** Throws away what rounds an earlier test left open: a municipality has one at a time. */
export async function noOpenRound({ world, admin }: Place) {
  const open = admin`select id from letter_round where municipality_id = ${world.meerdorp} and state not in ('sent', 'undone')`
  await admin`delete from letter_round_line where round_id in (${open})`
  await admin`delete from letter_round where id in (${open})`
}

const asked = ({ world }: Place) => ({
  municipalityId: world.meerdorp,
  kind: 'contactRound',
  queue: '',
  unconfirmedSince: '',
  respondBy: '20-12-2026',
})

/** A round of the whole list of Meerdorp as it is now. */
export async function startedRound(
  place: Place,
  more: object = {},
): Promise<{ roundId: string; version: number }> {
  await noOpenRound(place)
  const { roundId } = await done(place, 'startRound', { ...asked(place), ...more })
  return { roundId, version: 1 }
}

export async function versionOfRound({ admin }: Place, roundId: string): Promise<number> {
  const [row] = await admin<{ version: number }[]>`select version from letter_round where id = ${roundId}`
  return row?.version ?? 0
}

/** Presses the next part until it is finished. */
export async function untilFinished(
  place: Place,
  name: Press,
  roundId: string,
  by: Parameters<typeof press>[3] = {},
) {
  for (let at = 0; at < 100; at += 1) {
    const progress = await done(place, name, { roundId }, by)
    if (progress.finished) return progress
  }
  throw new Error(`${name} does not finish`)
}

const nextStep = {
  making: 'startMaking',
  made: 'makeNextLetters',
  sending: 'startSending',
  sent: 'sendNextLetters',
} as const

/** A round brought as far as this state by the real presses. */
export async function roundIn(
  place: Place,
  state: 'choosing' | keyof typeof nextStep | 'undoing',
  more: object = {},
) {
  const { roundId } = await startedRound(place, more)
  const far = { choosing: 0, making: 1, made: 2, undoing: 2, sending: 3, sent: 4 }[state]
  for (const name of Object.values(nextStep).slice(0, far)) {
    if (name.endsWith('Letters')) await untilFinished(place, name, roundId)
    else await done(place, name, { roundId, version: await versionOfRound(place, roundId) })
  }
  if (state === 'undoing')
    await done(place, 'startUndoing', { roundId, version: await versionOfRound(place, roundId) })
  return { roundId, version: await versionOfRound(place, roundId) }
}

/** Nobody is on the list of Meerdorp any more. */
export async function emptyList(place: Place) {
  await noOpenRound(place)
  await place.admin`
    update waiting_list_entry set superseded_at = now() where municipality_id = ${place.world.meerdorp} and superseded_at is null`
}
