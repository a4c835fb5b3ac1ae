import { randomUUID } from 'node:crypto'
import { paths, withQuery } from '@/lib/paths'
import { currentInstant } from '@/lib/pipeline/clock'
import { perform } from '@/lib/pipeline/command'
import { goTo } from '@/lib/pipeline/go-to'
import { currentSessionId } from '@/lib/pipeline/session'
import { placementFilter } from '@/lib/placement/list-filter'
import { keepPlacementSearch } from '@/lib/placement/search'

/** The tab, the filters and the day that were chosen already. */
function chosenOf(form: FormData): Record<string, string | undefined> {
  const { pagina: _, zoek: __, ...chosen } = placementFilter.parse(Object.fromEntries(form))
  return chosen
}

/** Keeps what was typed behind a random key and shows the placements with that key: no name or BSN in an address. */
export async function POST(request: Request) {
  const form = await request.formData()
  const sessionId = await currentSessionId()
  if (!sessionId) return goTo(paths.signIn)
  const raw = { words: String(form.get('woorden') ?? ''), submissionId: randomUUID() }
  const result = await perform(keepPlacementSearch, sessionId, raw, currentInstant())
  if (result.status === 'signedOut') return goTo(paths.signIn)
  const zoek = result.status === 'done' ? result.value.id : null
  return goTo(withQuery(paths.placements, { ...chosenOf(form), zoek }))
}
