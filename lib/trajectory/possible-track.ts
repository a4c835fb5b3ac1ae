import 'server-only'
import type { FactContext } from '@/lib/domain/effects/effect'
import { impossibleTrack, unclearTrack } from '@/lib/domain/effects/tracks'
import type { Row } from '@/lib/domain/facts'
import { refuse } from '@/lib/pipeline/result'

/** Refuses a form about a track that cannot be followed, or of which nobody can tell whether two things fall together. */
export function possibleTrack(context: FactContext, row: Row | null = null): void {
  const reason = impossibleTrack(context, row)
  if (reason) refuse(reason)
  const unclear = unclearTrack(context, row)
  if (unclear) refuse('day_unclear', undefined, unclear)
}
