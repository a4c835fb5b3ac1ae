import { z } from 'zod'
import { closeDatabase } from '@/db/client'
import { queueMessage } from '@/lib/outbox/queue-message'
import { recordAudit } from '@/lib/pipeline/audit'
import { command, nothing, perform } from '@/lib/pipeline/command'

/** What a process that stands in for the server has to press. */
export interface Presses {
  sessionId: string
  accountId: string
  trajectoryId: string
  submissionIds: string[]
  at: string
}

const tell = command({
  permission: 'trajectory.assign',
  input: z.object({ submissionId: z.uuid(), trajectoryId: z.uuid(), accountId: z.uuid() }),
  subject: nothing,
  run: async ({ input: { trajectoryId, accountId }, ...context }) => {
    const municipalityId = context.actor.municipalities[0]?.id
    const subject = { kind: 'trajectory', id: trajectoryId }
    await queueMessage(context, { municipalityId, trajectoryId, channel: 'mail', kind: 'assigned', to: { accountId }, subject }) // prettier-ignore
    return recordAudit(context, { kind: 'test' }, {})
  },
})

/** The same presses as ever, also those that a killed process made before: they are answered with their first result. */
async function pressAll({ submissionIds, sessionId, at, ...about }: Presses) {
  const left = [...submissionIds]
  const lane = async () => {
    for (let submissionId = left.shift(); submissionId; submissionId = left.shift()) {
      const result = await perform(tell, sessionId, { submissionId, ...about }, new Date(at))
      if (result.status !== 'done') throw new Error(JSON.stringify(result))
    }
  }
  await Promise.all(Array.from({ length: 8 }, lane))
  await closeDatabase()
}

await pressAll(JSON.parse(process.env.PRESSES ?? '') as Presses)
