import { addDays, addMonths, type IsoDate } from '@/lib/domain/calendar'
import { workday, type Step, type StepInput } from './story'

const startOf = (job: Step) => String(job.input?.startsOn)
const dayOf = (job: Step) => Number(startOf(job).slice(8))
const startsWithForfait = (job: Step) => dayOf(job) % 3 === 1

/** Which subsidy a job begins with: by its day, so that no chance is spent on it. */
export const subsidyOf = (job: Step): StepInput => ({
  wageSubsidy: dayOf(job) % 7 === 0 ? 'unknown' : startsWithForfait(job) ? 'forfait50' : 'wageValue',
})

const recorded = (on: IsoDate, input: StepInput): Step => ({ on, does: 'subsidy', input })

/** The decision some weeks after the start, and after a forfait the wage value that follows it. */
export function subsidySteps(job: Step, today: IsoDate): Step[] {
  const startsOn = startOf(job)
  const decidedOn = workday(addDays(startsOn, 35))
  const common = { requestedOn: startsOn, exclusion: 'none' }
  const measured = { ...common, regime: 'wageValue', wageValue: String(24 + dayOf(job)) }
  const afterForfait = addMonths(startsOn, 6)
  const measuredOn = workday(addDays(afterForfait, -20))
  const steps = startsWithForfait(job)
    ? [
        recorded(decidedOn, { ...common, regime: 'forfait50', validOn: startsOn, decidedOn }),
        recorded(measuredOn, {
          ...measured,
          validOn: afterForfait,
          wageValueSetOn: measuredOn,
          decidedOn: measuredOn,
        }),
      ]
    : [recorded(decidedOn, { ...measured, validOn: startsOn, wageValueSetOn: decidedOn, decidedOn })]
  return dayOf(job) % 7 === 0 ? [] : steps.filter(({ on }) => on <= today)
}
