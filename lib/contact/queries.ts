import 'server-only'
import { query } from '@/lib/pipeline/query'
import type { ContactFilter } from './filter'
import { loadContactHead } from './load-contact-head'
import { contactPageSize, loadNotes } from './load-notes'
import { contactDraftKey, openContactForm } from './open-contact-form'

/**
 * `/trajecten/[number]/contact`: what was said with whom, newest first, as far as this reader may read it; two
 * statements, and a third for a correction.
 */
export const contactScreen = query({
  permission: 'contact.read',
  run: async (context, { number, filter }: { number: string; filter: ContactFilter }) => {
    const head = await loadContactHead(context, number, contactDraftKey(number, filter))
    if (!head) return null
    const notes = await loadNotes(context, head.id, filter)
    const { draft: _, ...shown } = head
    return {
      head: shown,
      notes: notes.slice(0, contactPageSize),
      more: notes.length > contactPageSize,
      form: await openContactForm(context, head, filter),
      today: context.today,
    }
  },
})

export type ContactScreen = NonNullable<Awaited<ReturnType<typeof contactScreen.run>>>
