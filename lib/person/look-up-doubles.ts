'use server'

import { currentInstant } from '@/lib/pipeline/clock'
import { read } from '@/lib/pipeline/query'
import { currentSessionId } from '@/lib/pipeline/session'
import { possibleDoubles, type PossibleDouble } from './possible-doubles'
import { doublesSchema } from './schemas'

/** Who is known already with this BSN, name or birth date, in the own municipalities; a read, so nothing is logged. */
export async function lookUpDoubles(raw: unknown): Promise<PossibleDouble[] | null> {
  const sessionId = await currentSessionId()
  const words = doublesSchema.safeParse(raw)
  if (!sessionId || !words.success) return null
  const answer = await read(possibleDoubles, sessionId, words.data, currentInstant())
  return answer.status === 'found' ? answer.data : null
}
