import 'server-only'
import { openDocument } from '@/lib/document/open-document'
import { wordLetterBytes } from './fill-template'
import type { WordForm } from './queries'

/** The bytes of a letter in Word: those that were kept, or a draft made now. Throws when a kept file does not open. */
export async function wordFileOf({
  form,
}: {
  form: WordForm
}): Promise<Uint8Array | ReadableStream<Uint8Array>> {
  if ('letter' in form) return wordLetterBytes(form)
  const bytes = await openDocument(form.kept)
  if (!bytes) throw new Error('a letter in Word does not open')
  return bytes
}
