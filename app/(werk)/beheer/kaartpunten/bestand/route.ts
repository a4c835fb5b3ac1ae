import { NextResponse } from 'next/server'
import { pointLimits } from '@/lib/domain/match/read-points'
import { loadMapPoints } from '@/lib/map-points/commands'
import { paths, withQuery } from '@/lib/paths'
import { currentInstant } from '@/lib/pipeline/clock'
import { perform } from '@/lib/pipeline/command'
import { currentSessionId } from '@/lib/pipeline/session'

// A relative address: behind a proxy this server does not know by which name people call it.
const goTo = (path: string) => new NextResponse(null, { status: 303, headers: { Location: path } })
const problem = (code: string, about?: string) =>
  goTo(withQuery(paths.mapPoints, { probleem: code, bij: about }))

const largestRequest = pointLimits.bytes + 20_000

/** Takes the file of the form on /beheer/kaartpunten and goes back with what came of it. */
export async function POST(request: Request) {
  const sessionId = await currentSessionId()
  if (!sessionId) return goTo(paths.signIn)
  if (Number(request.headers.get('content-length') ?? Infinity) > largestRequest) return problem('tooLarge')
  const form = await request.formData()
  const file = form.get('bestand')
  if (!(file instanceof File) || file.size === 0) return problem('noPoints')
  const raw = {
    submissionId: form.get('druk'),
    source: form.get('bron'),
    datedOn: form.get('datum'),
    fileName: file.name.slice(-200),
    bytes: new Uint8Array(await file.arrayBuffer()),
  }
  const result = await perform(loadMapPoints, sessionId, raw, currentInstant())
  if (result.status === 'signedOut') return goTo(paths.signIn)
  if (result.status !== 'done') return problem('fields')
  const { problem: code, points } = result.value
  return code === null
    ? goTo(withQuery(paths.mapPoints, { geladen: points }))
    : problem(code, result.value.about)
}
