import { fileProblem, receiveDocument } from '@/lib/document/upload'
import { currentInstant } from '@/lib/pipeline/clock'
import { largestDocument } from '@/lib/pipeline/document-settings'
import type { Result } from '@/lib/pipeline/result'
import { uploadedStream } from '@/lib/pipeline/upload'

const headers = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }
const answer = (result: Result<unknown>, status = 200) => Response.json(result, { status, headers })

/**
 * Takes a document for a trajectory: one line of fields and then the file, streamed. A POST that asks itself whether it
 * came from a page of ours, because the proxy would gather a whole file in memory. The answer is that of a command.
 */
export async function POST(
  request: Request,
  { params }: RouteContext<'/trajecten/[number]/documenten/bestand'>,
) {
  const sent = await uploadedStream(request, largestDocument())
  if ('refused' in sent) {
    if (sent.refused === 'tooLarge') return answer(fileProblem('tooLarge'), 413)
    return answer({ status: 'signedOut' }, sent.refused === 'foreign' ? 403 : 401)
  }
  const number = decodeURIComponent((await params).number)
  const result = await receiveDocument(sent.sessionId, number, sent.body, currentInstant())
  return answer(result)
}
