import 'server-only'
import { eq } from 'drizzle-orm'
import { person } from '@/db/schema/person'
import { addDays } from '@/lib/domain/calendar'
import { askedFields, handedFields, personLabel, takenFields } from '@/lib/domain/handed-person'
import { handoverFieldLabel, type HandoverPayload } from '@/lib/domain/handover-fields'
import { personColumns, type PersonField } from '@/lib/domain/person-fields'
import type { KeptBsn } from '@/lib/person/bsn-cipher'
import { lockPerson, type KeptPerson } from '@/lib/person/person-collision'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { lockTrajectory, type Moved } from './apply-move'
import type { NewTrajectory, PersonFact } from './create-trajectory'
import { record } from './record'

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

/** What a handover changed of who was known already; the label names it for the timeline. */
type Renewed = { what: 'person'; fields: PersonField[]; label: string }

/** What is known of the person besides the trajectory, as far as it was handed over. */
const personFacts = ({ benefit, profile, representatives }: HandoverPayload, since: string): PersonFact[] => [
  ...(benefit ? [{ table: 'person_benefit' as const, row: { benefit, valid_from: since } }] : []),
  ...(profile ?? []).map((row) => ({ table: 'work_profile' as const, row: { ...row, valid_from: since } })),
  ...(representatives ?? []).map((row) => ({
    table: 'representative' as const,
    row: { ...row, valid_from: since },
  })),
]

/**
 * What stood here until now of what was handed over ends the day before, or is superseded when it never began. What the
 * sender does not know wipes nothing. Answers in words what was replaced.
 */
async function endKnown(
  { sql, today, now }: Context,
  personId: string,
  payload: HandoverPayload,
): Promise<string[]> {
  const until = addDays(today, -1)
  const aspects = (payload.profile ?? []).map(({ aspect }) => String(aspect))
  const ended = sql`superseded_at = case when valid_from >= ${today} then ${now.toISOString()}::timestamptz end,
    valid_to = case when valid_from < ${today} then ${until}::date else valid_to end`
  const standing = sql`person_id = ${personId} and superseded_at is null and (valid_to is null or valid_to >= ${today})`
  if (payload.benefit) await sql`update person_benefit set ${ended} where ${standing}`
  if (aspects.length > 0)
    await sql`update work_profile set ${ended} where ${standing} and aspect = any (${aspects})`
  const representatives = (payload.representatives ?? []).length > 0
  if (representatives) await sql`update representative set ${ended} where ${standing}`
  return [
    ...(payload.benefit ? [handoverFieldLabel.benefit] : []),
    ...(aspects.length > 0 ? [handoverFieldLabel.profile] : []),
    ...(representatives ? [handoverFieldLabel.representative] : []),
  ]
}

/** Whether name, birth and gender become those of the handover, or stay as they are here. */
export type PersonAs = 'handed' | 'here'

/** Which fields of who was known already become those of the handover. Refuses with person_differs while nobody chose. */
function renewedFields(
  kept: KeptPerson,
  { person }: HandoverPayload,
  choice: PersonAs | null,
): PersonField[] {
  const fields = handedFields(kept, person)
  if (choice === null && askedFields(fields).length > 0) refuse('person_differs')
  return takenFields(fields, choice ?? 'handed')
}

async function rewrite({ tx }: Context, kept: KeptPerson, { person: handed }: HandoverPayload, fields: PersonField[]) {
  if (fields.length === 0) return
  const columns = Object.fromEntries(fields.map((field) => [field, handed[personColumns[field]] ?? null]))
  await tx.update(person).set({ ...columns, version: kept.version + 1 }).where(eq(person.id, kept.id))
} // prettier-ignore

interface Taking {
  payload: HandoverPayload
  /** Who handed over, in words. */
  sender: string
  personAs: PersonAs | null
}

/** Who was here before gets what was handed over; answers what that changed, null is nothing. */
async function renew(
  context: Context,
  personId: string,
  { payload, sender, personAs }: Taking,
): Promise<Renewed | null> {
  const kept = await lockPerson(context, personId)
  if (kept === null) refuse('not_found')
  const fields = renewedFields(kept, payload, personAs)
  const replaced = await endKnown(context, personId, payload)
  await rewrite(context, kept, payload, fields)
  const labels = [...fields.map(personLabel), ...replaced]
  if (labels.length === 0) return null
  const label = [...labels, `uit de overdracht van ${sender}`].join(', ')
  return { what: 'person', fields, label }
}

/**
 * Who is taken over, with what was handed over of them: somebody new, or who was here before. Of the last the facts that
 * stood here end for those that come along, and who it is becomes what the receiver chose. Refuses with
 * other_trajectory_open and person_differs.
 */
export async function takenPerson(
  context: Context,
  municipalityId: string,
  taking: Taking,
): Promise<{ who: Who; renewed: Renewed | null }> {
  const { payload } = taking
  const known = await knownHere(context, municipalityId, payload.bsn?.search_hash)
  if (known?.open) refuse('other_trajectory_open')
  const facts = { personFacts: personFacts(payload, context.today) }
  if (known === null)
    return { who: { person: payload.person, bsn: payload.bsn as KeptBsn | null, ...facts }, renewed: null }
  const who = { person: { personId: known.personId }, previousId: known.lastId, ...facts }
  return { who, renewed: await renew(context, known.personId, taking) }
}

/** A line of its own in the new trajectory about what the handover changed of the person. */
export async function tellRenewed(context: Context, taken: Moved, details: Renewed | null) {
  const facts = details && (await lockTrajectory(context, taken))
  if (facts)
    await record({ ...context, submissionId: null }, facts, {
      kind: 'personChanged',
      effects: [],
      details: { ...details },
    })
}
