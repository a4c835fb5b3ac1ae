import 'server-only'
import { randomUUID } from 'node:crypto'
import type { note } from '@/db/schema/trajectory'
import { audiencesOf, type Audience, type Channel, type Party } from '@/lib/domain/contact-moment'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { MoveInput } from '@/lib/domain/situation'
import type { Actor } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'

type NoteRow = typeof note.$inferInsert & { id: string; audience: Audience; companyId: string | null }

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

/** The company that reads along: the one that was chosen, or the only one with access. */
function chosenCompany({ access }: TrajectoryFacts, asked: string | null): string {
  const companies = [...new Set(access.map((row) => String(row.organisation_id)))]
  const found = asked ?? (companies.length === 1 ? companies[0] : undefined)
  if (found === undefined) refuse('reader_needed')
  return companies.includes(found) ? found : refuse('not_found')
}

/** Who reads it: what was chosen; nothing chosen is the first that the role may choose. */
function readersOf(actor: Actor, facts: TrajectoryFacts, input: MoveInput) {
  const audience = (text(input.audience) ?? audiencesOf(actor.role)[0]) as Audience
  if (!audiencesOf(actor.role).includes(audience)) refuse('not_found')
  if (actor.role === 'hr') return { audience, companyId: actor.companyId }
  return {
    audience,
    companyId: audience === 'chain' ? chosenCompany(facts, text(input.companyId)) : null,
  }
}

const yesNo = (value: unknown) => (value === 'yes' ? true : value === 'no' ? false : null)

/** A note as the form gives it, by whoever is at work; refuses readers that the writer may not choose. */
export function noteRow(
  { actor, now }: Context,
  facts: TrajectoryFacts,
  input: MoveInput,
  onDay: string,
): NoteRow {
  return {
    id: randomUUID(),
    trajectoryId: facts.id,
    municipalityId: facts.municipalityId,
    ...readersOf(actor, facts, input),
    text: String(input.text),
    party: (text(input.party) ?? 'none') as Party,
    channel: text(input.channel) as Channel | null,
    withWhom: text(input.withWhom),
    reached: yesNo(input.reached),
    onDay,
    atTime: text(input.atTime),
    writtenBy: actor.accountId,
    writtenAt: now.toISOString(),
    authorCompanyId: actor.role === 'hr' ? actor.companyId : null,
    authorName: actor.name,
  }
}
