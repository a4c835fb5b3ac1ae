import { trackOfState } from '../main-track'
import { bridgedBy } from './bridged-by'
import {
  closeDeadlines,
  dayBefore,
  openDeadline,
  text,
  type Effect,
  type EffectContext,
  type EffectsOf,
} from './effect'
import { elsewhereTerms, endTracksThat } from './ending'
import { evaluations } from './switch-arrangement'

const isQueue = (state: string) => state === 'toBePlaced' || state === 'waiting'

/** What somebody who comes back did until now: the main track, also while a switch is prepared. */
const leftTrack = ({ from, facts }: EffectContext): string | null =>
  trackOfState(from) ?? (facts.jobSwitch?.from_track as string | null | undefined) ?? null

/**
 * Nothing ends before its day: dagbesteding, and whoever still waits for an advice, goes on until the first working day in
 * sheltered work or the day that was agreed. Who comes to the list from a job has left it, unless a later day was agreed.
 */
function lastDayThere(context: EffectContext): string | null {
  const agreed = text(context.input, 'trackEndsOn')
  if (agreed !== null) return agreed
  const goesOn = leftTrack(context) === 'dayActivities' || !isQueue(context.to)
  return goesOn ? null : dayBefore(context.validOn)
}

/** Trying out ends with the coming back itself. */
function leaves(context: EffectContext): Effect[] {
  const [lastDay, track] = [lastDayThere(context), leftTrack(context)]
  const trials = endTracksThat(({ kind }) => kind === 'trial', context, dayBefore(context.validOn))
  if (lastDay === null) return trials
  return [...trials, ...endTracksThat((row) => row.kind !== 'trial' && row.track === track, context, lastDay)]
}

/**
 * T27: who leaves dagbesteding has a Wmo provision that is ended or reviewed; where that is not done yet it is a task from the
 * last day there. While dagbesteding goes on until the first working day there is nothing to end: the task comes with that day.
 */
function wmoAfter(context: EffectContext): Effect[] {
  if (leftTrack(context) !== 'dayActivities' || !isQueue(context.to)) return []
  const lastDay = lastDayThere(context)
  const done = text(context.input, 'wmoEndedOn') !== null
  return [
    ...closeDeadlines(context, ['wmoReview']),
    ...(done || lastDay === null ? [] : openDeadline(context, 'wmoChange', lastDay)),
  ]
}

/** The same from the last day that was agreed. */
function bridged(context: EffectContext): Effect[] {
  const lastDay = lastDayThere(context)
  const from = lastDay !== null && lastDay > context.validOn ? lastDay : context.validOn
  return bridgedBy(context, lastDay === null, from)
}

/** T26: who leaves a job asks for a benefit again, in time where the last day is still to come; dagbesteding was no income. */
function benefitAfter(context: EffectContext): Effect[] {
  const { input, today } = context
  if (leftTrack(context) === 'dayActivities') return []
  const agreed = text(input, 'trackEndsOn')
  return agreed !== null && agreed > today
    ? openDeadline(context, 'benefitRevival', agreed)
    : openDeadline(context, 'benefitRevival', today, { dueOn: today })
}

/** Coming back from elsewhere, to the list or to what comes before it. */
export const back: EffectsOf = (context) => [
  ...leaves(context),
  ...closeDeadlines(context, elsewhereTerms),
  ...wmoAfter(context),
  ...(isQueue(context.to) ? [...benefitAfter(context), ...bridged(context)] : []),
]

/**
 * The first working day in sheltered work: who came from elsewhere, prepared or not, is talked with after 1, 3 and 6 months of
 * it, and a Wmo provision that ran until then is ended or reviewed.
 */
export const arrives = (context: EffectContext, startsOn: string): Effect => ({
  kind: 'arrive',
  on: startsOn,
  talks: [
    ...evaluations(context, startsOn),
    ...openDeadline(context, 'wmoChange', dayBefore(startsOn)),
  ].flatMap((effect) => (effect.kind === 'insert' ? [effect.row] : [])),
})
