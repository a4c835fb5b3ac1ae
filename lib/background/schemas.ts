import { z } from 'zod'
import { messageStates } from '@/lib/domain/message-terms'
import { submission } from '@/lib/pipeline/inputs'

export const retryMessageSchema = z.strictObject({ ...submission, messageId: z.uuid() })
export const retryJobSchema = z.strictObject({ ...submission, jobId: z.uuid() })

/** How the states of a message stand in the address. */
export const messageTabs = {
  'niet-verstuurd': 'failed',
  wacht: 'made',
  verstuurd: 'sent',
} as const satisfies Record<string, (typeof messageStates)[number]>
export type MessageTab = keyof typeof messageTabs

export const messageFilter = z.object({
  toon: z
    .enum(Object.keys(messageTabs) as [MessageTab, ...MessageTab[]])
    .optional()
    .catch(undefined),
  pagina: z.coerce.number().int().positive().max(1000).catch(1),
})
