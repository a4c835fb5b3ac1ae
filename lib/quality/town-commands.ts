import 'server-only'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { townAccepted } from '@/db/schema/person'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { submission } from '@/lib/pipeline/inputs'

interface Found {
  municipalityId: string
  personId: string
}

/**
 * Somebody with an open trajectory (`number`) of an own gemeente, whose town lies in another one; null is "not found".
 */
async function foundElsewhere({ sql }: Context, { number }: { number: string }) {
  const [row] = await sql<Found[]>`
    select p.municipality_id as "municipalityId", p.id as "personId"
    from trajectory_line l join person p on p.id = l.person_id join organisation o on o.id = p.municipality_id
    where l.number = ${number} and l.state not in ('closed', 'handover') and app.lies_elsewhere(o.cbs_code, p.city)`
  return row ?? null
}

/**
 * Says that the gemeente is right for somebody whose town lies in another one (a postal address, sheltered housing): from then
 * on it is no finding, until the town changes. Refuses (`already_done`) somebody of whom that holds already; of whom nothing is
 * found, or who is not of an own gemeente, there is nothing to say.
 */
export const acceptTown = command({
  permission: 'person.change',
  input: z.object({ ...submission, number: z.string().regex(/^T-\d{4}-\d{1,12}$/) }),
  subject: foundElsewhere,
  run: async ({ subject, input, ...context }) => {
    const { tx, now, actor } = context
    const [row] = await tx
      .insert(townAccepted)
      .values({
        ...subject,
        recordedAt: now.toISOString(),
        recordedBy: actor.accountId,
        recordedByName: actor.name,
      })
      .returning({ id: townAccepted.id })
    const details = { number: input.number }
    const line = { kind: 'townAccepted', subjectKind: 'person', subjectId: subject.personId, details }
    return recordAudit(context, line, { id: row?.id })
  },
})

/** What was said of somebody of an own gemeente and holds, locked; null is "not found". */
async function heldTown({ sql }: Context, { id }: { id: string }) {
  const [row] = await sql<{ id: string; personId: string }[]>`
    select id, person_id as "personId" from town_accepted where id = ${id} and superseded_at is null for update`
  return row ?? null
}

/** Takes back that the gemeente is right; that it was said, by whom and until when stays. Once taken back it is not found. */
export const takeBackTown = command({
  permission: 'person.change',
  input: z.object({ ...submission, id: z.uuid() }),
  subject: heldTown,
  run: async ({ subject, input: _, ...context }) => {
    const { tx, now, actor } = context
    const ended = { supersededAt: now.toISOString(), supersededBy: actor.accountId }
    await tx.update(townAccepted).set(ended).where(eq(townAccepted.id, subject.id))
    const line = {
      kind: 'townAcceptedTakenBack',
      subjectKind: 'person',
      subjectId: subject.personId,
      details: {},
    }
    return recordAudit(context, line, { id: subject.id })
  },
})
