import 'server-only'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { toldApart } from '@/db/schema/person'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { submission } from '@/lib/pipeline/inputs'

const number = z.string().regex(/^T-\d{4}-\d{1,12}$/)

interface Pair {
  municipalityId: string
  personId: string
  otherId: string
}

/** Two people of one own gemeente with the same surname and birth date, by an open trajectory of each; null is "not found". */
async function pairOf({ sql }: Context, { number, other }: { number: string; other: string }) {
  const [row] = await sql<Pair[]>`
    select a.municipality_id as "municipalityId", least(a.person_id, b.person_id) as "personId", greatest(a.person_id, b.person_id) as "otherId"
    from trajectory_line a join trajectory_line b on b.municipality_id = a.municipality_id and b.person_id <> a.person_id
      and b.birth_date = a.birth_date and app.fold(b.surname) = app.fold(a.surname)
    where a.number = ${number} and b.number = ${other} and a.state <> 'closed' and b.state <> 'closed'`
  return row ?? null
}

/**
 * Says of two people who look alike that they are two: from then on they are no finding. Refuses (`already_done`) a pair of
 * which that holds already; of who does not look alike, or is not of an own gemeente, nothing is found.
 */
export const tellApart = command({
  permission: 'person.change',
  input: z.object({ ...submission, number, other: number }),
  subject: pairOf,
  run: async ({ subject, input, ...context }) => {
    const { tx, now, actor } = context
    const [row] = await tx
      .insert(toldApart)
      .values({
        ...subject,
        recordedAt: now.toISOString(),
        recordedBy: actor.accountId,
        recordedByName: actor.name,
      })
      .returning({ id: toldApart.id })
    const details = { number: input.number, other: input.other }
    const line = { kind: 'toldApart', subjectKind: 'person', subjectId: subject.personId, details }
    return recordAudit(context, line, { id: row?.id })
  },
})

/** A pair of an own gemeente of which it holds that they are two, locked; null is "not found". */
async function heldPair({ sql }: Context, { id }: { id: string }) {
  const [row] = await sql<{ id: string; personId: string }[]>`
    select id, person_id as "personId" from told_apart where id = ${id} and superseded_at is null for update`
  return row ?? null
}

/** Takes back that two people are two; that it was said, by whom and until when stays. Once taken back it is not found. */
export const takeBackApart = command({
  permission: 'person.change',
  input: z.object({ ...submission, id: z.uuid() }),
  subject: heldPair,
  run: async ({ subject, input: _, ...context }) => {
    const { tx, now, actor } = context
    const ended = { supersededAt: now.toISOString(), supersededBy: actor.accountId }
    await tx.update(toldApart).set(ended).where(eq(toldApart.id, subject.id))
    const line = {
      kind: 'toldApartTakenBack',
      subjectKind: 'person',
      subjectId: subject.personId,
      details: {},
    }
    return recordAudit(context, line, { id: subject.id })
  },
})
