import { pointLimits } from '@/lib/domain/match/read-points'
import { loadMapPoints } from '@/lib/map-points/commands'
import { paths, withQuery } from '@/lib/paths'
import { currentInstant } from '@/lib/pipeline/clock'
import { perform } from '@/lib/pipeline/command'
import { goTo } from '@/lib/pipeline/go-to'
import { uploadedForm } from '@/lib/pipeline/upload'

const problem = (code: string, about?: string) =>
  goTo(withQuery(paths.mapPoints, { probleem: code, bij: about }))

/** Takes the file of the form on /beheer/kaartpunten and goes back with what came of it. */
export async function POST(request: Request) {
  const sent = await uploadedForm(request, pointLimits.bytes)
  if ('refused' in sent) {
    if (sent.refused === 'signedOut') return goTo(paths.signIn)
    return problem(sent.refused === 'noFile' ? 'noPoints' : sent.refused)
  }
  const { sessionId, form, file } = sent
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
