import 'server-only'
import { and, eq } from 'drizzle-orm'
import { note } from '@/db/schema/trajectory'
import { maySpeakForList, type Party } from '@/lib/domain/contact-moment'
import { confirming } from '@/lib/domain/effects/recording'
import type { FactContext } from '@/lib/domain/effects/effect'
import { mayEver } from '@/lib/domain/policy'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { correctNoteSchema, writeNoteSchema } from './act-schemas'
import { lockTrajectory } from './apply-move'
import { noteRow } from './note-row'
import { factContext, record, type RecordLine } from './record'

type NoteRow = ReturnType<typeof noteRow>

/**
 * A talk in which the person said to want to stay on the list is the confirmation of the place there: the same fact
 * and the same line as `confirmOnList`, so that there is one "laatst bevestigd".
 */
function confirmation(
  { actor }: Context,
  filled: FactContext,
  row: NoteRow,
): Pick<RecordLine, 'effects' | 'also'> {
  const { facts, validOn } = filled
  if (!mayEver(actor.role, 'waitingList.confirm')) refuse('not_found')
  if (!facts.entry) refuse('not_on_list')
  if (!maySpeakForList({ party: row.party as Party, channel: null, reached: row.reached ?? null }))
    refuse('confirmed_by_person')
  return {
    effects: confirming(filled, facts.entry),
    also: [
      {
        kind: 'positionConfirmed',
        details: { before: facts.entry.confirmed_on ?? null, after: validOn },
        companyId: null,
      },
    ],
  }
}

/** What only HR of one company reads has a kind of its own, which the municipality does not read in the log either. */
const lineOf = (row: NoteRow, hidden: boolean, kind: 'Written' | 'Corrected') => ({
  kind: `${hidden ? 'companyNote' : 'note'}${kind}` as const,
  validOn: row.onDay,
  companyId: row.companyId,
})

/** A note or contact moment on a day; its text is kept in the note, the log tells that it was written. */
export const writeNote = command({
  permission: 'note.write',
  input: writeNoteSchema,
  subject: lockTrajectory,
  run: async ({ subject: facts, input: { version, input }, ...context }) => {
    const filled = factContext(context, facts, input, input.onDay)
    const row = noteRow(context, facts, input, filled.validOn)
    const confirmed = input.confirms === true ? confirmation(context, filled, row) : null
    await context.tx.insert(note).values(row)
    return record(context, facts, {
      ...lineOf(row, row.audience === 'company', 'Written'),
      effects: [],
      details: { noteId: row.id },
      ...(confirmed && { ...confirmed, seen: version ?? facts.version }),
    })
  },
})

const compared = ['text', 'party', 'channel', 'withWhom', 'reached', 'onDay', 'atTime', 'audience', 'companyId'] as const // prettier-ignore

/** The note as this reader sees it; of another organisation, or corrected meanwhile, it is refused. */
async function correctable({ tx, actor }: Context, trajectoryId: string, noteId: string) {
  const [old] = await tx
    .select()
    .from(note)
    .where(and(eq(note.id, noteId), eq(note.trajectoryId, trajectoryId)))
  if (!old) refuse('not_found')
  if (old.authorCompanyId !== (actor.role === 'hr' ? actor.companyId : null)) refuse('note_of_others')
  if (old.supersededAt !== null) refuse('changed_meanwhile')
  return old
}

/** Known better, with the reason: a new note takes the place of the old one, which stays for whoever could read it. */
export const correctNote = command({
  permission: 'note.correct',
  input: correctNoteSchema,
  subject: lockTrajectory,
  run: async ({ subject: facts, input: { noteId, input }, ...context }) => {
    const old = await correctable(context, facts.id, noteId)
    const { validOn } = factContext(context, facts, input, input.onDay)
    const row = noteRow(context, facts, input, validOn)
    if (compared.every((column) => (row[column] ?? null) === old[column])) refuse('nothing_changed')
    await context.tx.insert(note).values({ ...row, corrects: old.id, correctionReason: String(input.reason) })
    const hidden = row.audience === 'company' && old.audience === 'company'
    return record(context, facts, {
      ...lineOf(row, hidden, 'Corrected'),
      effects: [],
      details: { noteId: row.id },
    })
  },
})
