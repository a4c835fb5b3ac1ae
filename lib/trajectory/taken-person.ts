import 'server-only'
import { addDays } from '@/lib/domain/calendar'
import type { HandoverPayload } from '@/lib/domain/handover-fields'
import type { KeptBsn } from '@/lib/person/bsn-cipher'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import type { NewTrajectory, PersonFact } from './create-trajectory'

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

/** What is known of the person besides the trajectory, as far as it was handed over. */
const personFacts = ({ benefit, profile, representatives }: HandoverPayload, since: string): PersonFact[] => [
  ...(benefit ? [{ table: 'person_benefit' as const, row: { benefit, valid_from: since } }] : []),
  ...(profile ?? []).map((row) => ({ table: 'work_profile' as const, row: { ...row, valid_from: since } })),
  ...(representatives ?? []).map((row) => ({
    table: 'representative' as const,
    row: { ...row, valid_from: since },
  })),
]

/** What stood here until now of what was handed over ends the day before, or is superseded when it never began. */
async function endKnown({ sql, today, now }: Context, personId: string, payload: HandoverPayload) {
  const until = addDays(today, -1)
  const aspects = (payload.profile ?? []).map(({ aspect }) => String(aspect))
  const ended = sql`superseded_at = case when valid_from >= ${today} then ${now.toISOString()}::timestamptz end,
    valid_to = case when valid_from < ${today} then ${until}::date else valid_to end`
  const standing = sql`person_id = ${personId} and superseded_at is null and (valid_to is null or valid_to >= ${today})`
  if (payload.benefit) await sql`update person_benefit set ${ended} where ${standing}`
  if (aspects.length > 0)
    await sql`update work_profile set ${ended} where ${standing} and aspect = any (${aspects})`
  if (payload.representatives) await sql`update representative set ${ended} where ${standing}`
}

/** How to reach who was known already: what was handed over goes before what stood here; what is not known wipes nothing. */
async function renewContact(
  { sql }: Context,
  personId: string,
  { person: { phone, email } }: HandoverPayload,
) {
  const said = { phone: (phone ?? null) as string | null, email: (email ?? null) as string | null }
  await sql`
    update person set phone = coalesce(${said.phone}, phone), email = coalesce(${said.email}, email), version = version + 1
    where id = ${personId} and (phone, email) is distinct from (coalesce(${said.phone}, phone), coalesce(${said.email}, email))`
}

/**
 * Who is taken over, with what was handed over of them: somebody new, or who was here before. Of the last the facts that
 * stood here end for those that come along. Refuses with other_trajectory_open.
 */
export async function takenPerson(
  context: Context,
  municipalityId: string,
  payload: HandoverPayload,
): Promise<Who> {
  const { today } = context
  const known = await knownHere(context, municipalityId, payload.bsn?.search_hash)
  if (known?.open) refuse('other_trajectory_open')
  const facts = { personFacts: personFacts(payload, today) }
  if (known === null) return { person: payload.person, bsn: payload.bsn as KeptBsn | null, ...facts }
  await endKnown(context, known.personId, payload)
  await renewContact(context, known.personId, payload)
  return { person: { personId: known.personId }, previousId: known.lastId, ...facts }
}
