import { randomUUID } from 'node:crypto'
import { reasonText } from '@/lib/domain/reasons'
import { paths } from '@/lib/paths'
import { currentInstant } from '@/lib/pipeline/clock'
import { perform } from '@/lib/pipeline/command'
import { goTo } from '@/lib/pipeline/go-to'
import { currentSessionId } from '@/lib/pipeline/session'
import { takeSrgFile } from '@/lib/srg/commands'

const headers = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }
const plain = (status: number, words: string) =>
  new Response(words, { status, headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' } })

/** Answers a file that was made for CBS, always as an attachment; a POST, because each one is recorded. */
export async function POST(request: Request) {
  const sessionId = await currentSessionId()
  if (!sessionId) return goTo(paths.signIn)
  const id = String((await request.formData()).get('levering') ?? '')
  const result = await perform(takeSrgFile, sessionId, { submissionId: randomUUID(), id }, currentInstant())
  if (result.status === 'signedOut') return goTo(paths.signIn)
  if (result.status === 'refused' && result.reason === 'srg_file_changed')
    return plain(500, reasonText(result.reason))
  if (result.status !== 'done') return plain(404, 'Deze levering is er niet.')
  return new Response(result.value.text, {
    headers: {
      ...headers,
      'Content-Type': 'application/xml; charset=utf-8',
      'Content-Disposition': `attachment; filename="${result.value.fileName}"`,
    },
  })
}
