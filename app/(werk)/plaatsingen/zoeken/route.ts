import { randomUUID } from 'node:crypto'
import { paths, withQuery } from '@/lib/paths'
import { currentInstant } from '@/lib/pipeline/clock'
import { perform } from '@/lib/pipeline/command'
import { goTo } from '@/lib/pipeline/go-to'
import { currentSessionId } from '@/lib/pipeline/session'
import { keepPlacementSearch } from '@/lib/placement/search'

/** Keeps what was typed behind a random key and shows the placements with that key: no name or BSN in an address. */
export async function POST(request: Request) {
  const form = await request.formData()
  const sessionId = await currentSessionId()
  if (!sessionId) return goTo(paths.signIn)
  const raw = { words: String(form.get('woorden') ?? ''), submissionId: randomUUID() }
  const result = await perform(keepPlacementSearch, sessionId, raw, currentInstant())
  if (result.status === 'signedOut') return goTo(paths.signIn)
  return goTo(withQuery(paths.placements, { zoek: result.status === 'done' ? result.value.id : null }))
}
