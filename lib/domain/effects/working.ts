import { changeTerms } from './changing'
import type { EffectsOf } from './effect'
import { endedJob } from './ending'
import { place } from './placing'
import { addTrack } from './tracks'
import type { Move } from '../lifecycle'

/** Jobs, their terms and their end. */
export const working: Partial<Record<Move, EffectsOf>> = {
  place,
  returnToJob: place,
  changeTerms,
  addParallelTrack: addTrack,
  endToPlace: endedJob,
  endToWait: endedJob,
  endToRest: endedJob,
}
