import { addDays, type IsoDate } from '@/lib/domain/calendar'
import { withContracts } from './contracts'
import { besideStories, laterStories, namedStories, restingUntilToday, type NamedStory } from './named'
import { withNotes } from './notes'
import type { Municipality, PersonWishes } from './people'
import { randomFrom, type Random } from './random'
import { shapes, type Kind, type Shape } from './shapes'
import { endingOn, type Leg, type Story } from './story'
import { practiceWorkplaces } from './workplaces'

/** How many of each kind, besides the named ones: Meerdorp, Oeverland. */
const cast: Partial<Record<Kind, readonly [meerdorp: number, oeverland: number]>> = {
  intake: [4, 2],
  screening: [5, 2],
  awaitingAdvice: [6, 4],
  adviceReceived: [3, 2],
  decisionPending: [3, 2],
  rejected: [2, 2],
  rejectedObjected: [1, 1],
  toBePlaced: [5, 0],
  toBePlacedLong: [0, 2],
  toBePlacedReferred: [3, 0],
  toBePlacedProposed: [1, 0],
  waiting: [0, 7],
  waitingReferred: [0, 2],
  resting: [3, 1],
  restingUnreachable: [1, 1],
  offered: [1, 0],
  offeredLong: [0, 1],
  offeredLate: [2, 0],
  offeredAccepted: [1, 0],
  trialPlacement: [2, 0],
  trialPlacementLong: [0, 1],
  placed: [19, 0],
  placedLong: [2, 9],
  placedLast: [0, 5],
  placedDetour: [7, 0],
  placedAgain: [3, 0],
  placedReviewed: [2, 0],
  placedEndsSoon: [1, 1],
  placedEndsLater: [0, 1],
  switchPreparing: [0, 1],
  switchPreparingRegular: [1, 0],
  switchPreparingJobAgreement: [1, 0],
  elsewhereDayActivities: [2, 1],
  elsewhereTaken: [1, 0],
  elsewhereJobAgreement: [2, 1],
  elsewhereRegular: [1, 1],
  closedWithdrawn: [1, 1],
  closedRejected: [1, 1],
  closedStopped: [1, 0],
  closedEnded: [2, 1],
  closedPension: [1, 1],
  placedRanOut: [1, 0],
  placedDecided: [1, 0],
  toBePlacedPreparing: [1, 0],
  toBePlacedRefused: [6, 0],
  toBePlacedTried: [1, 0],
}

/** Who came back after an earlier trajectory was closed, and how that second one stands. */
const returns: readonly Kind[] = ['screening', 'adviceReceived']

interface Wanted {
  in: Municipality
  kind: Kind
  person?: PersonWishes
  ago?: number
  workplace?: number
  /** Which of the roads of the kind. */
  turn?: number
}

const isList = (legs: Shape['legs']): legs is readonly (readonly Leg[])[] => Array.isArray(legs[0])

function story(random: Random, today: IsoDate, wanted: Wanted): Story {
  const shape: Shape = shapes[wanted.kind]
  const legs = isList(shape.legs) ? (shape.legs[(wanted.turn ?? 0) % shape.legs.length] ?? []) : shape.legs
  const last = addDays(today, -(wanted.ago ?? random.between(...shape.ago)))
  const { start, steps } = endingOn(random, last, legs)
  const endsOn = shape.endsIn === undefined ? undefined : addDays(today, shape.endsIn)
  const born = shape.born && { birth_date: shape.born(today, random) }
  return {
    in: wanted.in,
    registeredOn: start,
    person: { ...(shape.benefit ? { benefit: shape.benefit } : {}), ...born, ...wanted.person },
    steps: withContracts(random, steps, today, { ...shape, endsOn }),
    workplace: wanted.workplace,
  }
}

/** Workplaces in turn, larger ones more often: Meerdorp has Werkpad; Oeverland has both companies, De Kade the most. */
function* workplacesFor(municipality: Municipality): Generator<number, never> {
  const places = practiceWorkplaces.map(({ company, seats, fresh }, index) => ({ company, seats, fresh, index })).filter(({ fresh }) => !fresh)
  const kade = places.filter(({ company }) => company === 'dekade')
  const open = municipality === 'meerdorp' ? places.filter(({ company }) => company === 'werkpad') : [...kade, ...places]
  for (let round = 0; ; round += 1)
    for (const { seats, index } of open) if (seats > 4 * (round % 4)) yield index
} // prettier-ignore

/** Who left a job in Oeverland did so before its number was reached, so that it stays reached. */
const longAgo: readonly Kind[] = ['elsewhereDayActivities', 'elsewhereJobAgreement', 'elsewhereRegular', 'closedEnded', 'closedPension'] // prettier-ignore

function wantedStories(seed: number): Wanted[] {
  const wanted: Wanted[] = [...(Object.values(namedStories) as readonly NamedStory[])]
  for (const [kind, [meerdorp, oeverland]] of Object.entries(cast) as [Kind, readonly [number, number]][]) {
    for (let turn = 0; turn < meerdorp; turn += 1) wanted.push({ in: 'meerdorp', kind, turn })
    for (let turn = 0; turn < oeverland; turn += 1) {
      const ago = longAgo.includes(kind) ? randomFrom(seed + wanted.length).between(320, 560) : undefined
      wanted.push({ in: 'oeverland', kind, turn, ago })
    }
  }
  return wanted
}

/** Every story of the practice world, the same for the same day: named people first, then the rest by kind. */
export function practiceStories(seed: number, today: IsoDate): Story[] {
  const next = { meerdorp: workplacesFor('meerdorp'), oeverland: workplacesFor('oeverland') }
  const stories = wantedStories(seed).map((wanted, index) => {
    // chance of its own for every story: what one draws more or less on another day changes no other
    const random = randomFrom(seed * 31 + index)
    const told = withNotes(random, story(random, today, wanted), today)
    return { ...told, workplace: wanted.workplace ?? next[wanted.in].next().value }
  })
  return [
    ...stories,
    ...returned(randomFrom(seed), today, stories),
    backToday(randomFrom(seed * 31 - 1), today),
    ...Object.values(besideStories).map((wanted: NamedStory, index) => ({
      ...story(randomFrom(seed * 31 - 2 - index), today, wanted),
      workplace: wanted.workplace,
    })),
  ]
}

/** The stories that are walked when all others were. */
export const practiceStoriesLater = (seed: number, today: IsoDate): Story[] =>
  laterStories.map((wanted, index) => ({
    ...story(randomFrom(seed * 31 - 101 - index), today, wanted),
    unheard: wanted.unheard,
  }))

/** Somebody whose agreed day has come. */
function backToday(random: Random, today: IsoDate): Story {
  const told = story(random, today, restingUntilToday)
  const agreed = { reviewOn: today, returnAgreed: true }
  const steps = told.steps.map((step) =>
    step.does[0] === 'rest' ? { ...step, input: { ...step.input, ...agreed } } : step,
  )
  return { ...told, steps }
}

function returned(random: Random, today: IsoDate, stories: readonly Story[]): Story[] {
  const closed = stories.filter(({ in: of, steps }) => of === 'meerdorp' && closedInTime(steps, today))
  return returns.flatMap((kind, turn) => {
    const follows = closed[turn]
    return follows ? [{ ...story(random, today, { in: 'meerdorp', kind }), follows }] : []
  })
}

const closings = ['withdrawRequestAndClose', 'closePlaced', 'closeAfterRejection']
const closedInTime = (steps: Story['steps'], today: IsoDate) => {
  const last = steps.at(-1)
  return !!last && closings.includes(String(last.does[0])) && last.on < addDays(today, -160)
}
