import { z } from 'zod'
import { actFields, proposableMoves, unreachableFields } from '@/lib/domain/act-fields'
import { correctableFacts, correctionFields } from '@/lib/domain/correction-fields'
import { mayBeMissing } from '@/lib/domain/effects/missing-fact'
import type { MoveInput } from '@/lib/domain/situation'
import { seenVersion, submission } from '@/lib/pipeline/inputs'
import { fieldsSchema, formSchema } from './fields-schema'

const trajectory = { trajectoryId: z.uuid() }
const seen = { ...trajectory, version: seenVersion }

const proposed = { ...seen, move: z.enum(proposableMoves) }
const proposedAs = {
  unreachable: formSchema(proposed, unreachableFields),
  other: formSchema(proposed, actFields.propose),
}
/** What is missing is said in the words that stand at the field: of who cannot be reached, what was tried. */
export const proposeSchema = z.looseObject(proposed).transform((raw, context) => {
  const read = proposedAs[raw.move === 'restUnreachable' ? 'unreachable' : 'other'].safeParse(raw)
  if (read.success) return read.data
  for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message })
  return z.NEVER
})
export const answerProposalSchema = formSchema({ ...seen, proposalId: z.uuid() }, actFields.answerProposal)
export const referSchema = formSchema(seen, actFields.refer)
export const endReferralSchema = formSchema({ ...seen, companyId: z.uuid() }, actFields.endReferral)
export const assignOwnerSchema = formSchema(seen, actFields.assignOwner)
export const confirmOnListSchema = formSchema(seen, actFields.confirmOnList)
export const agreeRestSchema = formSchema(seen, actFields.agreeRest)
export const recordUrgencySchema = formSchema(seen, actFields.recordUrgency)
export const recordBridgingSchema = formSchema(seen, actFields.recordBridging)
/** The version counts only when the talk confirms a place on the list. */
export const writeNoteSchema = formSchema(
  { ...trajectory, version: seenVersion.optional() },
  actFields.writeNote,
)
export const correctNoteSchema = formSchema({ ...trajectory, noteId: z.uuid() }, actFields.correctNote)

const correctionHead = z.object({
  ...submission,
  ...seen,
  fact: z.enum(correctableFacts),
  factId: z.uuid().optional(),
})

/** Which fact is corrected, and the form of that fact; without an id one that was never recorded. */
export const correctFactSchema = z.looseObject(correctionHead.shape).transform((raw, context) => {
  const { submissionId, trajectoryId, version, fact, factId } = raw
  if (factId === undefined && !mayBeMissing(fact)) {
    context.addIssue({ code: 'custom', path: ['factId'], message: 'Kies wat u corrigeert.' })
    return z.NEVER
  }
  const parsed = fieldsSchema(correctionFields[fact], raw).safeParse(raw)
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message })
    return z.NEVER
  }
  return { submissionId, trajectoryId, version, fact, factId, input: parsed.data as MoveInput }
})
