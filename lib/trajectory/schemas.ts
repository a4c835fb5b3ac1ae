import { z } from 'zod'
import { moveNames, type Move } from '@/lib/domain/lifecycle'
import { moveFields } from '@/lib/domain/move-fields'
import type { MoveInput } from '@/lib/domain/situation'
import { seenVersion, submission } from '@/lib/pipeline/inputs'
import { fieldsSchema } from './fields-schema'

const moveHead = z.object({
  ...submission,
  trajectoryId: z.uuid(),
  version: seenVersion,
  move: z.enum(moveNames as [Move, ...Move[]]),
})

/** A move with what its own form asks; days become 'yyyy-mm-dd', hours numbers. */
export const moveSchema = z.looseObject(moveHead.shape).transform((raw, context) => {
  const { submissionId, trajectoryId, version, move } = raw
  const parsed = fieldsSchema(moveFields[move], raw).safeParse(raw)
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message })
    return z.NEVER
  }
  return { submissionId, trajectoryId, version, move, input: parsed.data as MoveInput }
})
