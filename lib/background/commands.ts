import 'server-only'
import { recordAudit } from '@/lib/pipeline/audit'
import { command, nothing } from '@/lib/pipeline/command'
import { refuse } from '@/lib/pipeline/result'
import * as schemas from './schemas'

/** Sends a message that did not leave once more, from the first try on. */
export const retryMessage = command({
  permission: 'background.manage',
  input: schemas.retryMessageSchema,
  subject: nothing,
  run: async ({ input: { messageId }, ...context }) => {
    const [row] = await context.sql<{ done: boolean }[]>`select app.retry_message(${messageId}) as done`
    if (!row?.done) refuse('not_found')
    return recordAudit(
      context,
      { kind: 'messageRetried', subjectKind: 'message', subjectId: messageId },
      { id: messageId },
    )
  },
})

/** Does nightly work of one organisation once more, whether or not it was done. */
export const retryJob = command({
  permission: 'background.manage',
  input: schemas.retryJobSchema,
  subject: nothing,
  run: async ({ input: { jobId }, ...context }) => {
    const [row] = await context.sql<{ done: boolean }[]>`select app.retry_job(${jobId}) as done`
    if (!row?.done) refuse('not_found')
    return recordAudit(context, { kind: 'jobRetried', subjectKind: 'job', subjectId: jobId }, { id: jobId })
  },
})
