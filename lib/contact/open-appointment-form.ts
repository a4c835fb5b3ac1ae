import 'server-only'
import { loadColleagues, type Colleague } from '@/lib/appointment/colleagues'
import type { AppointmentEntry } from '@/lib/appointment/queries'
import { cancelAppointment, changeAppointment, makeAppointment } from '@/lib/domain/appointment'
import { formatTime, wallClock } from '@/lib/domain/clock-time'
import { formatDate } from '@/lib/domain/dutch-date'
import type { FieldSpec } from '@/lib/domain/field-spec'
import type { Context } from '@/lib/pipeline/context'
import type { ContactHead } from './load-contact-head'

interface Page {
  head: ContactHead
  appointments: readonly AppointmentEntry[]
}

/** The fields with who may come along, and only what may be asked of this person by this side. */
function fieldsFor(
  fields: readonly FieldSpec[],
  { actor }: Context,
  { companies, hasEmail }: ContactHead,
  colleagues: readonly Colleague[],
): FieldSpec[] {
  const options = colleagues.map(({ id, name }) => ({ value: id, label: name }))
  return fields.flatMap((field): FieldSpec[] => {
    if (field.name === 'place')
      return [
        field,
        { name: 'attends', label: 'Wie van ons zijn erbij?', kind: 'checkboxes', required: true, options },
      ]
    if (field.name === 'invitesPerson') return hasEmail ? [field] : []
    if (field.name !== 'companyId') return [field]
    const readers = companies.map(({ value, label }) => ({ value, label: `HR van ${label}` }))
    return actor.role === 'hr' || readers.length === 0 ? [] : [{ ...field, options: readers } as FieldSpec]
  })
}

/** A new appointment, with whoever makes it. */
export async function openNew(context: Context, { head }: Page) {
  const colleagues = await loadColleagues(context, head.municipalityId)
  return {
    fields: fieldsFor(makeAppointment, context, head, colleagues),
    values: { title: 'appointment', party: 'person', attends: [context.actor.accountId] },
    extra: {},
  }
}

const standing = ({ appointments }: Page, id: string) =>
  appointments.find((one) => one.id === id && one.cancelledAt === null) ?? null

const timesOf = ({ beginsAt, endsAt }: AppointmentEntry) => ({
  onDay: formatDate(wallClock(beginsAt).day),
  fromTime: formatTime(wallClock(beginsAt).time),
  untilTime: formatTime(wallClock(endsAt).time),
})

/** What stands now; who comes along from the other side is not this side's to choose, and stays. */
export async function openChange(context: Context, page: Page, about: string) {
  const old = standing(page, about)
  if (old === null) return null
  const colleagues = await loadColleagues(context, page.head.municipalityId)
  const { title, party, withWhom, place, invitesPerson } = old
  return {
    fields: fieldsFor(changeAppointment, context, page.head, colleagues),
    values: {
      title,
      party,
      withWhom: withWhom ?? '',
      place: place ?? '',
      invitesPerson,
      ...timesOf(old),
      attends: old.attends.filter((id) => colleagues.some((colleague) => colleague.id === id)),
    },
    extra: { appointmentId: old.id, version: old.version },
  }
}

/** Why it does not go on. */
export async function openCancel(_context: Context, page: Page, about: string) {
  const old = standing(page, about)
  if (old === null) return null
  return {
    fields: [...cancelAppointment],
    values: {},
    extra: { appointmentId: old.id, version: old.version },
  }
}
