import { instantAt, wallClock } from './clock-time'
import { partyLabel } from './contact-moment'
import type { FieldSpec } from './field-spec'
import { choice, date, line, optional } from './form-fields'
import { looksMedical } from './sensitive-text'

/** The only words an invitation may say of what it is about. */
export const appointmentTitle = {
  appointment: 'Afspraak',
  talk: 'Gesprek',
  introduction: 'Kennismaking',
  consultation: 'Overleg',
} as const
export type AppointmentTitle = keyof typeof appointmentTitle

const { none: _none, ...others } = partyLabel

const time = (name: string, label: string): FieldSpec => ({
  name,
  label,
  kind: 'time',
  required: true,
  help: 'Bijvoorbeeld 9.30.',
})

/** Characters: what a calendar still shows on one line, and a name with a function. */
const longestPlace = 150
const longestName = 100

/** What an appointment asks; who comes along, and who reads it, depends on who makes it. */
const about: FieldSpec[] = [
  choice('title', 'Wat is het?', appointmentTitle),
  choice('party', 'Met wie?', others),
  {
    ...line(
      'withWhom',
      'Naam',
      'Alleen als het iemand anders is dan de persoon zelf. Staat niet in de uitnodiging.',
    ),
    max: longestName,
  },
  date('onDay', 'Datum'),
  time('fromTime', 'Van'),
  time('untilTime', 'Tot'),
  {
    ...line('place', 'Waar?', 'Dit staat in de uitnodiging. Geen namen van mensen en niets over de persoon.'),
    max: longestPlace,
  },
]
const invites: FieldSpec = {
  name: 'invitesPerson',
  label: 'Stuur de persoon ook een uitnodiging',
  kind: 'checkbox',
  help: 'Per e-mail, met alleen het woord hierboven, de plaats en de tijd.',
}

export const makeAppointment: FieldSpec[] = [
  ...about,
  invites,
  choice('companyId', 'Wie ziet deze afspraak ook?', {}, optional),
]
export const changeAppointment: FieldSpec[] = [
  ...about,
  invites,
  {
    name: 'reason',
    label: 'Waarom wijzigt u dit?',
    kind: 'textarea',
    required: true,
    help: 'Geen medische gegevens.',
  },
]
export const cancelAppointment: FieldSpec[] = [
  {
    name: 'reason',
    label: 'Waarom gaat het niet door?',
    kind: 'textarea',
    required: true,
    help: 'Geen medische gegevens.',
  },
]

/** When something begins and ends, as instants (ISO text). */
export interface Span {
  beginsAt: string
  endsAt: string
}

type SpanReading = { ok: true; span: Span } | { ok: false; reason: SpanProblem }
type SpanProblem =
  'time_skipped' | 'time_twice' | 'ends_before_begin' | 'appointment_in_past' | 'begin_in_past'

/**
 * The instants of a day and two times on the Dutch clock. Refuses an hour that the clock skips in March or shows twice
 * in October, an end before the begin, and a begin before `now` (ISO text, UTC). Of an appointment that stands, `stood` is when
 * it began: that may stay while its day lasts.
 */
export function spanOf(
  { day, from, until }: { day: string; from: string; until: string },
  now: string,
  stood: string | null = null,
): SpanReading {
  if (day < wallClock(now).day) return { ok: false, reason: 'appointment_in_past' }
  const span = readSpan(day, from, until)
  if (!span.ok) return span
  const { beginsAt } = span.span
  const stays = stood !== null && Date.parse(stood) === Date.parse(beginsAt)
  return stays || beginsAt >= now ? span : { ok: false, reason: 'begin_in_past' }
}

/** Both ends as instants, in their order. */
function readSpan(day: string, from: string, until: string): SpanReading {
  const readings = [instantAt(day, from), instantAt(day, until)] as const
  for (const reading of readings)
    if (!reading.ok) return { ok: false, reason: reading.reason === 'twice' ? 'time_twice' : 'time_skipped' }
  const [begin, end] = readings
  if (!begin.ok || !end.ok || end.instant <= begin.instant) return { ok: false, reason: 'ends_before_begin' }
  return { ok: true, span: { beginsAt: begin.instant, endsAt: end.instant } }
}

/**
 * Whether a place may stand in an invitation that leaves Schakel: no medical word, and none of these names (of the person
 * and of who is named in the appointment) as a word of its own. Short names of one or two letters are not looked for.
 */
export function isNeutralPlace(place: string, names: readonly (string | null)[]): boolean {
  if (looksMedical(place)) return false
  const wordsOf = (text: string) => text.toLowerCase().split(/[^\p{L}]+/u)
  const words = new Set(wordsOf(place))
  return !names.some((name) => wordsOf(name ?? '').some((word) => word.length > 2 && words.has(word)))
}
