import { addDays, addMonths, weekday, type IsoDate } from '@/lib/domain/calendar'
import { timesText, type DayTime } from '@/lib/domain/day-times'
import type { Move } from '@/lib/domain/lifecycle'
import { weekParts } from '@/lib/domain/week-hours'
import { reviewRoute, startRoute } from '@/lib/route/commands'
import { addParticipation, changeParticipation } from '@/lib/week/commands'
import type { Desk, Walker } from './desk'
import { practiceRoutes } from './local-routes'
import type { Step, StepInput } from './story'
import type { Press } from './walk'

const opensAt = 8.5
const pause = 0.5
const clock = (hour: number) =>
  `${String(Math.floor(hour)).padStart(2, '0')}:${String((hour % 1) * 60).padStart(2, '0')}`

/** Half past eight until the hours of that day and half an hour of break are over. */
const workday = (hours: number | null): DayTime | null =>
  hours ? { starts: clock(opensAt), ends: clock(opensAt + hours + pause) } : null

/** Ten to three on these weekdays (0 Monday … 6 Sunday). */
const daysOut = (weekdays: readonly number[]) =>
  timesText(
    Array.from({ length: 7 }, (_, index) =>
      weekdays.includes(index) ? { starts: '10:00', ends: '15:00' } : null,
    ),
  )

const jobs: readonly Move[] = ['place', 'returnToJob', 'changeTerms']
const needsTimes: readonly Step['does'][] = ['beside', 'grow']

/** Of two in three people the times of each day are known, of the others only the hours. */
const timesKnown = ({ story }: Walker) =>
  Number(story.registeredOn.slice(8)) % 3 !== 0 || story.steps.some(({ does }) => needsTimes.includes(does))

/** Begin and end of each day with the hours of a job, and of days elsewhere, where they are known. */
export function withTimes(walker: Walker, move: Move, input: StepInput): StepInput {
  if (!timesKnown(walker)) return input
  if (move === 'takeDayActivities') return { ...input, dayTimes: daysOut([0, 1, 3]), hoursPerWeek: '' }
  if (!jobs.includes(move)) return input
  return { ...input, dayTimes: timesText(weekParts(String(input.weekdayHours)).map(workday)) }
}

interface Part {
  id: string
  weekday_hours: number[] | null
}

async function partOf({ reader }: Desk, { trajectoryId }: Walker, kind: 'standing' | 'trial') {
  const [row] = await reader<Part[]>`
    select id, weekday_hours::float8[] as weekday_hours from participation
    where trajectory_id = ${trajectoryId} and kind = ${kind} and superseded_at is null order by valid_from desc limit 1`
  const hours = row?.weekday_hours ?? []
  return { id: row?.id ?? '', worked: hours.flatMap((each, index) => (each > 0 ? [index] : [])) }
}

const provider = 'De Boomgaard'

/** One day a week elsewhere from next week on: the last day of the job, which it lets free. */
export async function triedDays(desk: Desk, walker: Walker, { on, input }: Step): Promise<StepInput> {
  if (input?.tryOut !== 'growing') return {}
  const { worked } = await partOf(desk, walker, 'standing')
  return {
    tryStartsOn: addDays(on, 8 - weekday(on)),
    tryEvaluateOn: addDays(on, 28),
    dayTimes: daysOut(worked.slice(-1)),
    provider,
    stepsAside: true,
  }
}

/** Two days beside the job, on weekdays without work. */
async function beside(desk: Desk, walker: Walker, { on }: Step): Promise<Press> {
  const { worked } = await partOf(desk, walker, 'standing')
  const free = [0, 1, 2, 3, 4].filter((index) => !worked.includes(index))
  const input = { toTrack: 'dayActivities', startsOn: on, participationKind: 'standing', dayTimes: daysOut(free.slice(0, 2)), provider } // prettier-ignore
  return { command: addParticipation, as: walker.caseworker, input, counts: false }
}

/** A second day of trying out is agreed, from a Monday ahead. */
async function grow(desk: Desk, walker: Walker): Promise<Press> {
  const [{ worked }, { id }] = [await partOf(desk, walker, 'standing'), await partOf(desk, walker, 'trial')]
  const startsOn = addDays(desk.today, 15 - weekday(desk.today))
  const input = { factId: id, startsOn, dayTimes: daysOut(worked.slice(-2)), provider, reason: 'De eerste dagen gingen goed. Samen besloten om een dag erbij te doen.' } // prettier-ignore
  return { command: changeParticipation, as: walker.caseworker, input, counts: false }
}

const reviewed = 'Komt drie dagen per week en is op tijd. Oefent nu de reis met de bus.'
const onRoute = (command: Press['command'], more: (on: IsoDate, walker: Walker) => StepInput) =>
  (_desk: Desk, walker: Walker, { on }: Step): Press => ({
    command,
    as: walker.caseworker,
    input: { validOn: on, ...more(on, walker) },
    counts: true,
  }) // prettier-ignore

/** What is recorded of the week besides the job, and of a local route. */
export const weekActs = {
  beside,
  grow,
  startRoute: onRoute(startRoute, (on, { story }) => ({
    routeId: practiceRoutes[story.in],
    goals: '1,3,4',
    untilOn: addMonths(on, 11),
  })),
  reviewRoute: onRoute(reviewRoute, () => ({ progress: 'onTrack', reason: reviewed })),
}
