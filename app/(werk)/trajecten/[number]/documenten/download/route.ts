import { randomUUID } from 'node:crypto'
import { downloadDocument } from '@/lib/document/download'
import { openDocument } from '@/lib/document/open-document'
import { fileKindWords } from '@/lib/domain/document-terms'
import { paths } from '@/lib/paths'
import { currentInstant } from '@/lib/pipeline/clock'
import { perform } from '@/lib/pipeline/command'
import { goTo } from '@/lib/pipeline/go-to'
import { attachmentHeaders, comesFromElsewhere } from '@/lib/pipeline/security-headers'
import { currentSessionId } from '@/lib/pipeline/session'

const plain = (status: number, words: string) =>
  new Response(words, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' },
  })

/** Answers one version of a document, always as an attachment; a POST, because each one is recorded. */
export async function POST(request: Request) {
  if (comesFromElsewhere(request)) return plain(403, 'Deze opdracht kwam niet van een pagina van Schakel.')
  const sessionId = await currentSessionId()
  if (!sessionId) return goTo(paths.signIn)
  const versionId = String((await request.formData()).get('versie') ?? '')
  const raw = { submissionId: randomUUID(), versionId }
  const result = await perform(downloadDocument, sessionId, raw, currentInstant())
  if (result.status === 'signedOut') return goTo(paths.signIn)
  if (result.status !== 'done') return plain(404, 'Dit document is er niet (meer).')
  const file = result.value
  const bytes = await openDocument(file)
  if (!bytes) return plain(500, 'Dit document gaat niet open. Meld het bij de functioneel beheerder.')
  return new Response(bytes, {
    headers: {
      ...attachmentHeaders(request),
      'Content-Type': fileKindWords[file.kind].mediaType,
      'Content-Length': String(file.size),
      'Content-Disposition': `attachment; filename="${file.name}"`,
    },
  })
}
