import 'server-only'
import { mailWords } from '@/lib/outbox/mail-words'
import type { QueuedMessage, Renderer } from '@/lib/outbox/rendered'
import { paths } from '@/lib/paths'
import { unseal } from '@/lib/pipeline/seal'
import { whenOf } from './appointment-words'
import { calendarFile, calendarMethod, type Invitation } from './calendar-file'
import type { InvitationSubject } from './invite'

type Row = Omit<Invitation, 'cancelled' | 'attendee' | 'organiser'> & {
  over: boolean
  /** The account that gets this comes along, as it stands now; null of the person. */
  comes: boolean | null
  /** The address that holds the invitation of the person now, sealed. */
  invitedSealed: string | null
  madeByName: string
  madeByEmail: string
}

/** Without an account there is nothing to sign in to: only when, where, and the file. */
const plainWords = (line: string) =>
  [
    'Goedendag,',
    line,
    'Kunt u niet? Antwoord dan op de uitnodiging in uw agenda, of bel uw contactpersoon.',
  ].join('\n\n') + '\n'

/** What the mail says beside the file; who has no account gets no link. */
function wordsOf(row: Row, message: QueuedMessage, cancelled: boolean) {
  const where = row.place ? `, ${row.place}` : ''
  const line = cancelled
    ? `De afspraak van ${whenOf(row)} uur gaat voor u niet door.`
    : `U heeft een afspraak op ${whenOf(row)} uur${where}. De uitnodiging voor uw agenda zit bij dit bericht.`
  const path = paths.contact(message.trajectoryNumber ?? '')
  return {
    subject: cancelled ? 'Afspraak gaat niet door' : 'Afspraak',
    text: message.recipientSealed
      ? plainWords(line)
      : mailWords({ to: message.recipientName, lines: [line], path }),
  }
}

/** Whether this message still says what is so: a withdrawal that was changed back, and the other way round, does not. */
const isOutdated = ({ over, comes, invitedSealed }: Row, email: string, left: boolean) =>
  !over && left === (comes ?? (invitedSealed !== null && unseal(invitedSealed) === email))

/**
 * The invitation as it stands when it leaves, with the file for a calendar. It says when and where, never with whom or
 * about what; whoever no longer comes along, or when it does not go on, gets it taken back. What was changed back meanwhile
 * is not sent: a withdrawal to who comes along after all would take the newer invitation out of the calendar.
 */
export const renderInvitation: Renderer = async ({ sql }, message) => {
  const [row] = await sql<Row[]>`
    select a.id, a.title, a.place, a.begins_at as "beginsAt", a.ends_at as "endsAt", a.sequence, a.changed_at as "changedAt",
      a.cancelled_at is not null as over, a.made_by_name as "madeByName", a.made_by_email as "madeByEmail",
      o.recipient_account_id = any (a.attends) as comes, a.invited_sealed as "invitedSealed"
    from appointment a join outbox o on o.id = ${message.id} where a.id = ${message.subjectId}`
  const email = message.recipientSealed ? unseal(message.recipientSealed) : message.recipientEmail
  if (!row || !email) return null
  const left = (message.subjectKind as InvitationSubject) === 'appointmentLeft'
  if (isOutdated(row, email, left)) return null
  const cancelled = row.over || left
  const organiser = { name: row.madeByName, email: row.madeByEmail }
  const attendee = { name: message.recipientName, email }
  return {
    ...wordsOf(row, message, cancelled),
    calendar: {
      fileName: 'afspraak.ics',
      method: calendarMethod({ cancelled }),
      content: calendarFile({ ...row, cancelled, organiser, attendee }),
    },
  }
}
