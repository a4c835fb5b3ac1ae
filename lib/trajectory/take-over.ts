import 'server-only'
import type { MoveInput } from '@/lib/domain/situation'
import { copyHandedDocuments, keepHandedDocuments, type HandedCopy } from '@/lib/document/handed-documents'
import { removeStored } from '@/lib/document/store-bytes'
import type { EventId, Logged } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { writePlans, type Moved } from './apply-move'
import { loadRules, planCreation } from './create-trajectory'
import { acceptance, dutyHere, takenOver, type ReceivedHandover } from './plan-handover'
import { takenPerson, tellRenewed, type PersonAs } from './taken-person'

interface Answer {
  outcome: 'accepted' | 'refused'
  words: string | null
  submissionId: string | null
  /** The new trajectory that a running job goes along to. */
  taken?: string | null
}

/** The answer as the sender gets it: once, with a line in its trajectory. */
export async function answerHandover(
  { sql, now, today, actor }: Context,
  handoverId: string,
  { outcome, words, submissionId, taken = null }: Answer,
): Promise<EventId> {
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
 * The receiving municipality takes the person over (T44): a new trajectory with what came along, the job with its seat,
 * copies of the documents that came along, and the answer to the sender, all or nothing. Refuses with company_elsewhere
 * while nobody said what becomes of a place whose company does not work for this municipality, and with
 * document_unreadable when a document does not open.
 */
export async function takeOver(
  context: Context,
  subject: ReceivedHandover,
  input: MoveInput,
): Promise<Logged<Moved>> {
  const { plan, renewed } = await newTrajectory(context, subject, input)
  const copies = await copyHandedDocuments(context, subject.id, subject.municipalityId)
  try {
    const written = await writeTaken(context, subject, plan, copies)
    await tellRenewed(context, written.value, renewed)
    return written
  } catch (error) {
    await removeStored(copies, subject.municipalityId)
    throw error
  }
}

type NewPlan = ReturnType<typeof planCreation>
type Taken = Awaited<ReturnType<typeof takenPerson>>

async function writeTaken(
  context: Context,
  subject: ReceivedHandover,
  plan: NewPlan,
  copies: readonly HandedCopy[],
): Promise<Logged<Moved>> {
  const trajectoryId = String(plan.create.trajectoryId)
  // the sender lets go of the seat first, so that the same one is free
  await answerHandover(context, subject.id, {
    outcome: 'accepted',
    words: null,
    submissionId: null,
    taken: plan.to === 'placed' ? trajectoryId : null,
  })
  const written = await writePlans(context, [plan])
  await keepHandedDocuments(context, { trajectoryId, municipalityId: subject.municipalityId }, copies)
  return written
}

const personAsOf = (said: unknown): PersonAs | null => (said === 'handed' || said === 'here' ? said : null)

/** The plan of the new trajectory with what came along. */
async function newTrajectory(
  context: Context,
  subject: ReceivedHandover,
  input: MoveInput,
): Promise<{ plan: NewPlan; renewed: Taken['renewed'] }> {
  const { today, actor } = context
  const { municipalityId, payload, sender } = subject
  const { move, state } = acceptance(subject, await dutyHere(context, municipalityId))
  const placeKept = await keepsPlace(context, subject, input.placeKept)
  const rules = await loadRules(context)
  const taking = { payload, sender, personAs: personAsOf(input.personAs) }
  const { who, renewed } = await takenPerson(context, municipalityId, taking)
  const plan = planCreation(context, rules, {
    move,
    state,
    municipalityId,
    registeredOn: today,
    stateSince: today,
    ...who,
    intakeSource: 'municipality',
    origin: 'handover',
    effects: takenOver({ received: subject, state, rules, actorId: actor.accountId, today, placeKept }),
    details: { from: sender, handoverId: subject.id, ...(input.placeKept ? { placeKept } : {}) },
    reason: typeof input.reason === 'string' ? input.reason : null,
  })
  return { plan, renewed }
}
