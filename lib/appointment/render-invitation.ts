import 'server-only'
import { mailWords } from '@/lib/outbox/mail-words'
import type { Renderer } from '@/lib/outbox/rendered'
import { paths } from '@/lib/paths'
import { unseal } from '@/lib/pipeline/seal'
import { whenOf } from './appointment-words'
import { calendarFile, calendarType, type Invitation } from './calendar-file'
import type { InvitationSubject } from './invite'

type Row = Omit<Invitation, 'cancelled' | 'attendee' | 'organiser'> & {
  over: boolean
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

/**
 * The invitation as it stands when it leaves, with the file for a calendar. It says when and where, never with whom or
 * about what; whoever no longer comes along, or when it does not go on, gets it taken back.
 */
export const renderInvitation: Renderer = async ({ sql }, message) => {
  const [row] = await sql<Row[]>`
    select id, title, place, begins_at as "beginsAt", ends_at as "endsAt", sequence, changed_at as "changedAt",
      cancelled_at is not null as over, made_by_name as "madeByName", made_by_email as "madeByEmail"
    from appointment where id = ${message.subjectId}`
  const email = message.recipientSealed ? unseal(message.recipientSealed) : message.recipientEmail
  if (!row || !email) return null
  const subjectKind = message.subjectKind as InvitationSubject
  const cancelled = row.over || subjectKind === 'appointmentLeft'
  const organiser = { name: row.madeByName, email: row.madeByEmail }
  const attendee = { name: message.recipientName, email }
  const where = row.place ? `, ${row.place}` : ''
  const line = cancelled
    ? `De afspraak van ${whenOf(row)} uur gaat voor u niet door.`
    : `U heeft een afspraak op ${whenOf(row)} uur${where}. De uitnodiging voor uw agenda zit bij dit bericht.`
  return {
    subject: cancelled ? 'Afspraak gaat niet door' : 'Afspraak',
    text: message.recipientSealed
      ? plainWords(line)
      : mailWords({
          to: message.recipientName,
          lines: [line],
          path: paths.contact(message.trajectoryNumber ?? ''),
        }),
    attachment: {
      fileName: 'afspraak.ics',
      contentType: calendarType({ cancelled }),
      content: calendarFile({ ...row, cancelled, organiser, attendee }),
    },
  }
}
