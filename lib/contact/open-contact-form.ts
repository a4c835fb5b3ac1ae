import 'server-only'
import type { AppointmentEntry } from '@/lib/appointment/queries'
import { actFields } from '@/lib/domain/act-fields'
import { formatTime } from '@/lib/domain/clock-time'
import { newNote, noteFields } from '@/lib/domain/contact-fields'
import { formatDate } from '@/lib/domain/dutch-date'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { mayEver, type Permission } from '@/lib/domain/policy'
import { openDraft, type KeptDraft } from '@/lib/draft/open-draft'
import type { Context } from '@/lib/pipeline/context'
import { draftKeyOf } from '@/lib/trajectory/open-form'
import type { ContactFilter, ContactStep } from './filter'
import type { ContactHead } from './load-contact-head'
import { loadNote, type NoteVersion } from './load-notes'
import { openCancel, openChange, openNew } from './open-appointment-form'

/** A form that is open on the page of contacts, as data. */
export interface ContactFormData {
  step: ContactStep
  title: string
  button: string
  fields: FieldSpec[]
  values: Record<string, string | string[] | boolean>
  extra: Record<string, unknown>
  draftKey: string
  draft: KeptDraft | null
}

const specs = {
  writeNote: { permission: 'note.write', title: 'Leg contact vast', button: 'Bewaar de notitie' },
  correctNote: { permission: 'note.correct', title: 'Corrigeer een notitie', button: 'Corrigeer' },
  makeAppointment: { permission: 'appointment.keep', title: 'Maak een afspraak', button: 'Maak de afspraak' },
  changeAppointment: {
    permission: 'appointment.keep',
    title: 'Wijzig een afspraak',
    button: 'Wijzig de afspraak',
  },
  cancelAppointment: {
    permission: 'appointment.keep',
    title: 'Zeg een afspraak af',
    button: 'Zeg de afspraak af',
  },
} as const satisfies Record<ContactStep, { permission: Permission; title: string; button: string }>

/** The form that the address asks for, when this role may open it and the address says about what. */
export function askedForm({ actor }: Context, { stap, bij }: ContactFilter): ContactStep | null {
  if (stap === undefined || !mayEver(actor.role, specs[stap].permission)) return null
  return isNew(stap) || bij !== undefined ? stap : null
}

const isNew = (step: ContactStep) => step === 'writeNote' || step === 'makeAppointment'

/** Under what the asked form keeps its draft; that of a note is the same as on the page of the trajectory. */
export const contactDraftKey = (number: string, { stap, bij }: ContactFilter) =>
  stap ? draftKeyOf(stap, number, isNew(stap) ? '' : bij) : null

const asText = (reached: boolean | null) => (reached === null ? '' : reached ? 'yes' : 'no')

/** Who reads it now; a company that no longer sees the trajectory cannot be chosen again. */
function readersOf({ audience, companyId }: NoteVersion, { companies }: ContactHead) {
  const gone = audience === 'chain' && !companies.some(({ value }) => value === companyId)
  return gone ? { audience: 'municipality', companyId: '' } : { audience, companyId: companyId ?? '' }
}

const valuesOf = (note: NoteVersion, head: ContactHead) => ({
  party: note.party,
  channel: note.channel ?? '',
  withWhom: note.withWhom ?? '',
  reached: asText(note.reached),
  onDay: formatDate(note.onDay),
  atTime: note.atTime ? formatTime(note.atTime) : '',
  text: note.text,
  ...readersOf(note, head),
})

/** What a form asks and holds at first, and what goes along with it. */
export type Opened = Pick<ContactFormData, 'fields' | 'values' | 'extra'>

/** What is on the page already. */
export interface ContactPage {
  head: ContactHead
  appointments: readonly AppointmentEntry[]
}

const noteFieldsOf = ({ actor }: Context, head: ContactHead, step: 'writeNote' | 'correctNote') =>
  noteFields(actFields[step], {
    role: actor.role,
    companies: head.companies,
    mayConfirm: head.entry !== null && mayEver(actor.role, 'waitingList.confirm'),
  })

const opens: Record<
  ContactStep,
  (context: Context, page: ContactPage, about: string) => Promise<Opened | null>
> = {
  writeNote: async (context, { head }) => ({
    fields: noteFieldsOf(context, head, 'writeNote'),
    values: { onDay: formatDate(context.today), ...newNote(context.actor.role) },
    extra: { version: head.version },
  }),
  correctNote: async (context, { head }, about) => {
    const old = await loadNote(context, head.id, about)
    if (old === null) return null
    const fields = noteFieldsOf(context, head, 'correctNote')
    return { fields, values: valuesOf(old, head), extra: { noteId: old.id } }
  },
  makeAppointment: openNew,
  changeAppointment: openChange,
  cancelAppointment: openCancel,
}

/** The open form with what it holds at first; a note that is not there, or not theirs to correct, opens none. */
export async function openContactForm(
  context: Context,
  page: ContactPage,
  filter: ContactFilter,
): Promise<ContactFormData | null> {
  const { head } = page
  const step = askedForm(context, filter)
  const opened = step && (await opens[step](context, page, filter.bij ?? ''))
  if (step === null || opened === null) return null
  const { title, button } = specs[step]
  return {
    ...opened,
    step,
    title,
    button,
    extra: { trajectoryId: head.id, ...opened.extra },
    draftKey: contactDraftKey(head.number, filter) ?? '',
    draft: head.draft && openDraft(head.draft),
  }
}
