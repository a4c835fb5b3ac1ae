import 'server-only'
import { randomUUID } from 'node:crypto'
import { note } from '@/db/schema/trajectory'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { MoveInput } from '@/lib/domain/situation'
import type { Actor } from '@/lib/pipeline/actor'
import { command } from '@/lib/pipeline/command'
import { refuse } from '@/lib/pipeline/result'
import { writeNoteSchema } from './act-schemas'
import { lockTrajectory } from './apply-move'
import { factContext, record } from './record'

/** A company writes for itself and the municipality; the municipality chooses whether a company with access reads along. */
function readerOf(actor: Actor, { access }: TrajectoryFacts, { companyId }: MoveInput): string | null {
  if (actor.role === 'hr') return actor.companyId
  if (!companyId) return null
  if (!access.some((row) => row.organisation_id === companyId)) refuse('not_found')
  return String(companyId)
}

/** A note on a day; its text is kept in the note, the log tells that it was written. */
export const writeNote = command({
  permission: 'note.write',
  input: writeNoteSchema,
  subject: lockTrajectory,
  run: async ({ subject: facts, input: { input }, ...context }) => {
    const { validOn } = factContext(context, facts, input, input.onDay)
    const companyId = readerOf(context.actor, facts, input)
    const id = randomUUID()
    await context.tx.insert(note).values({
      id,
      trajectoryId: facts.id,
      municipalityId: facts.municipalityId,
      companyId,
      text: String(input.text),
      withWhom: typeof input.withWhom === 'string' ? input.withWhom : null,
      onDay: validOn,
      writtenBy: context.actor.accountId,
      writtenAt: context.now.toISOString(),
    })
    return record(context, facts, {
      kind: 'noteWritten',
      effects: [],
      validOn,
      details: { noteId: id },
      companyId,
    })
  },
})
