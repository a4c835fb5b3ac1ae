import type { Context } from '@/lib/pipeline/context'

/** What a mail program does with an invitation: ask to accept or decline it, or take it out of the calendar (RFC 5546). */
export type CalendarMethod = 'REQUEST' | 'CANCEL'

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

/** What leaves: plain text, with at most one invitation for a calendar. Nothing personal but a name, and a link that asks to sign in. */
export interface Rendered {
  subject: string
  text: string
  /** An invitation or its withdrawal (iCalendar), with the method that stands in it. */
  calendar?: { fileName: string; method: CalendarMethod; content: string }
}

/** Makes the text at the moment of sending, as the system of the message's organisation; null when it is no longer needed. */
export type Renderer = (context: Context, message: QueuedMessage) => Promise<Rendered | null>
