import { createEvent, type DateArray, type EventAttributes } from 'ics'
import type { CalendarMethod } from '@/lib/outbox/rendered'
import { appointmentTitle, type AppointmentTitle } from '@/lib/domain/appointment'

export interface Invitation {
  id: string
  title: string
  place: string | null
  /** Instants (ISO text). */
  beginsAt: string
  endsAt: string
  sequence: number
  changedAt: string
  cancelled: boolean
  organiser: { name: string; email: string }
  /** Whom this copy is for; nobody else stands in it. */
  attendee: { name: string | null; email: string }
}

const utc = (instant: string): DateArray => {
  const at = new Date(instant)
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes()]
}

/** Whether it is asked or taken back. */
export const calendarMethod = ({ cancelled }: Pick<Invitation, 'cancelled'>): CalendarMethod =>
  cancelled ? 'CANCEL' : 'REQUEST'

/** How a browser gives the file to a calendar. */
export const calendarType = (invitation: Pick<Invitation, 'cancelled'>) =>
  `text/calendar; charset=utf-8; method=${calendarMethod(invitation)}`

/**
 * An invitation as iCalendar (RFC 5545, 5546): the same UID for life, a higher SEQUENCE with each change, METHOD REQUEST or
 * CANCEL, times as UTC instants. It says a neutral word, the place and the time; never whom or what it is about.
 */
export function calendarFile(invitation: Invitation): string {
  const { id, title, place, beginsAt, endsAt, sequence, changedAt, cancelled, organiser, attendee } =
    invitation
  const attributes: EventAttributes & { timestamp: number } = {
    uid: `${id}@schakel`,
    sequence,
    method: calendarMethod(invitation),
    status: cancelled ? 'CANCELLED' : 'CONFIRMED',
    productId: '-//Schakel//Schakel//NL',
    title: appointmentTitle[title as AppointmentTitle],
    ...(place && { location: place }),
    start: utc(beginsAt),
    startInputType: 'utc',
    startOutputType: 'utc',
    end: utc(endsAt),
    endInputType: 'utc',
    endOutputType: 'utc',
    timestamp: new Date(changedAt).getTime(),
    busyStatus: 'BUSY',
    classification: 'PRIVATE',
    organizer: organiser,
    attendees: [
      { name: attendee.name ?? attendee.email, email: attendee.email, rsvp: true, role: 'REQ-PARTICIPANT' },
    ],
  }
  const { value, error } = createEvent(attributes)
  if (error || !value) throw new Error('an appointment has all that its invitation needs')
  return value
}
