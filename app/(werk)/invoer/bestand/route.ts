import { NextResponse } from 'next/server'
import { importLimits } from '@/lib/domain/import/table'
import { uploadList } from '@/lib/import/commands'
import { paths, withQuery } from '@/lib/paths'
import { currentInstant } from '@/lib/pipeline/clock'
import { perform } from '@/lib/pipeline/command'
import { currentSessionId } from '@/lib/pipeline/session'

// A relative address: behind a proxy this server does not know by which name people call it.
const goTo = (path: string) => new NextResponse(null, { status: 303, headers: { Location: path } })
const problem = (code: string) => goTo(withQuery(paths.imports, { probleem: code }))

// What a form around a file of the largest size may weigh, with its other fields.
const largestRequest = importLimits.bytes + 20_000

/** Takes the file of the form on /invoer and goes to its list, or back with what is wrong with the file. */
export async function POST(request: Request) {
  const sessionId = await currentSessionId()
  if (!sessionId) return goTo(paths.signIn)
  if (Number(request.headers.get('content-length') ?? Infinity) > largestRequest) return problem('tooLarge')
  const form = await request.formData()
  const file = form.get('bestand')
  if (!(file instanceof File) || file.size === 0) return problem('empty')
  const raw = {
    submissionId: form.get('druk'),
    municipalityId: form.get('gemeente'),
    fileName: file.name.slice(-200),
    bytes: new Uint8Array(await file.arrayBuffer()),
  }
  const result = await perform(uploadList, sessionId, raw, currentInstant())
  if (result.status === 'signedOut') return goTo(paths.signIn)
  if (result.status !== 'done') return problem('refused')
  return result.value.batchId === null
    ? problem(result.value.problem)
    : goTo(paths.importBatch(result.value.batchId))
}
