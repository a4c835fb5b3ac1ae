import { isTheirJob, isTheirMove, type Reader } from '@/lib/domain/company-part'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { moveNames, type Move } from '@/lib/domain/lifecycle'
import { jobSteps, type Step } from './step-specs'

/** The answer that guards the write also opens the form: a company fills in nothing about what is not its own. */
export function isTheirStep(step: Step, facts: TrajectoryFacts, reader: Reader): boolean {
  if ((moveNames as string[]).includes(step)) return isTheirMove(facts, reader, step as Move)
  return !jobSteps.includes(step) || isTheirJob(facts, reader)
}
