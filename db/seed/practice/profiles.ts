import { aspects, type Aspect, type AspectValues } from '@/lib/domain/work-profile'
import {
  adaptationLabel,
  contactStyleLabel,
  kindOfWorkLabel,
  type Adaptation,
  type ContactStyle,
  type KindOfWork,
} from '@/lib/domain/work-terms'
import type { PersonFact } from '@/lib/trajectory/create-trajectory'
import type { Random } from './random'

const kinds = Object.keys(kindOfWorkLabel) as KindOfWork[]
const adaptations = Object.keys(adaptationLabel) as Adaptation[]
const styles = Object.keys(contactStyleLabel) as ContactStyle[]
const weeks = [
  [8, 8, 0, 8, 0, 0, 0],
  [6, 6, 6, 6, 0, 0, 0],
  [0, 6, 6, 6, 6, 0, 0],
  [4, 4, 4, 4, 4, 0, 0],
  [8, 8, 8, 8, 0, 0, 0],
  [6.5, 6.5, 0, 6.5, 6.5, 0, 0],
  [7, 7, 7, 7, 4, 0, 0],
] as const

const some = <T>(random: Random, from: readonly T[], most: number): T[] => {
  const at = () => random.between(0, from.length - 1)
  const picked = Array.from({ length: random.between(1, most) }, at)
  return from.filter((_, index) => picked.includes(index))
}

function valuesOf(random: Random): AspectValues {
  const weekdays = random.pick<readonly number[]>(weeks)
  const hours = weekdays.reduce((sum, day) => sum + day, 0)
  const kindsWanted = some(random, kinds, 3)
  return {
    weekdays,
    hours,
    hoursGrowth: Math.min(36, hours + random.pick([0, 0, 4, 8])),
    supportClass: random.pick(['light', 'medium', 'medium', 'heavy']),
    adaptations: some(random, adaptations, 2),
    kindsWanted,
    kindsNotWanted: some(random, kinds, 2).filter((kind) => !kindsWanted.includes(kind)),
    travelMeans: some(random, ['onFoot', 'bicycle', 'publicTransport', 'ownTransport', 'companyTransport'], 3),
    travelDistance: random.pick([3, 5, 8, 10, 15, 20]),
    contactStyle: some(random, styles, 2),
  } // prettier-ignore
}

/** How often an aspect was never asked, or was asked without an answer: some are seldom known at the start. */
const doubts: Partial<Record<Aspect, readonly [notAsked: number, notKnown: number]>> = {
  hoursGrowth: [0.4, 0.2],
  travelDistance: [0.2, 0.15],
  contactStyle: [0.25, 0.15],
  kindsNotWanted: [0.3, 0.1],
  adaptations: [0.1, 0.1],
}

/** What was known of an invented person at work when they were registered, with its gaps. */
export function profileOfInvented(random: Random, on: string): PersonFact[] {
  const values = valuesOf(random)
  const source = random.pick(['talk', 'talk', 'school', 'internship', 'representative', 'uwvAdvice'])
  return aspects.flatMap((aspect): PersonFact[] => {
    const [notAsked, notKnown] = doubts[aspect] ?? [0.06, 0.06]
    if (random.chance(notAsked)) return []
    const value = random.chance(notKnown) ? null : values[aspect]
    return [{ table: 'work_profile', row: { aspect, value, source, known_on: on, valid_from: on } }]
  })
}
