import 'server-only'
import { z } from 'zod'
import { actFields } from '@/lib/domain/act-fields'
import type { KeptBsn } from '@/lib/person/bsn-cipher'
import { municipalityIds } from '@/lib/pipeline/actor'
import { command, type EventId } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { writePlans } from './apply-move'
import { loadRules, planCreation, type NewTrajectory } from './create-trajectory'
import { formSchema } from './fields-schema'
import type { HandoverPayload } from './handover-payload'
import { acceptance, dutyHere, takenOver, type ReceivedHandover } from './plan-handover'

const handover = { handoverId: z.uuid() }
const acceptSchema = formSchema(handover, actFields.acceptHandover)
const refuseSchema = formSchema(handover, actFields.refuseHandover)

/** A handover to one of the own municipalities; row level security shows no other part of that trajectory. */
async function received(
  { sql, actor }: Context,
  { handoverId }: { handoverId: string },
): Promise<ReceivedHandover | null> {
  const [row] = await sql<
    (Omit<ReceivedHandover, 'payload'> & { payload: string | null; outcome: string | null })[]
  >`
    select h.id, h.to_municipality_id as "municipalityId", o.name as sender, h.contract_continues as "contractContinues", h.payload, h.outcome
    from handover h join organisation o on o.id = h.municipality_id
    where h.id = ${handoverId} and h.to_municipality_id = any (${municipalityIds(actor)}::uuid[])`
  if (!row?.payload) return null
  if (row.outcome !== null) refuse('changed_meanwhile')
  return { ...row, payload: JSON.parse(row.payload) as HandoverPayload }
}

interface KnownHere {
  personId: string
  open: boolean
  lastId: string | null
}

/** Whether this person was here before, found by the BSN that came along. */
async function knownHere({ sql }: Context, municipalityId: string, hash: unknown): Promise<KnownHere | null> {
  const [row] = await sql<KnownHere[]>`
    select b.person_id as "personId", exists (select from trajectory t where t.person_id = b.person_id and t.state <> 'closed') as open,
      (select t.id from trajectory t where t.person_id = b.person_id order by t.registered_on desc limit 1) as "lastId"
    from person_bsn b where b.municipality_id = ${municipalityId} and b.search_hash = ${typeof hash === 'string' ? hash : null}`
  return row ?? null
}

type Who = Pick<NewTrajectory, 'person' | 'bsn' | 'personFacts' | 'previousId'>

function who({ person, bsn, benefit }: HandoverPayload, known: KnownHere | null, since: string): Who {
  if (known?.open) refuse('other_trajectory_open')
  if (known) return { person: { personId: known.personId }, previousId: known.lastId }
  const personFacts = benefit
    ? [{ table: 'person_benefit' as const, row: { benefit, valid_from: since } }]
    : []
  return { person, bsn: bsn as KeptBsn | null, personFacts }
}

const answer = async (
  { sql, now, today, actor }: Context,
  handoverId: string,
  [outcome, words, submissionId, taken]: [string, string | null, string | null, string | null],
) => {
  const [row] = await sql<{ id: string }[]>`
    select app.answer_handover(${handoverId}, ${outcome}, ${words}, ${today}::date, ${now.toISOString()}::timestamptz, ${actor.name}, ${submissionId}, ${taken}::uuid) as id`
  return String(row?.id) as EventId
}

/** The company of the place where the job goes on, where it does not work for the new municipality; else null. */
async function companyElsewhere(
  { sql, today }: Context,
  { municipalityId, contractContinues, payload }: ReceivedHandover,
) {
  const { company_id: companyId = null, workplace_id: workplaceId = null } = payload.term ?? {}
  if (!contractContinues || workplaceId === null) return null
  const [company] = await sql<{ name: string }[]>`
    select o.name from organisation o where o.id = ${companyId as string | null} and not exists (select from service_area s
      where s.company_id = o.id and s.municipality_id = ${municipalityId} and s.valid_from <= ${today} and (s.valid_to is null or s.valid_to >= ${today}))`
  return company?.name ?? null
}

/** Whether the job keeps its place: asked where the company of the place does not work for the new municipality. */
async function keepsPlace(context: Context, received: ReceivedHandover, said: unknown): Promise<boolean> {
  const company = await companyElsewhere(context, received)
  if (company === null) return true
  if (said !== 'yes' && said !== 'no') refuse('company_elsewhere', undefined, company)
  return said === 'yes'
} // prettier-ignore

/**
 * The receiving municipality takes the person over (T44): a new trajectory with the advice, the decision and the position
 * or the job that came along with its seat, and the answer to the sender, all or nothing. Refuses with
 * company_elsewhere while nobody said what becomes of a place whose company does not work for this municipality.
 */
export const acceptHandover = command({
  permission: 'handover.answer',
  input: acceptSchema,
  subject: received,
  run: async ({ subject, input: { input }, ...context }) => {
    const { today, actor } = context
    const { municipalityId, payload, sender } = subject
    const { move, state } = acceptance(subject, await dutyHere(context, municipalityId))
    const placeKept = await keepsPlace(context, subject, input.placeKept)
    const rules = await loadRules(context)
    const known = await knownHere(context, municipalityId, payload.bsn?.search_hash)
    const plan = planCreation(context, rules, {
      move,
      state,
      municipalityId,
      registeredOn: today,
      stateSince: today,
      ...who(payload, known, today),
      intakeSource: 'municipality',
      origin: 'handover',
      effects: takenOver({ received: subject, state, rules, actorId: actor.accountId, today, placeKept }),
      details: { from: sender, handoverId: subject.id, ...(input.placeKept ? { placeKept } : {}) },
      reason: typeof input.reason === 'string' ? input.reason : null,
    })
    // the sender lets go of the seat first, so that the same one is free
    await answer(context, subject.id, [
      'accepted',
      null,
      null,
      state === 'placed' ? String(plan.create.trajectoryId) : null,
    ])
    return writePlans(context, [plan])
  },
})

/** Not taken over, with the reason; the sender gets the person back. */
export const refuseHandover = command({
  permission: 'handover.answer',
  input: refuseSchema,
  subject: received,
  run: async ({ subject, input: { input }, ...context }) => {
    const event = await answer(context, subject.id, [
      'refused',
      String(input.reason),
      context.submissionId,
      null,
    ])
    return { value: { handoverId: subject.id }, event }
  },
})
