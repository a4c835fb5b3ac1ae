import type { Context } from '@/lib/pipeline/context'

/** A message as it was queued, when its turn has come: ids, and to whom. */
export interface QueuedMessage {
  id: string
  kind: string
  attempts: number
  organisationId: string
  trajectoryNumber: string | null
  subjectKind: string
  subjectId: string
  /** Of an account; null for somebody without one. */
  recipientName: string | null
  recipientEmail: string | null
  recipientActive: boolean
  recipientSealed: string | null
}

/** What leaves: plain text, with at most one file. Nothing personal but a name, and a link that asks to sign in. */
export interface Rendered {
  subject: string
  text: string
  /** `contentType` as a mail program reads it, such as "text/calendar; charset=utf-8; method=REQUEST". */
  attachment?: { fileName: string; contentType: string; content: string }
}

/** Makes the text at the moment of sending, as the system of the message's organisation; null when it is no longer needed. */
export type Renderer = (context: Context, message: QueuedMessage) => Promise<Rendered | null>
