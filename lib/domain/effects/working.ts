import { changeTerms } from './changing'
import { insertFact, number, text, type EffectsOf } from './effect'
import { endedJob } from './ending'
import { place } from './placing'
import type { Move } from '../lifecycle'

const parallel: EffectsOf = (context) => [
  insertFact(context, 'participation', {
    track: text(context.input, 'toTrack'),
    weekdays: text(context.input, 'weekdays'),
    hours_per_week: number(context.input, 'hoursPerWeek'),
    provider: text(context.input, 'provider'),
  }),
]

/** Jobs, their terms and their end. */
export const working: Partial<Record<Move, EffectsOf>> = {
  place,
  returnToJob: place,
  changeTerms,
  addParallelTrack: parallel,
  endToPlace: endedJob,
  endToWait: endedJob,
  endToRest: endedJob,
}
