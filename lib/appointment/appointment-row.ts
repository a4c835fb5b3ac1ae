import 'server-only'
import type { appointment } from '@/db/schema/appointment'
import { isNeutralPlace, spanOf, type Span } from '@/lib/domain/appointment'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { MoveInput } from '@/lib/domain/situation'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { seal, unseal } from '@/lib/pipeline/seal'
import { loadColleagues } from './colleagues'

export type Appointment = typeof appointment.$inferSelect
type Changeable = Pick<
  Appointment,
  | 'title'
  | 'party'
  | 'withWhom'
  | 'place'
  | 'beginsAt'
  | 'endsAt'
  | 'attends'
  | 'attendNames'
  | 'invitesPerson'
  | 'invitedSealed'
>

/** The address that gets the invitation of the person, sealed; as it was kept where it is the same one. */
function invitedAt(invites: boolean, email: string | null, kept: string | null): string | null {
  if (!invites || email === null) return null
  return kept !== null && unseal(kept) === email ? kept : seal(email)
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

function spanIn(input: MoveInput, now: Date, old: Appointment | undefined): Span {
  const typed = { day: String(input.onDay), from: String(input.fromTime), until: String(input.untilTime) }
  const reading = spanOf(typed, now.toISOString(), old?.beginsAt ?? null)
  return reading.ok ? reading.span : refuse(reading.reason)
}

/** Names that an invitation never carries, and the address it could go to. */
async function personOf({ sql }: Context, trajectoryId: string) {
  const [row] = await sql<{ names: (string | null)[]; email: string | null }[]>`
    select array[p.given_name, p.surname, p.partner_surname] as names, p.email
    from trajectory t join person p on p.id = t.person_id where t.id = ${trajectoryId}`
  return row ?? refuse('not_found')
}

/** Who comes along: the chosen of the own side, and those of the other side who came along already. */
async function attendingIn(
  context: Context,
  facts: TrajectoryFacts,
  chosen: readonly string[],
  old?: Appointment,
) {
  const colleagues = await loadColleagues(context, facts.municipalityId)
  const own = new Map(colleagues.map(({ id, name }) => [id, name]))
  const kept = new Map(old?.attends.map((id, index) => [id, old.attendNames[index] ?? '']))
  const others = [...kept].filter(([id]) => !own.has(id) && !chosen.includes(id))
  const ours = [...new Set(chosen)].map((id): [string, string] => [
    id,
    own.get(id) ?? kept.get(id) ?? refuse('not_attending'),
  ])
  const all = [...ours, ...others]
  return { attends: all.map(([id]) => id), attendNames: all.map(([, name]) => name) }
}

/** What a form makes of an appointment; refuses a time that is not there once, and a place that says too much. */
export async function changeableIn(
  context: Context,
  facts: TrajectoryFacts,
  { input, attends }: { input: MoveInput; attends: readonly string[] },
  old?: Appointment,
): Promise<Changeable> {
  const person = await personOf(context, facts.id)
  const place = text(input.place)
  const withWhom = text(input.withWhom)
  if (place !== null && !isNeutralPlace(place, [...person.names, withWhom])) refuse('place_not_neutral')
  if (input.invitesPerson === true && person.email === null) refuse('email_unknown')
  return {
    title: String(input.title),
    party: String(input.party),
    withWhom,
    place,
    ...spanIn(input, context.now, old),
    ...(await attendingIn(context, facts, attends, old)),
    invitesPerson: input.invitesPerson === true,
    invitedSealed: invitedAt(input.invitesPerson === true, person.email, old?.invitedSealed ?? null),
  }
}
