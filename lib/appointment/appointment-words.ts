import { appointmentTitle, type AppointmentTitle } from '@/lib/domain/appointment'
import { formatTime, wallClock } from '@/lib/domain/clock-time'
import { partyInSentence, partyLabel, type Party } from '@/lib/domain/contact-moment'
import { formatDate, formatDateWithWeekday } from '@/lib/domain/dutch-date'
import type { Collision } from '@/lib/pipeline/result'

interface Shown {
  title: string
  party: string
  withWhom: string | null
  place: string | null
  beginsAt: string
  endsAt: string
  attendNames: readonly string[]
  invitesPerson: boolean
}

/** '10.00–11.00' on the Dutch clock. */
export const timesOf = ({ beginsAt, endsAt }: Pick<Shown, 'beginsAt' | 'endsAt'>) =>
  `${formatTime(wallClock(beginsAt).time)}–${formatTime(wallClock(endsAt).time)}`

/** 'ma 23-11-2026, 10.00–11.00'. */
export const whenOf = (span: Pick<Shown, 'beginsAt' | 'endsAt'>) =>
  `${formatDateWithWeekday(wallClock(span.beginsAt).day)}, ${timesOf(span)}`

/** '23-11-2026 10.00', of an instant. */
export function momentOf(instant: string): string {
  const { day, time } = wallClock(instant)
  return `${formatDate(day)} ${formatTime(time)}`
}

const titleOf = ({ title }: Pick<Shown, 'title'>) => appointmentTitle[title as AppointmentTitle]

const partyOf = ({ party, withWhom }: Pick<Shown, 'party' | 'withWhom'>) =>
  `${partyLabel[party as Party]}${withWhom ? ` (${withWhom})` : ''}`

/** 'Gesprek met UWV (mevrouw Jansen)'. */
export const sentenceOf = (shown: Pick<Shown, 'title' | 'party' | 'withWhom'>) =>
  `${titleOf(shown)} met ${partyInSentence[shown.party as Party]}${shown.withWhom ? ` (${shown.withWhom})` : ''}`

const fieldsOf = (shown: Shown): [string, string][] => [
  ['Wat', titleOf(shown)],
  ['Wanneer', whenOf(shown)],
  ['Met wie', partyOf(shown)],
  ['Waar', shown.place ?? ''],
  ['Wie van ons', [...shown.attendNames].sort().join(', ')],
  ['Uitnodiging aan de persoon', shown.invitesPerson ? 'ja' : 'nee'],
]

/** The values that differ, each as it stands now and as it was filled in. */
export function differences(theirs: Shown, yours: Shown): Collision['fields'] {
  const mine = new Map(fieldsOf(yours))
  return fieldsOf(theirs)
    .map(([label, value]) => ({ label, theirs: value, yours: mine.get(label) ?? '' }))
    .filter((field) => field.theirs !== field.yours)
}
