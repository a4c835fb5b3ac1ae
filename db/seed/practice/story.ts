import { addDays, weekday, type IsoDate } from '@/lib/domain/calendar'
import type { Move } from '@/lib/domain/lifecycle'
import type { Municipality, PersonWishes } from './people'
import type { Random } from './random'

export type StepInput = Record<string, string | boolean | undefined>

/** A record besides moves: a second reader is asked, a company is told, a note, a place on the list confirmed, a subsidy, a week, a route, urgency. */
const recordSteps = ['propose', 'refer', 'note', 'confirm', 'subsidy', 'absence', 'support', 'coach', 'earlier', 'decideEnd', 'prepare', 'beside', 'grow', 'startRoute', 'reviewRoute', 'urgency'] as const // prettier-ignore
export type RecordStep = (typeof recordSteps)[number]

/** One step on a day. Of several moves the first that is allowed then is made: the number of that day decides. */
export interface Step {
  on: IsoDate
  does: readonly Move[] | RecordStep
  input?: StepInput
}

/** One road of one person, every step with its day. */
export interface Story {
  in: Municipality
  registeredOn: IsoDate
  person: PersonWishes
  steps: Step[]
  /** Which workplace of the list offers of this story are for. */
  workplace?: number
  /** Comes back after an earlier trajectory was closed: the story it follows. */
  follows?: Story
  /** Nobody spoke to this person since the last step that says so: the round along who waits stays open. */
  unheard?: true
}

/** A step before its day is known: what, and at least and at most how many days after the one before. */
export interface Leg {
  does: Move | readonly Move[] | RecordStep
  after: readonly [number, number]
  input?: StepInput
}

const records: readonly string[] = recordSteps
const listOf = (does: Leg['does']): Step['does'] => {
  if (typeof does !== 'string') return does
  return records.includes(does) ? (does as RecordStep) : [does as Move]
}

/** People work on weekdays: what falls in a weekend was done the Friday before. */
export const workday = (day: IsoDate) => addDays(day, -Math.max(0, weekday(day) - 5))

/** Lays legs out so that the last one falls on its day; answers the day before the first as the start. */
export function endingOn(
  random: Random,
  last: IsoDate,
  legs: readonly Leg[],
): { start: IsoDate; steps: Step[] } {
  let day = last
  const steps: Step[] = []
  for (const { does, after, input } of [...legs].reverse()) {
    steps.unshift({ on: workday(day), does: listOf(does), input })
    day = addDays(day, -random.between(...after))
  }
  return { start: workday(day), steps }
}
