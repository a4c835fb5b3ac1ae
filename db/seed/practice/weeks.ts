import { addDays, addMonths, type IsoDate } from '@/lib/domain/calendar'
import { workday, type RecordStep, type Step, type StepInput } from './story'

const startOf = (job: Step) => String(job.input?.startsOn)
const dayOf = (job: Step) => Number(startOf(job).slice(8))
const step = (on: IsoDate, does: RecordStep, input: StepInput): Step => ({ on, does, input })

const coaches = ['Marloes Dijk', 'Peter van Loon', 'Samira Haddad'] as const

/** Of this many days back the first weeks are told; what was before is long settled. */
const toldSince = 400

/** Who began so many days ago at most is away this week, so that there is a signal to talk about. */
const lately = 82
const awayNow = (from: IsoDate) => step(from, 'absence', { percentage: '60', validOn: from, lastDay: '' })

/** Support, who gives it and absence in the first weeks of a job: by its day, so that no chance is spent on it. */
export function firstWeekSteps(job: Step, today: IsoDate): Step[] {
  const [startsOn, day] = [startOf(job), dayOf(job)]
  if (startsOn < addDays(today, -toldSince)) return []
  const after = (days: number) => addDays(startsOn, days)
  const support = (stage: string, hoursPerWeek: string, from: IsoDate, source: string) =>
    step(from, 'support', { stage, kind: 'jobCoach', hoursPerWeek, startsOn: from, source })
  const coach = (from: IsoDate, turn: number) =>
    step(from, 'coach', { kind: 'jobCoach', name: coaches[(day + turn) % 3], validOn: from })
  const absence = (from: IsoDate, percentage: string, days: number) =>
    step(from, 'absence', { percentage, validOn: from, lastDay: addDays(from, days) })
  const steps = [
    support('advised', '2', after(1), 'Intakegesprek'),
    support('agreed', '1,5', after(1), 'Plan van aanpak'),
    coach(after(1), 0),
    support('given', '1', after(30), 'Gesprek met de jobcoach'),
    ...(day % 4 === 0 ? [absence(after(20), '100', 9)] : []),
    ...(startsOn >= addDays(today, -lately) ? [awayNow(workday(addDays(today, -3)))] : []),
    ...(day % 7 === 3 ? [coach(after(60), 1)] : []),
  ]
  return steps.filter(({ on }) => on > startsOn && on <= today)
}

/** Two contracts before this one, so that it is the third. */
export function chainSteps(job: Step): Step[] {
  const startsOn = startOf(job)
  const year = (ago: number) =>
    step(addDays(startsOn, 2), 'earlier', {
      permanent: 'temporary',
      startsOn: addMonths(startsOn, -12 * ago),
      lastDay: addDays(addMonths(startsOn, -12 * (ago - 1)), -1),
      source: 'Overgenomen uit de personeelsadministratie',
    })
  return [year(2), year(1)]
}

/** Somebody decided in time what comes after the contract. */
export const decidedStep = (today: IsoDate): Step =>
  step(workday(addDays(today, -12)), 'decideEnd', {
    choice: 'renew',
    followUp: '',
    validOn: workday(addDays(today, -12)),
    reason: 'Het werk past; samen besloten om te verlengen.',
  })
