import 'server-only'
import { loadAppointments } from '@/lib/appointment/queries'
import { query } from '@/lib/pipeline/query'
import type { ContactFilter } from './filter'
import { loadContactHead } from './load-contact-head'
import { contactPageSize, loadNotes } from './load-notes'
import { contactDraftKey, openContactForm } from './open-contact-form'

/**
 * `/trajecten/[number]/contact`: what was agreed and what was said with whom, newest first, as far as this reader may
 * read it; three statements, and a fourth for most forms.
 */
export const contactScreen = query({
  permission: 'contact.read',
  run: async (context, { number, filter }: { number: string; filter: ContactFilter }) => {
    const head = await loadContactHead(context, number, contactDraftKey(number, filter))
    if (!head) return null
    const notes = await loadNotes(context, head.id, filter)
    const appointments = await loadAppointments(context, head.id)
    const { draft: _, ...shown } = head
    return {
      head: shown,
      appointments: [...appointments],
      notes: notes.slice(0, contactPageSize),
      more: notes.length > contactPageSize,
      form: await openContactForm(context, { head, appointments }, filter),
      now: context.now.toISOString(),
    }
  },
})

export type ContactScreen = NonNullable<Awaited<ReturnType<typeof contactScreen.run>>>
