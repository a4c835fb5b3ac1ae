import 'server-only'
import { needsCheck } from '@/lib/letter/compose'
import { checkedKindsOn, hasSecondReader } from '@/lib/letter/second-readers'
import type { Context } from '@/lib/pipeline/context'
import type { RoundHead } from './queries'

/**
 * Whether the letters of a round have to be read by a colleague who is not there: the gemeente has such letters read, or
 * they wait for it already (`mine`), and nobody but whoever entered may send rounds.
 */
export async function lacksReader(
  context: Context,
  { municipalityId, kind, state, mine }: Pick<RoundHead, 'municipalityId' | 'kind' | 'state' | 'mine'>,
): Promise<boolean> {
  const waits = state === 'choosing' ? needsCheck(await checkedKindsOn(context, municipalityId), kind) : mine
  if (!waits) return false
  const writers = [context.actor.accountId]
  return !(await hasSecondReader(context, municipalityId, { writers, to: 'letterRound.run' }))
}
