import { stepHref } from '@/components/trajectory/step-links'
import type { QualityRuleName } from '@/lib/domain/quality-rules'
import { mayEver } from '@/lib/domain/policy'
import type { Role } from '@/lib/domain/roles'
import { paths } from '@/lib/paths'
import type { FindingRow } from '@/lib/quality/queries'
import { specOfStep, type Step } from '@/lib/trajectory/step-specs'

/** The form that mends what a rule found; null where the page of the trajectory itself says what is next. */
const steps: Readonly<Record<QualityRuleName, Step | null>> = {
  placedWithoutContract: null,
  decidedNotListed: null,
  requestDayUnknown: 'correctApplication',
  adviceUndecided: 'prepareDecision',
  adviceOld: 'startReview',
  restingMoved: 'startHandover',
  addressWrong: 'changePerson',
  possibleDouble: null,
  contractOver: 'correctPlacementTerm',
  workDaysUnknown: 'correctPlacementTerm',
  coachMissing: 'recordCoach',
  bsnMissing: 'recordBsn',
}

function stepFor({ rule, state, about }: FindingRow, role: Role): Step | null {
  const step = steps[rule]
  if (step === null || !mayEver(role, specOfStep(step).permission)) return null
  if (step === 'prepareDecision' && state !== 'adviceReceived') return null
  if (step === 'startReview' && state === 'offered') return null
  return specOfStep(step).about === 'factId' && about === null ? null : step
}

/** Where a finding is mended and what that is called: the form itself where the reader may open it. */
export function fixOf(row: FindingRow, role: Role): readonly [words: string, href: string] {
  const step = stepFor(row, role)
  if (row.rule === 'possibleDouble' && row.about) return [`Bekijk ${row.about}`, paths.trajectory(row.about)]
  if (step === null) return ['Bekijk wat kan', paths.trajectory(row.number)]
  const factId = specOfStep(step).about === 'factId' ? (row.about ?? undefined) : undefined
  return [specOfStep(step).title, stepHref(row.number, step, { bij: factId })]
}
