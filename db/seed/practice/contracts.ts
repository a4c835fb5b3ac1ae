import { addDays, addMonths, type IsoDate } from '@/lib/domain/calendar'
import type { Random } from './random'
import { workday, type Step } from './story'
import { subsidyOf, subsidySteps } from './subsidies'
import { chainSteps, decidedStep, firstWeekSteps } from './weeks'

const weeklyHours = ['16', '20', '20', '24', '24', '24,5', '25,5', '28', '28', '32', '32', '36'] as const
const jobStarts = ['place', 'returnToJob']
const startsJob = ({ does }: Step) => Array.isArray(does) && jobStarts.includes(String(does[0]))

/** Renewed this many days before the end, which is before anybody has to be reminded of it. */
const renewedAhead = 100

const firstContract = (random: Random, step: Step, endsOn?: IsoDate): Step => {
  const startsOn = addDays(step.on, random.between(1, 9))
  const contractEndsOn = endsOn ?? addDays(addMonths(startsOn, 12), -1)
  const terms = { hoursPerWeek: random.pick(weeklyHours), startsOn, contractEndsOn }
  return { ...step, input: { ...terms, ...subsidyOf({ ...step, input: terms }), ...step.input } }
}

/** A second year, then a third, then for good; hours may change with it. */
function renewals(random: Random, job: Step, today: IsoDate): Step[] {
  const steps: Step[] = []
  let ends = String(job.input?.contractEndsOn)
  let hoursPerWeek = String(job.input?.hoursPerWeek)
  for (let year = 1; year <= 3; year += 1) {
    const on = workday(addDays(ends, -renewedAhead))
    if (on > today) return steps
    const startsOn = addDays(ends, 1)
    if (random.chance(0.35)) hoursPerWeek = random.pick(weeklyHours)
    const contractEndsOn = year === 3 ? '' : addDays(addMonths(startsOn, 12), -1)
    steps.push({
      on,
      does: ['changeTerms'],
      input: { hoursPerWeek, startsOn, contractEndsOn, scale: `A${year}` },
    })
    ends = contractEndsOn
  }
  return [...steps, ...laterHours(random, steps.at(-1), hoursPerWeek, today)]
}

function laterHours(random: Random, last: Step | undefined, hoursPerWeek: string, today: IsoDate): Step[] {
  const on = last && workday(addDays(String(last.input?.startsOn), random.between(40, 250)))
  if (!on || on > today || !random.chance(0.5)) return []
  const hours = random.pick(weeklyHours.filter((other) => other !== hoursPerWeek) as [string, ...string[]])
  return [{ on, does: ['changeTerms'], input: { hoursPerWeek: hours, startsOn: on, contractEndsOn: '', scale: 'A3' } }] // prettier-ignore
}

export interface ContractWishes {
  /** Still works at the end of the story, so contracts follow one another until today. */
  keeps?: boolean
  /** The contract of now ends on this day, and nothing is arranged yet. */
  endsOn?: IsoDate
  /** It is the third with this employer, under a cao of its own. */
  chain?: boolean
  /** What comes after it is decided. */
  decided?: boolean
}

/** What is recorded around the last job: its first weeks, contracts before it, and its end. */
const around = (job: Step, today: IsoDate, { chain, decided }: ContractWishes): Step[] => [
  ...firstWeekSteps(job, today),
  ...(chain ? chainSteps(job) : []),
  ...(decided ? [decidedStep(today)] : []),
]

/** Gives every job of the story its first contract, and the last one what followed. */
export function withContracts(random: Random, steps: Step[], today: IsoDate, wishes: ContractWishes): Step[] {
  const last = steps.findLastIndex(startsJob)
  const drawn = steps.map((step, index) =>
    startsJob(step) ? firstContract(random, step, index === last ? wishes.endsOn : undefined) : step,
  )
  const job = drawn[last]
  if (!job || !wishes.keeps) return drawn
  if (wishes.chain) job.input = { ...job.input, cao: 'employer', ownFullWeek: '38' }
  const later = wishes.endsOn ? [] : renewals(random, job, today)
  return [...drawn, ...subsidySteps(job, today), ...around(job, today, wishes), ...later].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  )
}
