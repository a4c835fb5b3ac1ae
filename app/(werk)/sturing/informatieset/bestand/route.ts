import { randomUUID } from 'node:crypto'
import { takeSet } from '@/lib/information-set/commands'
import { setDocument } from '@/lib/information-set/document'
import { setWorkbook } from '@/lib/information-set/workbook'
import { paths } from '@/lib/paths'
import { currentInstant } from '@/lib/pipeline/clock'
import { perform } from '@/lib/pipeline/command'
import { goTo } from '@/lib/pipeline/go-to'
import { currentSessionId } from '@/lib/pipeline/session'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const

/** Answers a set that was made as .xlsx or PDF; a POST, because each one is recorded. */
export async function POST(request: Request) {
  const sessionId = await currentSessionId()
  if (!sessionId) return goTo(paths.signIn)
  const form = await request.formData()
  const raw = { submissionId: randomUUID(), id: String(form.get('set') ?? '') }
  const result = await perform(takeSet, sessionId, raw, currentInstant())
  if (result.status === 'signedOut') return goTo(paths.signIn)
  if (result.status !== 'done')
    return new Response('Deze informatieset is er niet.', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    })
  const { content, fileName } = result.value
  const kind = form.get('vorm') === 'pdf' ? 'pdf' : 'xlsx'
  const bytes = kind === 'pdf' ? await setDocument(content) : await setWorkbook(content)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': types[kind],
      'Content-Disposition': `attachment; filename="${fileName}.${kind}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
