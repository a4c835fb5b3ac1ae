import { randomUUID } from 'node:crypto'
import { paths, withQuery } from '@/lib/paths'
import { currentInstant } from '@/lib/pipeline/clock'
import { perform } from '@/lib/pipeline/command'
import { goTo } from '@/lib/pipeline/go-to'
import { currentSessionId } from '@/lib/pipeline/session'
import { keepSearch } from '@/lib/search/keep-search'

/** Keeps what was typed behind a random key and shows the list with that key: no name or BSN in an address. */
export async function POST(request: Request) {
  const form = await request.formData()
  const sessionId = await currentSessionId()
  if (!sessionId) return goTo(paths.signIn)
  const raw = { words: String(form.get('woorden') ?? ''), submissionId: randomUUID() }
  const result = await perform(keepSearch, sessionId, raw, currentInstant())
  if (result.status === 'signedOut') return goTo(paths.signIn)
  return goTo(withQuery(paths.trajectories, { zoek: result.status === 'done' ? result.value.id : null }))
}

/** Somebody who goes back to this address, or types it, finds the list. */
export function GET() {
  return goTo(paths.trajectories)
}
